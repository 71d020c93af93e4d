import { edtfYear } from '../../schema/edtf.ts';
import type { AgreementReading } from '../../schema/reading.ts';
import { foldedWords } from './fold.ts';
import type { Input, ReadText } from './input.ts';
import type { NameWords } from './nameWords.ts';
import type { ResolvedOrganisations } from './organisations.ts';
import { unique } from './order.ts';
import { placeKey } from './places.ts';

/** An agreement as one text tells it, with what it is compared by. */
export interface AgreementNode {
  readonly text: ReadText;
  readonly reading: AgreementReading;
  /** Codes and ids, in the order of the text. */
  readonly parties: readonly string[];
  /** Ids of the parties that are bodies. */
  readonly bodies: readonly string[];
  /** States that are parties or the seats of parties, sorted. */
  readonly states: readonly string[];
  /** Folded words of the title that tell what it is about: not its kind, not its parties, no year. */
  readonly subject: ReadonlySet<string>;
  readonly year: number | null;
  /** The key of its city; '' where none is told. */
  readonly place: string;
}

const isState = (party: string): boolean => /^[A-Z]{2}$/.test(party);

/** Words of a title that tell what an instrument is about, of which `parties` are the names and `states` the codes. */
export function subjectOf(
  title: string,
  parties: readonly string[],
  states: readonly string[],
  language: string,
  words: NameWords,
): Set<string> {
  const functionWords = words.functionWords(language);
  const ofParties = new Set(parties.flatMap(foldedWords));
  const ofStates = new Set(states.flatMap((state) => [...(words.states.get(state) ?? [])]));
  return new Set(
    foldedWords(title)
      .map((word) => words.spellings.get(word) ?? word)
      .filter(
        (word) =>
          word.length > 1 &&
          !/^(?:\d{1,2}|\d{4})$/.test(word) &&
          !functionWords.has(word) &&
          !words.noSubject.has(word) &&
          !words.instruments.has(word) &&
          !ofParties.has(word) &&
          !ofStates.has(word),
      ),
  );
}

/** The agreements of all texts, in the order of the texts. */
export function agreementNodes(input: Input, { partyOf, records }: ResolvedOrganisations): AgreementNode[] {
  return input.read.flatMap((text) =>
    text.reading.agreements.map((reading): AgreementNode => {
      const parties = unique(reading.parties.flatMap((party) => partyOf(text.text.id, party) ?? []));
      const bodies = parties.filter((party) => !isState(party));
      const states = unique(
        parties.flatMap((party) => (isState(party) ? party : (records.get(party)?.country ?? []))),
      ).toSorted();
      return {
        text,
        reading,
        parties,
        bodies,
        states,
        subject: subjectOf(
          reading.title,
          reading.parties.map(({ name, abbreviation }) => `${name} ${abbreviation ?? ''}`),
          states,
          text.clean.language,
          input.words,
        ),
        year: edtfYear(reading.signed),
        place: placeKey(reading.place, input.words),
      };
    }),
  );
}
