import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { halves } from '../src/accuracy/gold.ts';
import { resultsOf, type Results } from '../src/accuracy/results.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../src/lexicon/index.ts';
import { formatMistakes, formatResults } from './shared/accuracyTables.ts';
import { contentFolder, contentOption, runCommand, typedPath, WrongArguments } from './shared/command.ts';
import { exitCodeFor, printProblems } from './shared/problems.ts';
import { ownSet, scoreSet } from './shared/scoreSet.ts';

const resultsFile = 'src/accuracy/results.json';

const parts = [...halves, 'all'] as const;

/** The half by `--half`. Throws WrongArguments where it is none. */
function partOf(given: string | undefined): (typeof parts)[number] {
  const part = parts.find((each) => each === (given ?? 'all'));
  if (part) return part;
  throw new WrongArguments(`--half ${String(given)}: write ${parts.join(', ')}.`);
}

/** Kept in the style of the tree, so that the same figures give the same bytes. */
async function keep(results: Results): Promise<void> {
  const style = { ...(await resolveConfig(resultsFile)), filepath: resultsFile };
  await nodeFileSystem.write(resultsFile, await format(JSON.stringify(results), style));
  process.stderr.write(`Written to ${resultsFile}, which the site shows.\n`);
}

await runCommand({
  name: 'accuracy',
  summary: 'Measures how well texts are read, against what careful readers took from them.',
  options: {
    gold: {
      type: 'string',
      preset: ownSet.goldDir,
      value: 'DIR',
      help: 'the folder of gold readings, or one that holds gold/ and texts/',
    },
    texts: { type: 'string', value: 'DIR', help: 'the folder of their texts (default: texts beside gold)' },
    half: { type: 'string', preset: 'all', value: 'HALF', help: parts.join(', ') },
    json: { type: 'boolean', help: 'print JSON' },
    errors: {
      type: 'boolean',
      help: 'print what was read wrong; of the unseen half only with --half unseen',
    },
    content: { ...contentOption, help: 'the folder whose sectors are used' },
  },
  details: `Without --gold, --texts and --half the figures are also written to ${resultsFile}.\nThe unseen half is for measuring: who changes rules by its errors has nothing left to measure with.`,
  async run({ gold, texts, half, json, errors, content }) {
    const part = partOf(half);
    const fileSystem = nodeFileSystem;
    const given = gold === undefined ? ownSet.goldDir : typedPath(gold);
    const holdsGold = (await fileSystem.list(join(given, 'gold'))).length > 0;
    const goldDir = holdsGold ? join(given, 'gold') : given;
    const textsDir = texts === undefined ? join(dirname(goldDir), 'texts') : typedPath(texts);
    const { scores, problems } = await scoreSet({
      fileSystem,
      lexicons: loadLexicons(),
      contentDir: contentFolder(content),
      goldDir,
      textsDir,
      wanted: (each) => part === 'all' || each.half === part,
    });
    printProblems(problems);
    if (scores.length === 0)
      throw new WrongArguments(`${goldDir}: there is no gold for ${part} to score by.`);
    const results = resultsOf(scores);
    process.stdout.write(json === true ? `${JSON.stringify(results)}\n` : `${formatResults(results)}\n`);
    if (errors === true) {
      const open = scores.filter((score) => part === 'unseen' || score.half !== 'unseen');
      // JSON stays the only thing in the standard output.
      (json === true ? process.stderr : process.stdout).write(formatMistakes(open));
    }
    const exitCode = exitCodeFor(problems);
    const isOwnWhole = [gold, texts, half, content].every((each) => each === undefined);
    if (isOwnWhole && exitCode === 0) await keep(results);
    return exitCode;
  },
});
