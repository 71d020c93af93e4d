import { createHash } from 'node:crypto';

/** A record that wants an id. */
export interface Nameable {
  /** The id of the kept record that is the same thing. */
  readonly kept: string | null;
  /** Ids it would take, the shortest first; empty ones are passed over. */
  readonly candidates: readonly string[];
  /** What no other record has; where all candidates are taken, a digest of it is added to the last. */
  readonly identity: string;
}

const digest = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 6);

/**
 * One id for each record, in the order given. Kept ids stay. Where several records want the same id, none of them has
 * it and all move on to their next: so the ids do not depend on which record came first. A file that stands under an
 * id that one record alone wants is taken for that record's: its text may have been renamed, or a person wrote it.
 * No record takes a reserved id, unless it is its kept one.
 */
export function assignIds(items: readonly Nameable[], reserved: ReadonlySet<string>): string[] {
  const used = new Set(reserved);
  const ids = items.map(({ kept }) => kept);
  for (const id of ids) if (id !== null) used.add(id);

  const depth = Math.max(0, ...items.map(({ candidates }) => candidates.length));
  for (let level = 0; level < depth; level += 1) {
    const wanting = new Map<string, number[]>();
    for (const [index, item] of items.entries()) {
      const candidate = item.candidates[level];
      if (ids[index] !== null || candidate === undefined || candidate === '') continue;
      wanting.set(candidate, [...(wanting.get(candidate) ?? []), index]);
    }
    for (const [candidate, indices] of wanting) {
      const [only] = indices;
      if (indices.length !== 1 || only === undefined || used.has(candidate)) continue;
      ids[only] = candidate;
    }
    for (const candidate of wanting.keys()) used.add(candidate);
  }
  return items.map(({ candidates, identity }, index) => {
    const id = ids[index] ?? null;
    if (id !== null) return id;
    const last = candidates.findLast((candidate) => candidate !== '');
    return last === undefined ? `x-${digest(identity)}` : `${last}-${digest(identity)}`;
  });
}
