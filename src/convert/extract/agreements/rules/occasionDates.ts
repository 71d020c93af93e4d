import { shiftDay } from '../../dates/moment.ts';
import { isBefore } from '../../grammar/signedPhrase.ts';
import type { Context } from '../../context.ts';
import { datesOf, placesOf } from '../../occasion.ts';
import type { Line } from '../../language/line.ts';
import type { Span } from '../../../../schema/span.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

interface When {
  readonly value: string;
  readonly span: Span;
}

const concluded = new Set(['signed', 'adopted', 'exchanged', 'initialled']);

/** What was concluded on the occasion that a text reports was so neither long before its day nor after it. */
const ofOccasion = (date: string, { base }: Context): boolean =>
  base.dated?.length !== 10 || (!isBefore(date, base) && date <= (shiftDay(base.dated, 1) ?? date));

/** A count, or a noun that nothing identifies and nothing tells to be older: what stands beside it is not its own. */
function passing(mention: Mention): boolean {
  if (mention.dropped === 'drop:count') return true;
  const bare = mention.dropped === 'drop:bare' || mention.dropped === 'drop:weak-noun';
  return bare && !mention.older && mention.determiner !== 'definite';
}

/** The first date and place of a line that are not part of what describes an instrument. */
function occasionOf(
  line: Line,
  mentions: readonly Mention[],
  context: Context,
): { date: When | null; repeat: boolean; place: When | null } {
  const inside = mentions
    .filter((mention) => !passing(mention))
    .map((mention) => ({ start: mention.phrase.start, end: mention.end }));
  let repeat = false;
  let date: When | null = null;
  for (const found of datesOf(line, context, inside)) {
    if (found.form === 'repeat') repeat = true;
    else if (
      date === null &&
      found.value !== null &&
      (found.form !== 'month' || line.wordedDates) &&
      !found.value.includes('/') &&
      ofOccasion(found.value, context)
    )
      date = { value: found.value, span: line.span(found) };
  }
  const found = placesOf(line).find(
    (place) => !inside.some((range) => place.start >= range.start && place.start < range.end),
  );
  return { date, repeat, place: found ? { value: found.name, span: line.span(found) } : null };
}

/**
 * When and where an instrument was concluded: by its own sentence, by the sentence that introduces its list, by the
 * occasion that the text reports, by the dateline.
 */
export const occasionDates: AgreementRule = {
  name: 'occasion:date-and-place',
  apply(mentions, context) {
    let date: When | null = null;
    let place: When | null = null;
    let latest: When | null = null;
    const onLine = Map.groupBy(mentions, (mention) => mention.line);
    const byLine = new Map<Line, ReturnType<typeof occasionOf>>();
    const lineOf = (line: Line): ReturnType<typeof occasionOf> => {
      const known = byLine.get(line) ?? occasionOf(line, onLine.get(line) ?? [], context);
      byLine.set(line, known);
      return known;
    };
    for (const mention of mentions) {
      if (!concluded.has(mention.status ?? '') || mention.line.block.kind === 'headline') continue;
      const own = lineOf(mention.line);
      date ??= own.date;
      place ??= own.place;
    }
    for (const line of context.lines.slice(0, openingLines)) {
      if (line.block.kind === 'headline') continue;
      const opening = lineOf(line);
      date ??= opening.date;
      place ??= context.clean.place === null ? opening.place : null;
    }
    for (const line of context.lines.slice(0, openingLines)) {
      if (line.block.kind !== 'headline' || date !== null) continue;
      const headline = lineOf(line);
      date = headline.date;
      place ??= context.clean.place === null ? headline.place : null;
    }
    const dateline = context.clean.place;
    const dated = context.clean.dated;
    for (const mention of mentions) {
      if (mention.dropped !== null || !concluded.has(mention.status ?? '') || mention.older) continue;
      const own = lineOf(mention.line);
      if (own.date !== null && mention.line.block.kind !== 'headline') latest = own.date;
      const introduction = introductionOf(mention, context);
      const given = introduction ? lineOf(introduction) : null;
      const when = own.date ?? given?.date ?? latest ?? date;
      if (mention.signed === null && when) {
        mention.signed = when.value;
        note(mention, 'signed', this.name, [when.span], own.date === null);
      }
      if (mention.signed === null && dated !== null) {
        mention.signed = dated;
        note(mention, 'signed', 'occasion:dateline', [], true);
      }
      const where = own.place ?? given?.place ?? place;
      if (mention.place === null && where) {
        mention.place = where.value;
        note(mention, 'place', this.name, [where.span], own.place === null);
      }
      if (mention.place === null && dateline !== null) {
        mention.place = dateline;
        note(mention, 'place', 'occasion:dateline', [], true);
      }
    }
  },
};

/** How far into a text its occasion is told at the latest. */
const openingLines = 3;

/** The sentence that introduces the list in which a mention stands. */
function introductionOf(mention: Mention, context: Context): Line | null {
  const block = mention.line.block.introducedBy;
  if (block === null || (mention.line.block.kind !== 'item' && mention.line.block.kind !== 'row'))
    return null;
  return context.introductions.get(block) ?? null;
}
