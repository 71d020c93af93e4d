import { personSchema, type Person, type Role } from '../../schema/person.ts';
import type { PersonReading } from '../../schema/reading.ts';
import { claimsOf, withKept } from './claims.ts';
import type { Apart } from './disjointSets.ts';
import { evidenceOf, type Passage } from './evidence.ts';
import { foldedWords, slug } from './fold.ts';
import { assignIds } from './ids.ts';
import { dayOf, type Input, type ReadText } from './input.ts';
import { joinAsRuled } from './joinAsRuled.ts';
import { keptFor } from './keptFor.ts';
import { distinctNames, mainName } from './names.ts';
import { byCodeUnit, byFrequency, groupBy, unique } from './order.ts';
import { initialsOf, personKey, personWords } from './personKeys.ts';
import { rulingsOf } from './rulings.ts';
import { joinByKey, stateSets, type StateSets } from './stateSets.ts';

export interface ResolvedPeople {
  readonly records: ReadonlyMap<string, Person>;
  /** The id of a person by the name that a text's reading gives; null for what the record does not hold. */
  readonly personOf: (textId: string, name: string) => string | null;
}

interface PersonNode {
  readonly names: readonly { name: string; language: string }[];
  readonly country: string | null;
  readonly role: string | null;
  readonly told: { readonly text: ReadText; readonly reading: PersonReading } | null;
  readonly kept: string | null;
}

const fields = Object.keys(personSchema.shape);
const keyOf = (textId: string, name: string): string => `${textId} ${name}`;

function nodesOf(input: Input): PersonNode[] {
  const told = input.read.flatMap((text) =>
    text.reading.people.map((reading) => ({
      names: [{ name: reading.name, language: text.clean.language }],
      country: reading.country,
      role: reading.role,
      told: { text, reading },
      kept: null,
    })),
  );
  const kept = input.kept.people.map(({ id, value }) => ({
    names: [{ name: value.title, language: value.language }, ...value.names],
    country: value.country,
    role: value.roles[0]?.role ?? null,
    told: null,
    kept: id,
  }));
  return [...told, ...kept];
}

const isFull = (node: PersonNode): boolean => node.names.some(({ name }) => personKey(name) !== null);

/** False where two offices in one language have no word in common; across languages nothing speaks against it. */
function officesAgree(a: PersonNode, b: PersonNode): boolean {
  if (a.role === null || b.role === null || a.names[0]?.language !== b.names[0]?.language) return true;
  const words = new Set(foldedWords(a.role).filter((word) => word.length > 3));
  return words.size === 0 || foldedWords(b.role).some((word) => words.has(word));
}

/** False where a short name has an initial that no name of the full one begins with. */
function initialsAgree(full: PersonNode, short: PersonNode): boolean {
  const initials = initialsOf(short.names[0]?.name ?? '');
  return full.names.some(({ name }) => {
    const words = personWords(name);
    return initials.every((initial) => words.some((word) => word.startsWith(initial)));
  });
}

/**
 * A surname alone means the one full name of the same text that holds it; where the text has none, the one of the
 * whole record, if state and office do not speak against it. Where several fit, it stays by itself.
 */
function joinSurnames(nodes: readonly PersonNode[], joined: StateSets): void {
  const full = [...nodes.keys()].filter((index) => nodes[index] && isFull(nodes[index]));
  const byWord = groupBy(full, (index) =>
    unique((nodes[index]?.names ?? []).flatMap(({ name }) => personWords(name))),
  );
  for (const [index, node] of nodes.entries()) {
    if (isFull(node)) continue;
    const word = personWords(node.names[0]?.name ?? '')[0];
    const holders = (word === undefined ? [] : (byWord.get(word) ?? [])).filter((other) => {
      const [a, b] = [joined.stateOf(other), node.country];
      return nodes[other] && initialsAgree(nodes[other], node) && (a === null || b === null || a === b);
    });
    const textId = node.told?.text.text.id;
    const near = holders.filter(
      (other) => textId !== undefined && nodes[other]?.told?.text.text.id === textId,
    );
    const far = holders.filter((other) => nodes[other] && officesAgree(nodes[other], node));
    for (const choice of [near, far]) {
      const sets = unique(choice.map((other) => joined.sets.find(other)));
      if (sets[0] === undefined) continue;
      if (sets.length === 1) joined.tryJoin(sets[0], index);
      break;
    }
  }
}

function personSets(nodes: readonly PersonNode[], apart: Apart): StateSets {
  const joined = stateSets(
    nodes.map(({ country }) => country),
    apart,
  );
  const byKey = groupBy(nodes.keys(), (index) =>
    unique((nodes[index]?.names ?? []).flatMap(({ name }) => personKey(name) ?? [])),
  );
  for (const [, bucket] of [...byKey].toSorted((a, b) => byCodeUnit(a[0], b[0]))) joinByKey(bucket, joined);
  joinSurnames(nodes, joined);
  return joined;
}

