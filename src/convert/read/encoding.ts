import type { Position } from './problemAt.ts';
import { decodeSingleByte, nameSingleByteEncoding } from './singleByte.ts';

/** What the bytes of a file turn out to be. */
export type Decoded =
  /** `encoding` is its label in https://encoding.spec.whatwg.org/; text in UTF-8 keeps its byte order mark. */
  | { readonly kind: 'text'; readonly raw: string; readonly encoding: string }
  /** Not text at all, or a format that only looks like it. */
  | { readonly kind: 'binary'; readonly format: string | null }
  /** Text in an encoding that is not read, or not told apart from others with certainty. */
  | { readonly kind: 'encoding'; readonly name: string | null }
  /** Not what the encoding allows from the byte `at` on; the column counts bytes. Null where no place can be told. */
  | { readonly kind: 'damaged'; readonly encoding: string; readonly at: Position | null };

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

const wideMarks: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32 (little-endian)', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32 (big-endian)', [0x00, 0x00, 0xfe, 0xff]],
];
const utf16Marks: readonly (readonly ['utf-16le' | 'utf-16be', readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

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

const wideSample = 4096;
const notWideText = /[^\t\n\r\u0020-\u007e\u00a0-\u024f\u0400-\u04ff\u1ea0-\u1eff\u2010-\u203a]/g;

/** UTF-16 without a byte order mark: one way of pairing its bytes gives letters, the other does not. */
function nameUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(wideSample, bytes.length - (bytes.length % 2)));
  if (sample.length < 4) return null;
  const strange = (encoding: string): number =>
    (new TextDecoder(encoding).decode(sample).match(notWideText)?.length ?? 0) / (sample.length / 2);
  if (strange('utf-16le') < 0.02) return 'utf-16le';
  return strange('utf-16be') < 0.02 ? 'utf-16be' : null;
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

/** UTF-16 without its byte order mark; half a character at the end, or a surrogate alone, is damage. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    return { kind: 'text', raw: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { kind: 'damaged', encoding: 'UTF-16', at: null };
  }
}

/** Decodes as a person or the file itself says; null where the name is of no encoding. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    try {
      const raw = decoder.decode(bytes);
      const encoding = decoder.encoding;
      return { kind: 'text', raw: encoding === 'windows-1258' ? raw.normalize('NFC') : raw, encoding };
    } catch {
      return { kind: 'damaged', encoding: decoder.encoding, at: null };
    }
  } catch {
    return null;
  }
}

/** The format that the first bytes of a file are of, in words, or null. */
export const signatureOf = (bytes: Uint8Array): string | null =>
  signatures.find(([, prefix]) => startsWith(bytes, prefix))?.[0] ?? null;

/**
 * Decodes a text in UTF-8, UTF-16 or an encoding of one byte a letter that can be told with certainty. In UTF-8 a byte
 * order mark stays as the first character, so that offsets are those of the file as decoded.
 */
export function decode(bytes: Uint8Array): Decoded {
  const format = signatureOf(bytes);
  if (format !== null) return { kind: 'binary', format };
  for (const [name, mark] of wideMarks) if (startsWith(bytes, mark)) return { kind: 'encoding', name };
  for (const [encoding, mark] of utf16Marks) {
    if (startsWith(bytes, mark)) return decodeUtf16(bytes, encoding);
  }

  const binary = looksBinary(bytes);
  const check = checkUtf8(bytes);
  if (!binary && check.bad === 0) {
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { kind: 'text', raw, encoding: 'utf-8' };
  }
  const wide = nameUtf16(bytes);
  if (wide !== null) return decodeUtf16(bytes, wide);
  if (binary) return { kind: 'binary', format: null };
  if (check.sequences >= check.bad) {
    return { kind: 'damaged', encoding: 'UTF-8', at: lineAndColumn(bytes, check.firstBad) };
  }
  const encoding = nameSingleByteEncoding(bytes);
  if (encoding === null) return { kind: 'encoding', name: null };
  return { kind: 'text', raw: decodeSingleByte(bytes, encoding), encoding };
}
