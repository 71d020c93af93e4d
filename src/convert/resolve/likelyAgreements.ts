import type { LikelyPair } from '../../schema/finding.ts';
import type { AgreementNode } from './agreementNodes.ts';
import type { Pair } from './agreementSets.ts';

/**
 * Records of which two tellings are nearly alike enough to be one instrument, the likeliest first. Two that one text
 * tells apart are two.
 */
export function likelyAgreements(
  nodes: readonly AgreementNode[],
  made: readonly { readonly id: string; readonly group: readonly number[] }[],
  near: readonly Pair[],
): LikelyPair[] {
  const idOf = new Map(made.flatMap(({ id, group }) => group.map((node) => [node, id] as const)));
  const textsOf = new Map(
    made.map(({ id, group }) => [id, new Set(group.map((node) => nodes[node]?.text.text.id ?? ''))]),
  );
  const pairs = new Map<string, LikelyPair>();
  for (const { a, b } of near) {
    const [first, second] = [idOf.get(a) ?? '', idOf.get(b) ?? ''].toSorted() as [string, string];
    const toldApart = [...(textsOf.get(first) ?? [])].some((text) => textsOf.get(second)?.has(text));
    const key = `${first} ${second}`;
    if (first === second || toldApart || pairs.has(key)) continue;
    const because = 'kind, parties, day and subject of two tellings are nearly enough alike';
    pairs.set(key, { collection: 'agreements', first, second, because });
  }
  return [...pairs.values()];
}
