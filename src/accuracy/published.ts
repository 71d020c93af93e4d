import results from './results.json' with { type: 'json' };
import { resultsSchema, type Group, type Results } from './results.ts';

/** The figures of the project's own set, as `npm run accuracy` last wrote them. Throws where the file is damaged. */
export const published: Results = resultsSchema.parse(results);

/** The groups of a half: all its languages together first, then each. */
export const groupsOfHalf = (half: Group['half']): readonly Group[] =>
  published.groups.filter((group) => group.half === half);
