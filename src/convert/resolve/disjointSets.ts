/** Sets of the numbers 0 to `size - 1` that can be joined; every number begins alone. */
export interface DisjointSets {
  /** The number that stands for the set of this one. */
  find(node: number): number;
  /** Joins two sets and tells the number that stands for both. */
  join(a: number, b: number): number;
  /** The members of every set, ascending, in the order of their first members. */
  groups(): number[][];
}

/** Union-find with path halving; the smallest member stands for its set, so the order of joining does not matter. */
export function disjointSets(size: number): DisjointSets {
  const parent = Array.from({ length: size }, (_, index) => index);
  const up = (node: number): number => parent[node] ?? node;
  const find = (node: number): number => {
    let at = node;
    while (up(at) !== at) {
      parent[at] = up(up(at));
      at = up(at);
    }
    return at;
  };
  return {
    find,
    join(a, b) {
      const [first, second] = [find(a), find(b)].toSorted((x, y) => x - y) as [number, number];
      parent[second] = first;
      return first;
    },
    groups() {
      const bySet = new Map<number, number[]>();
      for (let node = 0; node < size; node += 1) {
        const set = find(node);
        const members = bySet.get(set);
        if (members) members.push(node);
        else bySet.set(set, [node]);
      }
      return [...bySet.values()];
    },
  };
}
