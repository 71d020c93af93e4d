import { join } from 'node:path';
import type { FileSystem } from '../../schema/fileSystem.ts';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter } from '../../schema/recordFile.ts';
import { sectorSchema, type Sector } from '../../schema/sector.ts';
import { siteSchema, type Site } from '../../schema/site.ts';
import { sectorSlugs, type SectorSlug } from '../../schema/vocabulary.ts';
import { checkFields } from './check.ts';
import { decodeFile } from './decodeFile.ts';
import { problemAt } from './problemAt.ts';
import { readBytes } from './readBytes.ts';
import { parseYaml } from './yaml.ts';

function parseSite(file: string, bytes: Uint8Array): { site: Site; problems: Problem[] } {
  const defaults = siteSchema.parse({});
  const decoded = decodeFile(file, bytes);
  if (decoded.raw === null) return { site: defaults, problems: decoded.problems };
  const parsed = parseYaml({ file, yaml: decoded.raw, linesBefore: 0, what: 'the file' });
  if (parsed.kind === 'other') {
    const words = {
      what: 'the file is not a list of key: value lines',
      why: 'none of it could be used',
      remedy: 'write each line as key: value, as in title: My record',
    };
    return { site: defaults, problems: [problemAt('error', file, { line: 1, column: 1 }, words)] };
  }
  const checked = checkFields(siteSchema, parsed, file, 'the file');
  return { site: checked.value ?? defaults, problems: [...parsed.problems, ...checked.problems] };
}

const isSector = (slug: string): slug is SectorSlug => (sectorSlugs as readonly string[]).includes(slug);

function parseSector(file: string, bytes: Uint8Array): { sector: Sector | null; problems: Problem[] } {
  const decoded = decodeFile(file, bytes);
  if (decoded.raw === null) return { sector: null, problems: decoded.problems };
  const parts = splitFrontMatter(decoded.raw);
  const yaml = parts ? decoded.raw.slice(parts.yaml.start, parts.yaml.end) : '';
  const parsed = parseYaml({ file, yaml, linesBefore: 1, what: 'the front matter' });
  if (parsed.kind === 'broken') return { sector: null, problems: [...parsed.problems] };
  const checked = checkFields(sectorSchema, parsed, file, 'the front matter');
  return { sector: checked.value, problems: [...parsed.problems, ...checked.problems] };
}

/** `site.yaml` and `sectors/*.mdx`. Neither need be there: what is missing or wrong has its default. */
export async function readSite(
  fs: FileSystem,
  contentDir: string,
): Promise<{ site: Site; sectors: ReadonlyMap<SectorSlug, Sector>; problems: Problem[] }> {
  const siteFile = join(contentDir, 'site.yaml');
  const bytes = await fs.readIfPresent(siteFile);
  const { site, problems } = parseSite(siteFile, bytes ?? new Uint8Array());

  const sectors = new Map<SectorSlug, Sector>();
  const folder = join(contentDir, 'sectors');
  for (const name of await fs.list(folder)) {
    const file = join(folder, name);
    const slug = name.replace(/\.mdx$/, '');
    if (!name.endsWith('.mdx') || !isSector(slug)) {
      const words = {
        what: 'the name of the file is not that of a sector',
        why: 'it was not read',
        remedy: `name it after one of: ${sectorSlugs.join(', ')}; with .mdx`,
      };
      problems.push(problemAt('warning', file, null, words));
      continue;
    }
    const read = await readBytes(fs, file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { sector, problems: found } = parseSector(file, read.bytes);
    problems.push(...found);
    if (sector) sectors.set(slug, sector);
  }
  return { site, sectors, problems };
}
