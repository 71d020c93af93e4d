import { note, type Field, type Mention } from '../agreements/mention.ts';
import { yearAt } from '../dates/readDate.ts';
import type { AgreementTarget } from '../../../schema/reading.ts';
import type { PhraseReader } from './phrase.ts';
import { subjectEnd } from './subjectPhrase.ts';

type TargetField = 'amends' | 'supplements' | 'replaces' | 'implements';
const fields: readonly TargetField[] = ['amends', 'supplements', 'replaces', 'implements'];

const farthestNoun = 24;

/** The older instrument that a phrase names: its kind, and the year in or after its name. */
export function readTarget(
  mention: Mention,
  from: number,
  limit: number,
): { target: AgreementTarget; end: number } | null {
  const { line } = mention;
  for (let at = from; at < Math.min(limit, from + farthestNoun); at += 1) {
    const noun = line.at(at, 'instrument');
    if (noun) {
      let year: number | null = null;
      for (let back = at - 1; back >= from && !line.part(back, 'articles'); back -= 1)
        year ??= yearAt(line, back);
      const end = subjectEnd(line, noun.end, limit, false);
      for (let on = noun.end; on < end; on += 1) year ??= yearAt(line, on);
      return { target: { kind: noun.meaning.kind, year: year === null ? null : String(year) }, end };
    }
    if (line.part(at, 'between', 'with') !== null || line.value(at) === ';') return null;
  }
  return null;
}

/** `amending the 2010 agreement on…`, `on the extension of…`, `to the 2004 treaty`: the instrument that is changed. */
export const targetPhrase: PhraseReader = {
  name: 'phrase:target',
  read(mention, at, limit) {
    const { line } = mention;
    const from = line.value(at) === ',' ? at + 1 : at;
    for (const field of fields) {
      const lead = line.part(from, field);
      if (!lead) continue;
      const found = readTarget(mention, lead.end, limit);
      if (!found) continue;
      setTarget(mention, field, found.target, from, found.end);
      return found.end;
    }
    const to = line.part(from, 'to');
    if (to && mention.kind === 'protocol') {
      const found = readTarget(mention, to.end, limit);
      if (found) {
        setTarget(mention, 'amends', found.target, from, found.end);
        return found.end;
      }
    }
    return null;
  },
};

function setTarget(
  mention: Mention,
  field: TargetField & Field,
  target: AgreementTarget,
  start: number,
  end: number,
): void {
  mention[field] = target;
  mention.subjects.push({ start, end });
  note(mention, field, 'phrase:target', [mention.line.span({ start, end })]);
}
