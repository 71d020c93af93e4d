import { readPeriod } from '../dates/readPeriod.ts';
import { yearAt } from '../dates/readDate.ts';
import { afterBracket } from '../parties/extent.ts';
import { readParties } from '../parties/readParties.ts';
import { note } from '../agreements/mention.ts';
import type { PhraseReader } from './phrase.ts';

/** `(MoU)`, `(2024-2026)`; and parties in brackets: `(Ministry of Health – Acme)`. */
export const bracketPhrase: PhraseReader = {
  name: 'phrase:bracket',
  read(mention, at, limit, context) {
    const { line } = mention;
    if (line.value(at) !== '(') return null;
    const after = afterBracket(line, at);
    if (after === null || after > limit) return null;
    const dash = dashInside(mention, at, after);
    const inside = dash ?? at + 1;
    if (mention.partiesFrom === 'none' && after - at > 3) {
      const first = dash === null ? null : readParties(line, at + 1, context, dash - 1);
      const second = readParties(line, inside, context, after - 1);
      const parties = [...(first?.parties ?? []), ...(second?.parties ?? [])];
      if (parties.length >= 2 && (second?.end ?? 0) >= after - 1) {
        mention.parties = parties;
        mention.partiesFrom = 'phrase';
        note(
          mention,
          'parties',
          this.name,
          parties.map((party) => party.span),
        );
      }
    }
    const period = readPeriod(line, at + 1, false);
    if (period?.end === after - 1 && mention.period === null && period.to !== null) {
      mention.period = { from: period.from, to: period.to };
      note(mention, 'period', this.name, [line.span(period)]);
    }
    const year = after - at === 3 ? yearAt(line, at + 1) : null;
    if (year !== null && mention.signed === null) {
      mention.signed = String(year);
      mention.year ??= String(year);
      note(mention, 'signed', this.name, [line.span({ start: at + 1, end: at + 2 })]);
    }
    const read = mention.partiesFrom === 'phrase' || year !== null;
    return after - at > longestAside && !read ? null : after;
  },
};

/** A longer bracket that names nothing is an aside, and no part of what describes the instrument. */
const longestAside = 8;

function dashInside(mention: Parameters<PhraseReader['read']>[0], from: number, to: number): number | null {
  for (let at = from + 1; at < to; at += 1) {
    if (/^[-–—/]$/.test(mention.line.value(at))) return at + 1;
  }
  return null;
}
