import { afterBracket } from '../parties/extent.ts';
import type { PhraseReader } from '../grammar/phrase.ts';

const longestWorth = 14;

/** `trị giá 5,3 tỷ USD với hãng X`: what an instrument is worth, or how long it runs, before its sides. */
export const worthPhrase: PhraseReader = {
  name: 'phrase:worth',
  read({ line }, at, limit) {
    const lead = line.part(line.value(at) === ',' ? at + 1 : at, 'worth');
    if (!lead) return null;
    let numbered = false;
    for (let end = lead.end; end < Math.min(limit, lead.end + longestWorth); end += 1) {
      if (line.value(end) === '(') end = afterBracket(line, end) ?? end;
      if (numbered && line.part(end, 'with', 'between', 'about')) return end;
      if (line.isNumber(end)) numbered = true;
      else if (!line.isWord(end) || line.at(end, 'verb') || line.at(end, 'orgHead')) return null;
    }
    return null;
  },
};
