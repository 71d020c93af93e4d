import { contentFolder, contentOption, runCommand } from './shared/command.ts';
import { convertContent, summarise } from './shared/convertContent.ts';
import { exitCodeFor, printProblems } from './shared/problems.ts';
import { terminalProgress } from './shared/terminalProgress.ts';

await runCommand({
  name: 'convert',
  summary: 'Reads the texts and writes the record: MDX files that you can correct by hand.',
  options: { content: contentOption },
  async run({ content }) {
    const conversion = await convertContent(contentFolder(content), terminalProgress());
    printProblems(conversion.problems);
    process.stdout.write(`${summarise(conversion)}\n`);
    return exitCodeFor(conversion.problems);
  },
});
