import { formatDate } from '../i18n/formatDate.ts';
import type { Interface } from '../i18n/index.ts';
import { sectorName } from '../components/sectorName.ts';
import { readEdtf } from '../record/edtfDate.ts';
import { dateOf, dateOfSource, statesOf, type RecordGraph } from '../record/graph.ts';
import { referenceTo } from '../record/parties.ts';
import type { Agreement } from '../schema/agreement.ts';
import type { Event } from '../schema/event.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Person } from '../schema/person.ts';
import type { Source } from '../schema/source.ts';
import type { SearchEntry } from './searchEntry.ts';

const yearsOf = (date: string | null): string[] => {
  const from = date === null ? null : readEdtf(date).from;
  return from === null ? [] : [String(new Date(from).getUTCFullYear())];
};

const firstDay = (date: string | null): string | null => {
  const from = date === null ? null : readEdtf(date).from;
  return from === null ? null : new Date(from).toISOString().slice(0, 10);
};

const line = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
const when = (date: string | null, ui: Interface): string | null =>
  date === null ? null : formatDate(date, ui.language);

export function agreementEntry(data: Agreement, graph: RecordGraph, ui: Interface): SearchEntry {
  const date = dateOf(data);
  const organisations = data.parties.filter((party) => graph.organisations.has(party));
  return {
    filters: {
      type: [ui.t('type.agreement')],
      kind: [ui.t(`kind.${data.kind}`)],
      status: [ui.t(`status.${data.status}`)],
      sector: data.sectors.map((slug) => sectorName(slug, graph, ui)),
      state: statesOf(data, graph.organisations).map((code) => ui.state(code)),
      party: organisations.map((id) => referenceTo(id, graph, ui).label),
      year: yearsOf(date),
    },
    summary: line(ui.t(`kind.${data.kind}`), ui.t(`status.${data.status}`), when(date, ui)),
    date: firstDay(date),
  };
}

export function eventEntry(data: Event, graph: RecordGraph, ui: Interface): SearchEntry {
  const known = data.participants.filter((id) => !graph.people.has(id));
  return {
    filters: {
      type: [ui.t('type.event')],
      kind: [ui.t(`event.${data.kind}`)],
      state: known.filter((id) => !graph.organisations.has(id)).map((code) => ui.state(code)),
      party: known.filter((id) => graph.organisations.has(id)).map((id) => referenceTo(id, graph, ui).label),
      year: yearsOf(data.date),
    },
    summary: line(ui.t(`event.${data.kind}`), when(data.date, ui), data.place),
    date: firstDay(data.date),
  };
}

export function organisationEntry(data: Organisation, ui: Interface): SearchEntry {
  const state = data.country === null ? [] : [ui.state(data.country)];
  return {
    filters: { type: [ui.t('type.organisation')], state },
    summary: line(ui.t('type.organisation'), ...state),
    date: null,
  };
}

export function personEntry(data: Person, ui: Interface): SearchEntry {
  const state = data.country === null ? [] : [ui.state(data.country)];
  return {
    filters: { type: [ui.t('type.person')], state },
    summary: line(data.roles.at(-1)?.role ?? ui.t('type.person'), ...state),
    date: null,
  };
}

export function sourceEntry(data: Source, ui: Interface): SearchEntry {
  const date = dateOfSource(data);
  return {
    filters: {
      type: [ui.t('type.source')],
      language: [ui.languageName(data.language)],
      year: yearsOf(date),
    },
    summary: line(ui.t('type.source'), data.publisher, when(date, ui)),
    date: firstDay(date),
  };
}

/** A page that is no record: found by its words and its type. */
export function plainEntry(type: string, summary: string): SearchEntry {
  return { filters: { type: [type] }, summary, date: null };
}
