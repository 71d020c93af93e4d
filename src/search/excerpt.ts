import type { ResultData } from './engine.ts';
import { nameKey, namesIn, type NameTable } from './names.ts';

/** Words shown before and after a name. */
const around = 14;

/** A stretch of a page about a name, whatever its spelling there. */
export interface NamedExcerpt {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** Counted in words from the start of the page. */
  readonly location: number;
}

/** Where a page first names somebody who was asked for; null where no name of theirs stands in its text. */
export function namedExcerpt(
  { content }: Pick<ResultData, 'content'>,
  tokens: readonly string[],
  table: NameTable,
): NamedExcerpt | null {
  if (tokens.length === 0 || content === undefined) return null;
  const words = content.split(/\s+/u);
  const keyed = words.flatMap((word, place) =>
    nameKey(word)
      .split(' ')
      .map((key) => ({ key, place })),
  );
  const found = namesIn(
    keyed.map(({ key }) => key),
    table,
  ).find(({ token }) => tokens.includes(token));
  const from = found && keyed[found.from]?.place;
  const last = found && keyed[found.to - 1]?.place;
  if (from === undefined || last === undefined) return null;
  const start = Math.max(0, from - around);
  return {
    before: `${start > 0 ? '… ' : ''}${words.slice(start, from).join(' ')} `,
    name: words.slice(from, last + 1).join(' '),
    after: ` ${words.slice(last + 1, last + 1 + around).join(' ')}${last + 1 + around < words.length ? ' …' : ''}`,
    location: from,
  };
}
