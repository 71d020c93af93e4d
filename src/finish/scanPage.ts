import { parse, type DefaultTreeAdapterTypes as Tree, type Token } from 'parse5';
import { resolveLink, type Target } from './addresses.ts';
import { mapCssUrls } from './cssUrls.ts';
import { mapJsonUrls } from './dataUrls.ts';
import { mapRefresh, mapSrcset } from './listedUrls.ts';
import type { InlineCode } from './policy.ts';

/** A stretch of a page, `[start, end)` in UTF-16 code units, and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A link as it stands in a page. Line and column are counted from 1. */
export interface PageLink {
  readonly line: number;
  readonly column: number;
  readonly written: string;
  readonly target: Target;
}

/** A module that a page runs: its file in the site, and the element. */
export interface ModuleScript {
  readonly file: string;
  readonly element: Edit;
}

/** Something in a page that its policy forbids, as it stands there. */
export interface Forbidden {
  readonly line: number;
  readonly column: number;
  readonly written: string;
}

export interface ScannedPage {
  readonly links: readonly PageLink[];
  /** What makes its addresses relative. */
  readonly edits: readonly Edit[];
  readonly modules: readonly ModuleScript[];
  /** Every name to which a fragment can lead. */
  readonly ids: ReadonlySet<string>;
  readonly isSearchable: boolean;
  /** What stands in the page and runs or styles it, with relative addresses. */
  readonly inline: InlineCode;
  /** Style and event attributes: no policy that is worth its name lets them be. */
  readonly forbidden: readonly Forbidden[];
  /** Offset in the head at which a policy holds for all that follows, behind the declaration of the encoding. */
  readonly policyAt: number;
}

