import { agreementRelations, dateOf, type AgreementRelation, type RecordGraph } from './graph.ts';
import { compareEdtf } from './edtfDate.ts';
import type { UnheldTarget } from '../timeline/items.ts';

/** An agreement of a line: one that the record holds, or one known by kind and year alone. */
export interface LineageNode {
  readonly key: string;
  /** Null where the record does not hold it. */
  readonly id: string | null;
  readonly unheld: (Omit<UnheldTarget, 'year'> & { readonly year: string | null }) | null;
  /** EDTF. */
  readonly date: string | null;
}

export interface LineageEdge {
  readonly relation: AgreementRelation;
  /** Positions among the nodes: the later agreement, and the one to which it does something. */
  readonly from: number;
  readonly to: number;
}

export interface LineageGraph {
  /** The earliest first. */
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

/** Agreements that are shown at most: a treaty that half of the record implements would fill its page. */
const most = 14;

interface Found {
  readonly nodes: Map<string, LineageNode>;
  readonly edges: { relation: AgreementRelation; from: string; to: string }[];
}

/** Adds what an agreement does to others and what others do to it, and tells which of them are new. */
function addNeighbours(id: string, graph: RecordGraph, found: Found): string[] {
  const fresh: string[] = [];
  const add = (node: LineageNode): boolean => {
    if (found.nodes.has(node.key)) return true;
    if (found.nodes.size >= most) return false;
    found.nodes.set(node.key, node);
    if (node.id !== null) fresh.push(node.id);
    return true;
  };
  const join = (relation: AgreementRelation, from: string, to: string): void => {
    const isKnown = found.edges.some(
      (edge) => edge.relation === relation && edge.from === from && edge.to === to,
    );
    if (!isKnown) found.edges.push({ relation, from, to });
  };
  const held = (other: string): LineageNode | null => {
    const data = graph.agreements.get(other)?.data;
    return data ? { key: other, id: other, unheld: null, date: dateOf(data) } : null;
  };
  const data = graph.agreements.get(id)?.data;
  for (const relation of agreementRelations) {
    const target = data?.[relation] ?? null;
    if (target === null) continue;
    const node =
      typeof target === 'string'
        ? held(target)
        : {
            key: `${target.kind} ${target.year ?? ''}`,
            id: null,
            unheld: { kind: target.kind, year: target.year },
            date: target.year,
          };
    if (node && add(node)) join(relation, id, node.key);
  }
  for (const { relation, agreement } of graph.laterAgreements.get(id) ?? []) {
    const node = held(agreement.id);
    if (node && add(node)) join(relation, node.key, id);
  }
  return fresh;
}

/** What came before an agreement and after it, through others too; no edges where it stands alone. Pure. */
export function lineageOf(id: string, graph: RecordGraph): LineageGraph {
  const data = graph.agreements.get(id)?.data;
  const first: LineageNode = { key: id, id, unheld: null, date: data ? dateOf(data) : null };
  const found: Found = { nodes: new Map([[id, first]]), edges: [] };
  let wave = [id];
  while (wave.length > 0) wave = wave.flatMap((each) => addNeighbours(each, graph, found));
  const nodes = [...found.nodes.values()].sort(
    (a, b) => compareEdtf(a.date, b.date) || (a.key < b.key ? -1 : 1),
  );
  const place = new Map(nodes.map(({ key }, position) => [key, position]));
  return {
    nodes,
    edges: found.edges.flatMap(({ relation, from, to }) => {
      const [later, earlier] = [place.get(from), place.get(to)];
      return later === undefined || earlier === undefined ? [] : [{ relation, from: later, to: earlier }];
    }),
  };
}
