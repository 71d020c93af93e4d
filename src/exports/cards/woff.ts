import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Buffer;
}

const wordAligned = (length: number): number => Math.ceil(length / 4) * 4;

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, position) => {
    const at = 44 + position * 20;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      woff.readUInt32BE(at + field),
    ) as [number, number, number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag, checksum, data: packed < length ? inflateSync(bytes) : bytes };
  });
}

/**
 * A font out of its WOFF wrapping, which the drawing library does not read.
 * Source: https://www.w3.org/TR/WOFF/, https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 *
 * @throws where the bytes are no WOFF 1 file
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is no WOFF 1 file.');
  const tables = tablesOf(woff);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  let offset = head.length;
  const bodies = tables.map(({ tag, checksum, data }, position) => {
    const at = 12 + position * 16;
    head.writeUInt32BE(tag, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const body = Buffer.alloc(wordAligned(data.length));
    data.copy(body);
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}
