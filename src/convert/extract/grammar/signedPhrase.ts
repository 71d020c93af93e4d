import { note } from '../agreements/mention.ts';
import { placeAt } from '../place.ts';
import { readDate } from '../dates/readDate.ts';
import type { Line } from '../language/line.ts';
import { readParties } from '../parties/readParties.ts';
import type { PhraseReader } from './phrase.ts';
import { readAgents } from '../inflected/agents.ts';
import { readBehalf } from './behalf.ts';
import { applyParties } from './sides.ts';

/**
 * A participle after the noun: `signed in 2011` tells of an earlier time, `signed by the ministries` names the
 * parties, `signed on 30 December 2019` the day.
 */
export const signedPhrase: PhraseReader = {
  name: 'phrase:signed',
  read(mention, at, limit, context) {
    const { line } = mention;
    let from = line.value(at) === ',' ? at + 1 : at;
    const comma = from > at;
    from = line.part(from, 'adverbs')?.end ?? from;
    const verb = line.at(from, 'verb');
    const participle = verb?.meaning.form === 'participle';
    if (!verb || (verb.meaning.form !== 'past' && !participle) || verb.meaning.frame.witness) return null;
    if (verb.meaning.frame.status === 'in-force') return null;
    let end = verb.end;
    end = readBehalf(mention, end, limit, context) ?? end;
    const by = line.part(end, 'by', 'between');
    if (by && by.end < limit) {
      const found = readParties(line, by.end, context, limit);
      if (found && found.score > -0.5) {
        applyParties(mention, found.parties, this.name, line.part(end, 'between') === null);
        mention.status ??= verb.meaning.frame.status;
        note(mention, 'status', this.name, [line.span({ start: verb.start, end: verb.end })]);
        return readBehalf(mention, found.end, limit, context) ?? found.end;
      }
    }
    const agents = participle && !by ? readAgents(mention, end, limit, this.name, context) : null;
    if (agents !== null) return agents;
    const existing = line.part(end, 'existing');
    if (existing) {
      mention.older = true;
      return existing.end;
    }
    const place = line.part(end, 'place');
    const city = place ? placeAt(line, place.end) : null;
    if (city) end = city.end;
    let lead = line.part(end, 'place', 'about')?.end ?? end;
    if (line.value(lead) === ',') lead += 1;
    const date = readDate(line, lead, context.base);
    if (!date || date.form === 'weekday' || date.end > limit)
      return city && !comma
        ? (setPlace(), city.end)
        : participle && (!comma || opensTarget(line, end))
          ? end
          : null;
    mention.signed = date.value;
    mention.older = isBefore(date.value, context.base);
    note(mention, 'signed', this.name, [line.span({ start: date.start, end: date.end })]);
    if (mention.older) note(mention, 'new', this.name, [line.span({ start: verb.start, end: date.end })]);
    if (city) setPlace();
    const after = line.part(date.end, 'place');
    const cityAfter = after ? placeAt(line, after.end) : null;
    if (cityAfter && !city) {
      mention.place = cityAfter.name;
      note(mention, 'place', this.name, [line.span(cityAfter)]);
      return cityAfter.end;
    }
    return date.end;

    function setPlace(): void {
      if (!city) return;
      mention.place = city.name;
      note(mention, 'place', 'phrase:signed', [line.span(city)]);
    }
  },
};

/** Whether the older instrument that this one changes is named next: `signed in place of the 1996 agreement`. */
const opensTarget = (line: Line, at: number): boolean =>
  line.part(at, 'amends', 'supplements', 'replaces') !== null;

const recentDays = 60;
const millisecondsInDay = 86_400_000;

/** Whether a date lies before the occasion that the text reports: in an earlier year, or over two months back. */
export function isBefore(date: string | null, base: { dated: string | null; year: number | null }): boolean {
  if (date === null) return false;
  if (base.dated !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return Date.parse(base.dated) - Date.parse(date) > recentDays * millisecondsInDay;
  }
  const year = base.year;
  if (year === null) return date.length === 4;
  return Number(date.slice(0, 4)) < year;
}
