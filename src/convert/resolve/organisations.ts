import { organisationSchema, type Organisation } from '../../schema/organisation.ts';
import type { PartyReading } from '../../schema/reading.ts';
import { claimsOf, withKept } from './claims.ts';
import { evidenceOf, type Passage } from './evidence.ts';
import { slug } from './fold.ts';
import { assignIds } from './ids.ts';
import type { Input } from './input.ts';
import { joinAsRuled } from './joinAsRuled.ts';
import { keptFor } from './keptFor.ts';
import { distinctNames, mainName } from './names.ts';
import type { NameWords } from './nameWords.ts';
import { byFrequency, unique } from './order.ts';
import { commonBody, isStateBody, wordsForId } from './organisationKeys.ts';
import { organisationNodes, partyKey, stateOf, type OrganisationNode } from './organisationNodes.ts';
import { organisationSets } from './organisationSets.ts';
import { rulingsOf } from './rulings.ts';

export interface ResolvedOrganisations {
  readonly records: ReadonlyMap<string, Organisation>;
  /** The code of a state or the id of a body; null for what the record does not hold. */
  readonly partyOf: (textId: string, party: PartyReading) => string | null;
}

const fields = Object.keys(organisationSchema.shape);

const passagesOf = ({ told }: OrganisationNode): Passage[] =>
  told ? [{ text: told.text.text, span: told.span, supports: ['names'] }] : [];

function recordOf(members: readonly OrganisationNode[], language: string): Organisation | null {
  const told = members.flatMap((node) => (node.told ? [{ ...node, told: node.told }] : []));
  const abbreviations = byFrequency(told.flatMap((node) => node.abbreviations));
  const names = told.flatMap((node) => node.names);
  const main = mainName(names, language, abbreviations);
  if (!main) return null;
  return {
    title: main.name,
    language: main.language,
    names: distinctNames(names),
    abbreviations,
    country: byFrequency([...told, ...members].flatMap((node) => node.country ?? []))[0] ?? null,
    founded: null,
    dissolved: null,
    evidence: evidenceOf(members.flatMap(passagesOf), fields),
    implied: [],
    readings: [],
    rules: unique(told.flatMap((node) => node.told.rules)),
    sameAs: [],
    notSameAs: [],
    checked: [],
    formerIds: [],
  };
}

/** Ids a body may take: its abbreviation or its name, with its state where other states have such a body too. */
function candidates({ title, language, abbreviations, country }: Organisation, words: NameWords): string[] {
  const main = { name: title, language };
  const name = slug(wordsForId(main, country, words).join(' '), 60);
  const ofState = (id: string): string =>
    country === null || id === '' ? id : `${id}-${country.toLowerCase()}`;
  const common = commonBody(main, country, words);
  if (common !== null || isStateBody(main, words)) {
    return [ofState(common ?? name), ofState(name), ofState(slug(title, 120))];
  }
  const [abbreviation] = abbreviations;
  const short = abbreviation === undefined ? name : slug(abbreviation, 60);
  return [short, ofState(short), ofState(name), ofState(slug(title, 120))];
}

/** One record for each body that a text names, whatever the spelling, order of words, abbreviation or legal form. `aligned` are pairs of party keys that are known to name one body. */
export function resolveOrganisations(
  input: Input,
  aligned: readonly (readonly [string, string])[] = [],
): ResolvedOrganisations {
  const { nodes, parties } = organisationNodes(input);
  const rulings = rulingsOf(input.kept.organisations);
  const claims = claimsOf(
    nodes.length,
    (index) => (nodes[index] ? evidenceOf(passagesOf(nodes[index]), fields) : []),
    input.kept.organisations,
    rulings,
  );
  const ruled = withKept(claims, nodes, rulings);
  const joined = organisationSets(nodes, input.words, { labels: ruled.labels, areApart: rulings.areApart });
  for (const [a, b] of aligned) {
    const [first, second] = [parties.get(a), parties.get(b)];
    if (first !== undefined && second !== undefined) joined.tryJoin(first, second);
  }
  const { sets } = joined;
  const made = joinAsRuled(sets, ruled, rulings, ({ ruledIds, reserved }) => {
    const found = sets.groups().flatMap((group) => {
      const members = group.flatMap((index) => nodes[index] ?? []);
      const record = recordOf(members, input.language);
      return record ? [{ group, members, record }] : [];
    });
    const ruledId = ruledIds(found.map(({ group }) => group));
    const ids = assignIds(
      found.map(({ members, record }, index) => ({
        kept: ruledId[index] ?? keptFor(members, record.evidence, input.kept.organisations, reserved),
        candidates: candidates(record, input.words),
        identity: JSON.stringify(record.evidence[0] ?? record.title),
      })),
      reserved,
    );
    return found.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
  });
  const idOfSet = new Map(made.map(({ group, id }) => [sets.find(group[0] ?? 0), id]));
  return {
    records: new Map(made.map(({ id, record }) => [id, record])),
    partyOf: (textId, party) => {
      const state = stateOf(party, input.words);
      if (state !== null) return state;
      const node = parties.get(partyKey(textId, party.name, party.country));
      return node === undefined ? null : (idOfSet.get(sets.find(node)) ?? null);
    },
  };
}
