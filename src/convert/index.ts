import { join } from 'node:path';
import type { Lexicons } from '../lexicon/index.ts';
import type { FileSystem } from '../schema/fileSystem.ts';
import type { Finding } from '../schema/finding.ts';
import type { Problem } from '../schema/problem.ts';
import type { Reading } from '../schema/reading.ts';
import type { RecordSet } from '../schema/records.ts';
import type { CleanText, Text } from '../schema/text.ts';
import { anchor } from './anchor/index.ts';
import { clean } from './clean/index.ts';
import type { ReadSource } from './explain.ts';
import { extract, type ExtractContext } from './extract/index.ts';
import {
  noSidecar,
  openFile,
  readFile,
  readRecords,
  readSite,
  readTexts,
  type OpenFile,
  type ReadRecords,
} from './read/index.ts';
import { resolve } from './resolve/index.ts';
import { sectorWordsByLanguage } from './sectorWords.ts';
import { review } from './review/index.ts';
import { segment } from './segment/index.ts';
import { verify } from './verify/index.ts';
import { noteWithoutAgreements } from './withoutAgreements.ts';
import { checkCanonicalTexts, leftOut, preview, write, writeCanonicalTexts } from './write/index.ts';

export { isolatedReader } from './read/index.ts';
export { explainReading, explainRecords } from './explain.ts';

/** Where the record is. */
export interface Place {
  readonly fileSystem: FileSystem;
  /** The folder that holds `texts/` and the collections. */
  readonly contentDir: string;
  /** What opens files that are more than their characters; without it they are opened in the same thread. */
  readonly open?: OpenFile;
}

export interface ConvertOptions extends Place {
  readonly lexicons: Lexicons;
  /** Called after each text. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface Conversion {
  /** How many texts were read. */
  readonly texts: number;
  /** Paths of the files written and removed, and how many stood as they should. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** All that a person should know of. One that is `unmoored` must keep a site from being built. */
  readonly problems: readonly Problem[];
  /** What was read in each text, and the records that were made of it, before what people have corrected in them. */
  readonly read: readonly ReadSource[];
  readonly records: RecordSet;
}

/** One text, through the steps that need no other text. */
function readOne(
  text: Text,
  lexicons: Lexicons,
  context: ExtractContext,
): { text: Text; clean: CleanText; reading: Reading } {
  const cleanText = clean(text, lexicons);
  const segmented = segment(cleanText, lexicons);
  return { text, clean: cleanText, reading: extract(segmented, lexicons, context) };
}

/** From the texts to the records that they make, nothing written yet. */
async function read({ fileSystem, contentDir, open, lexicons, onProgress }: ConvertOptions) {
  const found = await readTexts(fileSystem, contentDir, open);
  const { site, sectors } = await readSite(fileSystem, contentDir);
  const kept = await readRecords(fileSystem, contentDir);
  const out = await leftOut(fileSystem, contentDir);
  const texts = found.texts.filter(({ id }) => !out.has(id));

  const context = { sectorWords: sectorWordsByLanguage(sectors) };
  const readings = texts.map((text, index) => {
    const one = readOne(text, lexicons, context);
    onProgress(index + 1, texts.length);
    return one;
  });

  const { records: anchored, moved } = anchor(kept.records, found.texts);
  const resolved = resolve(readings, anchored, site, lexicons);
  const left = found.texts.filter(({ id }) => out.has(id)).map(({ name }) => noteLeftOut(contentDir, name));
  return { found, texts, readings, resolved, kept: { kept: kept.records, moved }, before: kept, notes: left };
}

