import { giveToAntecedent } from '../anaphora.ts';
import type { AgreementRule } from '../rule.ts';
import type { Mention } from '../mention.ts';
import { opensItem } from './listInheritance.ts';

/** `the agreement`, `a new deal`: a noun that neither parties, subject, title nor year identify. */
export const dropBare: AgreementRule = {
  name: 'drop:bare',
  apply(mentions) {
    for (const [at, mention] of mentions.entries()) {
      if (mention.dropped !== null || identified(mention)) continue;
      mention.dropped = this.name;
      giveToAntecedent(mention, at, mentions);
    }
  },
};

function identified(mention: Mention): boolean {
  const { line, phrase, head } = mention;
  if (line.partBefore(phrase.start, 'negated') ?? line.part(phrase.start, 'negated')) return false;
  const inProse = !opensItem(mention) && line.block.kind !== 'headline' && line.block.kind !== 'heading';
  const uncounted =
    !line.modifiersAfter &&
    mention.determiner === 'none' &&
    phrase.start === head.start &&
    !line.isCapital(head.start);
  if (inProse && uncounted && phrase.start > 0 && !mention.many && mention.kind === 'agreement') return false;
  const spokenOf =
    mention.status === 'referenced' && mention.determiner === 'none' && !line.isCapital(head.start);
  if (
    inProse &&
    spokenOf &&
    !mention.many &&
    mention.kind === 'agreement' &&
    mention.partiesFrom !== 'phrase'
  )
    return false;
  if (line.block.kind === 'headline' && mention.partiesFrom === 'none' && mention.status === 'referenced')
    return false;
  const silentPair = mention.parties.length > 0 && mention.parties.every((party) => party.implied);
  if (
    line.modifiersAfter &&
    mention.subjects.length === 0 &&
    silentPair &&
    mention.partiesFrom === 'phrase' &&
    mention.year === null &&
    !mention.intergovernmental
  )
    return false;
  if (
    mention.subjects.length > 0 &&
    (mention.determiner !== 'definite' ||
      mention.partiesFrom !== 'none' ||
      properName(mention) ||
      mention.kind !== 'document')
  )
    return true;
  if (mention.joined) return true;
  const pointsBack =
    mention.determiner === 'definite' &&
    mention.parties.length > 0 &&
    mention.parties.every((party) => party.implied);
  if (pointsBack && mention.partiesFrom !== 'none' && mention.year === null && !properName(mention))
    return false;
  if (mention.partiesFrom === 'phrase' || mention.year !== null) return true;
  if (mention.amends ?? mention.replaces ?? mention.supplements) return true;
  if (mention.signed !== null && mention.older) return true;
  if (mention.partiesFrom === 'clause' && mention.determiner !== 'definite') return true;
  if (properName(mention)) return true;
  return opensItem(mention) && mention.period !== null;
}

/** `the Paris Agreement`: a capital before the noun, other than one that opens the line. */
function properName(mention: Mention): boolean {
  const { line, phrase, head } = mention;
  if (!line.isCapital(head.end - 1)) return describes(mention);
  for (let at = phrase.start; at < head.start; at += 1) {
    if (line.isCapital(at) && at > 0 && !line.part(at, 'articles', 'definite', 'indefinite')) return true;
  }
  return false;
}

/** A word before the noun that says what it is about: `a gas supply contract`, `the civil nuclear agreement`. */
function describes(mention: Mention): boolean {
  const { line, phrase, head } = mention;
  if (mention.status === 'referenced' && mention.determiner !== 'definite') return false;
  for (let at = phrase.start; at < head.start; at += 1) {
    const sector = line.at(at, 'sector');
    if (sector?.meaning.weight === 1 && !line.part(at, 'plain')) return true;
  }
  return false;
}
