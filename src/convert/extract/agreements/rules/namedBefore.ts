import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

type Sides = Mention['parties'];

/** How many pairs back the bodies may have been named. */
const farthest = 8;

/** Whether the sides are two bodies of which only the noun is told: `the two ministries`. */
function nounOnly(sides: Sides): string | null {
  const [first] = sides;
  if (sides.length !== 2 || first?.type !== 'organisation') return null;
  return sides.every((party) => party.implied && party.name === first.name) ? first.name.toLowerCase() : null;
}

const named = (sides: Sides): boolean =>
  sides.length === 2 && sides.every((party) => party.type === 'organisation' && !party.implied);

/** `giữa hai Bộ`: the bodies of that noun which an earlier sentence named. */
export const namedBefore: AgreementRule = {
  name: 'parties:named-before',
  apply(mentions) {
    const pairs: Sides[] = [];
    for (const mention of mentions) {
      if (named(mention.parties)) pairs.push(mention.parties);
      const noun = nounOnly(mention.parties);
      const pair =
        noun === null
          ? undefined
          : pairs
              .slice(-farthest)
              .findLast((sides) => sides.every((party) => party.name.toLowerCase().startsWith(`${noun} `)));
      if (!pair) continue;
      mention.parties = pair.map((party) => ({ ...party, implied: true }));
      note(
        mention,
        'parties',
        this.name,
        pair.map((party) => party.span),
        true,
      );
    }
  },
};
