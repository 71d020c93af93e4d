import { createHash } from 'node:crypto';
import { loadLexicons } from '../../src/lexicon/index.ts';
import { resolve, type ReadText } from '../../src/convert/resolve/index.ts';
import type { LikelyPair } from '../../src/schema/finding.ts';
import type {
  AgreementReading,
  EventReading,
  FieldEvidence,
  OrganisationReading,
  PartyReading,
  PersonReading,
} from '../../src/schema/reading.ts';
import type { RecordFile } from '../../src/schema/recordFile.ts';
import type { RecordSet } from '../../src/schema/records.ts';
import { siteSchema } from '../../src/schema/site.ts';
import type { DeclaredMetadata } from '../../src/schema/source.ts';
import type { Span } from '../../src/schema/span.ts';

/** A text in the tests: what it says, and what the earlier steps would have read in it, passages as quotes. */
export interface Telling {
  readonly id: string;
  readonly raw: string;
  readonly language?: string;
  readonly dated?: string | null;
  readonly place?: string | null;
  readonly declared?: DeclaredMetadata;
  readonly agreements?: readonly ToldAgreement[];
  readonly events?: readonly ToldEvent[];
  readonly people?: readonly ToldPerson[];
  readonly organisations?: readonly ToldOrganisation[];
}

type ToldAgreement = Partial<Omit<AgreementReading, 'mentions' | 'parties' | 'evidence'>> & {
  readonly quote: string;
  readonly parties?: readonly (PartyReading | string)[];
  /** Passages by field; a field in `implied` has none. */
  readonly passages?: Readonly<Record<string, string>>;
  readonly implied?: readonly string[];
};
type ToldEvent = Partial<Omit<EventReading, 'start' | 'end' | 'evidence'>> & { readonly quote: string };
type ToldPerson = Partial<Omit<PersonReading, 'mentions'>> & { readonly name: string };
type ToldOrganisation = Partial<Omit<OrganisationReading, 'mentions'>> & {
  readonly name: string;
  /** Where the name stands, if not at its first place in the text. */
  readonly quote?: string;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A body by its name, with its state and its abbreviation. */
export const body = (
  name: string,
  country: string | null = null,
  abbreviation: string | null = null,
): PartyReading => ({
  name,
  country,
  abbreviation,
  type: 'organisation',
});

function placeOf(raw: string, quote: string): Span {
  const start = raw.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” does not stand in the text of the test`);
  return { start, end: start + quote.length };
}

const nameOf = new Map([
  ['VN', 'Viet Nam'],
  ['RU', 'Russia'],
  ['CN', 'China'],
]);

function partyOf(party: PartyReading | string): PartyReading {
  if (typeof party !== 'string') return party;
  return { name: nameOf.get(party) ?? party, country: party, abbreviation: null, type: 'state' };
}

function agreementOf(raw: string, told: ToldAgreement): AgreementReading {
  const { quote, parties = [], passages = {}, implied = [], ...rest } = told;
  const evidence: Record<string, FieldEvidence> = {};
  for (const [field, words] of Object.entries(passages)) {
    evidence[field] = { spans: [placeOf(raw, words)], rules: [`rule-${field}`], implied: false };
  }
  for (const field of implied) evidence[field] = { spans: [], rules: [], implied: true };
  return {
    title: quote,
    kind: 'agreement',
    status: 'signed',
    new: true,
    signatories: [],
    witnesses: [],
    sectors: [],
    signed: null,
    place: null,
    period: null,
    inForce: null,
    amends: null,
    supplements: null,
    replaces: null,
    implements: null,
    confidence: 1,
    ...rest,
    mentions: [placeOf(raw, quote)],
    parties: parties.map(partyOf),
    evidence,
  };
}

/** The reading of a text as the earlier steps would hand it over. */
export function tell(telling: Telling): ReadText {
  const { id, raw, language = 'en', dated = null, place = null, declared = {} } = telling;
  const name = `${id}.txt`;
  const text = { name, id, raw, sha256: sha256(raw), frontMatter: null, declared };
  const regions = [{ kind: 'body' as const, start: 0, end: raw.length }];
  return {
    text,
    clean: { text, language, regions, dated, place, agency: null },
    reading: {
      text: name,
      language,
      published: dated,
      place,
      agency: null,
      boilerplate: [],
      regions,
      agreements: (telling.agreements ?? []).map((told) => agreementOf(raw, told)),
      events: (telling.events ?? []).map(({ quote, ...rest }) => ({
        kind: 'signing',
        date: null,
        place: null,
        documents: null,
        states: [],
        people: [],
        ...rest,
        ...placeOf(raw, quote),
        evidence: {},
      })),
      people: (telling.people ?? []).map((person) => ({
        role: null,
        country: null,
        rules: [],
        ...person,
        mentions: [placeOf(raw, person.name)],
      })),
      organisations: (telling.organisations ?? []).map(({ quote, ...organisation }) => ({
        abbreviation: null,
        country: null,
        rules: [],
        ...organisation,
        mentions: [placeOf(raw, quote ?? organisation.name)],
      })),
    },
  };
}

const lexicons = loadLexicons();

/** Resolves tellings on an empty record, or on one that is kept. */
export function resolved(tellings: readonly Telling[], kept: readonly RecordFile[] = []): RecordSet {
  return resolve(tellings.map(tell), kept, siteSchema.parse({}), lexicons).records;
}

/** Records that may be one thing, of those that the tellings make. */
export const likelyIn = (
  tellings: readonly Telling[],
  kept: readonly RecordFile[] = [],
): readonly LikelyPair[] => resolve(tellings.map(tell), kept, siteSchema.parse({}), lexicons).likely;

/** How many pairs of tellings are compared. */
export const resolvedWork = (tellings: readonly Telling[]): number =>
  resolve(tellings.map(tell), [], siteSchema.parse({}), lexicons).compared;

/** A kept record as it would be read from its file. */
export const keptFile = (
  collection: RecordFile['collection'],
  id: string,
  data: Readonly<Record<string, unknown>>,
): RecordFile => ({ collection, id, path: `content/${collection}/${id}.mdx`, raw: '', data, body: '' });
