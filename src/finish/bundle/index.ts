import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { hostFiles } from '../hostFiles.ts';
import { elementsOf } from '../scanPage.ts';
import { searchFolder } from '../searchIndex.ts';
import { workerFile } from '../serviceWorker.ts';
import { listFiles } from '../siteFiles.ts';
import { listFile } from '../../schema/offlineList.ts';
import { startHere, type StartWords } from './startHere.ts';
import { zipOf } from './zip.ts';

/** What a site says of itself. */
export interface SiteTitle {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
}

/** Reads the title and the language of a built site. @throws where it has no index page */
export async function titleOfSite(dist: string): Promise<SiteTitle> {
  const elements = elementsOf(parse(await readFile(join(dist, 'index.html'), 'utf8')));
  const [title] = elements.find(({ tagName }) => tagName === 'title')?.childNodes ?? [];
  const language = elements
    .find(({ tagName }) => tagName === 'html')
    ?.attrs.find(({ name }) => name === 'lang')?.value;
  return { title: title && 'value' in title ? title.value : 'Paraph', language: language ?? 'en' };
}

/** A name for files, of plain letters: `Viet Nam–Russia: a record` gives `viet-nam-russia-a-record`. */
export function fileNameOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'record';
}

/** What only a host has a use for: without it a bundle is read and searched from a file as before. */
const isForHosts = (path: string): boolean =>
  [...hostFiles, workerFile, listFile].includes(path) || path.startsWith(`${searchFolder}/`);

export interface BundleOptions {
  readonly dist: string;
  /** The folder that appears when the bundle is unpacked. */
  readonly name: string;
  readonly words: StartWords;
  /** Leaves out what only a host has a use for. */
  readonly isForFilesOnly: boolean;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One file to hand on: the site, a page to open it by, and the checksums of both. The same site gives the same bytes. */
export async function bundle(options: BundleOptions): Promise<Uint8Array> {
  const { dist, name, words, isForFilesOnly } = options;
  const files = new Map<string, Uint8Array>([['START HERE.html', Buffer.from(startHere(words))]]);
  for (const path of await listFiles(dist)) {
    if (isForFilesOnly && isForHosts(path)) continue;
    files.set(`site/${path}`, await readFile(join(dist, path)));
  }
  const sums = [...files].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');
  files.set('SHA256SUMS.txt', Buffer.from(sums));
  return zipOf(new Map([...files].map(([path, bytes]) => [`${name}/${path}`, bytes])));
}
