import type { AgreementKind } from '../../../../schema/vocabulary.ts';
import { pointsBack } from '../../nounFirst/phraseStart.ts';
import { giveToAntecedent } from '../anaphora.ts';
import type { Line } from '../../language/line.ts';
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

/** Where nouns have articles, one that has none is a word of another phrase. */
const hasArticles = (line: Line): boolean => !line.modifiersAfter && line.inflection === null;

function identified(mention: Mention): boolean {
  const { line, phrase, head } = mention;
  if (line.partBefore(phrase.start, 'negated') ?? line.part(phrase.start, 'negated')) return false;
  if (line.modifiersAfter && mention.partiesFrom !== 'phrase' && pointsBack(line, head)) return false;
  if (line.modifiersAfter && heldByNobody(mention)) return false;
  const inProse = !opensItem(mention) && line.block.kind !== 'headline' && line.block.kind !== 'heading';
  const uncounted =
    hasArticles(line) &&
    mention.determiner === 'none' &&
    phrase.start === head.start &&
    !line.isCapital(head.start);
  if (inProse && uncounted && phrase.start > 0 && !mention.many && mention.kind === 'agreement') return false;
  const spokenOf =
    mention.status === 'referenced' && mention.determiner === 'none' && !line.isCapital(head.start);
  if (mention.kind === 'document' && mention.subjects.length === 0 && mention.partiesFrom !== 'phrase')
    return false;
  if (
    inProse &&
    hasArticles(line) &&
    spokenOf &&
    !mention.many &&
    mention.kind === 'agreement' &&
    mention.partiesFrom !== 'phrase'
  )
    return false;
  if (line.block.kind === 'headline' && mention.partiesFrom === 'none' && mention.status === 'referenced')
    return false;
  const silentPair = mention.parties.length > 0 && mention.parties.every((party) => party.implied);
  if (topicOnly(mention) || (line.modifiersAfter && line.part(head.end, 'negated'))) return false;
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
  if (line.inflection !== null && mention.subjects.length === 0 && phrase.start === 0 && head.start === 0) {
    if (mention.partiesFrom !== 'phrase' && mention.year === null && !opensItem(mention)) return false;
  }
  if (opensItem(mention) && mention.kind === 'statement' && !mention.weak) return true;
  const backward =
    mention.determiner === 'definite' &&
    mention.parties.length > 0 &&
    mention.parties.every((party) => party.implied);
  if (backward && mention.partiesFrom !== 'none' && mention.year === null && !properName(mention))
    return false;
  if (mention.partiesFrom === 'phrase' || mention.year !== null) return true;
  if (mention.amends ?? mention.replaces ?? mention.supplements) return true;
  if (mention.signed !== null && mention.older) return true;
  if (mention.partiesFrom === 'clause' && mention.determiner !== 'definite') return true;
  if (line.modifiersAfter && mention.period !== null) return true;
  if (properName(mention)) return true;
  return opensItem(mention) && mention.period !== null;
}

const ofBodies = new Set<AgreementKind>(['contract', 'programme', 'plan', 'certificate', 'roadmap']);

/** `ký những hợp đồng mua vũ khí với X`: a sort of paper that bodies conclude, written small, spoken of with less than two sides and no verb. */
function heldByNobody(mention: Mention): boolean {
  const { line, head, kind, status, parties, year } = mention;
  const spokenOf = status === 'referenced' && mention.determiner === 'none' && !line.isCapital(head.start);
  return (
    ofBodies.has(kind) && spokenOf && year === null && parties.filter((party) => !party.implied).length < 2
  );
}

/** `Hiệp định mới thay thế hiệp định năm 1997`: a bare noun that opens a sentence and only tells what it changes points back. */
function topicOnly(mention: Mention): boolean {
  const { line, phrase, amends, replaces, supplements } = mention;
  const changes = [amends, replaces, supplements].filter((target) => target !== null).length;
  return (
    line.modifiersAfter &&
    line.block.kind === 'paragraph' &&
    phrase.start === 0 &&
    (mention.partiesFrom === 'none' || mention.partiesFrom === 'context') &&
    changes > 0 &&
    mention.subjects.length <= changes
  );
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
    if (sector?.meaning.weight === 1 && !line.part(at, 'plain', 'definite', 'indefinite')) return true;
  }
  return false;
}
