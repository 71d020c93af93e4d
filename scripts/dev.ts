import type { AstroIntegration } from 'astro';
import { astroFor } from './shared/astro.ts';
import {
  contentFolder,
  contentOption,
  outOption,
  portNumber,
  portOption,
  runCommand,
} from './shared/command.ts';
import { startConverting } from './shared/startConverting.ts';
import { untilInterrupted } from './shared/untilInterrupted.ts';
import { watchContent } from './shared/watchContent.ts';

/** The list of `npm run review` as a page, on this server alone. */
const reviewPage: AstroIntegration = {
  name: 'review',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/review', entrypoint: './src/review/Review.astro' });
    },
  },
};

await runCommand({
  name: 'dev',
  summary: 'Shows the site while you work: a changed text or record shows in the browser at once.',
  options: { content: contentOption, port: portOption },
  details: 'Search needs the index that only a build makes: npm start.',
  async run({ content, port }) {
    const contentDir = contentFolder(content);
    const firstPort = portNumber(port);
    await startConverting(content).ended;

    const { astro, config } = await astroFor({ contentDir, outDir: outOption.preset });
    const server = await astro.dev({
      ...config,
      integrations: [reviewPage],
      server: { port: firstPort, host: '127.0.0.1' },
    });
    server.watcher.add(contentDir);
    const watch = watchContent(server.watcher, contentDir, () => startConverting(content));
    const address = `http://localhost:${server.address.port}/`;
    process.stdout.write(
      `\n  The site is at  ${address}\n  What wants a person: ${address}review/\n\n  Ctrl-C ends.\n`,
    );
    await untilInterrupted();
    await watch.close();
    await server.stop();
    return 0;
  },
});
