import type { PartyReading } from '../../schema/reading.ts';
import { agreementNodes, type AgreementNode } from './agreementNodes.ts';
import { agreementSets } from './agreementSets.ts';
import type { Input } from './input.ts';
import { partyKey } from './organisationNodes.ts';
import type { ResolvedOrganisations } from './organisations.ts';

/** Tellings of one instrument that are compared with each other. */
const tellingsLimit = 12;

const languageOf = (node: AgreementNode): string => node.text.clean.language;

/** The body of a telling that the other does not name, where it is one alone; null otherwise. */
function leftOver(node: AgreementNode, other: AgreementNode): string | null {
  const [only, ...more] = node.bodies.filter((body) => !other.bodies.includes(body));
  return only !== undefined && more.length === 0 && node.bodies.length > 1 ? only : null;
}

function namingOf(node: AgreementNode, body: string, { partyOf }: ResolvedOrganisations): string | null {
  const { id } = node.text.text;
  const party = node.reading.parties.find((one: PartyReading) => partyOf(id, one) === body);
  return party ? partyKey(id, party.name, party.country) : null;
}

/**
 * Bodies that are one though their names have no letters in common: two texts in different languages tell one
 * instrument, name the same other side, and are left with one body each. Where both bodies are known by names in one
 * language, those names would have told, and the two stay apart. Pairs of party keys.
 */
export function alignedBodies(input: Input, organisations: ResolvedOrganisations): [string, string][] {
  const nodes = agreementNodes(input, organisations);
  const { sets } = agreementSets(nodes, { labels: nodes.map(() => null), areApart: () => false });
  const { records } = organisations;
  const mayBeOne = (a: string, b: string): boolean => {
    const [first, second] = [records.get(a), records.get(b)];
    if (!first || !second || first.country === null || first.country !== second.country) return false;
    const languages = new Set(first.names.map(({ language }) => language));
    return !second.names.some(({ language }) => languages.has(language));
  };
  return sets.groups().flatMap((group) => {
    const told = group.slice(0, tellingsLimit).flatMap((index) => nodes[index] ?? []);
    return told.flatMap((a, at) =>
      told.slice(at + 1).flatMap((b): [string, string][] => {
        if (languageOf(a) === languageOf(b) || a.bodies.length !== b.bodies.length) return [];
        const [one, other] = [leftOver(a, b), leftOver(b, a)];
        if (one === null || other === null || !mayBeOne(one, other)) return [];
        const [first, second] = [namingOf(a, one, organisations), namingOf(b, other, organisations)];
        return first !== null && second !== null ? [[first, second]] : [];
      }),
    );
  });
}
