import type { PersonReading } from '../../../schema/reading.ts';
import type { Context } from '../context.ts';
import type { PersonFound } from './readPeople.ts';

const words = (name: string): string[] => name.toLowerCase().split(/[\s-]+/);

const initial = /^\p{L}\.?$/u;

/** Whether a short form (`Lam`, `Minister Putin`) stands for a full name: its words end, or begin, the full one. */
function shortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false;
  const stands = (word: string): boolean =>
    full.includes(word) || (initial.test(word) && full.some((other) => other.startsWith(word.charAt(0))));
  return short.every(stands) && (full.at(-1) === short.at(-1) || full[0] === short[0]);
}

interface Person {
  readonly name: string;
  readonly found: PersonFound[];
}

function toReading(person: Person): PersonReading {
  const longest = person.found.toSorted((a, b) => b.name.end - b.name.start - (a.name.end - a.name.start));
  const roles = person.found.filter((found) => found.role !== null);
  const best = roles.toSorted(
    (a, b) => (b.role?.end ?? 0) - (b.role?.start ?? 0) - ((a.role?.end ?? 0) - (a.role?.start ?? 0)),
  )[0];
  return {
    name: person.name,
    role: best?.role ? (best.shownRole ?? best.line.text(best.role)).replace(/,$/, '') : null,
    country: person.found.find((found) => found.country !== null)?.country ?? null,
    mentions: longest.map((found) => found.line.span(found.name)),
    rules: [...new Set(person.found.map((found) => found.rule))],
  };
}

/** One reading for each person: short forms join the full name, whichever came first. */
export function mergePeople(found: readonly PersonFound[], context: Context): PersonReading[] {
  const byName = new Map<string, Person>();
  for (const person of found) {
    const name = person.shown ?? person.line.text(person.name);
    const key = words(name).join(' ');
    const known = byName.get(key);
    if (known) known.found.push(person);
    else byName.set(key, { name, found: [person] });
  }
  const people = [...byName.values()];
  const byLastWord = new Map<string, Person[]>();
  for (const person of people) {
    const all = words(person.name);
    for (const word of new Set([all[0] ?? '', all.at(-1) ?? '']))
      byLastWord.set(word, [...(byLastWord.get(word) ?? []), person]);
  }
  const joined = new Set<Person>();
  for (const person of people) {
    const own = words(person.name);
    context.work.steps += own.length;
    const full = (byLastWord.get(own.at(-1) ?? '') ?? [])
      .slice(0, mostNamesakes)
      .find((other) => shortFor(own, words(other.name)));
    if (!full) continue;
    full.found.push(...person.found);
    joined.add(person);
  }
  return people.filter((person) => !joined.has(person)).map(toReading);
}

/** A short name is compared with so many full ones at most. */
const mostNamesakes = 20;
