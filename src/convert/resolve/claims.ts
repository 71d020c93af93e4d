import type { Evidence } from '../../schema/evidence.ts';
import { passageKey } from './evidence.ts';
import type { Kept } from './input.ts';
import { groupBy, unique } from './order.ts';
import type { Rulings } from './rulings.ts';

/** Which tellings the kept records that an editor ruled on hold already. */
export interface Claims {
  /** For each telling the id of the record that it is part of, by the rulings; null where none speaks of it. */
  readonly labels: readonly (string | null)[];
  /** Ids of the kept records that a telling was found for. */
  readonly claimed: ReadonlySet<string>;
}

/** Fields whose passages name the thing itself. */
const identifying: ReadonlySet<string> = new Set(['title', 'kind', 'names']);

const namingKeys = (evidence: readonly Evidence[]): string[] =>
  unique(evidence.filter(({ supports }) => supports.some((field) => identifying.has(field))).map(passageKey));

const factsOf = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((item) => item.supports.map((field) => `${field} ${item.start} ${passageKey(item)}`));

/**
 * A telling is a ruled record's where a passage that names it stands in that record and names no other telling, or
 * where all its passages stand there: one sentence may name several things. `evidenceOf` gives the passages of a
 * telling; it is asked only where there are rulings.
 */
export function claimsOf(
  size: number,
  evidenceOf: (node: number) => readonly Evidence[],
  kept: readonly Kept<{ readonly evidence: readonly Evidence[] }>[],
  rulings: Rulings,
): Claims {
  const ruled = kept.filter(({ id }) => rulings.ruled.has(id));
  const nodes = Array.from({ length: size }, (_, node) => node);
  if (ruled.length === 0) return { labels: nodes.map(() => null), claimed: new Set() };

  const told = nodes.map(evidenceOf);
  const tellings = groupBy(nodes, (node) => namingKeys(told[node] ?? []));
  const byName = groupBy(ruled, ({ value }) => namingKeys(value.evidence));
  const facts = new Map(ruled.map(({ id, value }) => [id, new Set(factsOf(value.evidence))]));
  const claimed = new Set<string>();
  const labels = told.map((evidence) => {
    const keys = namingKeys(evidence);
    const own = keys.filter((key) => tellings.get(key)?.length === 1).flatMap((key) => byName.get(key) ?? []);
    const shared = keys
      .flatMap((key) => byName.get(key) ?? [])
      .filter(({ id }) => factsOf(evidence).every((fact) => facts.get(id)?.has(fact)));
    const holders = unique([...own, ...shared].map(({ id }) => id));
    const roots = unique(holders.map((id) => rulings.rootOf(id)));
    const [label, ...others] = roots.filter((root) => !roots.some((other) => rulings.yieldsTo(root, other)));
    if (label === undefined || others.length > 0) return null;
    for (const id of holders) if (rulings.rootOf(id) === label) claimed.add(id);
    return label;
  });
  return { labels, claimed };
}

/** The claims with the kept records that stand among the nodes: each that an editor ruled on is its root's. */
export function withKept(
  { labels, claimed }: Claims,
  nodes: readonly { readonly kept: string | null }[],
  { ruled, rootOf }: Rulings,
): Claims {
  return {
    labels: nodes.map(({ kept }, index) =>
      kept !== null && ruled.has(kept) ? rootOf(kept) : (labels[index] ?? null),
    ),
    claimed,
  };
}
