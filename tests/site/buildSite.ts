import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuiltSite {
  /** The site's folder. */
  readonly out: string;
  /** A copy of the content that was built, free to be changed and built again. */
  readonly content: string;
  /** What the build printed. */
  readonly printed: string;
  readonly exitCode: number | null;
  /** Builds the changed content into the same folder. */
  again(): BuiltSite;
  remove(): void;
}

function build(folder: string): BuiltSite {
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        PARAPH_CONTENT: content,
        PARAPH_OUT: out,
        PARAPH_TODAY: '2026-01-01',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  return {
    out,
    content,
    printed: `${stdout}\n${stderr}`,
    exitCode: status,
    again: () => build(folder),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      // The cache is named after the content folder, which no one will build again.
      const name = content
        .split(/[^\p{L}\p{N}]+/u)
        .slice(-2)
        .join('-');
      for (const cache of ['.cache/astro', '.cache/vite']) {
        for (const entry of readdirSync(cache))
          if (entry.endsWith(name)) rmSync(join(cache, entry), { recursive: true, force: true });
      }
    },
  };
}

/** Builds a copy of a content folder, without links and index: what Astro alone makes of it. */
export function buildCopy(content: string, change: (copy: string) => void = () => undefined): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'paraph'));
  const copy = join(folder, 'content');
  cpSync(content, copy, { recursive: true });
  change(copy);
  return build(folder);
}
