import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** Kinds that are adopted as such; what else is told beside an adopted one was signed. */
const adoptable: ReadonlySet<string> = new Set(['statement', 'document']);
const handedDown = ['list:inheritance', 'list:continuation', 'clause:coordination'];

const inherited = (mention: Mention): boolean =>
  mention.evidence.get('status')?.rules.some((rule) => handedDown.includes(rule)) === true;

/** A list behind `they adopted a joint statement`: its treaties and memoranda were signed, not adopted. */
export const adoptedByList: AgreementRule = {
  name: 'status:signed-beside-adopted',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null || mention.status !== 'adopted' || adoptable.has(mention.kind)) continue;
      if (!inherited(mention)) continue;
      mention.status = 'signed';
      note(mention, 'status', this.name, [], true);
    }
  },
};
