import { note, type Mention } from '../agreements/mention.ts';
import { stateName, type Context } from '../context.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { closesPhrase } from '../parties/extent.ts';
import { descriptionEnd, identifies } from './description.ts';

/** Two states that stand side by side in a name: `Hiệp định Thương mại Việt Nam - EU`. They are its parties. */
function takeStates(mention: Mention, start: number, end: number, rule: string, context: Context): void {
  const { line } = mention;
  if (mention.partiesFrom !== 'none') return;
  for (let at = start; at < end; at += 1) {
    const one = line.at(at, 'country') ?? line.at(at, 'demonym') ?? line.at(at, 'knownOrg');
    if (!one) continue;
    const link = /^[-–]$/.test(line.value(one.end)) ? one.end + 1 : line.part(one.end, 'and')?.end;
    const two =
      link === undefined
        ? null
        : (line.at(link, 'country') ?? line.at(link, 'demonym') ?? line.at(link, 'knownOrg'));
    if (!two) continue;
    mention.parties = [one, two].map((mark) => {
      const body = mark.meaning.type === 'knownOrg';
      const country = mark.meaning.type === 'knownOrg' ? mark.meaning.country : mark.meaning.code;
      return {
        name: body || country === null ? line.text(mark) : stateName(context, country),
        country,
        abbreviation: null,
        type: body ? ('organisation' as const) : ('state' as const),
        span: line.span(mark),
        byOffice: false,
        implied: false,
      };
    });
    mention.partiesFrom = 'phrase';
    note(
      mention,
      'parties',
      rule,
      mention.parties.map((party) => party.span),
    );
    return;
  }
}

/** What describes the instrument right behind its noun, or behind a word that introduces its subject. */
export const modifierPhrase: PhraseReader = {
  name: 'phrase:modifier',
  read(mention, at, limit, context) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    const lead = line.part(from, 'about', 'for', 'of', 'to');
    if (from > at && (!line.part(from, 'about') || line.part(from, 'planned'))) return null;
    if (!lead && (at !== mention.head.end || line.part(at, 'existential', 'contains', 'place'))) return null;
    const inside = lead?.end ?? from;
    if (line.part(inside, 'pointers')) return null;
    if (!lead && closesPhrase(line, inside)) return null;
    context.work.steps += 1;
    const end = descriptionEnd(line, inside, limit);
    if (end <= inside) return null;
    takeStates(mention, inside, end, this.name, context);
    if (identifies(line, inside, end)) mention.subjects.push({ start: inside, end });
    return end;
  },
};
