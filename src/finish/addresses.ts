import { posix } from 'node:path';

/** Where a link leads. */
export type Target =
  /** Out of the site, or to nowhere in particular: it stays as it is. */
  | { readonly kind: 'elsewhere' }
  /** To a file of the site, and to the element with this id in it. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly fragment: string | null;
      readonly address: string;
    }
  | { readonly kind: 'missing' };

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|$)/i;
const parts = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The file that an address without query and fragment stands for, as a static host would find it. */
function findFile(files: ReadonlySet<string>, path: string): string | null {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  const index = plain === '' ? 'index.html' : `${plain}/index.html`;
  if (path !== '' && !path.endsWith('/') && files.has(path)) return path;
  return files.has(index) ? index : null;
}

/** The way from one file to another, written so that no browser takes it for an address with a scheme. */
export function wayTo(from: string, to: string): string {
  const way = encoded(posix.relative(posix.dirname(from), to));
  return /^[^/]*:/.test(way) ? `./${way}` : way;
}

/**
 * Resolves a link that stands in a file of the site, and writes it relative to that file with an explicit
 * `index.html`, so that it holds at any address and on none.
 *
 * @param files all files of the site, relative to its root
 * @param from the file in which the link stands
 */
export function resolveLink(files: ReadonlySet<string>, from: string, link: string): Target {
  const url = link.trim();
  if (elsewhere.test(url)) return { kind: 'elsewhere' };
  const [, path = '', query = '', fragment] = parts.exec(url) ?? [];
  const tail = `${query}${fragment === undefined ? '' : `#${fragment}`}`;
  const id = fragment === undefined || fragment === '' || fragment === 'top' ? null : decoded(fragment);
  if (path === '') return { kind: 'file', file: from, fragment: id, address: tail };

  const absolute = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  const normal = posix.normalize(decoded(absolute)).replace(/^\.\/?/, '');
  const file = normal.startsWith('..') ? null : findFile(files, normal);
  if (file === null) return { kind: 'missing' };
  const own = file === from && fragment !== undefined && query === '';
  return { kind: 'file', file, fragment: id, address: own ? tail : wayTo(from, file) + tail };
}
