import { check, isolatedReader } from '../src/convert/index.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { contentFolder, contentOption, runCommand } from './shared/command.ts';
import { countProblems, exitCodeFor, printProblems } from './shared/problems.ts';

await runCommand({
  name: 'verify',
  summary: 'Checks the record against its sources and writes nothing: every quote, every reference.',
  options: {
    content: contentOption,
    json: { type: 'boolean', help: 'print the problems as JSON, for other tools' },
  },
  async run({ content, json }) {
    const contentDir = contentFolder(content);
    const reader = isolatedReader();
    const problems = await check({ fileSystem: nodeFileSystem, contentDir, open: reader.open });
    await reader.close();
    if (json) {
      process.stdout.write(`${JSON.stringify(problems, null, 1)}\n`);
      return exitCodeFor(problems);
    }
    printProblems(problems);
    const found = countProblems(problems);
    process.stdout.write(
      found === null ? 'Every quote stands in its source and every reference in the record.\n' : `${found}\n`,
    );
    return exitCodeFor(problems);
  },
});
