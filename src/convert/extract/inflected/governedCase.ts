import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line } from '../language/line.ts';

const parts = ['between', 'with', 'joining', 'by', 'to'] as const;

/** The case in which the sides that begin at a token stand, by the word before them; that of a subject where none is. */
export function governedCase(line: Line, start: number, inflection: Inflection): FormBits {
  for (const part of parts) {
    if (line.partBefore(start, part)) return inflection.governed(part);
  }
  const verb = line.before(start, 'verb');
  if (verb?.meaning.form === 'passive' || verb?.meaning.form === 'participle')
    return inflection.governed('by');
  return inflection.governed('subject');
}
