import type { Problem } from '../schema/problem.ts';
import type { PageLink } from './scanPage.ts';

/** What has to be known of a page to check the links of all. */
export interface LinkedPage {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  /** Links that lead to nothing, or to a place in a page. */
  readonly links: readonly PageLink[];
}

/** Links to no file, and to no place in the file: all of them, in the order in which they stand. */
export function checkLinks(pages: readonly LinkedPage[], shownAs: (file: string) => string): Problem[] {
  const idsOf = new Map(pages.map(({ file, ids }) => [file, ids]));
  return pages.flatMap(({ file, links }) =>
    links.flatMap(({ line, column, written, target }): Problem[] => {
      const at = { severity: 'error', file: shownAs(file), line, column } as const;
      if (target.kind === 'missing') {
        const what = `the link ${written} leads to no page or file of the site`;
        return [
          {
            ...at,
            what,
            why: 'a reader who follows it finds nothing',
            remedy: 'correct the address, or add what it should lead to',
          },
        ];
      }
      if (target.kind !== 'file' || target.fragment === null) return [];
      const ids = idsOf.get(target.file);
      if (!ids || ids.has(target.fragment)) return [];
      const what = `the link ${written} leads to a place that ${target.file} does not have`;
      return [
        {
          ...at,
          what,
          why: 'a reader who follows it lands at the top of the page',
          remedy: `correct what stands after #, or give an element there id="${target.fragment}"`,
        },
      ];
    }),
  );
}
