import { give } from '../anaphora.ts';
import type { AgreementRule } from '../rule.ts';

const farthest = 4;

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
