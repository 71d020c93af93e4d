import type { AgreementTarget } from '../../../schema/reading.ts';
import type { AgreementKind, AgreementStatus, SectorSlug } from '../../../schema/vocabulary.ts';
import type { Context } from '../context.ts';
import { sameParty } from '../grammar/sides.ts';
import type { Party } from '../parties/party.ts';
import { statusOrder } from './statusOrder.ts';
import { spanOf, type Mention } from './mention.ts';
import { overlap, subjectWords } from './subjectWords.ts';

/** One instrument, with every place of the text that speaks of it, the fullest first. */
export interface Merged {
  readonly mentions: [Mention, ...Mention[]];
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly isNew: boolean;
  readonly parties: readonly Party[];
  readonly sectors: SectorSlug[];
  readonly signed: string | null;
  readonly place: string | null;
  readonly period: { from: string | null; to: string | null } | null;
  readonly inForce: string | null;
  readonly amends: AgreementTarget | null;
  readonly supplements: AgreementTarget | null;
  readonly replaces: AgreementTarget | null;
  readonly implements: AgreementTarget | null;
}

function partiesFit(a: Mention, b: Mention): 'same' | 'part' | 'unknown' | 'unlike' {
  const named = (mention: Mention): readonly Party[] =>
    mention.partiesFrom === 'none' ? [] : mention.parties;
  const [x, y] = [named(a), named(b)];
  if (x.length === 0 || y.length === 0) return 'unknown';
  const shared = x.filter((party) => y.some((other) => sameParty(party, other))).length;
  if (shared === x.length && shared === y.length) return 'same';
  if (shared === Math.min(x.length, y.length)) return 'part';
  const states = (list: readonly Party[]): boolean => list.every((party) => party.type === 'state');
  const sameStates = x.every((party) => y.some((other) => other.country === party.country));
  return (states(x) || states(y)) && sameStates ? 'part' : 'unlike';
}

/** The year in which an instrument was concluded, as far as its own words tell. */
const yearOf = (mention: Mention): string | null =>
  mention.year ??
  (mention.evidence.get('signed')?.implied === false ? (mention.signed?.slice(0, 4) ?? null) : null);

/** Whether one is told as older and the other as new: then they are two, unless one only points back to the other. */
function agesDiffer(a: Mention, b: Mention): boolean {
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x !== null && y !== null && x !== y) return true;
  if (a.older === b.older) return false;
  const older = a.older ? a : b;
  const newer = a.older ? b : a;
  return newer.determiner !== 'definite' || (yearOf(older) !== null && newer.status !== 'referenced');
}

/** Whether two mentions speak of one instrument. */
function sameInstrument(a: Mention, b: Mention): boolean {
  if (isCopula(a, b)) return true;
  if (a.line === b.line || agesDiffer(a, b)) return false;
  if (a.kind !== b.kind) return looselyNamed(a, b) || looselyNamed(b, a) || namedByHeadline(a, b);
  if (pointsToName(a, b) || pointsToName(b, a)) return true;
  const parties = partiesFit(a, b);
  if (parties === 'unlike') return false;
  const [x, y] = [subjectWords(a), subjectWords(b)];
  const alike = overlap(x, y);
  const silentOne = x.words.size === 0 || y.words.size === 0;

  if (listed(a) && listed(b) && (alike < 1 || parties !== 'same')) return false;
  if (samePeriod(a, b) && (silentOne || alike >= 0.5)) return true;
  const sameYear = yearOf(a) !== null && yearOf(a) === yearOf(b);
  if (sameYear && silentOne) return true;
  if (parties === 'same') return silentOne || alike >= 0.5 || sameTarget(a, b);
  if (parties === 'part') return alike >= 0.5 || (silentOne && shareOrganisation(a, b));
  return !silentOne && alike >= 0.6;
}

/**
 * `thỏa thuận giữa A và B` after `bản ghi nhớ giữa A và B`: the same two sides, and a noun that any instrument may have.
 * States conclude many, so of theirs nothing else may be told.
 */
