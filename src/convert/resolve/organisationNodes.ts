import type { Name } from '../../schema/common.ts';
import type { PartyReading } from '../../schema/reading.ts';
import type { Span } from '../../schema/span.ts';
import type { Input, ReadText } from './input.ts';
import type { NameWords } from './nameWords.ts';
import { stateNamed } from './organisationKeys.ts';

/** A body as one text names it, or as a kept record does. */
export interface OrganisationNode {
  readonly names: readonly Name[];
  readonly abbreviations: readonly string[];
  readonly country: string | null;
  /** Where the text names it; null for a kept record. */
  readonly told: { readonly text: ReadText; readonly span: Span; readonly rules: readonly string[] } | null;
  /** Id of the kept record. */
  readonly kept: string | null;
}

/** Names a party reading among the nodes of its text. */
export const partyKey = (textId: string, name: string, country: string | null): string =>
  `${textId} ${country ?? ''} ${name}`;

/** The state that a party is: by its type, or by its name though it was read as a body; null for a body. */
export const stateOf = (party: PartyReading, words: NameWords): string | null =>
  party.type === 'organisation' ? stateNamed(party.name, party.country, words) : party.country;

/** The place of a name inside a mention, or the mention itself where the name does not stand there as it is. */
function placeOf(name: string, mention: Span, raw: string): Span {
  const at = raw.indexOf(name, mention.start);
  return at >= 0 && at + name.length <= mention.end ? { start: at, end: at + name.length } : mention;
}

/** Every naming of a body in the texts, the parties among them by `partyKey`, and the kept records. */
export function organisationNodes(input: Input): {
  nodes: readonly OrganisationNode[];
  parties: ReadonlyMap<string, number>;
} {
  const nodes: OrganisationNode[] = [];
  const parties = new Map<string, number>();
  for (const text of input.read) {
    const { id } = text.text;
    const { language } = text.clean;
    for (const { name, abbreviation, country, mentions, rules } of text.reading.organisations) {
      const [span] = mentions;
      if (!span || stateNamed(name, country, input.words) !== null) continue;
      const key = partyKey(id, name, country);
      if (!parties.has(key)) parties.set(key, nodes.length);
      nodes.push({
        names: [{ name, language }],
        abbreviations: abbreviation === null ? [] : [abbreviation],
        country,
        told: { text, span, rules },
        kept: null,
      });
    }
    for (const agreement of text.reading.agreements) {
      const [mention] = agreement.mentions;
      if (!mention) continue;
      for (const party of agreement.parties.filter((one) => stateOf(one, input.words) === null)) {
        const key = partyKey(id, party.name, party.country);
        if (parties.has(key)) continue;
        parties.set(key, nodes.length);
        nodes.push({
          names: [{ name: party.name, language }],
          abbreviations: party.abbreviation === null ? [] : [party.abbreviation],
          country: party.country,
          told: {
            text,
            span: placeOf(party.name, mention, text.text.raw),
            rules: agreement.evidence.parties?.rules ?? [],
          },
          kept: null,
        });
      }
    }
  }
  for (const { id, value } of input.kept.organisations) {
    nodes.push({
      names: [{ name: value.title, language: value.language }, ...value.names],
      abbreviations: value.abbreviations,
      country: value.country,
      told: null,
      kept: id,
    });
  }
  return { nodes, parties };
}
