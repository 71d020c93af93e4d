import { note, type Mention } from '../agreements/mention.ts';
import { readDate } from '../dates/readDate.ts';
import { readPeriod } from '../dates/readPeriod.ts';
import type { Context } from '../context.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import type { Line } from '../language/line.ts';
import { descriptionEnd } from './description.ts';
import { readSides } from './sides.ts';

const fields = ['amends', 'supplements', 'replaces', 'implements'] as const;
const farthestNoun = 10;
const mostPhrases = 6;

/** Where the noun of the older instrument stands after the word that points to it: near, and before anything else. */
function nounAfter(line: Line, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + farthestNoun); at += 1) {
    if (line.at(at, 'instrument')) return at;
    if (/^[;.,(]$/.test(line.value(at)) || line.part(at, 'between', 'with')) return null;
  }
  return null;
}

/** What hangs on the older instrument: what it is about, its sides, when it was signed, that it is no longer in force. */
function readOlder(
  mention: Mention,
  noun: number,
  limit: number,
  context: Context,
): { year: string | null; end: number } {
  const { line } = mention;
  let at = line.at(noun, 'instrument')?.end ?? noun + 1;
  let year: string | null = null;
  for (let count = 0; count < mostPhrases && at < limit; count += 1) {
    const word = line.part(at, 'auxiliaries', 'agent');
    const verb = line.at(word?.end ?? at, 'verb');
    if (verb && (verb.meaning.frame.name === 'sign' || verb.meaning.frame.intransitive)) {
      at = verb.end;
      continue;
    }
    const date = readDate(line, at, context.base);
    if (date && date.value !== null && date.form !== 'relative') {
      year ??= date.value.slice(0, 4);
      at = date.end;
      continue;
    }
    const between = line.part(at, 'between');
    const sides = between ? readSides(line, between.end, context, limit) : null;
    if (sides) {
      if (mention.partiesFrom === 'none') {
        mention.parties = [...sides.parties];
        mention.partiesFrom = 'context';
        note(
          mention,
          'parties',
          'phrase:target',
          sides.parties.map((party) => party.span),
        );
      }
      at = sides.end;
      continue;
    }
    const lead = line.part(at, 'about')?.end ?? at;
    const end = line.at(at, 'verb') || /^[,(]$/.test(line.value(at)) ? at : descriptionEnd(line, lead, limit);
    if (end <= lead) break;
    at = end;
  }
  return { year, end: at };
}

/** `số 2` behind the noun of an annex. */
function overNumber(line: Line, at: number): number {
  return line.isWord(at) && line.isNumber(at + 1) && !line.isCapital(at) ? at + 2 : at;
}

/** `sửa đổi Hiệp định…`, `gia hạn đến hết năm 2026 Chương trình…`, `Phụ lục số 2 Hợp đồng…`: the older instrument. */
export const nounFirstTarget: PhraseReader = {
  name: 'phrase:target',
  read(mention, at, limit, context) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    const annex = at === mention.head.end && mention.kind === 'protocol' ? overNumber(line, at) : null;
    const direct = annex !== null && line.at(annex, 'instrument') ? annex : null;
    for (const field of fields) {
      const lead = line.part(from, field);
      if (!lead && !(field === 'amends' && direct !== null)) continue;
      const period = lead ? readPeriod(line, lead.end, false) : null;
      const noun = direct ?? nounAfter(line, period?.end ?? lead?.end ?? from, limit);
      if (noun === null) continue;
      if (period && period.to !== null) {
        mention.period ??= { from: period.from, to: period.to };
        note(mention, 'period', this.name, [line.span({ start: period.start, end: period.end })]);
      }
      const kind = line.at(noun, 'instrument')?.meaning.kind ?? 'document';
      const { year, end } = readOlder(mention, noun, limit, context);
      mention[field] = { kind, year };
      mention.subjects.push({ start: from, end });
      note(mention, field, this.name, [line.span({ start: from, end })]);
      return end;
    }
    return null;
  },
};
