import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';

process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const root = fileURLToPath(new URL('.', import.meta.url));
const content = resolve(process.env.PARAPH_CONTENT ?? 'content');
const contentName = relative(root, content).replaceAll(/[^\p{L}\p{N}]+/gu, '-') || 'root';

/**
 * Astro marks every MDX module with a directive that the bundler does not know; the warning says nothing of the record.
 *
 * @type {NonNullable<NonNullable<NonNullable<import('astro').ViteUserConfig['build']>['rolldownOptions']>['onLog']>}
 */
const dropDirectiveWarning = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};

export default defineConfig({
  outDir: resolve(process.env.PARAPH_OUT ?? 'dist'),
  // One store a content folder: two records built from one checkout never see each other's entries.
  cacheDir: `.cache/astro/${contentName}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Highlighters write colours into style attributes, which a strict content security policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    cacheDir: `.cache/vite/${contentName}`,
    server: { fs: { allow: [root, content] } },
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog: dropDirectiveWarning } },
  },
});
