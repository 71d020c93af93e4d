import { z } from 'zod';

/** Endings in the order of `cases`; `-` is no ending, `|` stands between two that are both in use. */
const endingsSchema = z.array(z.string().min(1));

/** What the stem of a word ends in, so that a paradigm fits it; any stem where it is left out. */
const stemSchema = z.array(z.string().min(1)).default([]);

const nounParadigmSchema = z.strictObject({
  gender: z.enum(['masculine', 'feminine', 'neuter']),
  stem: stemSchema,
  /** The stems by which a word that no list knows is given this paradigm; none where it never is. */
  unlisted: z.array(z.string().min(1)).optional(),
  one: endingsSchema,
  many: endingsSchema.default([]),
});

const adjectiveParadigmSchema = z.strictObject({
  stem: stemSchema,
  masculine: endingsSchema,
  feminine: endingsSchema,
  neuter: endingsSchema,
  many: endingsSchema,
});

/**
 * `inflection.yaml`: how words change with case, number and gender. A language whose words do not change leaves the
 * file out. The entries of the other files are then written in the nominative; all their forms are found.
 */
export const inflectionSectionSchema = z.strictObject({
  /** Names of the cases; the first is the one in which names are shown. */
  cases: z.array(z.string().min(1)).default([]),
  nouns: z.array(nounParadigmSchema).default([]),
  adjectives: z.array(adjectiveParadigmSchema).default([]),
  /** Endings of the names of people, which follow rules of their own. */
  personNames: z.array(nounParadigmSchema).default([]),
  /** Letters that are written in two ways: the one that texts may put for the other. */
  letters: z.record(z.string(), z.string()).default({}),
  /** Stems before an ending, where they differ from that of the nominative: `отец: отц`. */
  stems: z.record(z.string(), z.string()).default({}),
  /** Nouns that the paradigms would give the wrong gender. */
  genders: z.record(z.string(), z.enum(['masculine', 'feminine', 'neuter'])).default({}),
  /** Nouns that are listed in the plural and would be taken for a singular. */
  plurals: z.array(z.string().min(1)).default([]),
  /** Nouns that look like adjectives, and words that never change. */
  nounsLikeAdjectives: z.array(z.string().min(1)).default([]),
  unchanged: z.array(z.string().min(1)).default([]),
  /** Forms that no paradigm gives, by the form and then the nominative: `детей: дети`. */
  irregular: z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)))).default({}),
  /** Words that join two nouns of one name, both of which change: `Босния и Герцеговина`. */
  joins: z.array(z.string().min(1)).default([]),
  /** Which lists of the other files hold words that change; `section` or `section.list`. */
  sections: z.array(z.string().min(1)).default([]),
  /** The case in which the parties stand, by what introduces them: a grammar part, or `subject`. */
  governs: z.record(z.string(), z.string()).default({}),
  /** The case of what hangs on a noun without a preposition. */
  complement: z.string().optional(),
  /** Endings of the first half of a compound adjective, by those of the adjective: `ский: ско`. */
  combining: z.record(z.string(), z.string()).default({}),
  /** Endings by which a word is known for a verb. */
  verbEndings: z.array(z.string().min(1)).default([]),
  /** Small words that are verbs or short predicates, though their endings are those of nouns: `составлен`, `готово`. */
  verbWords: z.array(z.string().min(1)).default([]),
});
export type InflectionSection = z.infer<typeof inflectionSectionSchema>;
