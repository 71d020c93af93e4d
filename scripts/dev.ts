import { astroFor } from './shared/astro.ts';
import {
  contentFolder,
  contentOption,
  outOption,
  portNumber,
  portOption,
  runCommand,
} from './shared/command.ts';
import { convertContent, summarise } from './shared/convertContent.ts';
import { printGraveProblems } from './shared/problems.ts';
import { terminalProgress } from './shared/terminalProgress.ts';
import { untilInterrupted } from './shared/untilInterrupted.ts';
import { watchContent } from './shared/watchContent.ts';

await runCommand({
  name: 'dev',
  summary: 'Shows the site while you work: a changed text or record shows in the browser at once.',
  options: { content: contentOption, port: portOption },
  details: 'Search and the look of the published site need `npm start`.',
  async run({ content, port }) {
    const contentDir = contentFolder(content);
    const firstPort = portNumber(port);
    const convertAll = async () => {
      const conversion = await convertContent(contentDir, terminalProgress());
      printGraveProblems(conversion.problems);
      process.stdout.write(`${summarise(conversion)}\n`);
    };
    await convertAll();

    const { astro, config } = await astroFor({ contentDir, outDir: outOption.preset });
    const server = await astro.dev({ ...config, server: { port: firstPort, host: '127.0.0.1' } });
    process.stdout.write(`\n  The site is at  http://localhost:${server.address.port}/\n\n  Ctrl-C ends.\n`);

    const watch = watchContent(contentDir, convertAll);
    await untilInterrupted();
    await watch.close();
    await server.stop();
    return 0;
  },
});
