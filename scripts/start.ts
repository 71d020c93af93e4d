import { resolve } from 'node:path';
import { buildSite, checkOutDir } from './shared/buildSite.ts';
import {
  contentFolder,
  contentOption,
  outFolder,
  outOption,
  portNumber,
  portOption,
  runCommand,
} from './shared/command.ts';
import { serveSite } from './shared/server.ts';
import { untilInterrupted } from './shared/untilInterrupted.ts';
import { terminalProgress } from './shared/terminalProgress.ts';

await runCommand({
  name: 'start',
  summary: 'Reads the texts, writes the record, builds the site and shows it at a local address.',
  options: { content: contentOption, out: outOption, port: portOption },
  async run({ content, out, port }) {
    const contentDir = contentFolder(content);
    const outDir = outFolder(out);
    const firstPort = portNumber(port);
    await checkOutDir(outDir, contentDir);
    const { built, exitCode } = await buildSite({ contentDir, outDir, progress: terminalProgress() });
    if (!built) return exitCode;

    const server = await serveSite(outDir, firstPort);
    process.stdout.write(
      [
        '',
        `  The site is at  ${server.address}`,
        `  It needs no server: ${resolve(outDir, 'index.html')} can be opened directly.`,
        '',
        '  Ctrl-C ends.',
        '',
      ].join('\n'),
    );
    await untilInterrupted();
    await server.close();
    return 0;
  },
});