/** Texts in, collections out. Throws only where the file system does. */
export async function convert(options: ConvertOptions): Promise<Conversion> {
  const { fileSystem, contentDir, lexicons } = options;
  const { found, texts, readings, resolved, kept, before, notes } = await read(options);
  const { written, removed, unchanged, problems } = await write(
    fileSystem,
    contentDir,
    resolved.records,
    kept,
  );
  const canonical = await writeCanonicalTexts(fileSystem, contentDir, found.texts);
  const verified = await checkAgainst(found, { fileSystem, contentDir }, before);
  const without = readings.flatMap(({ reading }) => noteWithoutAgreements(contentDir, reading, lexicons));
  return {
    texts: texts.length,
    written: [...written, ...canonical.written],
    removed: [...removed, ...canonical.removed],
    unchanged: unchanged + canonical.unchanged,
    problems: [...notes, ...without, ...problems, ...verified],
    read: readings.map(({ text, reading }) => ({ id: text.id, raw: text.raw, reading })),
    records: resolved.records,
  };
}

export interface Examination {
  readonly findings: readonly Finding[];
  /** True where texts or records were changed since they were converted: what is found may be out of date. */
  readonly isStale: boolean;
}

/** What in the record wants a person. Writes nothing; throws only where the file system does. */
export async function examine(options: ConvertOptions): Promise<Examination> {
  const { fileSystem, contentDir } = options;
  const { texts, resolved, kept } = await read(options);
  const { operations, edits } = await preview(fileSystem, contentDir, resolved.records, kept);
  const findings = review({ records: kept.kept, texts, edits, likely: resolved.likely });
  return { findings, isStale: operations.length > 0 };
}

const noteLeftOut = (contentDir: string, name: string): Problem => ({
  severity: 'note',
  file: join(contentDir, 'texts', name),
  line: null,
  column: null,
  what: 'nothing is read in this text, because its file in sources/ was deleted by hand',
  why: 'what a person deleted stays deleted',
  remedy: 'delete the text too, or restore the file from the history of the folder',
});

/** The record as it stands, checked against its texts: all that is wrong, in whatever file. */
export async function check({ fileSystem, contentDir, open }: Place): Promise<readonly Problem[]> {
  return checkAgainst(await readTexts(fileSystem, contentDir, open), { fileSystem, contentDir });
}

async function checkAgainst(
  texts: Awaited<ReturnType<typeof readTexts>>,
  { fileSystem, contentDir }: Place,
  before?: ReadRecords,
): Promise<readonly Problem[]> {
  const { site, problems } = await readSite(fileSystem, contentDir);
  const records = await readRecords(fileSystem, contentDir, before);
  return [
    ...texts.problems,
    ...problems,
    ...records.problems,
    ...verify(texts.texts, records.records, site, contentDir),
    ...(await checkCanonicalTexts(fileSystem, contentDir, texts.texts)),
  ];
}

export interface ExtractOptions extends Place {
  readonly lexicons: Lexicons;
  /** The text's file. */
  readonly path: string;
}

export interface ReadInFile {
  /** Empty for the text that the file is; for one in an archive or a message, `/` and its name there. */
  readonly within: string;
  /** The canonical text, to which the offsets of the reading belong. */
  readonly raw: string;
  readonly reading: Reading;
}

export interface Extraction {
  /** One for each text in the file; none where it could not be read, and `problems` tell why. */
  readonly readings: readonly ReadInFile[];
  readonly problems: readonly Problem[];
}

/** What is read in a single file, wherever it lies; nothing is written. */
export async function extractText({
  fileSystem,
  contentDir,
  open = openFile,
  lexicons,
  path,
}: ExtractOptions): Promise<Extraction> {
  const { sectors } = await readSite(fileSystem, contentDir);
  const bytes = await fileSystem.readIfPresent(path);
  if (bytes === null) return { readings: [], problems: [missing(path)] };
  const { texts, problems } = await readFile({ path, name: path, bytes, sidecar: noSidecar }, open);
  const context = { sectorWords: sectorWordsByLanguage(sectors) };
  const readings = texts.map((text) => ({
    within: text.name.slice(path.length),
    raw: text.raw,
    reading: readOne(text, lexicons, context).reading,
  }));
  return { readings, problems };
}

const missing = (file: string): Problem => ({
  severity: 'error',
  file,
  line: null,
  column: null,
  what: 'there is no such file',
  why: 'nothing could be read',
  remedy: 'check the path',
});
