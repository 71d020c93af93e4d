import { newMention } from '../agreements/heads.ts';
import { note, type Mention } from '../agreements/mention.ts';
import type { AgreementKind } from '../../../schema/vocabulary.ts';
import type { Context } from '../context.ts';
import { yearAt } from '../dates/readDate.ts';
import { afterBracket } from '../parties/extent.ts';
import type { PhraseReader } from '../grammar/phrase.ts';
import { readTail } from '../grammar/tail.ts';
import { instrumentAt } from './instrument.ts';

type TargetField = 'amends' | 'supplements' | 'replaces' | 'implements';
const fields: readonly TargetField[] = ['amends', 'supplements', 'replaces', 'implements'];

const farthestNoun = 6;
/** What is added to an older instrument by these changes it; a programme or a plan carries it out. */
const changing: ReadonlySet<AgreementKind> = new Set([
  'protocol',
  'agreement',
  'memorandum',
  'contract',
  'treaty',
]);

/** The older instrument whose noun stands near a token, with all that hangs on it. */
function readOlder(mention: Mention, from: number, limit: number, context: Context): Mention | null {
  const { line } = mention;
  for (let at = from; at < Math.min(limit, from + farthestNoun); at += 1) {
    const mark = instrumentAt(line, at);
    if (!mark) {
      if (!line.isWord(at) && !line.isNumber(at) && !/^[«"-]$/u.test(line.value(at))) return null;
      continue;
    }
    const { kind, many, weak } = mark.meaning;
    const head = { start: at, end: mark.end };
    const older = newMention(line, { head, kind, many, weak }, { start: from, end: mark.end }, 'none');
    readTail(older, limit, context);
    return older;
  }
  return null;
}

function yearOf(older: Mention, from: number): string | null {
  if (older.year !== null) return older.year;
  if (older.signed !== null) return older.signed.slice(0, 4);
  for (let at = from; at < older.end; at += 1) {
    if (older.line.value(at) === '(') at = afterBracket(older.line, at) ?? at;
    const year = yearAt(older.line, at);
    if (year !== null) return String(year);
  }
  return null;
}

/**
 * `к Соглашению …`, `о внесении изменений в Соглашение …`, `взамен соглашения 1996 года`: the instrument that is
 * changed, with its own parties and date. Parties that only the older one names are those of both.
 */
export const inflectedTarget: PhraseReader = {
  name: 'phrase:target',
  read(mention, at, limit, context) {
    const { line } = mention;
    const close = line.value(at) === '(' ? afterBracket(line, at) : null;
    const from = line.value(at) === ',' || close !== null ? at + 1 : at;
    const field = fields.find((name) => line.part(from, name) !== null);
    const lead = field ? line.part(from, field) : line.part(from, 'to');
    if (!lead || (close !== null && !field)) return null;
    const older = readOlder(mention, lead.end, limit, context);
    if (!older) return null;
    const name = field ?? (changing.has(mention.kind) ? 'amends' : 'implements');
    mention[name] = { kind: older.kind, year: yearOf(older, lead.end) };
    mention.subjects.push({ start: from, end: older.end });
    note(mention, name, this.name, [line.span({ start: from, end: older.end })]);
    if (mention.partiesFrom === 'none' && older.parties.length > 0) {
      mention.parties = older.parties;
      mention.partiesFrom = 'phrase';
      const spans = older.parties.map((party) => party.span);
      note(mention, 'parties', this.name, spans);
    }
    mention.period ??= older.period;
    return close ?? older.end;
  },
};
