import { agreementSchema } from '../../src/schema/agreement.ts';
import { eventSchema } from '../../src/schema/event.ts';
import { organisationSchema } from '../../src/schema/organisation.ts';
import { personSchema } from '../../src/schema/person.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { buildGraph, type RecordGraph } from '../../src/record/graph.ts';

const passage = (source: string, supports: readonly string[] = []) => ({
  source,
  exact: 'signed, in “Valletta”',
  prefix: 'words before',
  suffix: 'words after',
  start: 10,
  end: 31,
  supports,
});

const source = (id: string, more: object) => ({
  id,
  data: sourceSchema.parse({
    title: id,
    language: 'en',
    rights: 'full',
    file: `texts/${id}.txt`,
    sha256: 'a'.repeat(64),
    regions: [{ kind: 'body', start: 0, end: 400 }],
    ...more,
  }),
});

/** A small record in which every field of every collection says something, with letters and marks that formats trip over. */
export function smallGraph(site: object = {}): RecordGraph {
  return buildGraph({
    site: siteSchema.parse({
      title: 'Iceland–Malta: a record & more',
      description: 'Invented, with <marks> and “quotes”.',
      states: ['IS', 'MT'],
      publisher: 'The tests of Paraph',
      licence: 'CC BY 4.0',
      ...site,
    }),
    sources: [
      source('first-report', {
        title: 'Five documents & a "plan"',
        agency: 'Malta Press Agency',
        publisher: 'Valletta Courier',
        published: '2024-03-13',
        dated: '2024-03-12',
        place: 'Valletta',
        mended: [{ at: 20, was: '-\n' }],
        url: 'https://example.org/report?a=1&b={2}',
        references: ['https://example.org/facts'],
      }),
      source('second-report', {
        title: 'Что было подписано',
        language: 'ru',
        published: '2024-04-02',
        rights: 'quote',
        mended: [{ at: 8, was: '-\n' }],
      }),
      source('undated-note', {}),
    ],
    agreements: [
      {
        id: 'memorandum-fisheries-2024',
        data: agreementSchema.parse({
          title: 'Memorandum {on} 100% of fisheries_research & “more”',
          kind: 'memorandum',
          status: 'in-force',
          history: [
            { status: 'planned', source: 'first-report' },
            { status: 'signed', date: '2024-03-12', source: 'second-report' },
          ],
          parties: ['marine-institute', 'MT'],
          signatories: ['anna-jonsdottir'],
          witnesses: ['nobody-held'],
          sectors: ['science', 'agriculture'],
          signed: '2024-03-12',
          place: 'Valletta',
          period: '2024/2028',
          inForce: '2024-05',
          amends: 'agreement-2010',
          supplements: { kind: 'treaty', year: '1999' },
          replaces: null,
          implements: 'agreement-2010',
          event: 'valletta-signing',
          confidence: 0.9,
          evidence: [passage('first-report', ['title', 'kind']), passage('second-report', ['parties'])],
          implied: ['sectors'],
          readings: [{ field: 'signed', value: '2024-03-11', source: 'second-report' }],
          rules: ['head'],
          sameAs: ['memorandum-fish'],
          notSameAs: ['memorandum-ships'],
        }),
      },
      {
        id: 'agreement-2010',
        data: agreementSchema.parse({
          title: '=Hiệp định nghề cá',
          language: 'vi',
          kind: 'agreement',
          status: 'expired',
          parties: ['IS', 'MT'],
          signed: '2010?',
          sectors: ['agriculture'],
          evidence: [passage('first-report')],
        }),
      },
      {
        id: 'plan-untold',
        data: agreementSchema.parse({
          title: 'A plan of which no dated source tells',
          kind: 'plan',
          status: 'planned',
          parties: ['IS'],
          signed: '2027',
          evidence: [passage('undated-note')],
        }),
      },
    ],
    events: [
      {
        id: 'valletta-signing',
        data: eventSchema.parse({
          title: 'Signing in Valletta',
          kind: 'signing',
          date: '2024-03-12',
          place: 'Valletta',
          participants: ['IS', 'MT', 'anna-jonsdottir'],
          documents: 5,
          evidence: [passage('first-report', ['documents'])],
        }),
      },
    ],
    organisations: [
      {
        id: 'marine-institute',
        data: organisationSchema.parse({
          title: 'Marine Institute',
          names: [
            { name: 'Marine Institute', language: 'en' },
            { name: 'Морской институт', language: 'ru' },
          ],
          abbreviations: ['MI'],
          country: 'IS',
          evidence: [passage('first-report')],
        }),
      },
    ],
    people: [
      {
        id: 'anna-jonsdottir',
        data: personSchema.parse({
          title: 'Anna Jónsdóttir',
          names: [{ name: 'Anna Jónsdóttir', language: 'en' }],
          country: 'IS',
          roles: [{ role: 'Prime Minister', from: '2024-03-12', to: '2024-03-12', source: 'first-report' }],
          evidence: [passage('second-report')],
        }),
      },
    ],
    sectors: [],
  });
}