function looselyNamed(loose: Mention, exact: Mention): boolean {
  if (loose.kind !== 'agreement' && loose.kind !== 'document') return false;
  if (listed(loose) || listed(exact) || loose.many || exact.many || loose.line.index < exact.line.index)
    return false;
  const bodies = loose.parties.length > 1 && loose.parties.every((party) => party.type === 'organisation');
  const told = loose.subjects.length > 0 || loose.status !== 'referenced' || loose.partiesFrom !== 'phrase';
  if ((!bodies && told) || partiesFit(loose, exact) !== 'same') return false;
  const [x, y] = [subjectWords(loose), subjectWords(exact)];
  return x.words.size === 0 || overlap(x, y) >= 0.6;
}

/** Nouns that headlines use for one another. */
const headlineKinds: ReadonlySet<AgreementKind> = new Set([
  'agreement',
  'memorandum',
  'document',
  'contract',
  'treaty',
]);

/** How far below its headline a text tells of the instrument that the headline is about. */
const belowHeadline = 4;

/** `A and B sign pact on X` over a text whose memorandum is on the same: a headline takes the short word for it. */
function namedByHeadline(a: Mention, b: Mention): boolean {
  const [top, full] = a.line.block.kind === 'headline' ? [a, b] : [b, a];
  if (top.line.block.kind !== 'headline' || full.line.block.kind !== 'paragraph') return false;
  if (top.many || full.many || top.older || full.older || top.status !== full.status) return false;
  if (full.line.index - top.line.index > belowHeadline) return false;
  if (!headlineKinds.has(top.kind) || !headlineKinds.has(full.kind)) return false;
  const codes = (mention: Mention): (string | null)[] => mention.parties.map(({ country }) => country);
  const fit = partiesFit(top, full);
  const sameStates = codes(top).every((code) => code !== null && codes(full).includes(code));
  if (fit === 'unlike' && !sameStates) return false;
  const [x, y] = [subjectWords(top), subjectWords(full)];
  return x.words.size > 0 && overlap(x, y) >= 0.6;
}

/** Two mentions of a sort that is made for certain years, and for the same ones. */
const samePeriod = ({ period: x }: Mention, { period: y }: Mention): boolean =>
  x !== null && y !== null && x.from !== null && x.from === y.from && x.to === y.to;

/** A headline and its text tell of one instrument that changes an older one, however either describes that. */
const sameTarget = (a: Mention, b: Mention): boolean =>
  (a.line.block.kind === 'headline') !== (b.line.block.kind === 'headline') &&
  a.amends !== null &&
  a.amends.kind === b.amends?.kind;

/** `the Accords` after `the Geneva Accords`: a bare noun with a capital stands for the name told before. */
function pointsToName(bare: Mention, full: Mention): boolean {
  const { line, head, phrase } = bare;
  const onlyNoun =
    bare.determiner === 'definite' &&
    head.start === phrase.start + 1 &&
    line.isCapital(head.start) &&
    bare.subjects.length === 0;
  return (
    onlyNoun &&
    full.line.isCapital(full.head.start) &&
    full.line.isCapital(full.head.start - 1) &&
    full.head.start - full.phrase.start > 1
  );
}

/** `The X accord is an agreement on…`: only a form of "to be" stands between two mentions. */
function isCopula(a: Mention, b: Mention): boolean {
  if (a.line !== b.line || b.determiner !== 'indefinite' || b.phrase.start - a.end !== 1) return false;
  return a.line.part(a.end, 'auxiliaries') !== null;
}

function shareOrganisation(a: Mention, b: Mention): boolean {
  return a.parties.some(
    (party) => party.type === 'organisation' && b.parties.some((other) => sameParty(party, other)),
  );
}

function listed(mention: Mention): boolean {
  return mention.line.block.kind === 'item' || mention.line.block.kind === 'row';
}

function fullness(mention: Mention): number {
  const { start, end } = spanOf(mention);
  const pointing = mention.joined ? 0.3 : 1;
  const headline = mention.line.block.kind === 'headline' || mention.line.block.kind === 'caption' ? 0.5 : 1;
  return (
    (end - start) * headline * pointing +
    (mention.partiesFrom === 'phrase' || mention.partiesFrom === 'clause' ? 60 * pointing : 0)
  );
}

/** Where a party is said to join others, the sides are those of all mentions together. */
function joinedParties(mentions: readonly Mention[]): Party[] | null {
  if (!mentions.some((mention) => mention.joined)) return null;
  const all: Party[] = [];
  for (const mention of mentions) {
    if (mention.partiesFrom === 'none') continue;
    for (const party of mention.parties) if (!all.some((known) => sameParty(known, party))) all.push(party);
  }
  return all;
}

