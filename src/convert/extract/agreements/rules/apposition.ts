import { give } from '../anaphora.ts';
import type { Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

const farthest = 4;

/** Whether words tell a document apart: what it is about, or its sides. */
function told(mention: Mention): boolean {
  const { line } = mention;
  return (
    mention.evidence.get('parties')?.rules.includes('phrase:between') === true ||
    mention.subjects.some((subject) => line.partBefore(subject.start, 'about') !== null)
  );
}

/** `…, văn kiện được ký tại X năm ngoái`, `the document was signed in X`: a document that only stands for the one before it. */
export const apposition: AgreementRule = {
  name: 'drop:apposition',
  apply(mentions) {
    mentions.forEach((mention, at) => {
      const { line, phrase } = mention;
      if (mention.dropped !== null || mention.kind !== 'document' || mention.many || !line.modifiersAfter)
        return;
      const stands =
        mention.determiner === 'definite' ||
        !told(mention) ||
        (line.value(phrase.start - 1) === ',' &&
          mention.subjects.length === 0 &&
          !line.isCapital(phrase.start));
      if (!stands) return;
      const before = mentions
        .slice(Math.max(0, at - farthest), at)
        .findLast((other) => other.dropped === null && other.kind !== 'document');
      mention.dropped = this.name;
      if (before && line.index - before.line.index <= 1) give(mention, before);
    });
  },
};
