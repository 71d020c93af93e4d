import type { PackContents } from '../../schema/offlineList.ts';

/** Where the engine believes that its index is; no request ever goes there. */
export const indexAddress = '/packed-index/';

/** The pack that every search needs; it also tells which files are in which of the others. */
export const corePack = 'core';

/** In the core pack, by this name. */
export const contentsFile = 'contents.json';

/** What a pack begins with, before a line feed: names and lengths in bytes of its files, in order. */
type PackHead = readonly (readonly [name: string, length: number])[];

/** The pack that holds a file of the index, if any does. */
export function packOf(name: string, contents: PackContents): string {
  const [folder = '', file = ''] = name.split('/');
  // The last pack whose first name does not come after the file's.
  const pack = contents[folder]?.findLastIndex((first) => first <= file) ?? -1;
  return pack < 0 ? corePack : `${folder}-${String(pack)}`;
}

/** The files of a pack, by name. @param packed gzip, in base64 */
export async function unpack(packed: string): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const compressed = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const headEnd = bytes.indexOf(0x0a);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, headEnd))) as PackHead;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = headEnd + 1;
  for (const [name, length] of head) {
    files.set(name, bytes.subarray(at, (at += length)));
  }
  return files;
}

/** Answers the engine's requests for files of its index from packs. */
export class PackedIndex {
  readonly #load: (pack: string) => Promise<string>;
  readonly #packs = new Map<string, ReturnType<typeof unpack>>();

  /** @param load gives a pack as `unpack` takes it */
  constructor(load: (pack: string) => Promise<string>) {
    this.#load = load;
  }

  #pack(pack: string): ReturnType<typeof unpack> {
    let files = this.#packs.get(pack);
    if (!files) {
      files = this.#load(pack).then(unpack);
      this.#packs.set(pack, files);
      // What could not be loaded is tried again the next time.
      files.catch(() => this.#packs.delete(pack));
    }
    return files;
  }

  /** In the place of the browser's own `fetch`. */
  async fetch(address: string | URL | Request): Promise<Response> {
    const asked = address instanceof Request ? address.url : String(address);
    const name = asked.split(indexAddress)[1]?.split(/[?#]/)[0] ?? '';
    const core = await this.#pack(corePack);
    const contents = JSON.parse(new TextDecoder().decode(core.get(contentsFile))) as PackContents;
    const file = (await this.#pack(packOf(name, contents))).get(name);
    return file ? new Response(file) : new Response(null, { status: 404 });
  }
}