function join(group: readonly Mention[]): Merged {
  const mentions = [...group].sort(
    (a, b) => fullness(b) - fullness(a) || spanOf(a).start - spanOf(b).start,
  ) as [Mention, ...Mention[]];
  const pick = <T>(value: (mention: Mention) => T | null): T | null => {
    for (const mention of mentions) {
      const found = value(mention);
      if (found !== null) return found;
    }
    return null;
  };
  const withParties =
    mentions.find(
      (mention) =>
        mention.partiesFrom !== 'none' &&
        mention.parties.length > 1 &&
        mention.parties.some((party) => !party.implied),
    ) ??
    mentions.find((mention) => mention.partiesFrom !== 'none' && mention.parties.length > 1) ??
    mentions.find((mention) => mention.parties.length > 0);
  const furthest = mentions.reduce(
    (best, mention) => Math.max(best, statusOrder.indexOf(mention.status ?? 'referenced')),
    0,
  );
  return {
    mentions,
    kind: mentions[0].kind,
    status: statusOrder[furthest] ?? 'referenced',
    isNew: mentions.some((mention) => mention.isNew === true),
    parties: joinedParties(mentions) ?? withParties?.parties ?? [],
    sectors: mentions.find((mention) => mention.sectors.length > 0)?.sectors ?? [],
    signed: pick((mention) => mention.signed),
    place: pick((mention) => mention.place),
    period: pick((mention) => mention.period),
    inForce: pick((mention) => mention.inForce),
    amends: pick((mention) => mention.amends ?? mention.replaces ?? mention.supplements),
    supplements: pick((mention) => mention.supplements),
    replaces: pick((mention) => mention.replaces),
    implements: pick((mention) => mention.implements),
  };
}

/** A short name stands for so many words at least. */
const fewestLetters = 3;

/** What two mentions must have in common before they are compared: a party, a year, a word, or a bare name. */
function keysOf(mention: Mention): string[] {
  const { kind, line } = mention;
  const { words, shorts } = subjectWords(mention);
  const keys = [...words].map((word) => `${kind} word ${word}`);
  if (shorts.size > 0 || words.size >= fewestLetters) keys.unshift(`${kind} letters`);
  for (const party of mention.partiesFrom === 'none' ? [] : mention.parties) {
    keys.push(`${kind} country ${String(party.country)}`);
    keys.push(
      ...party.name
        .toLowerCase()
        .split(' ')
        .map((word) => `${kind} party ${word}`),
    );
    if (party.abbreviation !== null) keys.push(`${kind} party ${party.abbreviation.toLowerCase()}`);
  }
  if (mention.parties.length > 1)
    keys.push(
      `sides ${mention.parties
        .map((party) => party.name.toLowerCase())
        .sort()
        .join()}`,
    );
  const from = mention.period?.from ?? null;
  if (from !== null) keys.push(`${kind} period ${from}`);
  const year = yearOf(mention);
  if (year !== null) keys.push(`${kind} year ${year}`);
  if (line.index <= belowHeadline) keys.unshift('top');
  if (line.isCapital(mention.head.start)) keys.push(`${kind} name`);
  keys.push(`line ${String(line.index)}`);
  return keys;
}

/** Puts the mentions of one instrument together, in the order of the text. */
export function merge(mentions: readonly Mention[], context: Context): Merged[] {
  const groups: Mention[][] = [];
  const byKey = new Map<string, Mention[][]>();
  for (const mention of mentions) {
    if (mention.dropped !== null) continue;
    const keys = keysOf(mention).slice(0, mostKeys);
    const near = new Set(keys.flatMap((key) => byKey.get(key)?.slice(-mostGroups) ?? []));
    let group: Mention[] | null = null;
    for (const known of near) {
      const members = known.slice(-mostCompared);
      context.work.steps += members.length;
      if (group === null && members.some((other) => sameInstrument(other, mention))) group = known;
    }
    if (group) group.push(mention);
    else groups.push((group = [mention]));
    for (const key of keys) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [group]);
      else if (known.at(-1) !== group) known.push(group);
    }
  }
  return groups.map(join);
}

/** Bounds on the work for one mention: keys, groups under a key, places of a group. */
const mostKeys = 40;
const mostGroups = 12;
const mostCompared = 6;
