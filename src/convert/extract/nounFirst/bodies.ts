import type { Line, Range } from '../language/line.ts';
import type { Context } from '../context.ts';
import { countryIn, nameText } from '../parties/names.ts';
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
    if (!head || line.part(at, 'government')) continue;
    if (line.at(at, 'portfolio') && line.before(at, 'office')) continue;
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

/** Whether what follows the noun is a name. Behind a noun that is written small, a state alone or a city is none. */
function namesIt(line: Line, from: number, end: number): boolean {
  const head = line.before(from, 'orgHead');
  if (head && line.startsCapital(head.start)) return true;
  if (line.at(from, 'event')) return false;
  if (head?.meaning.strong !== true || !line.startsCapital(from)) return false;
  const place = line.at(from, 'country') ?? line.at(from, 'city');
  return place?.end !== end;
}

/** The token with which a name goes on behind its nouns: `SHB` of `ngân hàng SHB`. */
export function wordsBehindNouns(line: Line, name: Range): number {
  let at = name.start;
  for (;;) {
    const head = line.at(at, 'orgHead');
    if (!head || head.end >= name.end) return at;
    at = head.end;
  }
}

/** The name of a body, by the text's own table of short names where it stands there: `ngân hàng SHB`. */
export function longName(line: Line, name: Range, context: Context): string {
  const written = nameText(line, name);
  const bare = nameText(line, { start: wordsBehindNouns(line, name), end: name.end });
  return (context.abbreviations.get(written) ?? context.abbreviations.get(bare))?.long ?? written;
}
