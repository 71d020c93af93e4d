import { getDocumentProxy } from 'unpdf';
import { limits } from '../limits.ts';
import { Unreadable, type Opened, type Remark } from './form.ts';
import {
  inPlaceOrder,
  isInReadingOrder,
  linesOf,
  readDownColumns,
  type Piece,
  type PrintedLine,
} from './pdfLines.ts';
import { textOfPages } from './pdfText.ts';
import { withoutControls } from './html.ts';

/** Letters on a page below which it is a picture with, at most, a stamp on it. */
const fewestLetters = 12;

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  PasswordException: [
    'the document is locked with a password',
    'open it with the password and print it to a PDF without one',
  ],
  InvalidPDFException: [
    'it is damaged or cut off',
    'fetch it again, or open it in a viewer and print it to a new PDF',
  ],
};

function unreadable(error: unknown): Unreadable {
  const name = error instanceof Error ? error.name : '';
  const [why, remedy] = refusals[name] ?? [
    error instanceof Error ? error.message : String(error),
    'open it in a viewer and print it to a new PDF, or save its text as a .txt file in UTF-8',
  ];
  return new Unreadable('this PDF cannot be read', why, remedy);
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function piecesOf(document: Document, number: number): Promise<Piece[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    // Print that stands upright or aslant is a stamp or a watermark.
    if (Math.abs(b) > Math.abs(a) / 10 || Math.abs(c) > Math.abs(d)) return [];
    return [{ text: withoutControls(item.str), x, y, width: item.width, size: Math.abs(d) || item.height }];
  });
  page.cleanup();
  return pieces;
}

function linesOfPage(pieces: readonly Piece[], page: number): PrintedLine[] {
  const asWritten = linesOf(pieces, page);
  const lines = isInReadingOrder(asWritten) ? asWritten : linesOf(inPlaceOrder(pieces), page);
  return readDownColumns(lines);
}

const letters = (lines: readonly PrintedLine[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** `2–4, 7` */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function remarkOnPictures(bare: readonly number[], count: number): Remark[] {
  if (bare.length === 0) return [];
  const remedy =
    'run the document through a program that recognises print (OCR), such as ocrmypdf, and put in what it makes';
  if (bare.length === count) {
    throw new Unreadable(
      'this PDF holds pictures of pages and no text: it was scanned',
      'letters in a picture cannot be searched or quoted',
      remedy,
    );
  }
  const what = `pages without text in this PDF: ${rangesOf(bare)} of ${count}`;
  return [{ severity: 'warning', what, why: 'they are empty, or pictures of pages', remedy }];
}

/** A PDF: its text in reading order, with the page on which each passage stands. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    if (document.numPages > limits.pages) {
      throw new Unreadable(
        `this PDF has ${document.numPages} pages`,
        `more than ${limits.pages} are not read`,
        'take out the pages that matter and put them in as a PDF of their own',
      );
    }
    const pages: PrintedLine[][] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const lines = linesOfPage(await piecesOf(document, number), number);
      characters += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.characters) break;
      pages.push(lines);
    }
    const bare = pages.flatMap((lines, index) => (letters(lines) < fewestLetters ? [index + 1] : []));
    const remarks = remarkOnPictures(bare, pages.length);
    return { form: { ...textOfPages(pages), declared: {} }, members: [], remarks };
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable(error);
  } finally {
    await document.loadingTask.destroy();
  }
}
