import type { Problem } from '../schema/problem.ts';
import type { Forbidden } from './scanPage.ts';

/** What stands in pages and does nothing there, because the policy of the site forbids it. */
export const checkPolicy = (
  pages: readonly { readonly file: string; readonly forbidden: readonly Forbidden[] }[],
  shownAs: (file: string) => string,
): Problem[] =>
  pages.flatMap(({ file, forbidden }) =>
    forbidden.map(({ line, column, written }) => ({
      severity: 'warning',
      file: shownAs(file),
      line,
      column,
      what: `${written} has no effect`,
      why: 'the site lets no page run or style itself by an attribute, which a text from elsewhere might bring',
      remedy: 'give the element a class, and put the style into a style sheet',
    })),
  );
