import type { Context } from '../../context.ts';
import { readDate, type DateFound } from '../../dates/readDate.ts';
import { isBefore } from '../../grammar/signedPhrase.ts';
import type { Line } from '../../language/line.ts';
import { note, type Mention } from '../mention.ts';
import { kept, type AgreementRule } from '../rule.ts';

/** Lines and cells of a card behind the one that names the instrument. */
const farthestLine = 8;
const longestCell = 16;

function dateIn(line: Line, context: Context): DateFound | null {
  for (let at = 0; at < line.length; at += 1) {
    const date = readDate(line, at, context.base);
    if (date?.form === 'day' && date.value !== null) return date;
  }
  return null;
}

/** What a cell says was done on its day: the verb or noun in it; signing where it only names a place and a day. */
function actIn(line: Line): { name: string; status: Mention['status'] } {
  for (let at = 0; at < line.length; at += 1) {
    const verb = line.at(at, 'verb');
    if (verb) return { name: verb.meaning.frame.name, status: verb.meaning.frame.status };
  }
  return { name: 'sign', status: 'signed' };
}

function fill(mention: Mention, line: Line, context: Context, rule: string): void {
  const act = actIn(line);
  const date = dateIn(line, context);
  if (act.name === 'enter-into-force') {
    mention.status = 'in-force';
    mention.inForce ??= date?.value ?? null;
    note(mention, 'status', rule, [line.span({ start: 0, end: line.length })]);
  }
  if (!date || act.name !== 'sign') return;
  mention.signed ??= date.value;
  note(mention, 'signed', rule, [line.span(date)]);
  const city = line.at(0, 'city');
  if (city) {
    mention.place ??= city.meaning.name;
    note(mention, 'place', rule, [line.span(city)]);
  }
  if (context.clean.dated === null || isBefore(date.value, context.base)) {
    mention.isNew = false;
    note(mention, 'new', rule, [line.span(date)]);
  }
}

/**
 * A card or a row of a register tells of its instrument line by line, or cell by cell: `Date of signing | 31.10.2010`,
 * `In force since 02.06.1995`. They belong to the instrument that the line before them names.
 */
export const cardLines: AgreementRule = {
  name: 'card:lines',
  apply(mentions, context) {
    const naming = new Map(kept(mentions).map((mention) => [mention.line, mention]));
    let current: Mention | null = null;
    for (const line of context.lines) {
      const own = naming.get(line);
      if (own) current = line.block.kind === 'row' ? own : null;
      else if (
        current !== null &&
        line.block.kind === 'row' &&
        line.index - current.line.index <= farthestLine &&
        line.length <= longestCell
      )
        fill(current, line, context, this.name);
      else if (line.block.kind !== 'row') current = null;
    }
  },
};
