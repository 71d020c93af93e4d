import type { TimelineItem } from './items.ts';
import type { TimelineLayout } from './layOut.ts';
import type { Tick } from './ticks.ts';

/** What a drawing takes from the page: words in the language of the interface, and addresses. */
export interface DrawingWords {
  /** BCP 47 of the interface: runs in other languages are marked as such. */
  readonly language: string;
  /** Name of the whole. */
  readonly label: string;
  /** What is said of an item below its title. */
  details(item: TimelineItem): readonly string[];
  tick(tick: Tick): string;
  unheld(kind: string, year: string): string;
  /** Name of a cluster or column: so many, from when to when. */
  many(count: number, from: number, to: number): string;
  /** Where a cluster leads where it cannot be opened by zooming in. */
  address(first: TimelineItem): string;
}

export interface Drawing {
  /** An SVG element. */
  readonly svg: string;
  /** Pixels. */
  readonly height: number;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text or an attribute's value as HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

const step = 9;
const top = 8;
const barStep = 20;

/** Radius of a mark, in pixels. */
export const radius = 3.6;

const percent = (value: number): string => `${String(Math.round(value * 100) / 100)}%`;

function title(item: TimelineItem, words: DrawingWords): string {
  const lang = item.language === words.language ? '' : ` lang="${escapeHtml(item.language)}"`;
  return `<title${lang}>${[item.title, ...words.details(item)].map(escapeHtml).join('\n')}</title>`;
}

function link(item: TimelineItem, words: DrawingWords, content: string): string {
  const name = escapeHtml([item.title, ...words.details(item)].join('; '));
  return `<a href="${escapeHtml(item.address)}" aria-label="${name}">${title(item, words)}${content}</a>`;
}

function drawGrid(
  layout: TimelineLayout,
  words: DrawingWords,
  at: { axis: number; labels: number; height: number },
): string {
  const { axis, labels, height } = at;
  const ticks = layout.ticks.map(
    ({ x, labelled }) =>
      `<line x1="${percent(x)}" x2="${percent(x)}" y1="${labelled ? 0 : axis - 3}" y2="${
        labelled ? height : axis + 3
      }" class="${labelled ? 'tick-major' : 'tick'}"/>`,
  );
  const names = layout.ticks
    .filter(({ labelled, x }) => labelled && x < 97)
    .map(
      (tick) => `<text x="${percent(tick.x)}" dx="4" y="${labels}">${escapeHtml(words.tick(tick))}</text>`,
    );
  const now =
    layout.now === null
      ? ''
      : `<line x1="${percent(layout.now)}" x2="${percent(layout.now)}" y1="0" y2="${height}" class="now"/>`;
  return `${ticks.join('')}<line x1="0" x2="100%" y1="${axis}" y2="${axis}" class="axis"/>${names.join('')}${now}`;
}

function drawJoins(layout: TimelineLayout, axis: number, depth: number): string {
  return layout.joins
    .map(({ from, to }) => {
      const width = Math.max(0.4, Math.abs(to - from));
      const curve = width > 8 ? '8 118 92 118' : '0 70 100 70';
      return (
        `<svg x="${percent(Math.min(from, to))}" y="${axis}" width="${percent(width)}" height="${depth}" ` +
        `viewBox="0 0 100 100" preserveAspectRatio="none" class="join">` +
        `<path d="M0 0C${curve} 100 0" vector-effect="non-scaling-stroke"/></svg>`
      );
    })
    .join('');
}

/** Draws what was laid out. The same drawing is made when the site is built and, on zooming, by the reader's browser. Pure. */
export function drawTimeline(layout: TimelineLayout, words: DrawingWords): Drawing {
  const axis = top + Math.max(2, layout.levels) * step + 4;
  const joinDepth = layout.joins.length > 0 ? 34 : 6;
  const labels = axis + joinDepth + 12;
  const barsTop = labels + 14;
  const height = barsTop + layout.barRows * barStep + 4;
  const markY = (level: number): number => Math.round((axis - 4 - radius - level * step) * 10) / 10;
  const { from: start, to: end } = layout.window;
  const timeAt = (x: number): number => start + ((end - start) * x) / 100;
  const columnWidth = layout.columns[0]?.width ?? 2;

  const many = (
    items: readonly TimelineItem[],
    at: { x: number; width: number; sign: string },
    content: string,
  ): string => {
    const [from, to] = [timeAt(at.x), timeAt(at.x + at.width)];
    const name = escapeHtml(words.many(items.length, from, to));
    const [first] = items;
    return (
      `<a href="${escapeHtml(first ? words.address(first) : '')}" aria-label="${at.sign}${name}" class="many" ` +
      `data-zoom="${Math.round(from)},${Math.round(to)}"><title>${name}</title>${content}</a>`
    );
  };
  const spreads = layout.marks.flatMap(({ spread, level }) =>
    spread === null
      ? []
      : [
          `<line class="spread" x1="${percent(spread.from)}" x2="${percent(spread.to)}" y1="${markY(level)}" y2="${markY(level)}"/>`,
        ],
  );
  const columns = layout.columns.map(({ x, width, share, items }) => {
    const high = Math.max(3, Math.round(share * (axis - top)));
    const shape = `<rect class="column" x="${percent(x)}" width="${percent(width * 0.86)}" y="${axis - high}" height="${high}"/>`;
    const [only] = items;
    return items.length === 1 && only ? link(only, words, shape) : many(items, { x, width, sign: '' }, shape);
  });
  const unheld = layout.unheld.map(
    ({ x, kind, year }) =>
      `<circle class="mark mark-unheld" cx="${percent(x)}" cy="${axis}" r="${radius}"><title>${escapeHtml(words.unheld(kind, year))}</title></circle>`,
  );
  const marks = layout.marks.map(({ item, x, level }) =>
    link(
      item,
      words,
      `<circle class="mark mark-${item.form}" cx="${percent(x)}" cy="${markY(level)}" r="${radius}"/>`,
    ),
  );
  const clusters = layout.clusters.map(({ items, x, level }) =>
    many(
      items,
      // Who steers by voice says what stands in the drawing: the name begins with it.
      { x: x - columnWidth / 2, width: columnWidth, sign: '+' },
      `<text class="cluster" aria-hidden="true" x="${percent(x)}" y="${markY(level) + 3}" text-anchor="middle">+${items.length}</text>`,
    ),
  );
  const bars = layout.bars.map(({ item, from, to, row, label, labelAt, openStart, openEnd }) => {
    const y = barsTop + row * barStep;
    const open = `${openStart ? ' bar-open-start' : ''}${openEnd ? ' bar-open-end' : ''}`;
    const lang = item.language === words.language ? '' : ` lang="${escapeHtml(item.language)}"`;
    return link(
      item,
      words,
      `<rect class="bar bar-${item.form}${open}" x="${percent(from)}" width="${percent(Math.max(0.5, to - from))}" ` +
        `y="${y}" height="${barStep - 5}" rx="2"/>` +
        `<text class="bar-label" aria-hidden="true" x="${percent(labelAt === 'after' ? to : from)}" dx="${labelAt === 'before' ? -5 : 5}" ` +
        `y="${y + 11}" text-anchor="${labelAt === 'before' ? 'end' : 'start'}"${lang}>${escapeHtml(label)}</text>`,
    );
  });
  const grid = drawGrid(layout, words, { axis, labels, height });
  return {
    height,
    svg:
      `<svg width="100%" height="${height}" role="group" aria-label="${escapeHtml(words.label)}">` +
      `<g class="timeline-grid" aria-hidden="true">${grid}${spreads.join('')}${drawJoins(layout, axis, joinDepth)}</g>` +
      `${[...unheld, ...columns, ...marks, ...clusters, ...bars].join('')}</svg>`,
  };
}
