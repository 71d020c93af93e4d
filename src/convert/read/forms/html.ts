import { parseHTML } from 'linkedom';
import { decode, decodeAs } from '../encoding.ts';
import { Unreadable, type Form, type Opened } from './form.ts';
import { furnitureOf } from './htmlArticle.ts';
import { metadataOf } from './htmlMetadata.ts';
import { writeTree } from './htmlText.ts';

/** The encoding that a page names for itself; looked for where browsers look. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta [^>]{0,200}\bcharset ?= ?["']?([\w:.-]{1,40})/i.exec(head)?.[1] ?? null;
}

/** The characters of a page. What is UTF-8 throughout is UTF-8, whatever it says: browsers save pages anew. */
function decodePage(bytes: Uint8Array): string {
  const detected = decode(bytes);
  const isWide = detected.kind === 'text' && detected.encoding.startsWith('utf-');
  const named = isWide ? null : namedEncoding(bytes);
  const decoded = (named === null ? null : decodeAs(bytes, named)) ?? detected;
  if (decoded.kind === 'text') return decoded.raw.replace(/^\uFEFF/, '');
  const what =
    decoded.kind === 'binary'
      ? `this is ${decoded.format ?? 'a binary file'}, whatever its name says`
      : 'the encoding of the page cannot be told with certainty';
  throw new Unreadable(
    what,
    'read in the wrong way, letters would turn into others',
    'open the page in a browser and save it again, or put its text into a .txt file in UTF-8',
  );
}

function parsePage(html: string): Document {
  // Without a root of its own, the parser would make the first element the document's.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

const emptyPage = (): Unreadable =>
  new Unreadable(
    'there is no text on this page',
    'pages that a script fills are empty when they are saved as they come',
    'save the page from a browser when it shows the article, or put the text into a .txt file',
  );

/** Characters that show nothing and change how others are read stay; those that no text holds do not. */
export const withoutControls = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '').toWellFormed();

/** HTML that is all article, as another format yields it: nothing in it is page furniture. */
export function formOfHtml(html: string): Form {
  const { body } = parsePage(withoutControls(html));
  return { raw: writeTree(body).text, furniture: [], pages: [], mended: [], declared: {} };
}

/** A saved web page: the text of the whole page, with what is not its article marked. */
export function openHtml(bytes: Uint8Array): Opened {
  const html = withoutControls(decodePage(bytes));
  const document = parsePage(html);
  const tree = writeTree(document.body);
  if (tree.text.trim() === '') throw emptyPage();
  const { declared, titles } = metadataOf(document, html);
  const furniture = furnitureOf(document, tree, titles);
  return { form: { raw: tree.text, furniture, pages: [], mended: [], declared }, members: [], remarks: [] };
}
