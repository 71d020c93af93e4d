import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { gzipSync } from 'fflate';
import type { PackContents } from '../schema/offlineList.ts';
import { contentsFile, corePack } from './browser/packedIndex.ts';
import { searchFolder } from './searchIndex.ts';
import { listFiles } from './siteFiles.ts';

/** Where the packs stand in the site. */
export const packsFolder = 'packs';

/**
 * Bytes of the index in a pack before it is compressed, about: small enough to load for one result, large enough to be
 * few and to compress well.
 */
const packBytes = 192 * 1024;

interface IndexFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files in order, cut into packs. */
function cut(files: readonly IndexFile[]): IndexFile[][] {
  const packs: IndexFile[][] = [];
  let size = Infinity;
  for (const file of files) {
    if (size + file.bytes.length > packBytes) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(file);
    size += file.bytes.length;
  }
  return packs;
}

/**
 * A pack as a classic script. Its files are compressed together: they are much alike, and base64, without which a
 * script cannot hold bytes, makes a third more of what is left. The compressor is the same on every machine.
 */
function scriptOf(pack: string, files: readonly IndexFile[]): string {
  const head = `${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length]))}\n`;
  const whole = Buffer.concat([Buffer.from(head), ...files.map(({ bytes }) => bytes)]);
  const content = Buffer.from(gzipSync(whole, { level: 9, mtime: 0 })).toString('base64');
  return `paraphPack(${JSON.stringify(pack)},"${content}");\n`;
}

const browserCode = (file: string): string => fileURLToPath(new URL(`browser/${file}`, import.meta.url));

const classic = {
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'inline',
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

const textModule = (name: string, text: string): Plugin => ({
  name,
  setup: (bundler) => {
    bundler.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'text' }));
    bundler.onLoad({ filter: /.*/, namespace: 'text' }, () => ({ contents: text, loader: 'text' }));
  },
});

/**
 * Pagefind's own browser code and ours as one classic script, which asks the packs where Pagefind would fetch. Nothing
 * is defined for it, because esbuild 0.28 never ends where a define and an injected file come together.
 */
async function engineFor(index: string): Promise<string> {
  const worker = await build({
    ...classic,
    entryPoints: [browserCode('packedWorker.ts')],
    inject: [browserCode('workerSurroundings.ts')],
    alias: { 'pagefind-worker': resolve(index, 'pagefind-worker.js') },
  });
  const { outputFiles } = await build({
    ...classic,
    entryPoints: [browserCode('packedSearch.ts')],
    inject: [browserCode('pageSurroundings.ts')],
    alias: { 'pagefind-browser': resolve(index, 'pagefind.js') },
    plugins: [textModule('packed-worker', worker.outputFiles[0]?.text ?? '')],
  });
  return outputFiles[0]?.text ?? '';
}

interface IndexEntry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

/** Pagefind writes a program for pages of no known language whether there are any or not. */
async function isUsed(index: string, name: string): Promise<boolean> {
  if (!name.startsWith('wasm.')) return true;
  const entry = JSON.parse(await readFile(join(index, 'pagefind-entry.json'), 'utf8')) as IndexEntry;
  return Object.values(entry.languages).some(({ wasm }) => name === `wasm.${wasm ?? 'unknown'}.pagefind`);
}

/** A file of the index without its own compression, which Pagefind can do without. */
async function readPlain(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/**
 * Packs the search index of a site into classic scripts, so that a site that was opened from a file can be searched:
 * what is needed for every search in one, the rest in packs that are loaded when a search asks for them.
 *
 * @returns which files are in which packs
 */
export async function writePacks(dist: string): Promise<PackContents> {
  const index = join(dist, searchFolder);
  const core: IndexFile[] = [];
  const folders = new Map<string, IndexFile[]>([
    ['index', []],
    ['fragment', []],
  ]);
  for (const name of await listFiles(index)) {
    if (name.endsWith('.js') || !(await isUsed(index, name))) continue;
    const file = { name, bytes: await readPlain(join(index, name)) };
    (folders.get(name.split('/')[0] ?? '') ?? core).push(file);
  }
  const out = join(dist, packsFolder);
  await mkdir(out, { recursive: true });
  const firstNames: Record<string, string[]> = {};
  for (const [folder, files] of folders) {
    const packs = cut(files);
    firstNames[folder] = packs.map(([first]) => first?.name.slice(folder.length + 1) ?? '');
    for (const [number, pack] of packs.entries()) {
      const name = `${folder}-${String(number)}`;
      await writeFile(join(out, `${name}.js`), scriptOf(name, pack));
    }
  }
  const contents = { name: contentsFile, bytes: Buffer.from(JSON.stringify(firstNames)) };
  await writeFile(join(out, `${corePack}.js`), scriptOf(corePack, [...core, contents]));
  await writeFile(join(out, 'engine.js'), await engineFor(index));
  return firstNames;
}
