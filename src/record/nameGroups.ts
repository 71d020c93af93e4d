import { interfaceIn } from '../i18n/index.ts';
import { nameKey, nameTable, namesIn, type NameGroup, type NameTable } from '../search/names.ts';
import type { RecordGraph } from './graph.ts';

/** Languages in which states are looked for, whatever that of the interface. */
const languages = ['en', 'vi', 'ru'];
/** Spellings of states beside those that Intl and the United Nations have. */
const spellings: Readonly<Record<string, readonly string[]>> = { VN: ['Vietnam', 'Viet-Nam'] };
/** Begins every token, and no word of any language. */
const mark = 'xq';
/** Shorter abbreviations are words of some language too often. */
const shortest = 3;

function statesNamed(code: string): string[] {
  const names = languages.flatMap((language) => [
    interfaceIn(language).state(code),
    new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
  ]);
  return [...names, ...(spellings[code] ?? [])];
}

/** The names of states, people and organisations, those of one bearer together, in a fixed order. Pure. */
export function nameGroupsOf(graph: RecordGraph): NameGroup[] {
  const named = [
    ...graph.states.map((code) => statesNamed(code)),
    ...[...graph.people.values()].map(({ data }) => [data.title, ...data.names.map(({ name }) => name)]),
    ...[...graph.organisations.values()].map(({ data }) => [
      data.title,
      ...data.names.map(({ name }) => name),
      ...data.abbreviations.filter(({ length }) => length >= shortest),
    ]),
  ];
  const tokens = new Map<string, string>();
  const groups = new Map<string, Set<string>>();
  for (const names of named) {
    const keys = [...new Set(names.map(nameKey))].filter((key) => key !== '');
    // Two bearers of one name cannot be told apart by it.
    const token =
      keys.flatMap((key) => tokens.get(key) ?? [])[0] ?? `${mark}${(keys[0] ?? '').replaceAll(' ', '')}`;
    const known = groups.get(token) ?? new Set();
    groups.set(token, known);
    for (const key of keys) {
      known.add(key);
      if (!tokens.has(key)) tokens.set(key, token);
    }
  }
  return [...groups].map(([token, keys]) => [token, [...keys].sort()]);
}

const tables = new WeakMap<RecordGraph, NameTable>();

/** What the index calls those whom a page names, in the order of the alphabet. */
export function tokensIn(html: string, graph: RecordGraph): string[] {
  let table = tables.get(graph);
  if (!table) tables.set(graph, (table = nameTable(nameGroupsOf(graph))));
  const words = nameKey(html.replaceAll(/<[^<>]*>/g, ' ')).split(' ');
  return [...new Set(namesIn(words, table).map(({ token }) => token))].sort();
}
