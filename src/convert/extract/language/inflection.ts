import type { InflectionSection } from '../../../lexicon/inflectionSection.ts';
import {
  bare,
  bitOf,
  columnOf,
  columns,
  columnsOf,
  genders,
  isStem,
  pluralColumn,
  recased,
  variantsOf,
  type ByColumn,
  type FormBits,
  type NounParadigm,
} from './formBits.ts';
import { PhraseForms, type NounForm, type PhraseForm } from './phraseForms.ts';

/** One way to read the form of a word. */
export interface WordReading {
  readonly part: 'noun' | 'adjective';
  readonly bits: FormBits;
  /** The word in the nominative; a noun has one form for the singular, whatever its gender, and one for the plural. */
  readonly nominative: ByColumn<string>;
}

interface Ending extends WordReading {
  readonly stems: readonly string[];
}

const longestEnding = 4;
const shortestStem = 2;
const shortestKey = 4;
const mostKept = 20_000;
const cyrillicWord = /^[\p{Script=Cyrillic}-]+$/u;

/** How the words of a language change; made from its `inflection.yaml`. */
export class Inflection {
  readonly #section: InflectionSection;
  readonly #endings = new Map<string, Ending[]>();
  readonly #listed = new Map<string, WordReading[]>();
  readonly #seen = new Map<string, readonly WordReading[]>();
  readonly #sections: ReadonlySet<string>;
  readonly #unchanged: ReadonlySet<string>;
  readonly #verbWords: ReadonlySet<string>;
  readonly #phrases: PhraseForms;
  /** Every form. */
  readonly any: FormBits;
  /** The nominative, in which names are shown. */
  readonly nominative: FormBits;
  /** The plural in every case. */
  readonly plural: FormBits;
  /** The case of what hangs on a noun without a preposition. */
  readonly complement: FormBits;

  constructor(section: InflectionSection) {
    this.#section = section;
    this.#sections = new Set(section.sections);
    this.#unchanged = new Set(section.unchanged.map((word) => word.toLowerCase()));
    this.#verbWords = new Set(section.verbWords.map((word) => this.#fold(word)));
    this.any = (1 << (section.cases.length * columns)) - 1;
    this.nominative = this.caseBits(section.cases[0]);
    this.complement = this.caseBits(section.complement);
    this.plural = section.cases.reduce((bits, _, index) => bits | bitOf(index, pluralColumn), 0);
    this.#phrases = new PhraseForms(section, this.any, (name) => this.caseBits(name));
    for (const paradigm of section.nouns) this.#addNoun(paradigm);
    for (const paradigm of section.adjectives) {
      const sets = columnsOf(paradigm);
      const nominative = sets.map((endings) => bare(endings[0])) as unknown as ByColumn<string>;
      sets.forEach((endings, column) => {
        this.#addEndings(endings, column, { part: 'adjective', stems: paradigm.stem, nominative });
      });
    }
  }

  /** Whether the words of a list of the lexicon change; `section` or `section.list`. */
  changes(list: string): boolean {
    return this.#sections.has(list);
  }

  /** The bits of a case by its name, in every gender and number; 0 where there is no such case. */
  caseBits(name: string | undefined): FormBits {
    const index = this.#section.cases.indexOf(name ?? '');
    return index < 0 ? 0 : ((1 << columns) - 1) << (index * columns);
  }

  /** The case in which the parties stand after a grammar part. */
  governed(part: string): FormBits {
    return this.caseBits(this.#section.governs[part]);
  }

  /** The cases of a form, in every gender and number. */
  sameCases(bits: FormBits): FormBits {
    return this.#section.cases.reduce(
      (all, name) => ((bits & this.caseBits(name)) === 0 ? all : all | this.caseBits(name)),
      0,
    );
  }

  /** Whether a word is known never to change. */
  isUnchanged(word: string): boolean {
    return this.#unchanged.has(word.toLowerCase());
  }

  /** Whether a name that no list knows ends as those do that never change. */
  isForeign(word: string): boolean {
    return !this.#listed.has(this.#fold(word)) && this.#phrases.changesNever(word);
  }

