import { unzipSync, type UnzipFileInfo } from 'fflate';
import { limits, sizeInWords } from '../limits.ts';
import { Unreadable, type Member, type Opened, type Remark } from './form.ts';

/** What machines put beside people's files. */
const ofMachines = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The name of a member. Archives made where names were not yet Unicode hold them as bytes, which fflate gives as one
 * character each: most often UTF-8 all the same, else the encoding of Russian DOS, which Windows still writes.
 */
export function memberName(name: string): string {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  const bytes = Uint8Array.from(codes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('ibm866').decode(bytes);
  }
}

/** Why a name leads out of the archive or is none; null where it is fine. */
export function wrongName(name: string): string | null {
  const parts = name.split(/[/\\]/);
  if (parts.includes('..')) return 'its name leads out of the archive';
  if (/^(?:[/\\]|[a-z]:)/i.test(name)) return 'its name is a place on a disk';
  return /\p{Cc}/u.test(name) || name.length > 500 ? 'its name is no name of a file' : null;
}

const refused = (name: string, why: string): Remark => ({
  severity: 'error',
  what: `${JSON.stringify(name)} in the archive was not read`,
  why,
  remedy: 'unpack the archive, look at the file, and put it in by itself if it is a text',
});

/** What the unpacked files of an archive, and of archives in it, may still take. */
export interface Budget {
  bytes: number;
}

/**
 * Members of a ZIP archive in the order of their names. Nothing is written to disk; what would be larger than the
 * limits, or has grown beyond reason, is told from the archive's directory and never unpacked. fflate unpacks into as
 * many bytes as the directory says, and no more.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean, budget: Budget): Opened {
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  let count = 0;
  const filter = ({ name: given, size, originalSize }: UnzipFileInfo): boolean => {
    const name = memberName(given);
    if (name.endsWith('/') || ofMachines.test(name)) return false;
    count += 1;
    if (count > limits.members) return false;
    const why = wrongName(name) ?? (seen.has(name) ? 'another file in the archive has its name' : null);
    seen.add(name);
    if (why !== null) {
      remarks.push(refused(name, why));
      return false;
    }
    if (!wanted(name)) return false;
    const grows = originalSize > limits.smallUnpacked && originalSize > size * limits.packing;
    if (originalSize > limits.fileBytes || originalSize > budget.bytes || grows) {
      const unpacked = `it would be ${sizeInWords(originalSize)} when unpacked`;
      remarks.push(refused(name, grows ? `${unpacked}, out of ${sizeInWords(size)}` : unpacked));
      return false;
    }
    budget.bytes -= originalSize;
    return true;
  };

  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter });
  } catch (error) {
    throw new Unreadable(
      'the archive cannot be unpacked',
      error instanceof Error ? error.message : String(error),
      'it may be cut off, or locked with a password: fetch it again, or unpack it and put the files in',
    );
  }
  if (count > limits.members) {
    const why = `more than ${limits.members} files in one archive are not read`;
    remarks.push(refused('…', why));
  }
  const members = Object.entries(files)
    .map(([name, content]): Member => ({ name: memberName(name).replaceAll('\\', '/'), bytes: content }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { form: null, members, remarks };
}
