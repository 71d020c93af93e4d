import type { Reading } from '../../schema/reading.ts';
import type { SegmentedText } from '../../schema/text.ts';
import { readAbbreviations } from './abbreviations.ts';
import { toReading } from './agreements/toReading.ts';
import { readAnaphora, readLaterPronouns } from './agreements/anaphora.ts';
import { readLine } from './agreements/readLine.ts';
import type { Mention } from './agreements/mention.ts';
import type { AbbreviationEntry, Context } from './context.ts';
import { eventYear } from './dates/eventYear.ts';
import { readDate, yearAt } from './dates/readDate.ts';
import type { Language } from './language/compile.ts';
import { Line } from './language/line.ts';
import { agreementRules } from './rules.ts';
import { countStates } from './states.ts';
import { readPeople } from './people/readPeople.ts';
import { readOrganisations } from './organisations/readOrganisations.ts';
import { readEvents } from './events/readEvents.ts';

type Facts = Pick<Reading, 'agreements' | 'events' | 'people' | 'organisations'>;

function linesOf(segmented: SegmentedText, language: Language): Line[] {
  const lines: Line[] = [];
  segmented.blocks.forEach((block, blockIndex) => {
    for (const sentence of block.sentences) {
      lines.push(
        new Line({ block, blockIndex, index: lines.length }, sentence.tokens, segmented.text.raw, language),
      );
    }
  });
  return lines;
}

/** The year to which days without a year belong: that of the text's date, else that of the first full date in it, else of
 * an event named by its year (`the 2019 Energy Forum`). */
function baseYear(dated: string | null, lines: readonly Line[]): number | null {
  if (dated !== null) return Number(dated.slice(0, 4));
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      const date = readDate(line, at, { dated: null, year: null });
      if (!date) continue;
      if (date.form === 'day' && date.value !== null) return Number(date.value.slice(0, 4));
      at = date.end - 1;
    }
  }
  for (const line of lines) {
    const named = eventYear(line);
    if (named !== null) return named;
    for (let at = 0; at < line.length; at += 1) {
      const year = yearAt(line, at);
      const month = readDate(line, at, { dated: null, year: null });
      if (month?.form === 'month' && month.value !== null && !line.wordedDates)
        return Number(month.value.slice(0, 4));
      if (year !== null && line.isCapital(at + 1) && line.partBefore(at, 'articles')) return year;
    }
  }
  return null;
}

/** The text's own table of short names; the first long name of each stays. */
function abbreviationsOf(lines: readonly Line[]): Map<string, AbbreviationEntry> {
  const table = new Map<string, AbbreviationEntry>();
  for (const line of lines) {
    for (const entry of readAbbreviations(line)) if (!table.has(entry.short)) table.set(entry.short, entry);
  }
  return table;
}

/** The words of a text that begin with a capital. */
function capitalWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (line.inflection === null) continue;
    for (let at = 0; at < line.length; at += 1) if (line.startsCapital(at)) words.add(line.value(at));
  }
  return words;
}

/** Everything that the readers may know of a text before they read it. */
export function contextOf(segmented: SegmentedText, language: Language): Context {
  const lines = linesOf(segmented, language);
  return {
    clean: segmented,
    raw: segmented.text.raw,
    language,
    lines,
    base: { dated: segmented.dated, year: baseYear(segmented.dated, lines) },
    ...countStates(lines),
    words: capitalWords(lines),
    abbreviations: abbreviationsOf(lines),
    introductions: new Map(lines.map((line) => [line.blockIndex, line])),
    memory: { parties: [] },
    work: { steps: 0 },
  };
}

/** Reads the facts of a text. */
export function readText(segmented: SegmentedText, language: Language): Facts {
  return readFacts(contextOf(segmented, language));
}

/** Reads the facts of a text whose context is made; the context counts the steps of work. */
export function readFacts(context: Context): Facts {
  const mentions: Mention[] = [];
  for (const line of context.lines) {
    const last = mentions.findLast((mention) => mention.dropped === null) ?? null;
    readAnaphora(line, last, context);
    const read = readLine(line, last, context).mentions;
    readLaterPronouns(line, read, last, context);
    mentions.push(...read);
  }
  for (const rule of agreementRules) rule.apply(mentions, context);
  const people = readPeople(context);
  return {
    agreements: toReading(mentions, people, context),
    events: readEvents(context, mentions, people),
    people,
    organisations: readOrganisations(context, mentions, people),
  };
}
