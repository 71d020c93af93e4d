import { formatDate } from '../../i18n/formatDate.ts';
import type { Interface } from '../../i18n/index.ts';
import { sectorName } from '../../components/sectorName.ts';
import { addressOf } from '../../record/address.ts';
import { dateOf, statesOf, type RecordGraph } from '../../record/graph.ts';
import { newestFirst } from '../../record/grouping.ts';
import { referenceTo } from '../../record/parties.ts';
import type { Entry } from '../../record/record.ts';
import { toldOf } from '../../record/told.ts';
import type { Agreement } from '../../schema/agreement.ts';
import type { Event } from '../../schema/event.ts';
import type { SectorSlug } from '../../schema/vocabulary.ts';

/** A record as feeds tell of it. */
export interface NewsItem {
  /** From the root of the site. */
  readonly path: string;
  readonly title: string;
  /** Of the title, BCP 47. */
  readonly language: string;
  /** In the language of the interface. */
  readonly summary: string;
  /** When a source first told of it, and when one last did, in milliseconds since 1970, UTC. */
  readonly first: number;
  readonly last: number;
  readonly sectors: readonly { readonly slug: SectorSlug; readonly name: string }[];
  /** ISO 3166-1 alpha-2. */
  readonly states: readonly string[];
}

const line = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

const namesOf = (ids: readonly string[], graph: RecordGraph, ui: Interface): string =>
  ids.map((id) => referenceTo(id, graph, ui).label).join(', ');

const when = (date: string | null, ui: Interface): string | null =>
  date === null ? null : formatDate(date, ui.language);

function agreementNews({ id, data }: Entry<Agreement>, graph: RecordGraph, ui: Interface): NewsItem[] {
  const told = toldOf(data.evidence, graph);
  if (told === null) return [];
  return [
    {
      ...told,
      path: addressOf('agreements', id),
      title: data.title,
      language: data.language,
      summary: line(
        ui.t(`kind.${data.kind}`),
        ui.t(`status.${data.status}`),
        when(dateOf(data), ui),
        namesOf(data.parties, graph, ui),
      ),
      sectors: data.sectors.map((slug) => ({ slug, name: sectorName(slug, graph, ui) })),
      states: statesOf(data, graph.organisations),
    },
  ];
}

function eventNews({ id, data }: Entry<Event>, graph: RecordGraph, ui: Interface): NewsItem[] {
  const told = toldOf(data.evidence, graph);
  if (told === null) return [];
  return [
    {
      ...told,
      path: addressOf('events', id),
      title: data.title,
      language: data.language,
      summary: line(
        ui.t(`event.${data.kind}`),
        when(data.date, ui),
        data.place,
        namesOf(data.participants, graph, ui),
      ),
      sectors: [],
      states: data.participants.filter((participant) => /^[A-Z]{2}$/.test(participant)),
    },
  ];
}

/**
 * Agreements and events of which sources tell, those told of last first: a record is new on the day of its first
 * source, and changed on that of each further one. What no dated source tells of is not news.
 */
export function newsOf(graph: RecordGraph, ui: Interface): NewsItem[] {
  const items = [
    ...newestFirst([...graph.agreements.values()], dateOf).flatMap((entry) =>
      agreementNews(entry, graph, ui),
    ),
    ...newestFirst([...graph.events.values()], ({ date }) => date).flatMap((entry) =>
      eventNews(entry, graph, ui),
    ),
  ];
  return items.sort((a, b) => b.last - a.last || b.first - a.first);
}
