import { wordsOf } from './names.ts';

/** Names of states, by code: what they are called in any of the languages. */
export type StateNames = ReadonlyMap<string, ReadonlySet<string>>;

const folded = (name: string): string => wordsOf(name).join(' ');

/** Names by code in the form in which they are compared. */
export function stateNamesOf(names: Iterable<readonly [code: string, names: readonly string[]]>): StateNames {
  const states = new Map<string, Set<string>>();
  for (const [code, some] of names) {
    const known = states.get(code) ?? new Set();
    for (const name of some) known.add(folded(name));
    states.set(code, known);
  }
  return states;
}

/** Whether a party is the state of its country itself and not a body in it. */
export const isState = (
  { name, country }: { readonly name: string; readonly country: string | null },
  states: StateNames,
): boolean => country !== null && states.get(country)?.has(folded(name)) === true;
