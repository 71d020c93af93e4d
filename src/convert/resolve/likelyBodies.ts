import type { Name } from '../../schema/common.ts';
import type { LikelyPair } from '../../schema/finding.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Person } from '../../schema/person.ts';
import type { NameWords } from './nameWords.ts';
import { tellingWords } from './organisationKeys.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import { personWords } from './personKeys.ts';

interface Named {
  readonly id: string;
  readonly country: string | null;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
}

/** In more records than this a word tells nothing. */
const blockLimit = 40;

const mayBeOne = (a: Named, b: Named): boolean =>
  a.country === null || b.country === null || a.country === b.country;

function bigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Share of letter pairs that two words have in common, 0 to 1. Source: the Sørensen–Dice coefficient. */
function dice(a: string, b: string): number {
  const [first, second] = [bigrams(a), bigrams(b)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / Math.max(1, first.size + second.size);
}

/** Share of words that two names have in common, 0 to 1. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return [...new Set(a)].filter((word) => b.includes(word)).length / Math.max(1, all.size);
}

/** Pairs of records that share a word or the beginning of one and that are alike. Each pair is compared once; blocks are bounded. */
function pairsOf(
  records: readonly Named[],
  alike: (a: readonly string[], b: readonly string[]) => boolean,
): [Named, Named][] {
  const blocks = groupBy(records, ({ names }) => unique(names.flat().map((word) => word.slice(0, 5))));
  const seen = new Set<string>();
  const pairs: [Named, Named][] = [];
  for (const [, block] of blocks) {
    if (block.length > blockLimit) continue;
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const key = `${a.id} ${b.id}`;
        if (seen.has(key) || !mayBeOne(a, b)) continue;
        seen.add(key);
        if (a.names.some((one) => b.names.some((other) => alike(one, other)))) pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

const byId = <Value>(records: ReadonlyMap<string, Value>): [string, Value][] =>
  [...records].toSorted((a, b) => byCodeUnit(a[0], b[0]));

/** The same words but for the spelling of one or two long ones. */
function spelledAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const [rest, others] = [a.filter((word) => !b.includes(word)), b.filter((word) => !a.includes(word))];
  return (
    rest.length < 3 &&
    rest.length === others.length &&
    rest.every((word, at) => word.length > 5 && dice(word, others[at] ?? '') >= 0.8)
  );
}

/** Names of which most words agree, or that differ in a letter or two. */
const bodiesAlike = (a: readonly string[], b: readonly string[]): boolean =>
  (a.length > 2 && b.length > 2 && jaccard(a, b) >= 0.7) || spelledAlike(a, b);

/** Bodies that may be one. */
export function likelyOrganisations(
  records: ReadonlyMap<string, Organisation>,
  words: NameWords,
): LikelyPair[] {
  const named = byId(records).map(([id, { names, title, language, country }]) => ({
    id,
    country,
    names: [{ name: title, language }, ...names].map((name: Name) => {
      const ofState = words.states.get(country ?? '');
      return tellingWords(name, words).filter((word) => ofState?.has(word) !== true);
    }),
  }));
  return pairsOf(named, bodiesAlike).map(([first, second]) => ({
    collection: 'organisations',
    first: first.id,
    second: second.id,
    because: 'their names are much alike',
  }));
}

/** One name holds all words of the other, or both are spelled nearly the same. */
function peopleAlike(a: readonly string[], b: readonly string[]): boolean {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  return (
    (less.length > 0 && less.every((word) => more.includes(word))) || spelledAlike(a.toSorted(), b.toSorted())
  );
}

/** People who may be one. */
export function likelyPeople(records: ReadonlyMap<string, Person>): LikelyPair[] {
  const named = byId(records).map(([id, { names, title, country }]) => ({
    id,
    country,
    names: [title, ...names.map(({ name }) => name)].map(personWords),
  }));
  return pairsOf(named, peopleAlike).map(([first, second]) => ({
    collection: 'people',
    first: first.id,
    second: second.id,
    because: 'one name holds the other, or is spelled nearly the same',
  }));
}
