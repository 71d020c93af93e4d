import type { Name } from '../../schema/common.ts';
import { byCodeUnit } from './order.ts';

/** The different names in a list, the most frequent first; equal ones by language and code unit. */
export function distinctNames(names: readonly Name[]): Name[] {
  const counted = new Map<string, { name: Name; count: number }>();
  for (const name of names) {
    const key = `${name.language} ${name.name}`;
    const entry = counted.get(key);
    if (entry) entry.count += 1;
    else counted.set(key, { name, count: 1 });
  }
  return [...counted.values()]
    .toSorted(
      (a, b) =>
        b.count - a.count ||
        byCodeUnit(a.name.language, b.name.language) ||
        byCodeUnit(a.name.name, b.name.name),
    )
    .map(({ name }) => ({ name: name.name, language: name.language }));
}

/**
 * The name by which a thing is shown: one in the preferred language if there is any, else English, else any; the
 * most frequent that is not a mere abbreviation, of equally frequent ones the longest.
 */
export function mainName(
  names: readonly Name[],
  language: string,
  abbreviations: readonly string[],
): Name | null {
  const order = [language, 'en'];
  const rank = (name: Name): number => {
    const at = order.indexOf(name.language);
    return at < 0 ? order.length : at;
  };
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = names.toSorted(
    (a, b) =>
      Number(abbreviations.includes(a.name)) - Number(abbreviations.includes(b.name)) ||
      rank(a) - rank(b) ||
      (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0) ||
      b.name.length - a.name.length ||
      byCodeUnit(a.name, b.name) ||
      byCodeUnit(a.language, b.language),
  );
  return first ?? null;
}
