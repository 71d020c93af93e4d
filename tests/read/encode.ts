/** Bytes of a text in an encoding of one byte a letter, by turning the decoder's table round. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(Array.from(text), (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

/** Vietnamese as windows-1258 writes it: letters with their marks, tones as characters of their own. */
const tones = '\u0300\u0301\u0303\u0309\u0323';
export function withTonesApart(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const parts = letter.normalize('NFD');
    const tone = Array.from(parts).find((part) => tones.includes(part));
    if (tone === undefined) return letter;
    return Array.from(parts)
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC')
      .concat(tone);
  }).join('');
}

export function encodeUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return bytes;
}
