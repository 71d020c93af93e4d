import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { formatDate } from '../../i18n/formatDate.ts';
import type { Interface } from '../../i18n/index.ts';
import { addressOf } from '../../record/address.ts';
import type { HorizonEntry } from '../../schema/horizon.ts';
import type { RecordGraph } from '../../record/graph.ts';
import { horizonOf } from '../../record/horizon.ts';
import { referenceTo } from '../../record/parties.ts';
import { absoluteAddress } from '../../record/siteAddress.ts';
import { day } from '../../record/today.ts';
import { toldOf } from '../../record/told.ts';
import { recordUuid } from '../recordUuid.ts';

type Dated = HorizonEntry & { readonly time: number };

/** What happens then, as a calendar shows it in a line. */
function summaryOf({ agreement, what }: HorizonEntry, ui: Interface): string {
  const { title, status } = agreement.data;
  const happens =
    what === 'planned' || what === 'in-force'
      ? ui.t(`status.${what === 'planned' ? status : what}`)
      : ui.t(`horizon.${what}`);
  return `${title} – ${happens}`;
}

/** What else is known: the date as the record has it, which may be coarser than a day, and the parties. */
function descriptionOf({ agreement, when }: HorizonEntry, graph: RecordGraph, ui: Interface): string {
  const parties = agreement.data.parties.map((id) => referenceTo(id, graph, ui).label).join(', ');
  return [when === null ? '' : formatDate(when, ui.language), ui.t(`kind.${agreement.data.kind}`), parties]
    .filter((part) => part !== '')
    .join('\n');
}

/**
 * The horizon as a calendar: what begins, ends or is planned from a day on, each a whole day. A date that names but a
 * month or a year stands on its first day where something begins, on its last where something ends.
 * Source: RFC 5545.
 */
export function toCalendar(graph: RecordGraph, ui: Interface, today: number): string {
  const { site } = graph;
  const calendar = ical({
    name: `${site.title}: ${ui.t('page.horizon')}`,
    description: site.description,
    prodId: { company: 'Paraph', product: 'Paraph', language: ui.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const { soon, later, planned } = horizonOf(graph, today);
  const dated = [...soon, ...later, ...planned].filter(
    (entry): entry is Dated => entry.time !== null && entry.time >= today,
  );
  for (const entry of dated) {
    const path = addressOf('agreements', entry.agreement.id);
    const start = Math.floor(entry.time / day) * day;
    calendar.createEvent({
      id: recordUuid(site, `${path}#${entry.what}`),
      // The standard wants the moment at which the entry was made; the record knows when it was last told of.
      stamp: new Date(toldOf(entry.agreement.data.evidence, graph)?.last ?? today),
      start: new Date(start),
      end: new Date(start + day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(entry, ui),
      description: descriptionOf(entry, graph, ui),
      url: absoluteAddress(site, path),
      categories: entry.agreement.data.sectors.map((name) => ({ name })),
    });
  }
  return `${calendar.toString()}\r\n`;
}
