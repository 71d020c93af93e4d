import type { Context } from '../context.ts';
import { readPeriod } from '../dates/readPeriod.ts';
import { readPassive } from '../grammar/passivePhrase.ts';
import { readTarget } from '../grammar/targetPhrase.ts';
import type { Line } from '../language/line.ts';
import { moodBefore } from './governing.ts';
import { newMention } from './heads.ts';
import { note, type Mention } from './mention.ts';
import { further } from './statusOrder.ts';

/** Gives what is said of a stand-in to the instrument that it stands for, where that does not know better. */
export function give(from: Mention, to: Mention): void {
  to.status = further(to.status, from.status);
  const act = from.evidence.get('status');
  if (act) for (const rule of act.rules) note(to, 'status', rule, act.spans);
  for (const field of ['signed', 'place', 'period', 'inForce'] as const) {
    const evidence = from.evidence.get(field);
    if (from[field] === null || to[field] !== null) continue;
    Object.assign(to, { [field]: from[field] });
    note(to, field, 'anaphora', evidence?.spans ?? []);
  }
  for (const field of ['amends', 'supplements', 'replaces'] as const) {
    if (from[field] === null || to[field] !== null) continue;
    to[field] = from[field];
    note(to, field, 'anaphora', from.evidence.get(field)?.spans ?? []);
  }
  if (
    to.partiesFrom === 'none' &&
    from.partiesFrom !== 'none' &&
    !from.parties.every((party) => party.implied && !party.byOffice)
  ) {
    to.parties = from.parties;
    to.partiesFrom = 'clause';
    note(
      to,
      'parties',
      'anaphora',
      from.parties.map((party) => party.span),
    );
  }
}

const nearLines = 3;

/** `It was signed in Lima on 5 May`, `The accord replaces the 2004 treaty`: a sentence about the instrument told before. */
export function readAnaphora(line: Line, last: Mention | null, context: Context): void {
  const pronoun = line.part(0, 'pronouns');
  if (!pronoun || !last || line.index - last.line.index > nearLines || last.dropped === 'nested') return;
  const stand = newMention(
    line,
    { head: pronoun, kind: last.kind, many: false, weak: false },
    pronoun,
    'definite',
  );
  readPassive(stand, pronoun.end, line.length, context);
  give(stand, last);
  for (let at = pronoun.end; at < line.length; at += 1) {
    const until = line.part(at, 'untilWords') ? readPeriod(line, at, false) : null;
    if (until && last.period === null) {
      last.period = { from: until.from, to: until.to };
      note(last, 'period', 'anaphora:period', [line.span(until)]);
    }
    const verb = line.part(at, 'targetVerbs');
    if (!verb) continue;
    const found = readTarget(stand, verb.end, line.length);
    if (!found || last.amends !== null) continue;
    last.amends = found.target;
    note(last, 'amends', 'anaphora:target', [line.span({ start: at, end: found.end })]);
  }
}

const late = new Set(['ratified', 'in-force']);

/** `Parliament ratified it`, `…; it has been in force since May`: a later step of the instrument told last, in the midst of a sentence. */
export function readLaterPronouns(
  line: Line,
  read: readonly Mention[],
  before: Mention | null,
  context: Context,
): void {
  if (line.modifiersAfter || line.inflection) return;
  for (let at = 1; at < line.length; at += 1) {
    const pronoun = line.part(at, 'pronouns');
    if (pronoun?.end !== at + 1) continue;
    context.work.steps += 1;
    const own = read.findLast((mention) => mention.end <= at && mention.dropped === null);
    const near = before !== null && line.index - before.line.index <= nearLines ? before : null;
    const antecedent = own ?? near;
    if (!antecedent || antecedent.many) continue;
    const { kind } = antecedent;
    const stand = newMention(line, { head: pronoun, kind, many: false, weak: false }, pronoun, 'definite');
    const verb = line.before(at, 'verb');
    if (verb && verb.meaning.form !== 'noun' && verb.meaning.frame.status === 'ratified') {
      const { planned, negated } = moodBefore(line, verb.start);
      if (planned || negated || (verb.meaning.form === 'base' && line.partBefore(verb.start, 'to'))) continue;
      stand.status = 'ratified';
      note(stand, 'status', `verb:${verb.meaning.frame.name}`, [line.span(verb)]);
    } else readPassive(stand, pronoun.end, line.length, context);
    if (!late.has(stand.status ?? '')) continue;
    stand.signed = null;
    stand.place = null;
    give(stand, antecedent);
  }
}

/** A bare `the agreement` with a day, a place or sides of its own passes them on to the instrument that it points to. */
export function giveToAntecedent(bare: Mention, at: number, mentions: readonly Mention[]): void {
  const opens = bare.line.modifiersAfter || bare.line.inflection !== null;
  const pointsBack = bare.determiner === 'definite' || (opens && bare.phrase.start === 0);
  if (!pointsBack || bare.many || bare.older) return;
  for (let back = at - 1; back >= Math.max(0, at - farthestAntecedent); back -= 1) {
    const other = mentions[back];
    if (other?.dropped !== null || other.kind !== bare.kind || other.older) continue;
    give(bare, other);
    return;
  }
}

const farthestAntecedent = 6;
