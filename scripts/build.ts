import { buildSite, checkOutDir } from './shared/buildSite.ts';
import { contentFolder, contentOption, outFolder, outOption, runCommand } from './shared/command.ts';
import { terminalProgress } from './shared/terminalProgress.ts';

await runCommand({
  name: 'build',
  summary: 'Reads the texts, writes the record and builds the site from it.',
  options: { content: contentOption, out: outOption },
  async run({ content, out }) {
    const contentDir = contentFolder(content);
    const outDir = outFolder(out);
    await checkOutDir(outDir, contentDir);
    const { exitCode } = await buildSite({ contentDir, outDir, progress: terminalProgress() });
    return exitCode;
  },
});