  #addNoun(paradigm: NounParadigm): void {
    if (paradigm.unlisted?.length === 0) return;
    const one = bare(paradigm.one[0]);
    const shared = {
      part: 'noun' as const,
      stems: paradigm.unlisted ?? paradigm.stem,
      nominative: [one, one, one, variantsOf(paradigm.many[0] ?? '-')[0] ?? ''] as const,
    };
    this.#addEndings(paradigm.one, genders.indexOf(paradigm.gender), shared);
    this.#addEndings(paradigm.many, pluralColumn, shared);
  }

  #addEndings(endings: readonly string[], column: number, shared: Omit<Ending, 'bits'>): void {
    endings.forEach((variants, grammaticalCase) => {
      for (const ending of variantsOf(variants)) {
        const known = this.#endings.get(ending) ?? [];
        const same = known.find(
          (other) => other.stems === shared.stems && other.nominative === shared.nominative,
        );
        const bits = bitOf(grammaticalCase, column) | (same?.bits ?? 0);
        if (same) known[known.indexOf(same)] = { ...shared, bits };
        else known.push({ ...shared, bits });
        this.#endings.set(ending, known);
      }
    });
  }

  /** The word as it is compared: in small letters, with the letters that may be written in two ways made one. */
  #fold(word: string): string {
    let folded = word.toLowerCase();
    for (const [from, to] of Object.entries(this.#section.letters)) folded = folded.replaceAll(from, to);
    return folded;
  }

  /** Every way to read the form of a word: as the lists have it, else by its ending. None for a word of another script. */
  read(word: string): readonly WordReading[] {
    const key = this.#fold(word);
    const known = this.#seen.get(key);
    if (known) return known;
    const readings = this.#listed.get(key) ?? this.#guess(word.toLowerCase());
    if (this.#seen.size >= mostKept) this.#seen.clear();
    this.#seen.set(key, readings);
    return readings;
  }

  #guess(word: string): readonly WordReading[] {
    if (!cyrillicWord.test(word) || this.#unchanged.has(word)) return [];
    const readings: WordReading[] = [];
    const last = Math.min(longestEnding, word.length - shortestStem);
    for (let length = last; length >= 0; length -= 1) {
      const stem = word.slice(0, word.length - length);
      for (const ending of this.#endings.get(word.slice(word.length - length)) ?? []) {
        if (!isStem(stem, ending.stems)) continue;
        // `Вашингтоном` has the ending of one case already, and is hardly the bare stem of `вашингтонома`.
        const bareStem = length === 0 && (ending.bits & ~this.plural) === 0;
        if (bareStem && readings.some((reading) => reading.part === 'noun')) continue;
        const [masculine, feminine, neuter, many] = ending.nominative;
        readings.push({
          part: ending.part,
          bits: ending.bits,
          nominative: [stem + masculine, stem + feminine, stem + neuter, stem + many],
        });
      }
    }
    return readings;
  }

  /** A word without its ending, so that its forms are alike; for comparing only, since forms of two words may be too. */
  stemOf(word: string): string {
    const folded = this.#fold(word);
    for (let length = longestEnding; length > 0; length -= 1) {
      if (folded.length - length >= shortestKey && this.#endings.has(folded.slice(folded.length - length)))
        return folded.slice(0, folded.length - length);
    }
    return folded;
  }

  /** The bits of every reading of a word as a part of speech. */
  bits(word: string, part: 'noun' | 'adjective'): FormBits {
    return this.read(word).reduce((bits, reading) => (reading.part === part ? bits | reading.bits : bits), 0);
  }

  /** Whether a word has the ending of a verb, and no list knows it for anything else. */
  looksLikeVerb(word: string): boolean {
    const folded = this.#fold(word);
    if (this.#verbWords.has(folded)) return true;
    if (this.#listed.has(folded)) return false;
    return this.#section.verbEndings.some(
      (ending) => folded.length > ending.length + 1 && folded.endsWith(ending),
    );
  }

  /** The word in the nominative, in the number and gender of the bits; as written where no reading fits. */
  nominativeOf(word: string, part: 'noun' | 'adjective', bits: FormBits): string {
    for (const reading of this.read(word)) {
      const shared = reading.part === part ? reading.bits & bits : 0;
      if (shared !== 0) return recased(reading.nominative[columnOf(shared)] ?? word, word);
    }
    return word;
  }

  /** All forms of a phrase of the lexicon, which is given in the nominative; its nouns are known from then on. */
  forms(phrase: string): PhraseForm[] {
    return this.#phrases.forms(
      phrase,
      (bits) => this.sameCases(bits),
      (form) => {
        this.#list(form);
      },
    );
  }

  #list({ text, bits, nominative: written }: NounForm): void {
    // A proper name may be spelt like a form of a common word: `Сахара`, `сахара`.
    if (/^\p{Lu}/u.test(written[0])) return;
    const key = this.#fold(text);
    const nominative = written.map((form) => form.toLowerCase()) as unknown as ByColumn<string>;
    const known = this.#listed.get(key) ?? [];
    const same = known.findIndex((other) => other.nominative[0] === nominative[0]);
    const before = known[same];
    if (before) known[same] = { ...before, bits: before.bits | bits };
    else known.push({ part: 'noun', bits, nominative });
    this.#listed.set(key, known);
  }

  /** The first half of a compound adjective: `российский` → `российско`; null where the word makes none. */
  combining(adjective: string): string | null {
    for (const [ending, half] of Object.entries(this.#section.combining)) {
      if (adjective.endsWith(ending)) return adjective.slice(0, adjective.length - ending.length) + half;
    }
    return null;
  }

  /**
   * A word of the name of a person in the nominative. Of several readings the first that `preferred` accepts, else the
   * first: the paradigms stand in the order of their likeliness. A word that has none stays as it is.
   */
  personWord(word: string, bits: FormBits, preferred: (word: string) => boolean): string {
    if ((bits & this.nominative) !== 0 || this.#phrases.changesNever(word)) return word;
    const lower = word.toLowerCase();
    const found: string[] = [];
    for (const paradigm of this.#section.personNames) {
      const column = genders.indexOf(paradigm.gender);
      paradigm.one.forEach((variants, grammaticalCase) => {
        if (grammaticalCase === 0 || (bits & bitOf(grammaticalCase, column)) === 0) return;
        for (const ending of variantsOf(variants)) {
          if (ending === '' || !lower.endsWith(ending)) continue;
          const stem = word.slice(0, word.length - ending.length);
          if (isStem(stem.toLowerCase(), paradigm.stem)) found.push(stem + bare(paradigm.one[0]));
        }
      });
    }
    return found.find(preferred) ?? found[0] ?? word;
  }
}
