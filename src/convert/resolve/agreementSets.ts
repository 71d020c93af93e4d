import type { AgreementKind } from '../../schema/vocabulary.ts';
import { enough, likeness, never, sameInOneText, type WordWeight } from './agreementLikeness.ts';
import type { AgreementNode } from './agreementNodes.ts';
import { disjointSets, type Apart, type DisjointSets } from './disjointSets.ts';
import { byCodeUnit, groupBy } from './order.ts';

/** In a larger block only neighbours in the order of days and texts are compared, so the work stays linear. */
const blockLimit = 120;
const neighbours = 40;

/** Members of a set that speak for it when two sets are compared. */
const speakers = 6;

const wordsPerBlock = 3;

/** So much less likeness than is enough makes a person look. */
const nearly = 0.7;

function weightOf(nodes: readonly AgreementNode[]): WordWeight {
  const counts = new Map<string, number>();
  for (const { subject } of nodes) for (const word of subject) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 1 / (1 + Math.log(counts.get(word) ?? 1));
}

const family = (kind: AgreementKind): string =>
  kind === 'programme' || kind === 'plan' || kind === 'roadmap'
    ? 'plan'
    : kind === 'statement'
      ? kind
      : 'agreement';

/** What two tellings of one instrument nearly always share at least one of. */
function blockKeys({ reading, bodies, states, subject, year }: AgreementNode, weight: WordWeight): string[] {
  const when = year ?? 'undated';
  const rare = [...subject]
    .toSorted((a, b) => weight(b) - weight(a) || byCodeUnit(a, b))
    .slice(0, wordsPerBlock);
  const keys = [
    ...bodies.map((body) => `${when} ${body}`),
    ...rare.map((word) => `${when} ${word}`),
    ...rare.map((word) => `${states.join(' ')} ${family(reading.kind)} ${word}`),
  ];
  if (reading.signed !== null) keys.push(`${reading.signed} ${family(reading.kind)}`);
  if (year !== null) keys.push(`${year} ${reading.kind} ${states.join(' ')}`);
  if (reading.amends)
    keys.push(`amends ${reading.amends.kind} ${reading.amends.year ?? ''} ${states.join(' ')}`);
  return [...new Set(keys)];
}

/** Two tellings and how much speaks for them being of one instrument. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

function scoredPairs(
  nodes: readonly AgreementNode[],
  weight: WordWeight,
): { pairs: Pair[]; compared: number } {
  const blocks = groupBy(nodes.keys(), (index) => {
    const node = nodes[index];
    return node ? blockKeys(node, weight) : [];
  });
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (const [, block] of blocks) {
    const reach = block.length > blockLimit ? neighbours : block.length;
    const ordered = block.toSorted(
      (a, b) => byCodeUnit(nodes[a]?.reading.signed ?? '', nodes[b]?.reading.signed ?? '') || a - b,
    );
    for (const [at, first] of ordered.entries()) {
      for (const second of ordered.slice(at + 1, at + 1 + reach)) {
        const [a, b] = first < second ? [first, second] : [second, first];
        const key = a * nodes.length + b;
        if (seen.has(key)) continue;
        seen.add(key);
        const [one, other] = [nodes[a], nodes[b]];
        if (!one || !other) continue;
        const inOneText = one.text === other.text;
        if (inOneText && !sameInOneText(one, other)) continue;
        const score = likeness(one, other, weight);
        if (score >= enough - nearly && (!inOneText || score >= enough)) pairs.push({ a, b, score });
      }
    }
  }
  return {
    pairs: pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b),
    compared: seen.size,
  };
}

/**
 * The tellings of each instrument: the most alike are joined first, and two sets are joined only where their members
 * agree on the whole and no two of them are different instruments of one text. `near` are pairs that were left apart
 * though not much is missing, the likeliest first; `compared` is how many pairs were looked at.
 */
export function agreementSets(
  nodes: readonly AgreementNode[],
  apart: Apart,
): { sets: DisjointSets; near: readonly Pair[]; compared: number } {
  const weight = weightOf(nodes);
  const sets = disjointSets(nodes.length, apart);
  const members = new Map<number, number[]>([...nodes.keys()].map((index) => [index, [index]]));

  const agree = (first: readonly number[], second: readonly number[]): boolean => {
    const textsOf = new Map(first.map((index) => [nodes[index]?.text, index]));
    for (const index of second) {
      const other = textsOf.get(nodes[index]?.text);
      const [a, b] = [other === undefined ? undefined : nodes[other], nodes[index]];
      if (a && b && !sameInOneText(a, b)) return false;
    }
    let sum = 0;
    let count = 0;
    for (const i of first.slice(0, speakers)) {
      for (const j of second.slice(0, speakers)) {
        const [a, b] = [nodes[i], nodes[j]];
        if (!a || !b) continue;
        const score = likeness(a, b, weight);
        if (score === never) return false;
        sum += score;
        count += 1;
      }
    }
    return sum / count >= enough - 0.7;
  };

  const { pairs, compared } = scoredPairs(nodes, weight);
  for (const { a, b, score } of pairs) {
    if (score < enough) continue;
    const [setA, setB] = [sets.find(a), sets.find(b)];
    const [first, second] = [members.get(setA) ?? [], members.get(setB) ?? []];
    if (setA === setB || !sets.mayJoin(setA, setB) || !agree(first, second)) continue;
    const joined = sets.join(setA, setB);
    members.delete(setA);
    members.delete(setB);
    members.set(
      joined,
      [...first, ...second].toSorted((x, y) => x - y),
    );
  }
  return {
    sets,
    near: pairs.filter(({ a, b }) => sets.find(a) !== sets.find(b) && sets.mayJoin(a, b)),
    compared,
  };
}
