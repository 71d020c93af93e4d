import { toCsv } from '../exports/csv.ts';
import { matchOf } from './results.ts';
import type { Found } from './run.ts';
import type { SearchMessages } from './searchMessages.ts';

/** Hands all results over as a file, not only those that are shown. */
export async function offerCsv(found: Found, messages: SearchMessages): Promise<void> {
  const data = await Promise.all(found.results.map((result) => result.data()));
  const rows = data.map((each) => {
    const { address, words } = matchOf(each, found);
    return [
      each.meta.title ?? '',
      each.meta.summary ?? '',
      words.textContent ?? '',
      new URL(address, location.href).href,
    ];
  });
  const file = new Blob([toCsv(messages.columns, rows)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'results.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
