import { eld } from 'eld/extrasmall';
import { tokenise } from '../../lexicon/tokenise.ts';
import { foldToken } from './fold.ts';
import type { EdgeWords } from './words.ts';

/** Characters that are looked at; a language shows itself in a few paragraphs. */
const sampleLength = 8_000;
/** Every eighth word of a running text is one of the function words of its language, whatever it is about. */
const functionShare = 0.12;
/** Letters that Ukrainian, Belarusian and others have, and Russian has not. */
const notRussian = /[іїєґўјљњђћџѓќ]/giu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const notRussianShare = 0.01;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * BCP 47 code of the language of a text: by the function words of the languages that we have lexicons for, with or
 * without tone marks, since names of people and places mislead any count of letters; else by eld. `und` where nothing
 * tells.
 */
export function detectLanguage(text: string, words: EdgeWords): string {
  const sample = text.slice(0, sampleLength);
  const said = tokenise(sample)
    .filter(({ kind }) => kind === 'word')
    .map(foldToken);
  let best: { code: string; share: number } | null = null;
  for (const [code, known] of words.functionWords) {
    const share = said.filter((word) => known.has(word)).length / Math.max(1, said.length);
    if (!best || share > best.share) best = { code, share };
  }
  const letters = count(sample, cyrillic);
  const slavic = letters > 0 && count(sample, notRussian) / letters > notRussianShare;
  if (best && best.share >= functionShare && !(slavic && best.code === 'ru')) return best.code;
  const { language } = eld.detect(sample);
  return language === '' ? (best && best.share > 0 ? best.code : 'und') : language;
}
