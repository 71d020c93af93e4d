import { monthName } from './citedDate.ts';
import type { CslItem } from './cslItem.ts';

/** A stretch of a citation; `title` is set in the language of the title, `italic` as such. */
export interface CitationRun {
  readonly text: string;
  readonly italic?: true;
  /** BCP 47, where it may be another than that of the citation, which is English. */
  readonly language?: string;
}

/** A sentence with one mark at its end, which American usage puts before a closing quotation mark. */
function sentence(text: string): string {
  const last = '”’"'.includes(text.charAt(text.length - 1)) ? text.length - 1 : text.length;
  return '.?!…'.includes(text.charAt(last - 1)) ? text : `${text.slice(0, last)}.${text.slice(last)}`;
}

const partsOf = ({ issued }: CslItem): readonly number[] => issued?.['date-parts'][0] ?? [];

function apaDate(item: CslItem): string {
  const [year, month, day] = partsOf(item);
  if (year === undefined) return 'n.d.';
  const around = item.issued?.circa ? 'ca. ' : '';
  const rest =
    month === undefined ? '' : `, ${monthName(month)}${day === undefined ? '' : ` ${String(day)}`}`;
  return `${around}${String(year)}${rest}`;
}

const linkRun = ({ URL: url }: CslItem): CitationRun[] => (url === undefined ? [] : [{ text: ` ${url}` }]);

/**
 * A reference to a page of a website in APA style, 7th edition; where nobody is named as its author, the title takes the
 * author's place.
 * Source: Publication Manual of the American Psychological Association, 7th ed., 10.16.
 */
export function apaOf(item: CslItem): CitationRun[] {
  const author = item.author?.[0]?.literal;
  const container = item['container-title'];
  const title = { text: sentence(item.title), italic: true, language: item.language } as const;
  const date = `(${apaDate(item)}).`;
  return [
    ...(author === undefined
      ? [title, { text: ` ${date}` }]
      : [{ text: `${sentence(author)} ${date} ` }, title]),
    ...(container === undefined || container === author ? [] : [{ text: ` ${sentence(container)}` }]),
    ...linkRun(item),
  ];
}

function chicagoDate(item: CslItem): string | null {
  const [year, month, day] = partsOf(item);
  if (year === undefined) return null;
  const around = item.issued?.circa ? 'ca. ' : '';
  if (month === undefined) return `${around}${String(year)}`;
  return day === undefined
    ? `${around}${monthName(month)} ${String(year)}`
    : `${around}${monthName(month)} ${String(day)}, ${String(year)}`;
}

/** Marks of a quotation inside a quotation. */
const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");

/**
 * An entry of a bibliography in Chicago style, 17th edition, for a page of a website.
 * Source: The Chicago Manual of Style, 17th ed., 14.207.
 */
export function chicagoOf(item: CslItem): CitationRun[] {
  const author = item.author?.[0]?.literal;
  const container = item['container-title'];
  const place = [container === author ? undefined : container, item.publisher, chicagoDate(item)]
    .filter((part) => part !== undefined && part !== null)
    .map(sentence)
    .join(' ');
  return [
    { text: `${author === undefined ? '' : `${sentence(author)} `}“` },
    { text: sentence(inner(item.title)), language: item.language },
    { text: `”${place === '' ? '' : ` ${place}`}` },
    ...linkRun(item),
    ...(item.URL === undefined ? [] : [{ text: '.' }]),
  ];
}
