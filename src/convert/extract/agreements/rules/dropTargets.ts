import type { AgreementRule } from '../rule.ts';

/** An instrument named only as what another one amends, extends, replaces or carries out makes no record of its own. */
export const dropTargets: AgreementRule = {
  name: 'drop:target',
  apply(mentions) {
    for (const mention of mentions) {
      if (mention.dropped !== null) continue;
      const { line, phrase } = mention;
      const lead = line.partBefore(phrase.start, 'amends', 'supplements', 'replaces');
      if (lead ?? line.partBefore(phrase.start, 'targetVerbs')) mention.dropped = this.name;
    }
  },
};
