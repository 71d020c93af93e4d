import type { CslItem } from './cslItem.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const escaped = (text: string): string =>
  text.replaceAll(/[\\~^{}&%$#_]/g, (character) => special[character] ?? character).replaceAll(/\s+/g, ' ');

/** Braces within the value keep the letters as they are, where a style would write them small. */
const verbatim = (text: string): string => `{{${escaped(text)}}}`;

/** An address as it is: in `url` nothing is escaped, and what would end the field is percent-encoded. */
const address = (url: string): string =>
  `{${url.replaceAll(/[{}\\\s]/g, (character) => encodeURIComponent(character))}}`;

/**
 * References as BibTeX, UTF-8. Dates that BibTeX has no form for are left out.
 * Source: O. Patashnik, BibTeXing; `url`, `urldate`, `langid` as in biblatex.
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => `${entryOf(item)}\n`).join('\n');
}

function entryOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: (readonly [string, string | null])[] = [
    ['title', verbatim(item.title)],
    ['author', item.author ? item.author.map(({ literal }) => verbatim(literal)).join(' and ') : null],
    ['howpublished', item['container-title'] === undefined ? null : verbatim(item['container-title'])],
    ['publisher', item.publisher === undefined ? null : verbatim(item.publisher)],
    ['year', year === undefined ? null : `{${String(year)}}`],
    ['month', month === undefined ? null : (months[month - 1] ?? null)],
    ['day', day === undefined ? null : `{${String(day)}}`],
    ['language', `{${item.language}}`],
    ['url', item.URL === undefined ? null : address(item.URL)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${item.id},`, ...lines, '}'].join('\n');
}