/** The offices in the order of the days for which sources give them; one that several sources give spans their days. */
function rolesOf(members: readonly PersonNode[]): Role[] {
  const told = members.flatMap(({ told: place, role }) =>
    place && role !== null ? [{ role, day: dayOf(place.text), place }] : [],
  );
  const byRole = groupBy(told, ({ role, place }) => [
    `${place.text.clean.language} ${foldedWords(role).join(' ')}`,
  ]);
  const roles = [...byRole.values()].flatMap((group) => {
    const dated = group.toSorted(
      (a, b) =>
        byCodeUnit(a.day ?? '9', b.day ?? '9') || byCodeUnit(a.place.text.text.id, b.place.text.text.id),
    );
    const [first] = dated;
    if (!first) return [];
    const last = dated.findLast(({ day }) => day !== null);
    return [
      {
        role: first.role,
        language: first.place.text.clean.language,
        from: first.day,
        to: last?.day ?? null,
        source: first.place.text.text.id,
      },
    ];
  });
  return roles.toSorted(
    (a, b) =>
      byCodeUnit(a.from ?? '9', b.from ?? '9') ||
      byCodeUnit(a.source, b.source) ||
      byCodeUnit(a.role, b.role),
  );
}

function passagesOf({ told }: PersonNode): Passage[] {
  if (!told) return [];
  const { text, reading } = told;
  return reading.mentions.slice(0, 1).map((span) => ({
    text: text.text,
    span,
    supports: reading.role === null ? ['names'] : ['names', 'roles'],
  }));
}

function recordOf(members: readonly PersonNode[], language: string): Person | null {
  const names = members.flatMap((node) => (node.told ? node.names : []));
  const full = names.filter(({ name }) => personKey(name) !== null);
  const main = mainName(full.length > 0 ? full : names, language, []);
  if (!main) return null;
  const told = members.flatMap((node) => node.told ?? []);
  return {
    title: main.name,
    language: main.language,
    names: distinctNames(names),
    country: byFrequency(members.flatMap((node) => (node.told ? (node.country ?? []) : [])))[0] ?? null,
    roles: rolesOf(members),
    evidence: evidenceOf(members.flatMap(passagesOf), fields),
    implied: [],
    readings: [],
    rules: unique(told.flatMap(({ reading }) => reading.rules)),
    sameAs: [],
    notSameAs: [],
    checked: [],
    formerIds: [],
  };
}

/** Ids a person may take: the name, where several have it with the state or the office. */
function candidates({ title, country, roles }: Person): string[] {
  const [name, role] = [slug(title), slug(roles[0]?.role ?? '', 30)];
  return [
    name,
    country === null ? '' : `${name}-${country.toLowerCase()}`,
    role === '' ? '' : `${name}-${role}`,
  ];
}

/** One record for each person, in whatever script, order of names or office the texts name them. */
export function resolvePeople(input: Input): ResolvedPeople {
  const nodes = nodesOf(input);
  const rulings = rulingsOf(input.kept.people);
  const claims = claimsOf(
    nodes.length,
    (index) => (nodes[index] ? evidenceOf(passagesOf(nodes[index]), fields) : []),
    input.kept.people,
    rulings,
  );
  const ruled = withKept(claims, nodes, rulings);
  const { sets } = personSets(nodes, { labels: ruled.labels, areApart: rulings.areApart });
  const made = joinAsRuled(sets, ruled, rulings, ({ ruledIds, reserved }) => {
    const found = sets.groups().flatMap((group) => {
      const members = group.flatMap((index) => nodes[index] ?? []);
      const record = recordOf(members, input.language);
      return record ? [{ group, members, record }] : [];
    });
    const ruledId = ruledIds(found.map(({ group }) => group));
    const ids = assignIds(
      found.map(({ members, record }, index) => ({
        kept: ruledId[index] ?? keptFor(members, record.evidence, input.kept.people, reserved),
        candidates: candidates(record),
        identity: JSON.stringify(record.evidence[0] ?? record.title),
      })),
      reserved,
    );
    return found.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
  });
  const idOf = new Map(
    made.flatMap(({ id, members }) =>
      members.flatMap(({ told }): [string, string][] =>
        told ? [[keyOf(told.text.text.id, told.reading.name), id]] : [],
      ),
    ),
  );
  return {
    records: new Map(made.map(({ id, record }) => [id, record])),
    personOf: (textId, name) => idOf.get(keyOf(textId, name)) ?? null,
  };
}
