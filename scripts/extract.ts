import { explainReading, extractText, type Extraction } from '../src/convert/index.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../src/lexicon/index.ts';
import { contentFolder, contentOption, runCommand, typedPath, WrongArguments } from './shared/command.ts';
import { operandNames } from './shared/operandNames.ts';
import { exitCodeFor, formatProblem, printProblems } from './shared/problems.ts';

/** A line of JSON for each text in a file; for a file that could not be read, one that tells why. */
function linesFor(file: string, { readings, problems }: Extraction): string {
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  const lines =
    readings.length === 0
      ? [{ text: file, error: errors.join('\n') }]
      : readings.map(({ within, reading }) => ({ ...reading, text: `${file}${within}` }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What was read in a file, for people; nothing where it could not be read, of which the problems tell. */
const explained = (file: string, { readings }: Extraction): string =>
  readings.map(({ within, ...reading }) => `# ${file}${within}\n\n${explainReading(reading)}\n`).join('');

await runCommand({
  name: 'extract',
  summary: 'Prints what is read in texts, a line of JSON for each, and writes nothing.',
  operands: 'FILE…',
  options: {
    content: { ...contentOption, help: 'the folder whose sectors are used' },
    explain: {
      type: 'boolean',
      help: 'instead of JSON: for each record the rules that made each field, and the words they used',
    },
    shard: { type: 'string', value: 'I/N', help: 'only the I-th of N parts of the files, to share the work' },
  },
  details:
    'A FILE of - stands for names on the standard input, one a line.\nWithout --explain only JSON goes to the standard output: npm run --silent extract -- FILE… > readings.jsonl\nOffsets count UTF-16 code units of the text.',
  async run({ content, explain, shard }, names) {
    if (names.length === 0) throw new WrongArguments('Which text? Give at least one FILE.');
    const contentDir = contentFolder(content);
    const lexicons = loadLexicons();
    let exitCode: 0 | 1 = 0;
    for await (const name of operandNames(names, process.stdin, shard)) {
      const extraction = await extractText({
        fileSystem: nodeFileSystem,
        contentDir,
        lexicons,
        path: typedPath(name),
      });
      process.stdout.write(explain === true ? explained(name, extraction) : linesFor(name, extraction));
      printProblems(extraction.problems);
      if (exitCodeFor(extraction.problems) !== 0) exitCode = 1;
    }
    return exitCode;
  },
});
