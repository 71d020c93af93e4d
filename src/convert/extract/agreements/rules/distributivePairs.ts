import type { AgreementRule } from '../rule.ts';
import { newMention } from '../heads.ts';
import { note, type Mention } from '../mention.ts';

/** `two MoUs between A and B, C and D`: as many instruments as pairs. */
export const distributivePairs: AgreementRule = {
  name: 'parties:distributive-pairs',
  apply(mentions) {
    for (const mention of [...mentions]) {
      if (mention.dropped !== null || mention.parties.length < 4) continue;
      if (!mention.many && !betweenAgain(mention)) continue;
      if (mention.count === null && !inPairs(mention)) continue;
      const { parties } = mention;
      const pairs =
        mention.count === parties.length / 2 || !inPairs(mention) ? (mention.count ?? 0) : parties.length / 2;
      if (parties.length !== pairs * 2 || pairs < 2) {
        mention.dropped = 'drop:count';
        continue;
      }
      for (let pair = 1; pair < pairs; pair += 1) {
        const copy = copyOf(mention);
        copy.parties = parties.slice(pair * 2, pair * 2 + 2);
        note(
          copy,
          'parties',
          this.name,
          copy.parties.map((party) => party.span),
        );
        narrow(copy, true);
        mentions.push(copy);
      }
      mention.parties = parties.slice(0, 2);
      narrow(mention, false);
    }
  },
};

function copyOf(mention: Mention): Mention {
  const { line, head, kind, weak, phrase, determiner } = mention;
  const copy = newMention(line, { head, kind, many: true, weak }, phrase, determiner);
  for (const [field, evidence] of mention.evidence) {
    if (field !== 'parties')
      copy.evidence.set(field, { ...evidence, spans: [...evidence.spans], rules: [...evidence.rules] });
  }
  return Object.assign(copy, {
    end: mention.end,
    status: mention.status,
    isNew: mention.isNew,
    period: mention.period,
    partiesFrom: mention.partiesFrom,
  });
}

/** The smallest run that names the pair; that of the first pair begins with the noun. */
function narrow(mention: Mention, further: boolean): void {
  const { line, parties } = mention;
  const start = parties[0]?.span.start ?? 0;
  const end = parties.at(-1)?.span.end ?? 0;
  const first = line.tokens.findIndex((token) => token.start >= start);
  const last = line.tokens.findIndex((token) => token.end >= end);
  if (first < 0 || last < first) return;
  if (further) {
    mention.phrase = { start: first, end: first + 1 };
    mention.clauseStart = first;
  }
  mention.end = last + 1;
}

/** Whether the connectors tell pairs: `A and B, C and D` has no comma inside a pair and one between pairs. */
export function inPairs(mention: Mention): boolean {
  const { line, parties } = mention;
  if (parties.length < 4 || parties.length % 2 !== 0) return false;
  return parties.every((party, index) => {
    const next = parties[index + 1];
    if (!next) return true;
    const comma = line.tokens.some(
      (token) => token.start >= party.span.end && token.end <= next.span.start && /^[,;]$/.test(token.value),
    );
    return comma === (index % 2 === 1);
  });
}

/** `between A and B; between C and D`: the word that introduces the sides stands again before the second pair. */
function betweenAgain(mention: Mention): boolean {
  const { line, parties } = mention;
  const [from, to] = [parties[1]?.span.end ?? 0, parties[2]?.span.start ?? 0];
  return line.tokens.some(
    (token, at) => token.start >= from && token.end <= to && line.part(at, 'between') !== null,
  );
}
