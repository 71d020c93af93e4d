import type { AgreementReading } from '../../schema/reading.ts';

/** What is said for or against a reading of an agreement, in log-odds: what it adds where it holds. */
const weights = {
  /** For any agreement. */
  found: 0.5,
  /** The noun phrase itself names the parties: `between A and B`, `with B`, `A-B agreement`. */
  partiesByPhrase: 1.6,
  /** The clause around it does: `A and B signed …`. */
  partiesByClause: 0.9,
  /** Both are taken from what else the text tells. */
  partiesFromContext: 0.2,
  /** One is named, and the other side filled in. */
  partiesFilledUp: -0.9,
  noParty: -0.7,
  oneParty: -2.2,
  manyParties: -1.3,
  /** States beside bodies: one of them may be the seat of the other. */
  mixedParties: -0.7,
  /** A party whose country nothing tells. */
  countryUnknown: -0.6,
  /** Parties of one country only. */
  oneCountry: 0.8,
  /** A list or the sentence before gives the verb. */
  listed: -0.3,
  /** A verb is said of this very instrument. */
  verbStated: -0.6,
  /** No verb concludes it; it is spoken of. */
  onlyReferred: -0.6,
  /** The text does not tell the kind. */
  kindUntold: -1.5,
  /** Nothing but a few words. */
  shortMention: -0.7,
  noSector: -0.7,
  toldTwice: -0.3,
} as const satisfies Readonly<Record<string, number>>;
export type ConfidenceFeature = keyof typeof weights;

/** In UTF-16 code units; a mention below has no room for parties. */
const short = 30;

type Unjudged = Omit<AgreementReading, 'confidence'>;

/** Which of the features hold of a reading. */
export function confidenceFeatures(agreement: Unjudged): ConfidenceFeature[] {
  const { parties, evidence, mentions, kind } = agreement;
  const partyRules = evidence.parties?.rules ?? [];
  const statusRules = evidence.status?.rules ?? [];
  const from = (rules: readonly string[], ...beginnings: readonly string[]): boolean =>
    rules.some((rule) => beginnings.some((beginning) => rule.startsWith(beginning)));
  const fromContext = evidence.parties?.implied === true;
  const byPhrase = from(partyRules, 'phrase:');
  const countries = new Set(parties.map(({ country }) => country));
  const [fullest] = mentions;
  const holds: Readonly<Record<ConfidenceFeature, boolean>> = {
    found: true,
    partiesByPhrase: byPhrase,
    partiesByClause: !byPhrase && from(partyRules, 'clause:', 'verb:'),
    partiesFromContext: fromContext,
    partiesFilledUp: !fromContext && from(partyRules, 'parties:two-states'),
    noParty: parties.length === 0,
    oneParty: parties.length === 1,
    manyParties: parties.length > 2,
    mixedParties: new Set(parties.map(({ type }) => type)).size > 1,
    countryUnknown: countries.has(null),
    oneCountry: parties.length > 1 && countries.size === 1,
    listed: from(statusRules, 'list:'),
    verbStated: from(statusRules, 'verb:', 'phrase:') && !from(statusRules, 'list:'),
    onlyReferred: evidence.status?.implied === true && from(statusRules, 'status:referenced'),
    kindUntold: kind === 'document',
    shortMention: fullest !== undefined && fullest.end - fullest.start < short,
    noSector: agreement.sectors.length === 0,
    toldTwice: mentions.length > 1,
  };
  return (Object.keys(weights) as ConfidenceFeature[]).filter((feature) => holds[feature]);
}

const decimals = 2;

/**
 * How likely a reading is to be right, between 0 and 1: an additive model of log-odds over what is told and what is
 * missing. The weights were fitted to texts read by hand, so the figure is a share of right readings, not a score.
 */
export function confidenceOf(agreement: Unjudged): number {
  const logOdds = confidenceFeatures(agreement).reduce((sum, feature) => sum + weights[feature], 0);
  return Number((1 / (1 + Math.exp(-logOdds))).toFixed(decimals));
}
