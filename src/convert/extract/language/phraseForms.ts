import type { InflectionSection } from '../../../lexicon/inflectionSection.ts';
import {
  bare,
  bitOf,
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

/** A form of a phrase. */
export interface PhraseForm {
  readonly text: string;
  readonly bits: FormBits;
}

/** A form of a noun, with its nominative by column. */
export interface NounForm extends PhraseForm {
  readonly nominative: ByColumn<string>;
}

/** The words of a phrase, and what stands between them. */
const wordPattern = /[^\s-]+|[\s-]+/gu;
const cyrillicWord = /^[\p{Script=Cyrillic}-]+$/u;
const allCapitals = /^[\p{Lu}\p{N}.]{2,}$/u;
/** Names of places in these vowels do not change, unless the ending is that of an adjective or of a common noun. */
const foreignVowel = /[оеуиюэ]$/u;
const ownEnding = /(?:ств|[иьыое])[ое]$/u;

interface Planned {
  readonly index: number;
  readonly part: 'noun' | 'adjective';
}

/** Makes all forms of words and phrases that a lexicon gives in the nominative. */
export class PhraseForms {
  readonly #section: InflectionSection;
  readonly #plurals: ReadonlySet<string>;
  readonly #unchanged: ReadonlySet<string>;
  readonly #likeAdjectives: ReadonlySet<string>;
  readonly #any: FormBits;
  readonly #caseBits: (name: string) => FormBits;
  readonly #adjectiveSeen = new Map<string, FormBits>();

  constructor(section: InflectionSection, any: FormBits, caseBits: (name: string) => FormBits) {
    this.#section = section;
    this.#any = any;
    this.#caseBits = caseBits;
    this.#plurals = new Set(section.plurals);
    this.#unchanged = new Set(section.unchanged);
    this.#likeAdjectives = new Set(section.nounsLikeAdjectives);
  }

  /** Whether a word has one form for all: short names in capitals, other scripts, foreign names in certain vowels. */
  changesNever(word: string): boolean {
    const proper = /^\p{Lu}/u.test(word) && foreignVowel.test(word) && !ownEnding.test(word);
    return (
      allCapitals.test(word) ||
      proper ||
      !cyrillicWord.test(word) ||
      this.#unchanged.has(word) ||
      this.#unchanged.has(word.toLowerCase())
    );
  }

  /** The paradigm of a noun in the nominative, and whether it stands in the plural. */
  #paradigmOf(word: string): { paradigm: NounParadigm; stem: string; inPlural: boolean } | null {
    const lower = word.toLowerCase();
    const gender = this.#section.genders[word] ?? this.#section.genders[lower];
    for (const inPlural of this.#plurals.has(lower) ? [true] : [false, true]) {
      for (const paradigm of this.#section.nouns) {
        if (gender !== undefined && paradigm.gender !== gender) continue;
        const ending = bare((inPlural ? paradigm.many : paradigm.one)[0]);
        if (!lower.endsWith(ending) || (inPlural && ending === '')) continue;
        const stem = word.slice(0, word.length - ending.length);
        if (isStem(stem.toLowerCase(), paradigm.stem)) return { paradigm, stem, inPlural };
      }
    }
    return null;
  }

  #irregular(word: string): PhraseForm[] | null {
    const forms = this.#section.irregular[word];
    if (!forms) return null;
    return [
      { text: word, bits: this.#caseBits(this.#section.cases[0] ?? '') },
      ...Object.entries(forms).flatMap(([name, texts]) =>
        texts.map((text) => ({ text, bits: this.#caseBits(name) })),
      ),
    ];
  }

  /** All forms of a noun in the nominative; `found` is told each of those that a paradigm gives. */
  #nounForms(word: string, found: (form: NounForm) => void): PhraseForm[] {
    const irregular = this.#irregular(word);
    if (irregular) return irregular;
    const known = this.changesNever(word) ? null : this.#paradigmOf(word);
    if (!known) return [{ text: word, bits: this.#any }];
    const { paradigm, stem, inPlural } = known;
    const listed = this.#section.stems[word] ?? this.#section.stems[word.toLowerCase()];
    const oblique = listed === undefined ? stem : recased(listed, word);
    const many = inPlural ? word : oblique + (variantsOf(paradigm.many[0] ?? '-')[0] ?? '');
    const nominative = [word, word, word, many] as const;
    const forms: PhraseForm[] = [];
    const add = (endings: readonly string[], column: number): void => {
      endings.forEach((variants, grammaticalCase) => {
        for (const ending of variantsOf(variants)) {
          const text = stem + ending === word ? word : oblique + ending;
          const bits = bitOf(grammaticalCase, column);
          forms.push({ text, bits });
          found({ text, bits, nominative });
        }
      });
    };
    if (!inPlural) add(paradigm.one, genders.indexOf(paradigm.gender));
    add(paradigm.many, pluralColumn);
    return forms;
  }

  /** The paradigm of an adjective in the nominative, with its stem and the column in which it stands. */
  #adjectiveOf(word: string): { sets: ByColumn<readonly string[]>; stem: string; columns: number[] } | null {
    const lower = word.toLowerCase();
    if (this.#likeAdjectives.has(lower) || this.changesNever(word)) return null;
    for (const paradigm of this.#section.adjectives) {
      const sets = columnsOf(paradigm);
      const column = sets.findIndex((endings) => {
        const ending = bare(endings[0]);
        return lower.endsWith(ending) && isStem(lower.slice(0, lower.length - ending.length), paradigm.stem);
      });
      if (column < 0) continue;
      return { sets, stem: word.slice(0, word.length - bare(sets[column]?.[0]).length), columns: [column] };
    }
    return null;
  }

  #adjectiveBits(word: string): FormBits {
    const known = this.#adjectiveSeen.get(word);
    if (known !== undefined) return known;
    const found = this.#adjectiveOf(word);
    const bits = found === null ? 0 : bitOf(0, found.columns[0] ?? 0);
    this.#adjectiveSeen.set(word, bits);
    return bits;
  }

  #adjectiveForms(word: string): PhraseForm[] {
    const found = this.#adjectiveOf(word);
    if (!found) return [{ text: word, bits: this.#any }];
    return found.sets.flatMap((endings, column) =>
      endings.flatMap((variants, grammaticalCase) =>
        variantsOf(variants).map((ending) => ({
          text: found.stem + ending,
          bits: bitOf(grammaticalCase, column),
        })),
      ),
    );
  }

  /** Whether the next word may be what an adjective describes: it is in the nominative of the same gender or number. */
  #follows(adjective: FormBits, next: string): boolean {
    if ((this.#adjectiveBits(next) & adjective) !== 0 || this.changesNever(next)) return true;
    const noun = this.#paradigmOf(next);
    if (noun === null) return false;
    const column = noun.inPlural ? pluralColumn : genders.indexOf(noun.paradigm.gender);
    return (adjective & bitOf(0, column)) !== 0;
  }

  /** Which words of a phrase change: adjectives that a word in agreement follows, the first noun, and one joined to it. */
  #plan(parts: readonly string[]): Planned[] {
    const plan: Planned[] = [];
    for (let index = 0; index < parts.length; index += 2) {
      const word = parts[index] ?? '';
      const next = parts[index + 2];
      if (parts[index + 1]?.trim() === '-' && next !== undefined) {
        if (/^\p{Ll}/u.test(next) || !this.changesNever(next)) continue;
      }
      const adjective = this.#adjectiveBits(word);
      if (adjective !== 0 && (next === undefined || this.#follows(adjective, next))) {
        plan.push({ index, part: 'adjective' });
        continue;
      }
      plan.push({ index, part: 'noun' });
      const joined = parts[index + 4];
      if (!this.#section.joins.includes(next ?? '') || !/^\p{Lu}/u.test(joined ?? '')) return plan;
      index += 2;
    }
    return plan;
  }

  /** Each form in the spellings that texts use for it. */
  #spelled(forms: ReadonlyMap<string, FormBits>): PhraseForm[] {
    const all = new Map(forms);
    for (const [text, bits] of forms) {
      for (const [from, to] of Object.entries(this.#section.letters)) {
        if (!text.toLowerCase().includes(from)) continue;
        const other = text.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase());
        all.set(other, (all.get(other) ?? 0) | bits);
      }
    }
    return Array.from(all, ([text, bits]) => ({ text, bits }));
  }

  /**
   * All forms of a phrase that is given in the nominative: its adjectives and its first noun change, and what hangs on
   * that noun stays. A phrase of adjectives alone changes in every gender. Forms of one spelling are one, with the bits
   * of all. `found` is told the forms of the nouns by themselves.
   */
  forms(
    phrase: string,
    sameCases: (bits: FormBits) => FormBits,
    found: (form: NounForm) => void,
  ): PhraseForm[] {
    const parts = phrase.match(wordPattern) ?? [];
    const plan = new Map(this.#plan(parts).map(({ index, part }) => [index, part]));
    let built = new Map<string, FormBits>([['', this.#any]]);
    parts.forEach((word, index) => {
      const part = plan.get(index);
      const joined = this.#section.joins.includes(parts[index - 2] ?? '');
      const forms =
        part === undefined
          ? [{ text: word, bits: this.#any }]
          : part === 'noun'
            ? this.#nounForms(word, found)
            : this.#adjectiveForms(word);
      const next = new Map<string, FormBits>();
      for (const [text, bits] of built) {
        for (const form of forms) {
          const shared = bits & (joined ? sameCases(form.bits) : form.bits);
          if (shared !== 0) next.set(text + form.text, (next.get(text + form.text) ?? 0) | shared);
        }
      }
      built = next;
    });
    return this.#spelled(built);
  }
}
