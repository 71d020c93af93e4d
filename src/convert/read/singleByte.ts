/**
 * Which encoding of one byte a letter a text is in. The bytes alone never say; what says it is that read in the right
 * one they make words of a language. Where two could be meant, none is named: read in the wrong one, letters would turn
 * into others without anybody's seeing.
 */

/** An encoding by its label in https://encoding.spec.whatwg.org/ */
export type SingleByteEncoding =
  'windows-1251' | 'koi8-r' | 'koi8-u' | 'ibm866' | 'windows-1252' | 'windows-1258';

/**
 * Bytes of the letters that make up most of a running text. About half of all letters of a Russian text are
 * о е а и н т с р в, whatever it is about, and the encodings put them in different places.
 */
const frequentLetters: readonly (readonly [SingleByteEncoding, readonly number[]])[] = [
  ['windows-1251', [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2]],
  ['koi8-r', [0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4, 0xd3, 0xd2, 0xd7]],
  ['ibm866', [0xae, 0xa5, 0xa0, 0xa8, 0xad, 0xe2, 0xe1, 0xe0, 0xa2]],
];
const frequentShare = 0.35;
/** How much more of them there must be than in the next best reading. */
const frequentMargin = 0.12;
/** Cyrillic letters among all characters; a text with more Latin than this says too little. */
const cyrillicDensity = 0.2;

/** The letters that Ukrainian has and KOI8-R has not: box-drawing characters there. */
const ukrainianBytes: readonly number[] = [0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd];

/** The letters and tone marks of Vietnamese in windows-1258. */
const vietnameseBytes: readonly number[] = [
  0xc2, 0xca, 0xd4, 0xd0, 0xc3, 0xd5, 0xdd, 0xe2, 0xea, 0xf4, 0xf0, 0xe3, 0xf5, 0xfd, 0xcc, 0xec, 0xd2, 0xf2,
  0xde,
];
const vietnameseShare = 0.7;
/** Vietnamese has a mark on every second word; a Western text in another encoding has a high byte now and then. */
const vietnameseDensity = 0.08;
const toneBytes: readonly number[] = [0xcc, 0xec, 0xd2, 0xf2, 0xde];
/** Tone marks stand after a vowel; as letters of another encoding they would not. */
const tonesAfterVowels = 0.95;
const vietnameseVowel = /[aeiouyăâêôơư]/iu;

/** What Western texts have beyond ASCII; a letter of another encoding would come out as something else. */
const western =
  /^[\p{ASCII}\u00a0€‚„…‹‘’“”•–—™›Œœ¡£§©«®°·»¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü]*$/u;
const westernDensity = 0.2;
/** Capitals after small letters inside a word, as a wrong reading makes them. */
const brokenWord = /\p{Ll}\p{Lu}\p{Ll}/gu;

const control = /[\u0080-\u009f\ufffd]/u;

export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const raw = new TextDecoder(encoding).decode(bytes);
  // Vietnamese tone marks are characters of their own in windows-1258 alone.
  return encoding === 'windows-1258' ? raw.normalize('NFC') : raw;
}

function cyrillicOf(bytes: Uint8Array, share: (of: readonly number[]) => number): SingleByteEncoding | null {
  const [best, next] = frequentLetters
    .map(([name, letters]) => ({ name, score: share(letters) }))
    .sort((a, b) => b.score - a.score);
  if (!best || !next || best.score < frequentShare || best.score - next.score < frequentMargin) return null;
  if (best.name !== 'koi8-r') return best.name;
  return bytes.some(
    (byte, at) =>
      ukrainianBytes.includes(byte) && (bytes[at - 1] ?? 0) >= 0xc0 && (bytes[at + 1] ?? 0) >= 0xc0,
  )
    ? 'koi8-u'
    : 'koi8-r';
}

function isVietnamese(bytes: Uint8Array): boolean {
  const decoded = new TextDecoder('windows-1258').decode(bytes);
  let tones = 0;
  let after = 0;
  for (const [at, byte] of bytes.entries()) {
    if (!toneBytes.includes(byte)) continue;
    tones += 1;
    if (vietnameseVowel.test(decoded.charAt(at - 1))) after += 1;
  }
  return after >= tones * tonesAfterVowels;
}

/** Null where no encoding can be named with certainty. */
export function nameSingleByteEncoding(bytes: Uint8Array): SingleByteEncoding | null {
  const counts = new Array<number>(256).fill(0);
  let high = 0;
  for (const byte of bytes) {
    counts[byte] = (counts[byte] ?? 0) + 1;
    if (byte >= 0x80) high += 1;
  }
  const share = (of: readonly number[]): number =>
    of.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0) / high;
  const dense = high / bytes.length;

  const named = ((): SingleByteEncoding | null => {
    if (dense >= vietnameseDensity && share(vietnameseBytes) >= vietnameseShare && isVietnamese(bytes)) {
      return 'windows-1258';
    }
    const cyrillic = dense >= cyrillicDensity ? cyrillicOf(bytes, share) : null;
    if (cyrillic !== null) return cyrillic;
    return dense < westernDensity && western.test(decodeSingleByte(bytes, 'windows-1252'))
      ? 'windows-1252'
      : null;
  })();
  if (named === null) return null;
  const decoded = decodeSingleByte(bytes, named);
  const isBroken = (decoded.match(brokenWord)?.length ?? 0) > high / 20;
  return control.test(decoded) || isBroken ? null : named;
}
