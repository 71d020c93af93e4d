/**
 * How large a file may be, so that one that is broken or means harm costs a message and not the machine. A treaty with
 * all its annexes is about a million characters.
 */
export const limits = {
  /** Bytes of a file as it lies in the folder, or in an archive. */
  fileBytes: 64 * 1024 * 1024,
  /** UTF-16 code units of a canonical text. */
  characters: 4 * 1024 * 1024,
  /** Bytes of all files of an archive together, unpacked, those of archives in it included. */
  unpackedBytes: 256 * 1024 * 1024,
  /** How many times its packed size a file in an archive may grow; text rarely packs better than 1:20. */
  packing: 200,
  /** Below this many bytes, growth is no matter. */
  smallUnpacked: 4 * 1024 * 1024,
  members: 5000,
  /** Archives in archives, attachments of attachments. */
  depth: 3,
  pages: 3000,
} as const;

const units = ['bytes', 'KB', 'MB', 'GB'];

/** `64 MB`. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${units[step] ?? ''}`;
}
