import type { Line, Range } from '../language/line.ts';
import { countryIn } from '../parties/names.ts';
import { readBodyName } from './bodyName.ts';

/** A body that a line names. */
export interface BodyFound {
  readonly range: Range;
  readonly country: string | null;
  readonly short: string | null;
}

/** Every body of a line whose name begins with its noun and goes on: `Bộ Y tế`, `Ngân hàng Nhà nước Việt Nam`. */
export function bodiesIn(line: Line): BodyFound[] {
  const found: BodyFound[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const head = line.at(at, 'orgHead');
    if (!head) continue;
    const body = readBodyName(line, at, line.length, false);
    if (!body) continue;
    const whole = head.end - head.start >= 2 && line.startsCapital(at) && head.meaning.strong;
    const named = body.name.end > head.end && namesIt(line, head.end, body.name.end);
    if (named || whole) {
      found.push({ range: body.name, country: body.owner ?? countryIn(line, body.name), short: body.short });
      at = Math.max(at, body.end - 1);
    } else {
      at = head.end - 1;
    }
  }
  return found;
}

/** Whether what follows the noun is a name: a capital that is no state alone behind a small noun. */
function namesIt(line: Line, from: number, end: number): boolean {
  const state = line.at(from, 'country');
  if (state?.end === end && !line.startsCapital(from - 1) && !line.before(from, 'orgHead')?.meaning.strong)
    return false;
  for (let at = from; at < end; at += 1)
    if (line.startsCapital(at))
      return line.startsCapital(line.before(from, 'orgHead')?.start ?? from) || at === from;
  return false;
}
