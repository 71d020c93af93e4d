import { note } from '../agreements/mention.ts';
import type { EventKind } from '../../../schema/vocabulary.ts';
import { stateName, type Context } from '../context.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import type { Line } from '../language/line.ts';
import type { Party } from '../parties/party.ts';
import { readParties } from '../parties/readParties.ts';
import { overComplement } from './extent.ts';
import { afterQuotation, readNounPhrase, type NounPhrase } from './nounPhrase.ts';

const surely = 0.5;
/** A protocol of these is a record of what was said. */
const meetings: ReadonlySet<EventKind> = new Set(['session', 'meeting', 'talks', 'forum']);

/** `план действий Чили — Перу`: two states, joined by a dash, after the noun. */
function statesJoined(line: Line, at: number, context: Context): { parties: Party[]; end: number } | null {
  const first = line.at(at, 'country');
  const second = first && /^[-‑–—]$/u.test(line.value(first.end)) ? line.at(first.end + 1, 'country') : null;
  if (!first || !second) return null;
  const parties = [first, second].map((mark): Party => ({
    name: stateName(context, mark.meaning.code),
    country: mark.meaning.code,
    abbreviation: null,
    type: 'state',
    span: line.span(mark),
    byOffice: false,
    implied: false,
  }));
  return { parties, end: second.end };
}

/** `в рамках соглашения стороны …`: the sides alone say nothing of the instrument; they begin what the sentence tells. */
const bareSides = (line: Line, phrase: NounPhrase): boolean =>
  phrase.start === phrase.head && line.part(phrase.head, 'sides')?.end === phrase.end;

/**
 * `программа «Степь — 2031»`: a quotation with a year or a dash inside is the name of the instrument. Without either it
 * may be that of a company that concludes it: `соглашение «Меридиана» с …`.
 */
function isTitle(line: Line, phrase: NounPhrase): boolean {
  if (phrase.head !== phrase.start || afterQuotation(line, phrase.start) !== phrase.end) return false;
  for (let at = phrase.start + 1; at < phrase.end - 1; at += 1)
    if (/^[—–]$/u.test(line.value(at)) || line.isNumber(at)) return true;
  return false;
}

/**
 * What hangs on the noun without a preposition: those who conclude it (`соглашение Университета А с Университетом Б`,
 * `заявление Министерства А и Министерства Б`), else what it is about (`договор аренды`, `план мероприятий`).
 */
export const complementPhrase: PhraseReader = {
  name: 'phrase:complement',
  read(mention, at, limit, context) {
    const { line } = mention;
    const { inflection } = line;
    if (!inflection || at !== mention.head.end) return null;
    const pair = statesJoined(line, at, context);
    if (pair !== null && mention.partiesFrom === 'none') {
      mention.parties = pair.parties;
      mention.partiesFrom = 'phrase';
      note(
        mention,
        'parties',
        this.name,
        pair.parties.map((party) => party.span),
      );
      return pair.end;
    }
    const phrase = readNounPhrase(line, at, limit, inflection.complement, inflection);
    if (!phrase || (mention.kind === 'document' && phrase.mark === null)) return null;
    if (bareSides(line, phrase)) return null;
    if (isTitle(line, phrase)) {
      mention.subjects.push({ start: at, end: phrase.end });
      return phrase.end;
    }
    const occasion = line.at(phrase.head, 'event')?.meaning.kind;
    if (mention.kind === 'protocol' && occasion !== undefined && meetings.has(occasion))
      mention.kind = 'minutes';
    const minuted = occasion !== undefined && meetings.has(occasion);
    const found = minuted ? null : readParties(line, at, context, limit, inflection.complement);
    if (found && found.score > surely && mention.partiesFrom === 'none') {
      mention.parties = [...found.parties];
      mention.partiesFrom = found.parties.length > 1 ? 'phrase' : 'clause';
      const spans = found.parties.map((party) => party.span);
      note(mention, 'parties', this.name, spans);
      return found.end;
    }
    let end = phrase.end;
    for (let over = overComplement(line, end, limit, inflection); over !== null && over <= limit;) {
      end = over;
      over = overComplement(line, end, limit, inflection);
    }
    context.work.steps += end - at;
    mention.subjects.push({ start: at, end });
    return end;
  },
};
