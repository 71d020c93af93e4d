import { explainReading, extractText, type Extraction } from '../src/convert/index.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../src/lexicon/index.ts';
import { contentFolder, contentOption, runCommand, typedPath, WrongArguments } from './shared/command.ts';
import { exitCodeFor, formatProblem, printProblems } from './shared/problems.ts';

/** The line of JSON for a text; one that could not be read tells why. */
function lineFor(name: string, { reading, problems }: Extraction): string {
  const errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  return JSON.stringify(
    reading === null ? { text: name, error: errors.join('\n') } : { ...reading, text: name },
  );
}

/** What was read in a text, for people; nothing where it could not be read, of which the problems tell. */
const explained = (name: string, { reading, raw }: Extraction): string =>
  reading === null || raw === null ? '' : `# ${name}\n\n${explainReading({ raw, reading })}\n`;

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
  },
  details:
    'Without --explain only JSON goes to the standard output: npm run --silent extract -- FILE… > readings.jsonl\nOffsets count UTF-16 code units of the text.',
  async run({ content, explain }, names) {
    if (names.length === 0) throw new WrongArguments('Which text? Give at least one FILE.');
    const contentDir = contentFolder(content);
    const lexicons = loadLexicons();
    let exitCode: 0 | 1 = 0;
    for (const name of names) {
      const extraction = await extractText({
        fileSystem: nodeFileSystem,
        contentDir,
        lexicons,
        path: typedPath(name),
      });
      process.stdout.write(explain === true ? explained(name, extraction) : `${lineFor(name, extraction)}\n`);
      printProblems(extraction.problems);
      if (exitCodeFor(extraction.problems) !== 0) exitCode = 1;
    }
    return exitCode;
  },
});
