import { examine } from '../src/convert/index.ts';
import { nodeFileSystem } from '../src/convert/nodeFileSystem.ts';
import { loadLexicons } from '../src/lexicon/index.ts';
import { contentFolder, contentOption, runCommand } from './shared/command.ts';
import { countFindings, formatFinding } from './shared/findings.ts';
import { terminalProgress } from './shared/terminalProgress.ts';

await runCommand({
  name: 'review',
  summary:
    'Lists what in the record wants a person, the most valuable first, each with the line that settles it.',
  options: {
    content: contentOption,
    json: { type: 'boolean', help: 'print the list as JSON, for other tools' },
  },
  details: 'Writes nothing. Line numbers are those of the files as they are now.',
  async run({ content, json }) {
    const progress = terminalProgress();
    progress.begin('Reading the texts');
    const { findings, isStale } = await examine({
      fileSystem: nodeFileSystem,
      contentDir: contentFolder(content),
      lexicons: loadLexicons(),
      onProgress: (done, total) => {
        progress.at(done, total);
      },
    });
    progress.end();
    if (isStale)
      process.stderr.write('Texts or records were changed since: run npm run convert, then review again.\n');
    if (json) process.stdout.write(`${JSON.stringify(findings, null, 1)}\n`);
    else process.stdout.write(`${[...findings.map(formatFinding), countFindings(findings)].join('\n')}\n`);
    return 0;
  },
});
