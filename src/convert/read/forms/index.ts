import { endingOf } from '../names.ts';
import { limits, sizeInWords } from '../limits.ts';
import { openDocx } from './docx.ts';
import { openEml } from './eml.ts';
import { Unreadable, type Opened } from './form.ts';
import { openHtml } from './html.ts';
import { openPdf } from './pdf.ts';
import { openZip } from './zip.ts';

export interface OpenRequest {
  /** The file's name; its ending tells the form. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many bytes may be unpacked from it. */
  readonly budget: number;
}

/** Opens a file that is more than its characters. Never rejects: what is wrong is told in the remarks. */
export type OpenFile = (request: OpenRequest) => Promise<Opened>;

/** Endings of files that are read as their characters. */
export const plainEndings: readonly string[] = ['.txt', '.md'];

/** Endings of files that say something about the text beside them. */
export const sidecarEndings: readonly string[] = ['.yaml', '.yml', '.url', '.webloc'];

const isMember = (name: string): boolean =>
  plainEndings.includes(endingOf(name)) ||
  endingOf(name) in openers ||
  sidecarEndings.includes(endingOf(name));

const openers: Readonly<Record<string, (request: OpenRequest) => Opened | Promise<Opened>>> = {
  '.html': ({ bytes }) => openHtml(bytes),
  '.htm': ({ bytes }) => openHtml(bytes),
  '.xhtml': ({ bytes }) => openHtml(bytes),
  '.pdf': ({ bytes }) => openPdf(bytes),
  '.docx': ({ bytes }) => openDocx(bytes),
  '.eml': ({ bytes }) => openEml(bytes),
  '.zip': ({ bytes, budget }) => openZip(bytes, isMember, { bytes: budget }),
};

/** Every ending that is read, as a person would list them. */
export const readEndings: readonly string[] = [...plainEndings, ...Object.keys(openers)];

/** What people have instead, and what to make of it. */
const otherForms: Readonly<Record<string, string>> = {
  '.doc': 'an old Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'a rich-text document',
  '.mht': 'a web archive',
  '.mhtml': 'a web archive',
  '.epub': 'an e-book',
  '.xlsx': 'a spreadsheet',
  '.pptx': 'a presentation',
  '.rar': 'a RAR archive',
  '.7z': 'a 7-Zip archive',
  '.gz': 'a gzip archive',
};

function refusal(name: string): Unreadable {
  const ending = endingOf(name);
  const form = otherForms[ending];
  return new Unreadable(
    form ? `${form} is not read` : `a file that ends in ${ending || 'nothing'} is not read`,
    `what is read ends in ${readEndings.join(', ')}`,
    'save it in one of these forms and take this file out of the folder',
  );
}

/** Why a file is not even opened, or null. */
export function tooLargeOrEmpty(bytes: Uint8Array): Unreadable | null {
  if (bytes.length === 0)
    return new Unreadable('the file is empty', 'there is nothing to read', 'put the text in it or delete it');
  if (bytes.length <= limits.fileBytes) return null;
  return new Unreadable(
    `the file is ${sizeInWords(bytes.length)}`,
    `files larger than ${sizeInWords(limits.fileBytes)} are not read`,
    'take out the part that matters and put it in as a file of its own',
  );
}

/** Why a text is not taken, or null. */
export function tooLong(raw: string): Unreadable | null {
  if (raw.length <= limits.characters) return null;
  return new Unreadable(
    `the text is ${Math.round(raw.length / 1e6)} million characters long`,
    `a text of more than ${Math.round(limits.characters / 1e6)} million is not read`,
    'cut it into the texts that it is made of, a file each',
  );
}

const unforeseen = (error: unknown): Unreadable =>
  new Unreadable(
    'this file cannot be read',
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    'it may be damaged: open it in the program that it is for and save it again, or put its text into a .txt file',
  );

export const openFile: OpenFile = async (request) => {
  try {
    const opener = openers[endingOf(request.name)];
    if (!opener) throw refusal(request.name);
    const wrong = tooLargeOrEmpty(request.bytes);
    if (wrong) throw wrong;
    const opened = await opener(request);
    const long = opened.form ? tooLong(opened.form.raw) : null;
    if (long) throw long;
    return opened;
  } catch (error) {
    const { remark } = error instanceof Unreadable ? error : unforeseen(error);
    return { form: null, members: [], remarks: [remark] };
  }
};
