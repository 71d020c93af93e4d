import { compared, compareOptional, comparePairs, compareValue, type Compared } from './compared.ts';
import { countsOf, type Counts } from './counts.ts';
import type { Gold, GoldAgreement } from './gold.ts';
import { sameName } from './names.ts';
import { pairUp, type Pair } from './pairs.ts';
import type { ComparedAgreement, ComparedReading } from './reading.ts';
import { likenessOf } from './spans.ts';
import { isState, type StateNames } from './states.ts';

type GoldParty = GoldAgreement['parties'][number];
type Party = ComparedAgreement['parties'][number];
export type AgreementPair = Pair<GoldAgreement, ComparedAgreement>;

/** One party by its name or its abbreviation; countries count where both sides tell one. */
function sameParty(gold: GoldParty, read: Party): boolean {
  const named = sameName(gold.name, read.name);
  const shortened = read.abbreviation !== null && sameName(gold.name, read.abbreviation);
  const elsewhere = gold.country !== null && read.country !== null && gold.country !== read.country;
  return (named || shortened) && !elsewhere;
}

/** `Russia` and `the Russian Federation` are one state, by whatever name. */
const orSameState =
  (states: StateNames): typeof sameParty =>
  (gold, read) =>
    sameParty(gold, read) ||
    (gold.country === read.country && isState(gold, states) && isState(read, states));

const sharedParties = (gold: GoldAgreement, read: ComparedAgreement, same = sameParty): number =>
  pairUp(gold.parties, read.parties, (g, r) => (same(g, r) ? 1 : 0)).length;

/** So much of a mention must be the same for two to be one agreement. */
const enoughOverlap = 0.4;
/** Where several agreements share a passage, parties and kind tell which is which. */
const partyWeight = 0.1;
const kindWeight = 0.1;

function likeness(gold: GoldAgreement, read: ComparedAgreement): number {
  const overlap = Math.max(
    0,
    ...gold.mentions.flatMap((mention) => read.mentions.map((other) => likenessOf(mention, other))),
  );
  if (overlap < enoughOverlap) return 0;
  return overlap + partyWeight * sharedParties(gold, read) + (gold.kind === read.kind ? kindWeight : 0);
}

/** Which agreement of gold is which of those read: those whose mentions cover much the same characters. */
export const pairAgreements = (gold: Gold, read: ComparedReading): AgreementPair[] =>
  pairUp(gold.agreements, read.agreements, likeness);

/** Whether an agreement has its kind, all its parties and no other. */
export function isExact([gold, read]: AgreementPair, same = sameParty): boolean {
  const shared = sharedParties(gold, read, same);
  return gold.kind === read.kind && shared === gold.parties.length && shared === read.parties.length;
}

/** A coarser date of gold's (`2025-05`) is met by a finer one within it. */
export const sameDate = (gold: string, read: string): boolean =>
  gold === read || (gold.length < read.length && read.startsWith(gold));

const yearOf = (date: string | null): string | null => date?.slice(0, 4) ?? null;

const startOf = ({ mentions }: GoldAgreement | ComparedAgreement): number | null =>
  mentions[0]?.start ?? null;

const partiesOf = ({ parties }: GoldAgreement | ComparedAgreement): string =>
  parties.map(({ name, country }) => `${name} (${country ?? '?'})`).join(' / ') || 'no party';

const tell = (agreement: GoldAgreement | ComparedAgreement): { at: number | null; name: string } => ({
  at: startOf(agreement),
  name: `${agreement.kind}: ${partiesOf(agreement)}`,
});

/** An agreement that was found, field by field. */
function comparePair(pair: AgreementPair): Compared[] {
  const [gold, read] = pair;
  const at = startOf(gold);
  const sectors = new Set(read.sectors);
  const shared = gold.sectors.filter((sector) => sectors.has(sector)).length;
  return [
    compareValue('kind', at, gold.kind, read.kind),
    compared(
      'parties',
      at,
      [partiesOf(gold), partiesOf(read)],
      countsOf(sharedParties(gold, read), gold.parties.length, read.parties.length),
    ),
    compared(
      'sectors',
      at,
      [gold.sectors, read.sectors],
      countsOf(shared, gold.sectors.length, sectors.size),
    ),
    compareValue('status', at, gold.status, read.status),
    compareOptional('signed', at, [gold.signed, read.signed], sameDate),
    compareOptional('place', at, [gold.place, read.place], sameName),
    compareOptional(
      'period',
      at,
      [gold.period, read.period],
      (a, b) => yearOf(a.from) === yearOf(b.from) && yearOf(a.to) === yearOf(b.to),
    ),
    compareOptional(
      'amends',
      at,
      [gold.amends, read.amends],
      (a, b) => a.kind === b.kind && yearOf(a.year) === yearOf(b.year),
    ),
  ];
}

/** What missing an agreement costs besides: nothing is read of its parties and sectors. */
const compareMissed = (gold: GoldAgreement): Compared[] => [
  { field: 'parties', counts: countsOf(0, gold.parties.length, 0), mistakes: [] },
  { field: 'sectors', counts: countsOf(0, gold.sectors.length, 0), mistakes: [] },
];

/** All that is measured of the agreements of a text. */
export function compareAgreements(
  gold: Gold,
  read: ComparedReading,
  pairs: readonly AgreementPair[],
  states: StateNames,
): Compared[] {
  const exact = (same: typeof sameParty): Counts =>
    countsOf(
      pairs.filter((pair) => isExact(pair, same)).length,
      gold.agreements.length,
      read.agreements.length,
    );
  const found = new Set(pairs.map(([each]) => each));
  const lists = { gold: gold.agreements, read: read.agreements, pairs };
  const newPairs = pairs.filter((pair) => pair.every((each) => each.new));
  const newOf = (all: readonly { readonly new: boolean }[]): number => all.filter((each) => each.new).length;
  return [
    comparePairs('agreements', lists, tell),
    {
      field: 'agreements (new)',
      counts: countsOf(newPairs.length, newOf(gold.agreements), newOf(read.agreements)),
      mistakes: pairs
        .filter(([g, r]) => g.new !== r.new)
        .map(([g, r]) => ({
          field: 'agreements (new)',
          at: startOf(g),
          gold: JSON.stringify(g.new),
          read: JSON.stringify(r.new),
        })),
    },
    { field: 'kind + all parties', counts: exact(sameParty), mistakes: [] },
    { field: 'kind + all parties (states by code)', counts: exact(orSameState(states)), mistakes: [] },
    ...pairs.flatMap(comparePair),
    ...gold.agreements.filter((each) => !found.has(each)).flatMap(compareMissed),
  ];
}
