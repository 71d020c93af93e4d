import type { FieldEvidence, AgreementTarget } from '../../../schema/reading.ts';
import type { Span } from '../../../schema/span.ts';
import type { AgreementKind, AgreementStatus, SectorSlug } from '../../../schema/vocabulary.ts';
import type { Line, Range } from '../language/line.ts';
import type { Party } from '../parties/party.ts';

/** How an instrument is pointed at: as something new, as something told or known, by a stand-in, by its bare noun. */
export type Determiner = 'indefinite' | 'definite' | 'elided' | 'none';

/** Fields whose evidence is kept. */
export type Field =
  | 'kind'
  | 'status'
  | 'parties'
  | 'sectors'
  | 'signed'
  | 'place'
  | 'period'
  | 'inForce'
  | 'amends'
  | 'supplements'
  | 'replaces'
  | 'implements'
  | 'signatories'
  | 'witnesses'
  | 'new';

/** One place of a text that speaks of an instrument, while the rules fill it. */
export interface Mention {
  readonly line: Line;
  /** The noun of the instrument, or what stands for it. */
  readonly head: Range;
  /** From the article to the noun. */
  phrase: Range;
  /** The end of what describes the instrument. */
  end: number;
  kind: AgreementKind;
  readonly many: boolean;
  readonly weak: boolean;
  readonly determiner: Determiner;
  /** Starts the mention, where a clause around the phrase names the parties. */
  clauseStart: number;
  parties: Party[];
  /** Parties told by the phrase itself weigh more than those of the clause or the context. */
  partiesFrom: 'phrase' | 'clause' | 'context' | 'none';
  /** Those of them that the subject of the verb names. */
  subjectParties: readonly Party[];
  readonly subjects: Range[];
  /** How many instruments a number before the noun counts. */
  count: number | null;
  status: AgreementStatus | null;
  isNew: boolean | null;
  signed: string | null;
  place: string | null;
  period: { from: string | null; to: string | null } | null;
  inForce: string | null;
  /** A year that names the instrument: `the 1994 treaty`. */
  year: string | null;
  amends: AgreementTarget | null;
  supplements: AgreementTarget | null;
  replaces: AgreementTarget | null;
  implements: AgreementTarget | null;
  sectors: SectorSlug[];
  signatories: string[];
  witnesses: string[];
  /** Said of an earlier time: `signed in 2011`, `existing`. */
  older: boolean;
  /** Both states conclude it, by the word `intergovernmental`. */
  intergovernmental: boolean;
  /** Said to be in force, not to have come into it now. */
  standing: boolean;
  /** Its parties join others that concluded it before. */
  joined: boolean;
  /** Why it makes no record; null while it does. */
  dropped: string | null;
  readonly evidence: Map<Field, { spans: Span[]; rules: string[]; implied: boolean }>;
}

/** The characters that a mention covers. */
export function spanOf(mention: Mention): Span {
  return mention.line.span({ start: Math.min(mention.clauseStart, mention.phrase.start), end: mention.end });
}

/** Notes where a field's value comes from. A second note adds its passage and rule. */
export function note(
  mention: Mention,
  field: Field,
  rule: string,
  spans: readonly Span[],
  implied = false,
): void {
  const known = mention.evidence.get(field);
  if (known) {
    known.spans.push(...spans);
    if (!known.rules.includes(rule)) known.rules.push(rule);
    known.implied &&= implied;
  } else {
    mention.evidence.set(field, { spans: [...spans], rules: [rule], implied });
  }
}

/** The evidence of a field in the form of the reading. */
export function fieldEvidence(mention: Mention, field: Field): FieldEvidence | undefined {
  return mention.evidence.get(field);
}
