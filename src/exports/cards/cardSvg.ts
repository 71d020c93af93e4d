import type { Interface } from '../../i18n/index.ts';
import { sectorName } from '../../components/sectorName.ts';
import { readEdtf } from '../../record/edtfDate.ts';
import { dateOf, type RecordGraph } from '../../record/graph.ts';
import type { Entry } from '../../record/record.ts';
import type { Agreement } from '../../schema/agreement.ts';
import { collectionNames } from '../../schema/vocabulary.ts';

/**
 * A picture that stands for a page where somebody links to it. Drawing one takes as long as rendering dozens of pages, so
 * pages share them: an agreement has that of its first sector, other records that of their collection.
 */
export interface Card {
  /** File name in the folder of cards, without its ending. */
  readonly name: string;
  readonly title: string;
  /** Agreements whose years are drawn. */
  readonly agreements: readonly Entry<Agreement>[];
}

/** Width and height in pixels, as social networks want them. */
export const cardSize = { width: 1200, height: 630 } as const;

const cardOfRecord = 'record';
const ofSector = (slug: string): string => `sector-${slug}`;
const ofState = (code: string): string => `state-${code.toLowerCase()}`;

/** Every card of a record. */
export function cardsOf(graph: RecordGraph, ui: Interface): Card[] {
  const all = [...graph.agreements.values()];
  return [
    { name: cardOfRecord, title: '', agreements: all },
    ...collectionNames.map((name) => ({ name, title: ui.t(`page.${name}`), agreements: all })),
    ...[...graph.sectors.keys()].map((slug) => ({
      name: ofSector(slug),
      title: sectorName(slug, graph, ui),
      agreements: graph.agreementsBySector.get(slug) ?? [],
    })),
    ...graph.states.map((code) => ({
      name: ofState(code),
      title: ui.state(code),
      agreements: graph.agreementsByParty.get(code) ?? [],
    })),
  ];
}

/** The address of the card that stands for a page, from the root of the site. */
export function cardAddress(path: string, graph: RecordGraph): string {
  const [, folder = '', id = ''] = path.split('/');
  const sector = folder === 'agreements' ? graph.agreements.get(id)?.data.sectors[0] : undefined;
  const collection = collectionNames.find((name) => name === folder);
  const name =
    sector !== undefined
      ? ofSector(sector)
      : folder === 'sectors' && id !== ''
        ? ofSector(id)
        : folder === 'states' && id !== ''
          ? ofState(id)
          : (collection ?? cardOfRecord);
  return `/cards/${name}.png`;
}

const colours = {
  paper: '#fdfcf9',
  ink: '#211d18',
  soft: '#5a5348',
  accent: '#7b1e2b',
  line: '#ddd7c9',
} as const;
const margin = 80;
const measure = cardSize.width - 2 * margin;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Letters of the face are about half as wide as they are high. */
const fitting = (size: number): number => Math.floor(measure / (size * 0.5));

/** Words in lines of at most so many characters, at most so many lines. */
function wrapped(text: string, longest: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, longest));
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}

function textLines(
  lines: readonly string[],
  { top, size, weight, colour }: { top: number; size: number; weight: number; colour: string },
): string {
  const spans = lines.map(
    (line, position) => `<text x="${margin}" y="${top + position * size * 1.2}">${escaped(line)}</text>`,
  );
  return `<g font-family="Source Serif 4" font-size="${size}" font-weight="${weight}" fill="${colour}">${spans.join('')}</g>`;
}

/** Bars of agreements by year along the lower edge. */
function years(agreements: readonly Entry<Agreement>[]): string {
  const counts = new Map<number, number>();
  for (const { data } of agreements) {
    const date = dateOf(data);
    const from = date === null ? null : readEdtf(date).from;
    if (from === null) continue;
    const year = new Date(from).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const step = Math.min(28, measure / (last - first + 1));
  const tallest = Math.max(...counts.values());
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => {
      const height = Math.max(4, Math.round((120 * count) / tallest));
      const x = cardSize.width - margin - (last - year + 1) * step;
      return `<rect x="${x.toFixed(1)}" y="${cardSize.height - margin - height}" width="${(step * 0.7).toFixed(1)}" height="${height}" fill="${colours.accent}"/>`;
    })
    .join('');
}

/** A card as SVG: what it is of, the record it belongs to, and the years of its agreements. Pure. */
export function cardSvg({ title, agreements }: Card, siteTitle: string): string {
  const { width, height } = cardSize;
  const [head, foot] = title === '' ? [siteTitle, ''] : [title, siteTitle];
  const size = wrapped(head, fitting(84), 3).length > 2 ? 64 : 84;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="14" fill="${colours.accent}"/>`,
    textLines(wrapped(head, fitting(size), 3), { top: margin + 80, size, weight: 600, colour: colours.ink }),
    textLines(wrapped(foot, fitting(36), 2), { top: 390, size: 36, weight: 400, colour: colours.soft }),
    `<rect x="${margin}" y="${height - margin}" width="${measure}" height="2" fill="${colours.line}"/>`,
    years(agreements),
    '</svg>',
  ].join('');
}
