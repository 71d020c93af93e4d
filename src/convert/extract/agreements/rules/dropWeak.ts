import type { AgreementRule } from '../rule.ts';
import type { Mention } from '../mention.ts';
import { opensItem } from './listInheritance.ts';

/** `programme`, `plan`, `vision` are instruments only where parties stand with them or a verb concludes them. */
export const dropWeak: AgreementRule = {
  name: 'drop:weak-noun',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || !mention.weak) continue;
      if (ofOneState(mention)) {
        mention.dropped = this.name;
        continue;
      }
      const concluded =
        mention.status !== null &&
        mention.status !== 'referenced' &&
        mention.status !== 'negotiating' &&
        (!mention.line.modifiersAfter || hasOwnVerb(mention));
      if (concluded && (mention.determiner !== 'definite' || mention.partiesFrom !== 'none')) continue;
      if (isTitled(mention)) continue;
      if (mention.partiesFrom === 'phrase' && (opensItem(mention) || concluded)) continue;
      mention.dropped = this.name;
    }
  },
};

const handedOn = new Set(['clause:coordination', 'list:continuation', 'status:collective']);

/** Whether a verb, or what introduces its list, concludes it, not only the instrument beside which it stands. */
function hasOwnVerb(mention: Mention): boolean {
  const rules = mention.evidence.get('status')?.rules ?? [];
  return rules.some((rule) => !handedOn.has(rule));
}

/** `the Declaration of Peace, which both had signed on 23 January 1984`: a name with capitals and a day or sides of its own. */
function isTitled({ line, head, subjects, signed, partiesFrom }: Mention): boolean {
  const told = signed !== null || partiesFrom === 'phrase' || partiesFrom === 'clause';
  return (
    told &&
    line.inflection === null &&
    !line.modifiersAfter &&
    head.start > 0 &&
    line.isCapital(head.start) &&
    subjects.some(({ start }) => line.isCapital(start))
  );
}

/** A plan or programme that one state adopts for itself. */
function ofOneState(mention: Mention): boolean {
  const [only, second] = mention.parties;
  return (
    mention.partiesFrom === 'clause' &&
    only?.type === 'state' &&
    !only.byOffice &&
    second === undefined &&
    mention.status === 'adopted'
  );
}
