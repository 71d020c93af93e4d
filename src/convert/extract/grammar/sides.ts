import { note, type Mention } from '../agreements/mention.ts';
import type { Party } from '../parties/party.ts';

/**
 * Puts parties that a clause names into a mention. Leaders who sign or look on are no parties where the phrase itself
 * names some; people who sign for a state give the state, unless bodies sign with them: then they only look on.
 */
export function applyParties(
  mention: Mention,
  parties: readonly Party[],
  rule: string,
  signing: boolean,
): void {
  const spans = parties.map((party) => party.span);
  if (signing && parties.some((party) => party.byOffice)) {
    note(mention, 'signatories', rule, spans);
  }
  if (mention.partiesFrom === 'phrase') return;
  const bodies = parties.some((party) => party.type === 'organisation');
  const sides = bodies
    ? parties.filter((party) => party.type === 'organisation' || !party.byOffice)
    : parties;
  const joined = mention.partiesFrom === 'clause' ? [...sides, ...mention.parties] : [...sides];
  mention.parties = joined.filter(
    (party, index) => joined.findIndex((other) => sameParty(other, party)) === index,
  );
  mention.partiesFrom = 'clause';
  note(mention, 'parties', rule, spans);
}

/** Whether all words of the shorter name, two at least, stand in the longer one. */
function contains(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 || /^\p{Lu}/u.test(word))
      .map((word) => word.toLowerCase());
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)];
  return short.length >= 2 && short.every((word) => long.has(word));
}

/** Whether two phrases name one side. */
export function sameParty(a: Party, b: Party): boolean {
  if (a.country !== null && b.country !== null && a.country !== b.country) return false;
  if (a.type === 'state' && b.type === 'state') return a.country === b.country && a.country !== null;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return (
    x === y ||
    contains(a.name, b.name) ||
    (a.abbreviation !== null && a.abbreviation === b.name) ||
    (b.abbreviation !== null && b.abbreviation === a.name)
  );
}
