import type { AbbreviationEntry } from '../context.ts';
import type { Line } from '../language/line.ts';
import { nameText } from '../parties/names.ts';
import { readBodyName } from './bodyName.ts';

/** The short names that a line gives in brackets behind names that begin with their noun. */
export function nounFirstAbbreviations(line: Line): AbbreviationEntry[] {
  const found: AbbreviationEntry[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const body = line.at(at, 'orgHead') ? readBodyName(line, at, line.length, false) : null;
    if (!body) continue;
    if (body.short !== null)
      found.push({ short: body.short, long: nameText(line, body.name), line, range: body.name });
    at = Math.max(at, body.end - 1);
  }
  return found;
}
