import type { Line } from '../../language/line.ts';
import { kept, type AgreementRule } from '../rule.ts';
import { opensItem } from './listInheritance.ts';

/** An entry of a list describes its instrument to its end: the mention is the whole of its first sentence. */
export const wholeItems: AgreementRule = {
  name: 'mention:whole-item',
  apply(mentions) {
    const byLine = Map.groupBy(kept(mentions), (mention) => mention.line);
    for (const [line, all] of byLine) {
      const [mention] = all;
      if (!mention || all.length > 1 || !opensItem(mention)) continue;
      let end = mention.end;
      while (end < line.length && !/^[.;(]$/.test(line.value(end)) && !tells(line, end)) end += 1;
      if (end - mention.end <= farthestEnd) mention.end = end;
    }
  },
};

/** A dash before a verb: what follows tells what became of the instrument, and does not describe it. */
function tells(line: Line, at: number): boolean {
  if (!/^[—–]$/.test(line.value(at))) return false;
  const verb = line.at(at + 1, 'verb');
  return verb !== null && verb.meaning.form !== 'noun';
}

/** Words after the description beyond which an entry tells a story of its own. */
const farthestEnd = 25;
