import type { Problem } from '../../schema/problem.ts';
import type { Site } from '../../schema/site.ts';
import { countryCodes } from './countryCodes.ts';

/** The states of the record are states. */
export function checkSite(site: Site, contentDir: string): Problem[] {
  return site.states
    .filter((code) => !countryCodes.has(code))
    .map((code) => ({
      severity: 'error',
      file: `${contentDir}/site.yaml`,
      line: null,
      column: null,
      what: `“${code}” under states is the code of no state`,
      why: 'codes are those of ISO 3166-1 alpha-2, and EU',
      remedy: 'correct it: VN, RU, GB…',
    }));
}
