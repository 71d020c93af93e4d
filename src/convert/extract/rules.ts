import type { AgreementRule } from './agreements/rule.ts';
import { phraseStates } from './agreements/rules/phraseStates.ts';
import { intergovernmental } from './agreements/rules/intergovernmental.ts';
import { collectiveStatus } from './agreements/rules/collectiveStatus.ts';
import { listInheritance } from './agreements/rules/listInheritance.ts';
import { continuation } from './agreements/rules/continuation.ts';
import { dropCounts } from './agreements/rules/dropCounts.ts';
import { dropTargets } from './agreements/rules/dropTargets.ts';
import { dropWeak } from './agreements/rules/dropWeak.ts';
import { dropBare } from './agreements/rules/dropBare.ts';
import { distributivePairs } from './agreements/rules/distributivePairs.ts';
import { partyCountries } from './agreements/rules/partyCountries.ts';
import { outcome } from './agreements/rules/outcome.ts';
import { frontedDates } from './agreements/rules/frontedDates.ts';
import { referenced } from './agreements/rules/referenced.ts';
import { occasionDates } from './agreements/rules/occasionDates.ts';
import { contextParties } from './agreements/rules/contextParties.ts';
import { wholeItems } from './agreements/rules/wholeItems.ts';
import { apposition } from './agreements/rules/apposition.ts';
import { eachPartner } from './agreements/rules/eachPartner.ts';
import { onlyPair } from './agreements/rules/onlyPair.ts';
import { sharedCompanion } from './agreements/rules/sharedCompanion.ts';
import { adoptedByList } from './agreements/rules/adoptedByList.ts';
import { namedBefore } from './agreements/rules/namedBefore.ts';
import { cardLines } from './agreements/rules/cardLines.ts';
import { governmentNames } from './agreements/rules/governmentNames.ts';
import { listOwner } from './agreements/rules/listOwner.ts';
import { leadingParties } from './agreements/rules/leadingParties.ts';
import { sectors } from './agreements/rules/sectors.ts';

/**
 * The rules that work on the mentions of a whole text, in their order.
 *
 * First what a mention says by itself (states in its phrase, "intergovernmental"), then what the list or the sentence
 * before gives it: a list hands down the verb of its introduction, so it must know that verb already. Only then can a
 * mention be told old from new, and only after that can counts, targets and bare nouns be dropped: a count still gives
 * its status and date to the list it introduces. Pairs are split before countries are filled in, since a country is
 * inferred from the other side of the same pair. The cells of a card come before the occasion, which would give their
 * instrument its own day. Dates need the status; parties from the context come last of the
 * parties, so that they never hide a named one; sectors read the parties.
 */
export const agreementRules: readonly AgreementRule[] = [
  phraseStates,
  leadingParties,
  listOwner,
  intergovernmental,
  listInheritance,
  continuation,
  adoptedByList,
  apposition,
  eachPartner,
  outcome,
  frontedDates,
  referenced,
  collectiveStatus,
  dropTargets,
  dropWeak,
  dropCounts,
  distributivePairs,
  sharedCompanion,
  namedBefore,
  partyCountries,
  dropBare,
  onlyPair,
  wholeItems,
  cardLines,
  occasionDates,
  contextParties,
  governmentNames,
  sectors,
];
