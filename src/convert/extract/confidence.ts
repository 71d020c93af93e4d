import type { AgreementReading } from '../../schema/reading.ts';

/**
 * What speaks for a reading of an agreement and against it, in log-odds. Fitted by logistic regression to texts read by
 * hand, none of them of the unseen half of the accuracy set; `npm run accuracy` tells whether they still hold.
 */
const weights = {
  /** Of any agreement. */
  found: 0.8,
  /** Every party is a body, named in the very clause that tells the agreement. */
  namedBodies: 1.8,
  /** The noun phrase names the parties: `between A and B`, `with B`. */
  partiesByPhrase: 0.7,
  /** One state is named, and the other taken from the rest of the text. */
  partiesFilledUp: -1.8,
  noParty: -1.5,
  oneParty: -1.8,
  /** No verb concludes it: it is only spoken of. */
  onlyReferred: -0.5,
  /** The text does not tell the kind. */
  kindUntold: -1.4,
  /** Too few words to tell one agreement from another. */
  shortMention: -1.3,
} as const satisfies Readonly<Record<string, number>>;
export type ConfidenceFeature = keyof typeof weights;

/** In UTF-16 code units. */
const shortest = 30;

type Unjudged = Omit<AgreementReading, 'confidence'>;

/** Which of the features a reading has. */
export function confidenceFeatures({ parties, evidence, mentions, kind }: Unjudged): ConfidenceFeature[] {
  const rulesOf = (field: string): readonly string[] => evidence[field]?.rules ?? [];
  const fromContext = evidence.parties?.implied === true;
  const [fullest] = mentions;
  const has: Readonly<Record<ConfidenceFeature, boolean>> = {
    found: true,
    namedBodies: !fromContext && parties.length > 1 && parties.every(({ type }) => type === 'organisation'),
    partiesByPhrase: rulesOf('parties').some((rule) => rule.startsWith('phrase:')),
    partiesFilledUp: !fromContext && rulesOf('parties').includes('parties:two-states'),
    noParty: parties.length === 0,
    oneParty: parties.length === 1,
    onlyReferred: evidence.status?.implied === true && rulesOf('status').includes('status:referenced'),
    kindUntold: kind === 'document',
    shortMention: fullest !== undefined && fullest.end - fullest.start < shortest,
  };
  return (Object.keys(weights) as ConfidenceFeature[]).filter((feature) => has[feature]);
}

const decimals = 2;

/** How likely a reading is to be right in its kind and all its parties, between 0 and 1. */
export function confidenceOf(agreement: Unjudged): number {
  const logOdds = confidenceFeatures(agreement).reduce((sum, feature) => sum + weights[feature], 0);
  return Number((1 / (1 + Math.exp(-logOdds))).toFixed(decimals));
}
