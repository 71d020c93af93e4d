import type { CslItem } from './cslItem.ts';

const twoDigits = (value: number | undefined): string =>
  value === undefined ? '' : String(value).padStart(2, '0');

/**
 * References as RIS, a web page each.
 * Source: RIS format specifications, https://web.archive.org/web/20170707033254/http://www.researcherid.com/resources/html/help_upload.htm
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => `${linesOf(item).join('\r\n')}\r\n`).join('\r\n');
}

function linesOf(item: CslItem): string[] {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const tags: (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${String(year)}/${twoDigits(month)}/${twoDigits(day)}/`],
    ['LA', item.language],
    ['UR', item.URL],
    ['DP', item.archive],
    ['AN', item.archive_location],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}`],
  );
  return [...lines, 'ER  - '];
}
