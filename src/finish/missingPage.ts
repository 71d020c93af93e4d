import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'parse5';
import { resolveLink, wayTo } from './addresses.ts';
import { mapCssUrls, withoutFonts } from './cssUrls.ts';
import { applyEdits, elementsOf, type Edit } from './scanPage.ts';

/** The page that static hosts answer with where there is none, at whatever depth somebody looked for one. */
export const missingPage = '404.html';

async function findRootScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser/findRoot.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** A style sheet of the site as it has to read in a page at the root. */
async function styleFor(dist: string, file: string, files: ReadonlySet<string>): Promise<string> {
  const css = withoutFonts(await readFile(join(dist, file), 'utf8'));
  return mapCssUrls(css, (url) => {
    const target = resolveLink(files, file, url);
    return target.kind === 'file' ? wayTo(missingPage, target.file) : url;
  });
}

/**
 * The missing page with nothing beside it: its styles inside, its links and scripts started from the root of the site,
 * for which it looks in the folders above the address.
 *
 * @param html the page with relative addresses
 */
export async function standaloneMissingPage(
  dist: string,
  html: string,
  files: ReadonlySet<string>,
): Promise<string> {
  const edits: Edit[] = [];
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  for (const element of elementsOf(document)) {
    const at = element.sourceCodeLocation;
    if (!at) continue;
    const whole = { start: at.startOffset, end: at.endOffset };
    const values = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const [rel, href, src] = [values.get('rel'), values.get('href'), values.get('src')];
    if (element.tagName === 'link' && rel === 'stylesheet' && href !== undefined) {
      const css = await styleFor(dist, decodeURIComponent(href), files);
      edits.push({ ...whole, text: `<style>${css.replaceAll('</', '<\\/')}</style>` });
    } else if (element.tagName === 'link' && rel === 'preload') {
      edits.push({ ...whole, text: '' });
    } else if (element.tagName === 'script' && src !== undefined) {
      edits.push({ ...whole, text: `<script data-src="${src}"></script>` });
    } else if (element.tagName === 'body' && at.endTag) {
      const { startOffset: end } = at.endTag;
      edits.push({ start: end, end, text: `<script>${await findRootScript()}</script>` });
    }
  }
  return applyEdits(html, edits);
}
