import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontOfWoff } from './woff.ts';

const packages = createRequire(resolve('package.json'));
const face = '@fontsource/source-serif-4/files/source-serif-4';
const library = '@resvg/resvg-wasm/index_bg.wasm';
const fontFiles = ['latin', 'vietnamese', 'cyrillic'].flatMap((subset) =>
  [400, 600].map((weight) => `${face}-${subset}-${weight}-normal.woff`),
);

/** Cards that were drawn before, by the digest of what they show and of what drew them. */
const folder = resolve('.cache/cards');

/** What draws: the library, and the faces in which it writes. */
interface Tools {
  readonly wasm: Buffer;
  readonly woffs: readonly Buffer[];
  readonly digest: string;
}

async function loadTools(): Promise<Tools> {
  const read = (file: string): Promise<Buffer> => readFile(packages.resolve(file));
  const [wasm, woffs] = await Promise.all([read(library), Promise.all(fontFiles.map(read))]);
  const hash = createHash('sha256');
  for (const bytes of [wasm, ...woffs]) hash.update(bytes);
  return { wasm, woffs, digest: hash.digest('hex') };
}

async function makeReady({ wasm, woffs }: Tools): Promise<Uint8Array[]> {
  await initWasm(wasm);
  return woffs.map(fontOfWoff);
}

let tools: Promise<Tools> | null = null;
let fonts: Promise<Uint8Array[]> | null = null;

async function draw(svg: string, ready: Tools): Promise<Uint8Array> {
  fonts ??= makeReady(ready);
  const drawing = new Resvg(svg, {
    font: { fontBuffers: await fonts, loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

/** A drawing as PNG, the same bytes on every machine; one that was drawn before is taken from where it was kept. */
export async function drawCard(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  tools ??= loadTools();
  const ready = await tools;
  const digest = createHash('sha256').update(ready.digest).update(svg).digest('hex');
  const kept = join(folder, `${digest}.png`);
  try {
    return new Uint8Array(await readFile(kept));
  } catch {
    const png = new Uint8Array(await draw(svg, ready));
    await mkdir(folder, { recursive: true });
    const partial = `${kept}.${String(process.pid)}.partial`;
    await writeFile(partial, png);
    await rename(partial, kept);
    return png;
  }
}
