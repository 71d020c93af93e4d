import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noSidecar, openFile, readFile } from '../../src/convert/read/index.ts';
import { intrusions, pageOf, wrongText } from './checkSite.ts';
import { hostileText } from './generate.ts';

export interface FuzzedSite {
  readonly texts: number;
  readonly pages: number;
  /** Everything that went wrong, each thing with the number that the text was made from. */
  readonly failures: readonly string[];
}

/**
 * Makes hostile texts, converts them, builds the site and looks at every page: nothing ran, nothing broke out of its
 * element, and each text's characters stand on its page.
 */
export async function fuzzSite(firstSeed: number, count: number): Promise<FuzzedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'paraph-fuzz-'));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const failures: string[] = [];
  try {
    mkdirSync(join(content, 'texts'), { recursive: true });
    writeFileSync(join(content, 'site.yaml'), 'rights: full\nstates: [VN, RU]\n');
    const texts = Array.from({ length: count }, (_, index) => hostileText(firstSeed + index));
    for (const { name, content: text } of texts) writeFileSync(join(content, 'texts', name), text);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--content', content, '--out', out],
      {
        encoding: 'utf8',
        env: { ...process.env, PARAPH_TODAY: '2026-01-01' },
      },
    );
    const pages = readdirSync(folder).includes('site')
      ? readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
      : [];
    if (pages.length === 0) {
      return {
        texts: count,
        pages: 0,
        failures: [`from ${firstSeed}: no site, exit code ${status}: ${stderr.slice(-2000)}`],
      };
    }
    for (const name of pages) {
      for (const intrusion of intrusions(readFileSync(join(out, name), 'utf8')))
        failures.push(`${name}: ${intrusion}`);
    }
    for (const { name, content: written } of texts) {
      const bytes = new TextEncoder().encode(written);
      const [text] = (await readFile({ path: name, name, bytes, sidecar: noSidecar }, openFile)).texts;
      if (!text) {
        if (!stderr.includes(name)) failures.push(`${name}: not read, and nothing was said`);
        continue;
      }
      const wrong = wrongText(pageOf(out, text.id), text.raw.slice(text.frontMatter?.end ?? 0));
      if (wrong !== null) failures.push(`${name}: ${wrong}`);
    }
    return { texts: count, pages: pages.length, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
