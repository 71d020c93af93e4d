import type { Position } from './problemAt.ts';

/** What the bytes of a file turn out to be. */
export type Decoded =
  | { readonly kind: 'text'; readonly raw: string }
  /** Not text at all, or a format that only looks like it. */
  | { readonly kind: 'binary'; readonly format: string | null }
  /** Text in an encoding that is recognised and not read. */
  | { readonly kind: 'encoding'; readonly name: string }
  /** UTF-8 with bytes in it that are not. `at` is the first such byte; the column counts bytes. */
  | { readonly kind: 'damaged'; readonly at: Position };

/** First bytes of formats that people take for text. Source: the formats' own specifications. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document (docx, odt, epub)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word document (doc)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a rich-text document (rtf)', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
];

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32 (little-endian)', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32 (big-endian)', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16 (little-endian)', [0xff, 0xfe]],
  ['UTF-16 (big-endian)', [0xfe, 0xff]],
];

/**
 * Bytes of the letters that make up most of a running text, in encodings of one byte a letter. About half of all
 * letters of a Russian text are о е а и н т с р в, whatever it is about, and the encodings put them in different places.
 * Source: the encoding tables of https://encoding.spec.whatwg.org/
 */
const frequentLetters: readonly (readonly [string, readonly number[]])[] = [
  ['windows-1251 (Cyrillic)', [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2]],
  ['KOI8-R (Cyrillic)', [0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4, 0xd3, 0xd2, 0xd7]],
  ['IBM866 (Cyrillic)', [0xae, 0xa5, 0xa0, 0xa8, 0xad, 0xe2, 0xe1, 0xe0, 0xa2]],
];
const frequentShare = 0.35;

/** The letters and tone marks of Vietnamese in windows-1258. */
const vietnameseBytes: readonly number[] = [
  0xc2, 0xca, 0xd4, 0xd0, 0xc3, 0xd5, 0xdd, 0xe2, 0xea, 0xf4, 0xf0, 0xe3, 0xf5, 0xfd, 0xcc, 0xec, 0xd2, 0xf2,
  0xde,
];
const vietnameseShare = 0.7;
/** Vietnamese has a mark on every second word; a Western text in another encoding has a high byte now and then. */
const vietnameseDensity = 0.08;

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.length <= bytes.length && prefix.every((byte, index) => bytes[index] === byte);

interface Utf8Check {
  /** Index of the first byte that is no part of a UTF-8 sequence; -1 where all are. */
  readonly firstBad: number;
  readonly bad: number;
  /** Well-formed sequences of more than one byte. */
  readonly sequences: number;
}

/** Length of the sequence that a byte opens, 0 where it opens none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** Narrower bounds of a second byte, which keep out overlong forms and surrogates. Source: RFC 3629, section 4. */
const secondByte = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

function isSequence(bytes: Uint8Array, index: number, length: number): boolean {
  const [low = 0x80, high = 0xbf] = secondByte.get(bytes[index] ?? 0) ?? [];
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[index + next] ?? 0;
    if (byte < (next === 1 ? low : 0x80) || byte > (next === 1 ? high : 0xbf)) return false;
  }
  return length > 0;
}

function checkUtf8(bytes: Uint8Array): Utf8Check {
  let firstBad = -1;
  let bad = 0;
  let sequences = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes[index] ?? 0);
    if (isSequence(bytes, index, length)) {
      if (length > 1) sequences += 1;
      index += length;
    } else {
      if (firstBad < 0) firstBad = index;
      bad += 1;
      index += 1;
    }
  }
  return { firstBad, bad, sequences };
}

/** Names the encoding of text with one byte a letter by the letters that are frequent in it. */
function nameSingleByteEncoding(bytes: Uint8Array): string | null {
  const counts = new Array<number>(256).fill(0);
  let high = 0;
  for (const byte of bytes) {
    counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte >= 0x80) high += 1;
  }
  const share = (of: readonly number[]): number =>
    of.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0) / high;

  const [cyrillic] = frequentLetters
    .map(([name, letters]) => ({ name, score: share(letters) }))
    .sort((a, b) => b.score - a.score);
  const dense = high / bytes.length;
  if (dense >= vietnameseDensity && share(vietnameseBytes) >= vietnameseShare)
    return 'windows-1258 (Vietnamese)';
  if (cyrillic && dense > 0.3 && cyrillic.score >= frequentShare) return cyrillic.name;
  return dense < 0.2 ? 'windows-1252 (Western) or one like it' : null;
}

const wideSample = 4096;
const notWideText = /[^\t\n\r\u0020-\u007e\u00a0-\u024f\u0400-\u04ff\u1ea0-\u1eff\u2010-\u203a]/g;

/** UTF-16 without a byte order mark: one way of pairing its bytes gives letters, the other does not. */
function nameUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(wideSample, bytes.length - (bytes.length % 2)));
  if (sample.length < 4) return null;
  const strange = (encoding: string): number =>
    (new TextDecoder(encoding).decode(sample).match(notWideText)?.length ?? 0) / (sample.length / 2);
  if (strange('utf-16le') < 0.02) return 'UTF-16 (little-endian)';
  return strange('utf-16be') < 0.02 ? 'UTF-16 (big-endian)' : null;
}

/** Share of control characters from which a file is no longer taken for text with a few stray ones. */
const controlShare = 0.005;

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  }
  return controls > bytes.length * controlShare;
}

function lineAndColumn(bytes: Uint8Array, at: number): Position {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < at; index += 1) {
    if (bytes[index] === 0x0a) {
      line += 1;
      lineStart = index + 1;
    }
  }
  return { line, column: at - lineStart + 1 };
}

/**
 * Decodes UTF-8, and recognises what is not. A byte order mark stays as the first character, so that offsets are
 * those of the file as decoded.
 */
export function decode(bytes: Uint8Array): Decoded {
  for (const [format, prefix] of signatures) if (startsWith(bytes, prefix)) return { kind: 'binary', format };
  for (const [name, mark] of byteOrderMarks) if (startsWith(bytes, mark)) return { kind: 'encoding', name };

  const binary = looksBinary(bytes);
  const check = checkUtf8(bytes);
  if (!binary && check.bad === 0) {
    return { kind: 'text', raw: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }
  const wide = nameUtf16(bytes);
  if (wide !== null) return { kind: 'encoding', name: wide };
  if (binary) return { kind: 'binary', format: null };
  if (check.sequences >= check.bad) return { kind: 'damaged', at: lineAndColumn(bytes, check.firstBad) };
  const name = nameSingleByteEncoding(bytes);
  return { kind: 'encoding', name: name ?? 'one that is not recognised' };
}
