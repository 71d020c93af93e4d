import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { extractText } from '../../src/convert/index.ts';
import { goldSchema, type Gold } from '../../src/accuracy/gold.ts';
import { scoreText, type TextScore } from '../../src/accuracy/scoreText.ts';
import { stateNamesOf, type StateNames } from '../../src/accuracy/states.ts';
import type { Lexicons } from '../../src/lexicon/index.ts';
import type { FileSystem } from '../../src/schema/fileSystem.ts';
import type { Problem } from '../../src/schema/problem.ts';

/** The project's own texts, read by hand. */
export const ownSet = { goldDir: 'tests/accuracy/gold', textsDir: 'tests/accuracy/texts' } as const;

export interface ScoreSetOptions {
  readonly fileSystem: FileSystem;
  readonly lexicons: Lexicons;
  /** The folder whose sectors are used. */
  readonly contentDir: string;
  /** The folder of gold readings, one JSON file a text. */
  readonly goldDir: string;
  /** The folder of the texts that gold names. */
  readonly textsDir: string;
  /** Whether a text is to be scored; the others are not even read. */
  readonly wanted: (gold: Gold) => boolean;
}

export interface ScoredSet {
  /** By the names of the gold files. */
  readonly scores: readonly TextScore[];
  readonly problems: readonly Problem[];
}

const problemOf = (file: string, what: string, why: string, remedy: string): Problem => ({
  severity: 'error',
  file,
  line: null,
  column: null,
  what,
  why,
  remedy,
});

function parseGold(file: string, bytes: Uint8Array): Gold | Problem {
  const form = 'write it as tests/accuracy/README.md tells, or leave it out of the folder';
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return problemOf(file, 'not JSON', error instanceof Error ? error.message : String(error), form);
  }
  const parsed = goldSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  return problemOf(file, `not a gold reading: ${where}`, issue?.message ?? 'it does not fit', form);
}

const statesOf = (lexicons: Lexicons): StateNames =>
  stateNamesOf(
    [...lexicons.values()].flatMap(({ countries, countryNames }) =>
      [countries, countryNames].flatMap((list) =>
        Object.entries(list).map(([code, { names }]) => [code, names] as const),
      ),
    ),
  );

/** Reads the texts of a set as the conversion does and compares each reading with gold. A text without gold is left. */
export async function scoreSet(options: ScoreSetOptions): Promise<ScoredSet> {
  const { fileSystem, lexicons, contentDir, goldDir, textsDir, wanted } = options;
  const scores: TextScore[] = [];
  const problems: Problem[] = [];
  const states = statesOf(lexicons);
  const names = (await fileSystem.list(goldDir)).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const file = join(goldDir, name);
    const gold = parseGold(file, await fileSystem.read(file));
    if ('severity' in gold) {
      problems.push(gold);
      continue;
    }
    if (!wanted(gold)) continue;
    const path = join(textsDir, gold.text);
    const bytes = await fileSystem.readIfPresent(path);
    if (bytes === null) {
      problems.push(problemOf(path, 'no such text', `${file} is its gold`, 'give the folder with --texts'));
      continue;
    }
    if (gold.sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== gold.sha256) {
      const why = `${file} was made from other characters, so its offsets do not hold`;
      problems.push(problemOf(path, 'not the text that its gold reads', why, 'bring gold and text in step'));
      continue;
    }
    const extraction = await extractText({ fileSystem, contentDir, lexicons, path });
    problems.push(...extraction.problems);
    scores.push(scoreText(gold, extraction.readings[0]?.reading ?? null, states));
  }
  return { scores, problems };
}
