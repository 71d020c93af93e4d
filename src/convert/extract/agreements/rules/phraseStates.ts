import { stateName } from '../../context.ts';
import { note } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

/** `the U.S.-Chile agreement`, `Chile - Peru action plan`: two states before the noun are its parties. */
export const phraseStates: AgreementRule = {
  name: 'parties:phrase-states',
  apply(mentions, context) {
    for (const mention of mentions) {
      if (mention.partiesFrom !== 'none') continue;
      const { line, phrase, head } = mention;
      const found: { code: string; start: number; end: number }[] = [];
      for (let at = phrase.start; at < head.start; at += 1) {
        const mark = line.at(at, 'country') ?? line.at(at, 'demonym');
        if (!mark) continue;
        found.push({ code: mark.meaning.code, start: mark.start, end: mark.end });
        at = mark.end - 1;
      }
      const codes = new Set(found.map((entry) => entry.code));
      if (codes.size !== 2) continue;
      mention.parties = [...codes].map((country) => ({
        name: stateName(context, country),
        country,
        abbreviation: null,
        type: 'state' as const,
        span: line.span(found.find((entry) => entry.code === country) ?? phrase),
        byOffice: false,
        implied: false,
      }));
      mention.partiesFrom = 'phrase';
      note(
        mention,
        'parties',
        this.name,
        mention.parties.map((party) => party.span),
      );
    }
  },
};
