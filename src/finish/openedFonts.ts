import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapCssUrls } from './cssUrls.ts';
import { resolveLink, wayTo } from './addresses.ts';

/** The style sheet with the faces of a page that was opened from a file; `start.js` asks for it. */
export const openedFontsFile = 'opened.css';

const fontFace = /@font-face\s*\{[^}]*\}/gi;

/**
 * The faces of a style sheet for pages that were opened from a file. There a face cannot be asked for early, so that
 * it would always come after the first paint, and with `font-display: optional` never be shown; but it comes at once,
 * so the text can wait for it. Each is named `… opened`, and the style sheets ask for that name first.
 */
export const openedFaces = (css: string): string =>
  (css.match(fontFace) ?? [])
    .filter((face) => /url\(/i.test(face))
    .map((face) =>
      face
        .replace(/font-family:\s*(["']?)([^;"'}]+)\1/i, (_whole, _mark, name: string) => {
          return `font-family:"${name.trim()} opened"`;
        })
        .replace(/font-display:\s*[a-z]+/i, 'font-display:block'),
    )
    .join('\n');

/** Gathers the faces of all style sheets of a site, whose addresses are relative by now. */
export async function writeOpenedFonts(dist: string, files: ReadonlySet<string>): Promise<void> {
  const faces: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.css')) continue;
    const css = openedFaces(await readFile(join(dist, file), 'utf8'));
    faces.push(
      mapCssUrls(css, (url) => {
        const target = resolveLink(files, file, url);
        return target.kind === 'file' ? wayTo(openedFontsFile, target.file) : url;
      }),
    );
  }
  await writeFile(join(dist, openedFontsFile), `${faces.filter((face) => face !== '').join('\n')}\n`);
}
