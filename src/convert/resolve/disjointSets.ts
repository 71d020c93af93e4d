/** Sets of the numbers 0 to `size - 1` that can be joined; every number begins alone. */
export interface DisjointSets {
  /** The number that stands for the set of this one. */
  find(node: number): number;
  /** Joins two sets and tells the number that stands for both. */
  join(a: number, b: number): number;
  /** The members of every set, ascending, in the order of their first members. */
  groups(): number[][];
  /** False where a member of one set was told to be another thing than a member of the other. */
  mayJoin(a: number, b: number): boolean;
}

/** Which numbers were told to be different things: labels of some of them, and which labels those are. */
export interface Apart {
  readonly labels: readonly (string | null)[];
  readonly areApart: (a: string, b: string) => boolean;
}

const nothingApart: Apart = { labels: [], areApart: () => false };

/** Union-find with path halving; the smallest member stands for its set, so the order of joining does not matter. */
export function disjointSets(size: number, { labels, areApart }: Apart = nothingApart): DisjointSets {
  const parent = Array.from({ length: size }, (_, index) => index);
  const up = (node: number): number => parent[node] ?? node;
  const labelsOf = new Map(
    labels.flatMap((label, node) => (label === null ? [] : [[node, new Set([label])] as const])),
  );
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
      const moved = labelsOf.get(second);
      if (first !== second && moved) {
        labelsOf.set(first, new Set([...(labelsOf.get(first) ?? []), ...moved]));
        labelsOf.delete(second);
      }
      return first;
    },
    mayJoin(a, b) {
      const others = [...(labelsOf.get(find(b)) ?? [])];
      return ![...(labelsOf.get(find(a)) ?? [])].some((label) =>
        others.some((other) => areApart(label, other)),
      );
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
