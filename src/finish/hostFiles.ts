import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyFor, type InlineCode } from './policy.ts';
import { searchFolder } from './searchIndex.ts';

/** A year, the longest that is of use. */
const forever = 'public, max-age=31536000, immutable';

/** Folders whose files are named after what they hold, so that a file of a name never changes. */
const hashedFolders = [
  '_astro',
  `${searchFolder}/fragment`,
  `${searchFolder}/index`,
  `${searchFolder}/filter`,
];

/**
 * What a host is to send with the files of the site, in the form that Netlify and Cloudflare Pages read.
 * Sources: https://docs.netlify.com/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 *
 * @param code what stands inside of any page: a header holds for all of them
 */
export function headersFile(code: InlineCode): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('/*', {
      'Content-Security-Policy': `${policyFor(code)}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    }),
    ...hashedFolders.map((folder) => rule(`/${folder}/*`, { 'Cache-Control': forever })),
    rule('/sw.js', { 'Cache-Control': 'no-cache' }),
  ];
  return `${rules.join('\n')}\n`;
}

/** Files for hosts alone: no reader ever asks for them. */
export const hostFiles = ['.nojekyll', '_headers'] as const;

/** Writes what hosts read; `.nojekyll` keeps GitHub Pages from leaving out folders that begin with an underscore. */
export async function writeHostFiles(dist: string, code: InlineCode): Promise<void> {
  const [nojekyll, headers] = hostFiles;
  await writeFile(join(dist, nojekyll), '');
  await writeFile(join(dist, headers), headersFile(code));
}
