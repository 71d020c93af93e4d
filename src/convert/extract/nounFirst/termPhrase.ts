import { note } from '../agreements/mention.ts';
import { readDate } from '../dates/readDate.ts';
import { readPeriod } from '../dates/readPeriod.ts';
import type { PhraseReader } from '../grammar/phrase.ts';

/** `, có hiệu lực từ ngày 1/1/2022 đến ngày 31/12/2024`, `, có giá trị đến năm 2028`: how long the instrument holds. */
export const termPhrase: PhraseReader = {
  name: 'phrase:term',
  read(mention, at, limit, context) {
    const { line } = mention;
    if (line.value(at) !== ',') return null;
    const lead = line.part(at + 1, 'valid');
    if (!lead) return null;
    const period = readPeriod(line, lead.end, false);
    if (period && period.to !== null && period.end <= limit) {
      mention.period ??= { from: period.from, to: period.to };
      note(mention, 'period', this.name, [line.span({ start: at + 1, end: period.end })]);
      return period.end;
    }
    for (let from = lead.end; from < Math.min(limit, lead.end + 4); from += 1) {
      const date = readDate(line, from, context.base);
      if (date?.form !== 'day') continue;
      mention.inForce ??= date.value;
      note(mention, 'inForce', this.name, [line.span({ start: at + 1, end: date.end })]);
      return date.end;
    }
    return null;
  },
};
