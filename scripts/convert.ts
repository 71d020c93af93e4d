import { explainRecords } from '../src/convert/index.ts';
import { contentFolder, contentOption, runCommand } from './shared/command.ts';
import { convertContent, summarise } from './shared/convertContent.ts';
import { exitCodeFor, printGraveProblems, printProblems } from './shared/problems.ts';
import { terminalProgress } from './shared/terminalProgress.ts';

await runCommand({
  name: 'convert',
  summary: 'Reads the texts and writes the record: MDX files that you can correct by hand.',
  options: {
    content: contentOption,
    explain: {
      type: 'boolean',
      help: 'tell for each agreement and event the rules that made each field, and the words they used',
    },
    quiet: { type: 'boolean', help: 'leave out the notes: what is worth knowing and not wrong' },
  },
  async run({ content, explain, quiet }) {
    const { problems, ...conversion } = await convertContent(contentFolder(content), terminalProgress());
    if (explain) process.stdout.write(`${explainRecords(conversion.records, conversion.read)}\n`);
    if (quiet) printGraveProblems(problems);
    else printProblems(problems);
    process.stdout.write(`${summarise({ ...conversion, problems })}\n`);
    return exitCodeFor(problems);
  },
});
