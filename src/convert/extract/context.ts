import type { CleanText } from '../../schema/text.ts';
import type { Party } from './parties/party.ts';
import type { Base } from './dates/moment.ts';
import type { Language } from './language/compile.ts';
import type { Line, Range } from './language/line.ts';

/** A long name and the short one that the text itself gives in brackets after it. */
export interface AbbreviationEntry {
  readonly short: string;
  readonly long: string;
  readonly line: Line;
  readonly range: Range;
}

/** What every reader of one text may know of it. */
export interface Context {
  readonly clean: CleanText;
  readonly raw: string;
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly base: Base;
  /** Codes of the states that the text speaks of, the most spoken of first. */
  readonly states: readonly string[];
  /** The two states between which the text is about something, in the order of their first mention; else null. */
  readonly pair: readonly [string, string] | null;
  /** States by code, as the text writes them first. */
  readonly stateNames: ReadonlyMap<string, string>;
  /** Every word of the text with a capital, as written; of two forms of a name the one that stands there is likelier. */
  readonly words: ReadonlySet<string>;
  readonly abbreviations: ReadonlyMap<string, AbbreviationEntry>;
  /** The last line of each block that introduces a list, by the block's index. */
  readonly introductions: ReadonlyMap<number, Line>;
  /** The parties that were told last, for phrases that point back to them. */
  readonly memory: { parties: readonly Party[] };
  /** Steps of work done so far; readers add to it, and tests hold it to a bound. */
  readonly work: { steps: number };
}

/** The state's name as the text writes it first, else as the lexicon does. */
export function stateName(context: Context, code: string): string {
  return context.stateNames.get(code) ?? context.language.stateNames.get(code) ?? code;
}

/** The other of the two states that the text is about. */
export function otherState(context: Context, code: string | null): string | null {
  if (context.pair === null || code === null) return null;
  if (context.pair[0] === code) return context.pair[1];
  return context.pair[1] === code ? context.pair[0] : null;
}
