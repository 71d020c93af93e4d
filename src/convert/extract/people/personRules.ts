import { holderRule } from '../nounFirst/holderRule.ts';
import { givenName, inflectedOffice, inflectedOfficeAfter } from '../inflected/personRule.ts';
import { counterpartBefore } from './rules/counterpartBefore.ts';
import { honorificBefore } from './rules/honorificBefore.ts';
import { officeAfter } from './rules/officeAfter.ts';
import { officeBefore } from './rules/officeBefore.ts';
import { officesBefore } from './rules/officesBefore.ts';
import type { PersonRule } from './readPeople.ts';

/** The ways in which people are named, in the order in which they are tried at each word. */
export const personRules: readonly PersonRule[] = [
  // "Presidents A and B" before "President A": the plural names several.
  officesBefore,
  // "Chairman of the X Association Name": the office carries the organisation between itself and the name.
  officeBefore,
  honorificBefore,
  counterpartBefore,
  // A name with its office after it is the loosest form, so it comes last.
  officeAfter,
];

/** Where words change the name stands in the case of its office, and comes out in the nominative. */
export const inflectedRules: readonly PersonRule[] = [
  inflectedOffice,
  // "Name Name, head of the Agency" before a known given name alone, which tells no office.
  inflectedOfficeAfter,
  givenName,
];

/** Where nouns come first the office, its body and the name are read as one; the rules above expect the other order. */
export const nounFirstRules: readonly PersonRule[] = [holderRule];
