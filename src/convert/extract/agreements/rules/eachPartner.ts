import type { Context } from '../../context.ts';
import { datesOf } from '../../occasion.ts';
import { sameParty } from '../../grammar/sides.ts';
import { newMention } from '../heads.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

const fewestPartners = 2;

/** `A has signed agreements with B, C and D`: one instrument of the one side with each of the others. */
export const eachPartner: AgreementRule = {
  name: 'parties:each-partner',
  apply(mentions, context) {
    for (const mention of [...mentions]) {
      const [one, second] = mention.subjectParties;
      if (mention.dropped !== null || !mention.many || mention.count !== null || !one || second !== undefined)
        continue;
      const partners = mention.parties.filter((party) => !sameParty(party, one));
      const alike = partners.every((party) => party.type === partners[0]?.type && !party.byOffice);
      if (mention.partiesFrom !== 'clause' || partners.length < fewestPartners || !alike) continue;
      Object.assign(mention, { many: false });
      mention.older ||= mention.signed === null && !dated(mention, context);
      partners.forEach((partner, index) => {
        const target = index === 0 ? mention : copyOf(mention);
        target.parties = [one, partner];
        target.evidence.delete('parties');
        note(target, 'parties', this.name, [one.span, partner.span]);
        if (target !== mention) mentions.push(target);
      });
    }
  },
};

/** Whether the sentence tells the day of the act. */
const dated = ({ line }: Mention, context: Context): boolean =>
  datesOf(line, context).some((date) => date.form !== 'month');

function copyOf(mention: Mention): Mention {
  const { line, head, kind, weak, phrase, determiner } = mention;
  const copy = newMention(line, { head, kind, many: false, weak }, phrase, determiner);
  for (const [field, { spans, rules, implied }] of mention.evidence)
    copy.evidence.set(field, { spans: [...spans], rules: [...rules], implied });
  return Object.assign(copy, {
    end: mention.end,
    clauseStart: mention.clauseStart,
    status: mention.status,
    partiesFrom: mention.partiesFrom,
    subjects: [...mention.subjects],
    older: mention.older,
    signed: mention.signed,
    place: mention.place,
  });
}
