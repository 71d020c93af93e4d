import type { Message } from '../../i18n/messages.ts';
import { countedText } from '../../i18n/plural.ts';
import { drawTimeline, type DrawingWords } from '../draw.ts';
import { layOutTimeline, type TimeWindow } from '../layOut.ts';
import { spanText, tickText } from '../words.ts';
import type { Row } from './rows.ts';

/** What the page tells the reader's browser. */
export interface ExplorerWords {
  readonly language: string;
  /** The day on which the site was built, in milliseconds since 1970. */
  readonly today: number;
  readonly years: { readonly from: number; readonly to: number };
  readonly count: Message;
  /** Hold `{count}`, `{when}`; `{kind}`, `{year}`; `{count}`, `{from}`, `{to}`. */
  readonly many: string;
  readonly unheld: string;
  readonly label: string;
  readonly none: string;
  /** Names of kinds, and marks of statuses. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
}

/** Pixels: what a column of marks, a letter of a bar's label and a label of the axis want. */
const columnWidth = 11.5;
const letterWidth = 5.9;
const labelWidth = 62;
const month = 30 * 24 * 60 * 60 * 1000;

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

export const countText = (n: number, words: ExplorerWords): string =>
  countedText(words.count, n, words.language);

/** Draws some rows as they stand in a window into an element. */
export function drawRows(
  target: HTMLElement,
  rows: readonly Row[],
  options: {
    readonly window: TimeWindow;
    readonly words: ExplorerWords;
    readonly stack: number;
    readonly barRows: number;
    readonly list: string;
  },
): void {
  const { window, words, list } = options;
  const width = Math.max(280, target.clientWidth);
  const layout = layOutTimeline(
    rows.map(({ timed }) => timed),
    {
      today: words.today,
      window,
      columns: Math.max(12, Math.floor(width / columnWidth)),
      // A single day may hold dozens, and zooming in on it has to show each of them.
      stack: window.to - window.from < 4 * month ? 80 : options.stack,
      barRows: options.barRows,
      letter: (letterWidth / width) * 100,
      labels: Math.min(13, Math.floor(width / labelWidth)),
    },
  );
  if (!layout) return;
  const details = new Map(rows.map((row) => [row.timed.item.id, row.details]));
  const drawingWords: DrawingWords = {
    language: words.language,
    label: fill(words.label, {
      count: countText(rows.length, words),
      from: String(layout.years.from),
      to: String(layout.years.to),
    }),
    details: ({ id }) => details.get(id) ?? [],
    tick: (tick) => tickText(tick, words.language),
    unheld: (kind, year) => fill(words.unheld, { kind: words.kinds[kind] ?? kind, year }),
    many: (n, from, to) =>
      fill(words.many, { count: countText(n, words), when: spanText(from, to, words.language) }),
    address: ({ date }) => `${list}#${date === null ? 'undated' : `year-${date.slice(0, 4)}`}`,
  };
  // Every word in the drawing was escaped by it.
  target.innerHTML = drawTimeline(layout, drawingWords).svg;
}
