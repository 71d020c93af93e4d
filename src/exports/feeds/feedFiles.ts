import type { Interface } from '../../i18n/index.ts';
import type { RecordGraph } from '../../record/graph.ts';
import { lastTold } from '../../record/told.ts';
import type { DataFile } from '../dataFiles.ts';
import { toCalendar } from './calendar.ts';
import { toAtom, toJsonFeed } from './feed.ts';
import { mainFeed, sectorFeeds, stateFeeds, type FeedHead } from './feedsOf.ts';
import { newsOf, type NewsItem } from './news.ts';

/** The calendar of the horizon, in the folder of feeds. */
export const calendarName = 'horizon.ics';

interface Made {
  readonly heads: ReadonlyMap<string, FeedHead>;
  readonly news: readonly NewsItem[];
}

/** What all feeds of a record are made from. */
const made = new WeakMap<RecordGraph, Made>();

function madeFrom(graph: RecordGraph, ui: Interface): Made {
  let known = made.get(graph);
  if (!known) {
    const heads = [mainFeed(graph), ...sectorFeeds(graph, ui), ...stateFeeds(graph, ui)];
    known = {
      heads: new Map(heads.map((head) => [head.stem.replace('/feeds/', ''), head])),
      news: newsOf(graph, ui),
    };
    made.set(graph, known);
  }
  return known;
}

/** Names of all feeds and calendars, relative to their folder. */
export function feedFileNames(graph: RecordGraph, ui: Interface): string[] {
  const stems = [...madeFrom(graph, ui).heads.keys()];
  return [...stems.flatMap((stem) => [`${stem}.xml`, `${stem}.json`]), calendarName];
}

/**
 * A feed or a calendar, made from the record. Pure.
 *
 * @param today the day from which the horizon is seen, in milliseconds since 1970, UTC
 * @throws where there is no file of that name
 */
export function feedFile(name: string, graph: RecordGraph, ui: Interface, today: number): DataFile {
  if (name === calendarName) return { content: toCalendar(graph, ui, today), mediaType: 'text/calendar' };
  const { heads, news } = madeFrom(graph, ui);
  const [stem = '', ending] = name.split('.');
  const head = heads.get(stem);
  if (!head) throw new Error(`There is no feed ${name}.`);
  const feed = {
    ...head,
    site: graph.site,
    description: graph.site.description,
    language: ui.language,
    items: news.filter((item) => head.holds(item)),
    updated: lastTold(graph) ?? today,
  };
  return ending === 'xml'
    ? { content: toAtom(feed), mediaType: 'application/atom+xml' }
    : { content: toJsonFeed(feed), mediaType: 'application/feed+json' };
}
