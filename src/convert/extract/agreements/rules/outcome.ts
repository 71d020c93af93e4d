import type { AgreementKind } from '../../../../schema/vocabulary.ts';
import type { Line } from '../../language/line.ts';
import { moodBefore } from '../governing.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

const farthest = 10;

/** What those who meet adopt; the rest they sign. */
const adoptable: ReadonlySet<AgreementKind> = new Set(['programme', 'plan', 'roadmap', 'statement']);

/** The word for an outcome that stands before a token in its clause, or null where none does. */
function outcomeBefore(line: Line, before: number): number | null {
  for (let at = before - 1; at >= Math.max(0, before - farthest); at -= 1) {
    if (/^[;:.,]$/.test(line.value(at))) return null;
    if (line.part(at, 'outcome')) return at;
  }
  return null;
}

/** `Итогом переговоров стала программа …`: what a meeting came to was concluded there. */
function concluded({ line, phrase, kind, older }: Mention): Mention['status'] {
  const became = line.partBefore(phrase.start, 'auxiliaries');
  if (!became || older || outcomeBefore(line, became.start) === null) return null;
  const mood = moodBefore(line, phrase.start);
  if (mood.negated) return 'negotiating';
  if (mood.planned) return 'planned';
  return adoptable.has(kind) ? 'adopted' : 'signed';
}

/** An instrument that is told as the outcome of a visit or of talks, without a verb that concludes it. */
export const outcome: AgreementRule = {
  name: 'status:outcome',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || mention.status !== null) continue;
      mention.status = concluded(mention);
      if (mention.status !== null) note(mention, 'status', this.name, [mention.line.span(mention.phrase)]);
    }
  },
};
