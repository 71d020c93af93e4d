import { fold, foldedWords } from './fold.ts';
import type { Apart } from './disjointSets.ts';
import type { NameWords } from './nameWords.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import { organisationKeys, properKey, tellingWords, wholeKey } from './organisationKeys.ts';
import type { OrganisationNode } from './organisationNodes.ts';
import { joinByKey, stateSets, type StateSets } from './stateSets.ts';

/** Initials, in any script: each stands in Latin for the first letter of its sound, as in `РЖД` and `RZD`. */
const isInitials = (text: string): boolean => /^\p{Lu}{2,6}$/u.test(text);

const abbreviationKey = (abbreviation: string): string =>
  isInitials(abbreviation)
    ? Array.from(abbreviation, (letter) => fold(letter).charAt(0)).join('')
    : foldedWords(abbreviation).join('');

/** `Petrovietnam` is a name in its own right; `VNA` may be several bodies'. */
const isName = (abbreviation: string): boolean => abbreviation.length >= 5 && /\p{Ll}{3}/u.test(abbreviation);

/** Share of telling words that two names have in common, 0 to 1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common === 0 ? 0 : common / Math.min(first.size, second.size);
}

/** At most so many bodies of one abbreviation are compared pair by pair. */
const abbreviationLimit = 40;

/**
 * Bodies that share an abbreviation: a name that is the abbreviation itself means the one body that has it; two full
 * names are one body where the abbreviation is a name itself, where they are in different languages, or where they
 * share half of their words.
 */
function joinByAbbreviation(nodes: readonly OrganisationNode[], words: NameWords, joined: StateSets): void {
  const keyed = groupBy(nodes.keys(), (index) => {
    const node = nodes[index];
    return node
      ? unique([...node.abbreviations, ...node.names.map(({ name }) => name)].map(abbreviationKey))
      : [];
  });
  const abbreviations = new Map(
    nodes.flatMap((node) => node.abbreviations.map((text) => [abbreviationKey(text), text] as const)),
  );
  for (const [key, abbreviation] of [...abbreviations].toSorted((a, b) => byCodeUnit(a[0], b[0]))) {
    const bucket = keyed.get(key) ?? [];
    const bare = (index: number) =>
      nodes[index]?.names.every(({ name }) => abbreviationKey(name) === key) ?? false;
    const full = unique(bucket.filter((index) => !bare(index)).map((index) => joined.sets.find(index)));
    for (const [at, a] of full.slice(0, abbreviationLimit).entries()) {
      for (const b of full.slice(at + 1, abbreviationLimit)) {
        const [first, second] = [nodes[a]?.names[0], nodes[b]?.names[0]];
        if (!first || !second) continue;
        const alike =
          isName(abbreviation) ||
          first.language !== second.language ||
          likeness(tellingWords(first, words), tellingWords(second, words)) >= 0.5;
        if (alike) joined.tryJoin(a, b);
      }
    }
    joinByKey(
      bucket.filter((index) => bare(index)),
      joined,
    );
    const byState = new Map<string, number[]>();
    for (const index of unique(full.map((node) => joined.sets.find(node)))) {
      const state = joined.stateOf(index) ?? '';
      byState.set(state, [...(byState.get(state) ?? []), index]);
    }
    for (const index of bucket.filter(bare)) {
      const state = joined.stateOf(index);
      const owners =
        state === null
          ? [...byState.values()].flat()
          : [...(byState.get(state) ?? []), ...(byState.get('') ?? [])];
      const [owner, ...others] = unique(owners.map((node) => joined.sets.find(node)));
      if (owner !== undefined && others.length === 0) joined.tryJoin(owner, index);
    }
  }
}

/** `VTB Bank` is `VTB` where some text says just that. */
function joinByProperName(nodes: readonly OrganisationNode[], words: NameWords, joined: StateSets): void {
  const byWhole = groupBy(nodes.keys(), (index) =>
    unique((nodes[index]?.names ?? []).map((name) => wholeKey(name, words))),
  );
  for (const [index, node] of nodes.entries()) {
    for (const key of unique(node.names.flatMap((name) => properKey(name, words) ?? []))) {
      const bare = byWhole.get(key);
      if (bare) joinByKey([...bare, index], joined);
    }
  }
}

/** The nodes of each body. Work is linear in the nodes but for the bodies of one abbreviation, which are bounded. */
export function organisationSets(
  nodes: readonly OrganisationNode[],
  words: NameWords,
  apart: Apart,
): StateSets {
  const joined = stateSets(
    nodes.map(({ country }) => country),
    apart,
  );
  const byKey = groupBy(nodes.keys(), (index) => {
    const node = nodes[index];
    return unique(node ? node.names.flatMap((name) => organisationKeys(name, node.country, words)) : []);
  });
  for (const [, bucket] of [...byKey].toSorted((a, b) => byCodeUnit(a[0], b[0]))) joinByKey(bucket, joined);
  joinByProperName(nodes, words, joined);
  joinByAbbreviation(nodes, words, joined);
  return joined;
}
