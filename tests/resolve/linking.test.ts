import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { PartyReading } from '../../src/schema/reading.ts';
import type { RecordSet } from '../../src/schema/records.ts';
import { resolved, type Telling } from './tell.ts';

/** A reading with the name of the real thing that it is of. */
type Labelled<Value> = Value & { readonly is: string };
type LabelledParty = string | Labelled<Omit<PartyReading, 'type'>>;

interface LabelledText {
  readonly language: string;
  readonly dated: string;
  readonly people?: readonly Labelled<{ name: string; country: string; role?: string }>[];
  readonly agreements: readonly Labelled<{ says: string; parties: readonly LabelledParty[] }>[];
}

/** Which naming in which text is of which real thing; a naming is found again by its passage. */
interface Truth {
  readonly source: string;
  readonly exact: string;
  readonly is: string;
}
type Truths = Record<'agreements' | 'organisations' | 'people', Truth[]>;

/** The same name may stand for the bodies of two states in one text. */
const quoteOf = ({ name, country }: { name: string; country: string | null }): string =>
  `${country ?? ''} ${name}`;

const folder = new URL('linking/', import.meta.url);
const files = readdirSync(folder).toSorted();

function load(): { tellings: Telling[]; truths: Truths } {
  const tellings: Telling[] = [];
  const truths: Truths = { agreements: [], organisations: [], people: [] };
  for (const file of files) {
    const event = file.replace('.yaml', '');
    const texts = parse(readFileSync(new URL(file, folder), 'utf8')) as LabelledText[];
    for (const [index, text] of texts.entries()) {
      const source = `${event}-${index}`;
      const people = text.people ?? [];
      const bodies = text.agreements.flatMap(({ parties }) =>
        parties.filter((party): party is Exclude<LabelledParty, string> => typeof party !== 'string'),
      );
      tellings.push({
        id: source,
        raw: [
          ...text.agreements.map(({ says }) => says),
          `${people.map(({ name }) => name).join('; ')}.`,
          `${bodies.map(quoteOf).join('; ')}.`,
        ].join('\n'),
        language: text.language,
        dated: text.dated,
        people: people.map(({ name, country, role = null }) => ({ name, country, role })),
        organisations: bodies.map(({ name, country, abbreviation }) => ({
          quote: quoteOf({ name, country }),
          name,
          country,
          abbreviation: abbreviation ?? null,
        })),
        agreements: text.agreements.map(({ says, parties, ...rest }) => ({
          ...rest,
          quote: says,
          parties: parties.map((party) => {
            if (typeof party === 'string') return party;
            const { name, country, abbreviation } = party;
            return { name, country, abbreviation: abbreviation ?? null, type: 'organisation' as const };
          }),
        })),
      });
      // Instruments belong to their event; bodies and people are the same in all of them.
      truths.agreements.push(
        ...text.agreements.map(({ is, says }) => ({ source, exact: says, is: `${event} ${is}` })),
      );
      truths.organisations.push(...bodies.map((named) => ({ source, exact: quoteOf(named), is: named.is })));
      truths.people.push(...people.map(({ is, name }) => ({ source, exact: name, is })));
    }
  }
  return { tellings, truths };
}

/** Pairs of namings that are told to be of one thing, and those that are. */
function scored(
  records: RecordSet,
  truths: Truths,
  collection: keyof Truths,
): { f1: number; wrong: string[] } {
  const recordOf = new Map<string, string>();
  for (const [id, { evidence }] of records[collection]) {
    for (const { source, exact } of evidence) recordOf.set(`${source} ${exact}`, id);
  }
  const namings = truths[collection].map((naming) => ({
    ...naming,
    record:
      recordOf.get(`${naming.source} ${naming.exact}`) ?? assert.fail(`${naming.exact} is in no record`),
  }));
  let [right, told, true_] = [0, 0, 0];
  const wrong: string[] = [];
  for (const [index, a] of namings.entries()) {
    for (const b of namings.slice(index + 1)) {
      const [same, joined] = [a.is === b.is, a.record === b.record];
      if (same) true_ += 1;
      if (joined) told += 1;
      if (same && joined) right += 1;
      if (same !== joined)
        wrong.push(`${joined ? 'joined' : 'apart'}: ${a.source} “${a.exact}” · ${b.source} “${b.exact}”`);
    }
  }
  return { f1: (2 * right) / (told + true_), wrong };
}

describe('linking of events told by several texts in three languages', () => {
  const { tellings, truths } = load();
  const records = resolved(tellings);
  const least = { agreements: 0.97, organisations: 0.98, people: 0.98 } as const;

  it('has at least twelve events', () => {
    assert.ok(files.length >= 12);
  });
  for (const collection of ['agreements', 'organisations', 'people'] as const) {
    it(`reaches F1 ${least[collection]} on pairs of ${collection}`, (context) => {
      const { f1, wrong } = scored(records, truths, collection);
      context.diagnostic(`F1 ${f1.toFixed(3)}`);
      assert.ok(f1 >= least[collection], `F1 ${f1.toFixed(3)}\n${wrong.join('\n')}`);
    });
  }
  it('does not depend on the order of the texts', () => {
    assert.deepEqual(resolved(tellings.toReversed()), records);
  });
});
