import { disjointSets, type Apart, type DisjointSets } from './disjointSets.ts';

/** Joined sets of things that have a state each or none; two sets of different states are never joined. */
export interface StateSets {
  readonly sets: DisjointSets;
  /** The state of the set of a node, null where none of its members tells one. */
  stateOf(node: number): string | null;
  /** False where the states differ, or an editor keeps the two apart, and nothing was joined. */
  tryJoin(a: number, b: number): boolean;
}

export function stateSets(states: readonly (string | null)[], apart: Apart): StateSets {
  const sets = disjointSets(states.length, apart);
  const known = [...states];
  const stateOf = (node: number): string | null => known[sets.find(node)] ?? null;
  return {
    sets,
    stateOf,
    tryJoin(a, b) {
      const [first, second] = [stateOf(a), stateOf(b)];
      if (first !== null && second !== null && first !== second) return false;
      if (!sets.mayJoin(a, b)) return false;
      known[sets.join(a, b)] = first ?? second;
      return true;
    },
  };
}

/**
 * Joins the nodes that have a key in common: first those of one state, then those whose state is not told with the
 * one state that the key has. Where bodies of several states have the key, a node without a state stays apart from
 * all of them: `Ministry of Health` alone names none.
 */
export function joinByKey(bucket: readonly number[], joined: StateSets): void {
  const byState = new Map<string, number>();
  const without: number[] = [];
  for (const node of bucket) {
    const state = joined.stateOf(node);
    if (state === null) without.push(node);
    else {
      const first = byState.get(state);
      if (first === undefined) byState.set(state, node);
      else joined.tryJoin(first, node);
    }
  }
  const [only, ...others] = byState.values();
  const target = others.length === 0 ? (only ?? without[0]) : without[0];
  if (target === undefined) return;
  for (const node of without) joined.tryJoin(target, node);
}
