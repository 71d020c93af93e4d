import { anchor } from '../../src/convert/anchor/index.ts';
import { readRecords } from '../../src/convert/read/index.ts';
import { resolve } from '../../src/convert/resolve/index.ts';
import { verify } from '../../src/convert/verify/index.ts';
import { leftOut, write, type Written } from '../../src/convert/write/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import type { FileSystem } from '../../src/schema/fileSystem.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { tell, type Telling } from '../resolve/tell.ts';

const lexicons = loadLexicons();
const site = siteSchema.parse({});

/** The end of a conversion, from readings on: what `convert` does with the texts once they are read. */
export async function convertTellings(fs: FileSystem, tellings: readonly Telling[]): Promise<Written> {
  const { records: kept } = await readRecords(fs, 'content');
  const out = await leftOut(fs, 'content');
  const read = tellings.map(tell).filter(({ text }) => !out.has(text.id));
  const texts = read.map(({ text }) => text);
  const { records: anchored, moved } = anchor(kept, texts);
  const { records } = resolve(read, anchored, site, lexicons);
  return write(fs, 'content', records, { kept, moved });
}

export async function verifyTellings(fs: FileSystem, tellings: readonly Telling[]): Promise<Problem[]> {
  const { records } = await readRecords(fs, 'content');
  return verify(
    tellings.map((telling) => tell(telling).text),
    records,
    site,
    'content',
  );
}
