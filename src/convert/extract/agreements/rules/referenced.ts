import { isBefore } from '../../grammar/signedPhrase.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/**
 * Tells older instruments from those of the day: by a year before the occasion, by `existing`, by being spoken of as
 * known without a verb that concludes it.
 */
export const referenced: AgreementRule = {
  name: 'status:referenced',
  apply(mentions, context) {
    for (const mention of mentions) {
      const { line, phrase } = mention;
      for (let at = phrase.start; at < phrase.end; at += 1)
        if (line.part(at, 'existing')) mention.older = true;
      if (formerly(mention)) mention.older = true;
      if (context.base.year === null && ofBareYear(mention)) mention.older = true;
      const anniversary = anniversaryBefore(mention);
      if (anniversary !== null) {
        mention.older = true;
        if (context.base.year !== null && anniversary > 0 && !isBefore(mention.signed, context.base))
          mention.signed = String(context.base.year - anniversary);
      }
      if (mention.year !== null && mention.status !== 'in-force') {
        const current = context.base.year ?? newestYear(mentions);
        if (isBefore(mention.year, { dated: null, year: current }) || current === null) mention.older = true;
        if (mention.older) mention.signed ??= mention.year;
      }
      if (mention.signed !== null && isBefore(mention.signed, context.base)) mention.older = true;
      if (
        mention.older &&
        mention.status !== 'in-force' &&
        mention.status !== 'ratified' &&
        mention.status !== 'negotiating'
      ) {
        mention.status = 'referenced';
        note(mention, 'status', this.name, []);
      }
      if (mention.status === null) {
        mention.status = 'referenced';
        note(mention, 'status', this.name, [line.span(phrase)], true);
      }
      const settled =
        mention.status === 'referenced' || mention.status === 'negotiating' || mention.status === 'planned';
      const late = mention.status === 'in-force' || mention.status === 'ratified';
      mention.isNew = !settled && !mention.standing && (late || !mention.older);
      note(mention, 'new', this.name, [], true);
    }
  },
};

/** `DEPA mà họ ký năm 2020`: where nothing else in a text tells its year, what was signed in a year is not of the day. */
function ofBareYear({ line, signed, evidence }: Mention): boolean {
  return (
    line.modifiersAfter &&
    line.block.kind === 'paragraph' &&
    signed?.length === 4 &&
    evidence.get('signed')?.implied === false
  );
}

function newestYear(mentions: readonly Mention[]): number | null {
  let newest: number | null = null;
  for (const mention of mentions) {
    const year = mention.period?.from ?? mention.signed;
    if (year !== null) newest = Math.max(newest ?? 0, Number(year.slice(0, 4)));
  }
  return newest;
}

const farthestMarker = 12;

/** `Nga từng ký hiệp định…`, `năm ngoái hai nước đã ký…`: words before it in its clause put the act into an earlier time. */
function formerly({ line, phrase, end }: Mention): boolean {
  if (line.part(end, 'formerly')) return true;
  for (let at = phrase.start - 1; at >= Math.max(0, phrase.start - farthestMarker); at -= 1) {
    if (/^[;:]$/.test(line.value(at))) return false;
    if (line.part(at, 'formerly')) return true;
  }
  return false;
}

const farthestAnniversary = 12;

/** `Marking 50 years of relations, A and B signed…`: the anniversary before such a verb is not the instrument's. */
function concludes(line: Mention['line'], at: number): boolean {
  const verb = line.modifiersAfter || line.inflection ? null : line.at(at, 'verb');
  return verb?.meaning.form === 'past' && verb.meaning.frame.status === 'signed';
}

/** How many years ago, by `the 25th anniversary of the signing of the Treaty`; 0 where the number is not told, null where no anniversary is. */
function anniversaryBefore(mention: Mention): number | null {
  const { line, phrase } = mention;
  for (let at = phrase.start - 1; at >= Math.max(0, phrase.start - farthestAnniversary); at -= 1) {
    if (line.value(at) === ';' || concludes(line, at)) return null;
    if (!line.part(at, 'anniversary')) continue;
    const behind = line.part(at, 'anniversary')?.end ?? at + 1;
    const number = /^\d{1,3}/.exec(line.value(line.modifiersAfter ? behind : at - 1));
    return number ? Number(number[0]) : (line.before(at, 'number')?.meaning.value ?? 0);
  }
  return null;
}
