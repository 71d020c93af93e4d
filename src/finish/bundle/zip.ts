import { zip, type AsyncZippable } from 'fflate';

/** The earliest time that a zip can hold: the same files give the same bytes, whenever and wherever they are packed. */
const noTime = new Date(1980, 0, 1);

/** Formats that are compressed in themselves. */
const compressed = /\.(?:woff2|png|jpe?g|webp|zip|gz)$/;

/** Unix: a plain file that everybody may read. */
const readable = { os: 3, attrs: 0o100644 << 16 } as const;

/**
 * Packs files into a zip, in the order given. The compressor is written in JavaScript, so that its output does not
 * depend on the machine.
 *
 * @param files content by path, with `/` between folders
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries = [...files].map(([path, bytes]): [string, AsyncZippable[string]] => [
    path,
    [bytes, { level: compressed.test(path) ? 0 : 9, mtime: noTime, ...readable }],
  ]);
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(entries), { consume: true }, (error, data) => {
      if (error) reject(error);
      else resolve(data);
    });
  });
}
