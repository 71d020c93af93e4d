import type { Lexicons } from '../../lexicon/index.ts';
import { agreementSchema, type Agreement } from '../../schema/agreement.ts';
import { eventSchema, type Event } from '../../schema/event.ts';
import { organisationSchema, type Organisation } from '../../schema/organisation.ts';
import { personSchema, type Person } from '../../schema/person.ts';
import type { Reading } from '../../schema/reading.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { CleanText, Text } from '../../schema/text.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { nameWordsOf, type NameWords } from './nameWords.ts';
import { byCodeUnit } from './order.ts';

/** One text with what the earlier steps made of it. */
export interface ReadText {
  readonly text: Text;
  readonly clean: CleanText;
  readonly reading: Reading;
}

/** A record that stands in its file already and fits its schema. */
export interface Kept<Value> {
  readonly id: string;
  readonly value: Value;
}

export interface KeptRecords {
  readonly agreements: readonly Kept<Agreement>[];
  readonly events: readonly Kept<Event>[];
  readonly organisations: readonly Kept<Organisation>[];
  readonly people: readonly Kept<Person>[];
}

/** What every part of the step works from. */
export interface Input {
  /** Sorted by the texts' ids. */
  readonly read: readonly ReadText[];
  readonly kept: KeptRecords;
  readonly words: NameWords;
  /** Language of the interface: names and titles in it go before others. */
  readonly language: string;
}

/** The day from which a text speaks, or the day on which it was published. */
export const dayOf = ({ text, clean }: ReadText): string | null =>
  clean.dated ?? text.declared.published ?? null;

function keptOf<Value>(
  files: readonly RecordFile[],
  collection: CollectionName,
  parse: (data: unknown) => { success: true; data: Value } | { success: false },
): Kept<Value>[] {
  return files.flatMap((file) => {
    if (file.collection !== collection) return [];
    const parsed = parse(file.data);
    return parsed.success ? [{ id: file.id, value: parsed.data }] : [];
  });
}

/** Sorts everything by id, so that no order in which files were found shows in what is made of them. */
export function prepare(
  read: readonly ReadText[],
  kept: readonly RecordFile[],
  language: string,
  lexicons: Lexicons,
): Input {
  const files = kept.toSorted((a, b) => byCodeUnit(a.id, b.id));
  return {
    read: read.toSorted((a, b) => byCodeUnit(a.text.id, b.text.id) || byCodeUnit(a.text.name, b.text.name)),
    kept: {
      agreements: keptOf(files, 'agreements', (data) => agreementSchema.safeParse(data)),
      events: keptOf(files, 'events', (data) => eventSchema.safeParse(data)),
      organisations: keptOf(files, 'organisations', (data) => organisationSchema.safeParse(data)),
      people: keptOf(files, 'people', (data) => personSchema.safeParse(data)),
    },
    words: nameWordsOf(lexicons),
    language,
  };
}
