import type { Line } from '../language/line.ts';
import { wordedDate } from './wordedDate.ts';

const farthestYear = 10;

/** The year by which a line names an event (`Diễn đàn thanh niên năm 2019`), or null. */
export function eventYear(line: Line): number | null {
  if (!line.wordedDates) return null;
  for (let at = 0; at < line.length; at += 1) {
    const event = line.at(at, 'event');
    if (event?.meaning.form !== 'noun') continue;
    for (let on = event.end; on < Math.min(line.length, event.end + farthestYear); on += 1) {
      if (/^[,.;:]$/.test(line.value(on))) break;
      const date = wordedDate(line, on, { dated: null, year: null });
      if (date?.form === 'year') return Number(date.value);
      if (date) on = date.end - 1;
    }
  }
  return null;
}
