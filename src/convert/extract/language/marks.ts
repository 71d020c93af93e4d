import type { Lexicon } from '../../../lexicon/index.ts';
import type { AgreementKind, EventKind, SectorSlug } from '../../../schema/vocabulary.ts';
import type { AgreementStatus } from '../../../schema/vocabulary.ts';
import type { FormBits } from './formBits.ts';

/** The parts of the grammar that a lexicon fills with words; the keys of `grammar.yaml`. */
export type GrammarPart = keyof Lexicon['grammar'];

/**
 * How a verb stands: `past` may be a participle, `noun` takes the instrument with `of`. Languages that tell them apart
 * have `finite` forms, `passive` ones that need no auxiliary, and a `participle` that describes a noun.
 */
export type VerbForm = 'base' | 'present' | 'past' | 'noun' | 'finite' | 'passive' | 'participle';

/** What is done to an instrument. */
export interface Frame {
  readonly name: string;
  readonly status: AgreementStatus | null;
  readonly intransitive: boolean;
  readonly witness: boolean;
}

type Each<T extends string, Rest> = T extends string ? { readonly type: T } & Rest : never;

/** What a word or phrase of the lexicon means. */
export type Meaning =
  | { readonly type: 'grammar'; readonly part: GrammarPart }
  | {
      readonly type: 'instrument';
      readonly kind: AgreementKind;
      readonly many: boolean;
      readonly weak: boolean;
    }
  | { readonly type: 'verb'; readonly frame: Frame; readonly form: VerbForm }
  | Each<'country' | 'demonym', { readonly code: string; readonly name: string }>
  | {
      readonly type: 'city';
      readonly code: string | null;
      readonly name: string;
      /** The capital of its state, by which texts mean the state. */
      readonly capital: boolean;
    }
  | Each<'month' | 'weekday' | 'number' | 'relativeDay' | 'relativeYear', { readonly value: number }>
  | {
      readonly type: 'calendar';
      readonly part:
        | 'dayPart'
        | 'sameDay'
        | 'periodNoun'
        | 'periodStart'
        | 'periodLink'
        | 'periodEnd'
        | 'yearWord'
        | 'dayWord'
        | 'monthWord';
    }
  | { readonly type: 'orgHead'; readonly strong: boolean; readonly generic: boolean }
  | { readonly type: 'knownOrg'; readonly country: string | null; readonly name: string }
  | Each<
      | 'word'
      | 'unit'
      | 'polity'
      | 'portfolio'
      | 'joiner'
      | 'office'
      | 'officePlural'
      | 'leader'
      | 'honorific'
      | 'particle'
      | 'givenName',
      unknown
    >
  | { readonly type: 'minister'; readonly ministry: string }
  | { readonly type: 'sector'; readonly sector: SectorSlug; readonly weight: number }
  | { readonly type: 'event'; readonly kind: EventKind; readonly form: 'noun' | 'verb' };

export type MeaningType = Meaning['type'];
export type MeaningOf<T extends MeaningType> = Extract<Meaning, { readonly type: T }>;

/** The form of an inflected phrase. */
export interface MarkForm {
  /** In which cases, and in which gender or in the plural, it may stand. */
  readonly bits: FormBits;
  /** The phrase as the lexicon has it. */
  readonly lemma: string;
}

/** A meaning found in a line: tokens `[start, end)`. */
export interface Mark<M extends Meaning = Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: M;
  /** Null in a language whose words do not change. */
  readonly form: MarkForm | null;
}
