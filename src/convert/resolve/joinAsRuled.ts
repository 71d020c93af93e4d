import type { Claims } from './claims.ts';
import type { DisjointSets } from './disjointSets.ts';
import { byFrequency, unique } from './order.ts';
import type { Rulings } from './rulings.ts';

/** What the records of one collection are named by. */
export interface Naming {
  /** For each group the id that the rulings give it, each id once; null where they give none. */
  readonly ruledIds: (groups: readonly (readonly number[])[]) => (string | null)[];
  /** Ids that no other group may have. */
  readonly reserved: ReadonlySet<string>;
}

function joinLabelled(sets: DisjointSets, labels: readonly (string | null)[]): void {
  const first = new Map<string, number>();
  for (const [node, label] of labels.entries()) {
    if (label === null) continue;
    const target = first.get(label);
    if (target === undefined) first.set(label, node);
    else if (sets.mayJoin(target, node)) sets.join(target, node);
  }
}

function namingBy(labels: readonly (string | null)[], reserved: ReadonlySet<string>): Naming {
  const ruledIds = (groups: readonly (readonly number[])[]): (string | null)[] => {
    const given = new Set<string>();
    return groups.map((group) => {
      const id = byFrequency(group.flatMap((node) => labels[node] ?? [])).find((label) => !given.has(label));
      if (id !== undefined) given.add(id);
      return id ?? null;
    });
  };
  const taken = labels.filter((label) => label !== null);
  return { ruledIds, reserved: new Set([...reserved, ...taken]) };
}

/**
 * Joins what the machine left apart and an editor says is one: the tellings that the kept records hold, then those
 * that would become a record of an id that gives way, which is known only once all records have been made and named.
 */
export function joinAsRuled<Made extends { readonly group: readonly number[]; readonly id: string }>(
  sets: DisjointSets,
  { labels, claimed }: Claims,
  rulings: Rulings,
  make: (naming: Naming) => Made[],
): Made[] {
  if (rulings.ruled.size === 0) return make(namingBy(labels, claimed));
  joinLabelled(sets, labels);
  const late = [...labels];
  for (const { group, id } of make(namingBy(labels, claimed))) {
    const root = rulings.rootOf(id);
    if (rulings.ruled.has(root)) for (const node of group) late[node] ??= root;
  }
  joinLabelled(sets, late);
  return make(namingBy(late, new Set(unique([...claimed, ...rulings.absorbed]))));
}