/** Attributes that hold one address, by element. Source: the index of attributes of the HTML standard. */
const addressAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  blockquote: ['cite'],
  button: ['formaction'],
  del: ['cite'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  input: ['src', 'formaction'],
  ins: ['cite'],
  link: ['href'],
  object: ['data'],
  q: ['cite'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};
const srcsetAttributes: Readonly<Record<string, readonly string[]>> = {
  img: ['srcset'],
  link: ['imagesrcset'],
  source: ['srcset'],
};

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Elements of a page in document order, those in templates too. */
export function elementsOf(document: Tree.Document): Tree.Element[] {
  const elements: Tree.Element[] = [];
  const open: Tree.Node[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) open.push(node.content);
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return elements;
}

/** Types of scripts that run; any other is data. Source: https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type */
const runs = (type: string | undefined): boolean =>
  type === undefined || /^(?:module|(?:text|application)\/(?:java|ecma)script)?$/i.test(type.trim());

class PageScanner {
  readonly #file: string;
  readonly #files: ReadonlySet<string>;
  readonly #html: string;
  readonly links: PageLink[] = [];
  readonly edits: Edit[] = [];
  readonly modules: ModuleScript[] = [];
  readonly ids = new Set<string>();
  readonly inline = { scripts: [] as string[], styles: [] as string[] };
  readonly forbidden: Forbidden[] = [];
  policyAt = 0;
  isSearchable = false;

  constructor(file: string, html: string, files: ReadonlySet<string>) {
    this.#file = file;
    this.#html = html;
    this.#files = files;
  }

  scan(): void {
    // Without scripting, what stands in <noscript> is markup, and its links count.
    const document = parse(this.#html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
    for (const element of elementsOf(document)) this.#scanElement(element);
  }

  #scanElement(element: Tree.Element): void {
    const values = new Map(
      element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    );
    const id = values.get('id');
    if (id !== undefined) this.ids.add(id);
    const name = values.get('name');
    if (element.tagName === 'a' && name !== undefined) this.ids.add(name);
    this.isSearchable ||= values.has('data-pagefind-body');

    const location = element.sourceCodeLocation;
    if (!location) return;
    this.#scanPolicy(element, values, location);
    if (this.#isModule(element, values, location)) return;
    const rewrite = (attribute: string, map: (value: string, at: Token.Location) => string): void => {
      const [value, at] = [values.get(attribute), location.attrs?.[attribute]];
      if (value === undefined || !at) return;
      const mapped = map(value, at);
      if (mapped === value) return;
      this.edits.push({
        start: at.startOffset,
        end: at.endOffset,
        text: `${attribute}="${escapeAttribute(mapped)}"`,
      });
    };
    for (const attribute of addressAttributes[element.tagName] ?? []) {
      rewrite(attribute, (value, at) => this.#link(value, at));
    }
    for (const attribute of srcsetAttributes[element.tagName] ?? []) {
      rewrite(attribute, (value, at) => mapSrcset(value, (url) => this.#link(url, at)));
    }
    rewrite('style', (value, at) => mapCssUrls(value, (url) => this.#link(url, at)));
    if (element.tagName === 'meta' && values.get('http-equiv')?.toLowerCase() === 'refresh') {
      rewrite('content', (value, at) => mapRefresh(value, (url) => this.#link(url, at)));
    }
    if (element.tagName === 'style') this.#scanStyle(element);
    if (element.tagName === 'script' && !values.has('src')) this.#scanScript(element, values.get('type'));
    this.#freeFromOrigin(element, values, location);
  }

  #scanPolicy(
    { tagName }: Tree.Element,
    values: ReadonlyMap<string, string>,
    location: Token.ElementLocation,
  ): void {
    const isStart = tagName === 'head' || (tagName === 'meta' && values.has('charset'));
    if (isStart) this.policyAt = (location.startTag ?? location).endOffset;
    for (const name of values.keys()) {
      if (name !== 'style' && !name.startsWith('on')) continue;
      const at = location.attrs?.[name] ?? location;
      const written = this.#html.slice(at.startOffset, at.endOffset);
      this.forbidden.push({ line: at.startLine, column: at.startCol, written });
    }
  }

  /** Modules do not load from a file. */
  #isModule(
    element: Tree.Element,
    values: ReadonlyMap<string, string>,
    location: Token.ElementLocation,
  ): boolean {
    const { tagName } = element;
    const whole = { start: location.startOffset, end: location.endOffset, text: '' };
    if (tagName === 'link' && values.get('rel') === 'modulepreload') {
      this.edits.push(whole);
      return true;
    }
    const source = values.get('src');
    if (tagName !== 'script' || values.get('type') !== 'module' || source === undefined) return false;
    const target = resolveLink(this.#files, this.#file, source);
    const at = location.attrs?.src ?? location;
    this.links.push({ line: at.startLine, column: at.startCol, written: source, target });
    if (target.kind === 'file') this.modules.push({ file: target.file, element: whole });
    return true;
  }

  /** A script or a style sheet that asks for an origin does not load from a file, which has none. */
  #freeFromOrigin(
    { tagName }: Tree.Element,
    values: ReadonlyMap<string, string>,
    location: Token.ElementLocation,
  ): void {
    const isOwn =
      resolveLink(this.#files, this.#file, values.get('src') ?? values.get('href') ?? '').kind === 'file';
    const loads = tagName === 'script' || (tagName === 'link' && values.get('rel') === 'stylesheet');
    if (!isOwn || !loads) return;
    for (const attribute of ['crossorigin', 'integrity']) {
      const at = location.attrs?.[attribute];
      if (at) this.edits.push({ start: at.startOffset - 1, end: at.endOffset, text: '' });
    }
  }

  #scanStyle(element: Tree.Element): void {
    for (const node of element.childNodes) {
      const at = node.sourceCodeLocation;
      if (!('value' in node) || !at) continue;
      const mapped = mapCssUrls(node.value, (url) => this.#link(url, at));
      this.inline.styles.push(mapped);
      if (mapped !== node.value) this.edits.push({ start: at.startOffset, end: at.endOffset, text: mapped });
    }
  }

  #scanScript(element: Tree.Element, type: string | undefined): void {
    for (const node of element.childNodes) {
      const at = node.sourceCodeLocation;
      if (!('value' in node) || !at) continue;
      if (runs(type)) this.inline.scripts.push(node.value);
      if (!/json/i.test(type ?? '')) continue;
      const mapped = mapJsonUrls(node.value, (url) => this.#known(url));
      if (mapped !== node.value) this.edits.push({ start: at.startOffset, end: at.endOffset, text: mapped });
    }
  }

  /** An address if it is one; data may well hold something that only looks like it. */
  #known(written: string): string {
    const target = resolveLink(this.#files, this.#file, written);
    return target.kind === 'file' ? target.address : written;
  }

  #link(written: string, at: Token.Location): string {
    const target = resolveLink(this.#files, this.#file, written);
    if (target.kind === 'elsewhere') return written;
    this.links.push({ line: at.startLine, column: at.startCol, written, target });
    return target.kind === 'file' ? target.address : written;
  }
}

/**
 * Reads the links, names and modules of a page, and what makes its addresses relative.
 *
 * @param file the page, relative to the root of the site
 * @param files all files of the site
 */
export function scanPage(file: string, html: string, files: ReadonlySet<string>): ScannedPage {
  const scanner = new PageScanner(file, html, files);
  scanner.scan();
  const { links, edits, modules, ids, isSearchable, inline, forbidden, policyAt } = scanner;
  return { links, edits, modules, ids, isSearchable, inline, forbidden, policyAt };
}

/** Applies edits that do not overlap. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}
