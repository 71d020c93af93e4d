import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { searchFolder } from './searchIndex.ts';
import { listFiles } from './siteFiles.ts';

/** Where the packs stand in the site. */
export const packsFolder = 'packs';

/** Bytes of the index in a pack, about: small enough to load for one result, large enough to be few. */
const packBytes = 64 * 1024;

/** Says which files are in which packs: the first name in each, by folder. */
const contentsName = 'contents.json';

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

function packOf(files: readonly IndexFile[]): string {
  const contents = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
  return `paraphPack(${JSON.stringify(Object.fromEntries(contents))});\n`;
}

const browserCode = (file: string): string => fileURLToPath(new URL(`browser/${file}`, import.meta.url));

/**
 * Pagefind's own browser code and ours as one classic script, which asks the packs where Pagefind would fetch. Nothing
 * is defined for it, because esbuild 0.28 never ends where a define and an injected file come together.
 */
async function engineFor(index: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [browserCode('packedSearch.ts')],
    inject: [browserCode('packFetch.ts')],
    alias: { 'pagefind-browser': resolve(index, 'pagefind.js') },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'inline',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Packs the search index of a site into classic scripts, so that a site that was opened from a file can be searched:
 * what is needed for every search in one, the rest in packs that are loaded when a search asks for them.
 */
export async function writePacks(dist: string): Promise<void> {
  const index = join(dist, searchFolder);
  const core: IndexFile[] = [];
  const folders = new Map<string, IndexFile[]>([
    ['index', []],
    ['fragment', []],
  ]);
  for (const name of await listFiles(index)) {
    if (name.endsWith('.js')) continue;
    const file = { name, bytes: await readFile(join(index, name)) };
    (folders.get(name.split('/')[0] ?? '') ?? core).push(file);
  }
  const out = join(dist, packsFolder);
  await mkdir(out, { recursive: true });
  const firstNames: Record<string, string[]> = {};
  for (const [folder, files] of folders) {
    const packs = cut(files);
    firstNames[folder] = packs.map(([first]) => first?.name.slice(folder.length + 1) ?? '');
    for (const [number, pack] of packs.entries()) {
      await writeFile(join(out, `${folder}-${String(number)}.js`), packOf(pack));
    }
  }
  const contents = { name: contentsName, bytes: Buffer.from(JSON.stringify(firstNames)) };
  await writeFile(join(out, 'core.js'), packOf([...core, contents]));
  await writeFile(join(out, 'engine.js'), await engineFor(index));
}
