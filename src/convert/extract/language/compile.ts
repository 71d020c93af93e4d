import type { Lexicon } from '../../../lexicon/index.ts';
import {
  agreementKinds,
  agreementStatuses,
  eventKinds,
  sectorSlugs,
  type SectorSlug,
} from '../../../schema/vocabulary.ts';
import type { Frame, GrammarPart, Meaning, VerbForm } from './marks.ts';
import { Inflection } from './inflection.ts';
import { spelledKey, unmarkedKey, type Key } from './spelling.ts';
import { compileSyllables, type Syllables } from './syllables.ts';
import { PhraseTree } from './trie.ts';

/** A lexicon made ready for matching. */
export interface Language {
  readonly code: string;
  readonly tree: PhraseTree;
  /** The same phrases without accents and tone marks, for lines that are written so; null where none are. */
  readonly unmarkedTree: PhraseTree | null;
  /** The form under which words are compared. */
  readonly key: Key;
  /** How words of several syllables are found; null where words are written in one. */
  readonly syllables: Syllables | null;
  /** The shown name of a state, by code. */
  readonly stateNames: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  /** How words change; null where they do not. */
  readonly inflection: Inflection | null;
  /** First halves of adjectives that name two states in one word: `российско` of `российско-вьетнамский`. */
  readonly halves: ReadonlySet<string>;
}

/** The member of a closed vocabulary that a lexicon names. Throws where it names none: the lexicon must be corrected. */
function member<T extends string>(vocabulary: readonly T[], word: string, section: string): T {
  const found = vocabulary.find((entry) => entry === word);
  if (found === undefined)
    throw new Error(
      `${section}.yaml names «${word}», which is none of: ${vocabulary.join(', ')}. Correct the file.`,
    );
  return found;
}

/** Adds phrases with a meaning. `list` names the list of the lexicon that they are from, as `inflection.yaml` does. */
type Add = (words: readonly string[], meaning: Meaning, list?: string) => void;

function addInstruments(lexicon: Lexicon, inflection: Inflection | null, tree: PhraseTree, add: Add): void {
  for (const entry of lexicon.instruments) {
    const kind = member(agreementKinds, entry.kind, 'instruments');
    const meaning = { type: 'instrument', kind, weak: entry.weak } as const;
    add(entry.many, { ...meaning, many: true });
    if (!inflection?.changes('instruments')) {
      add(entry.one, { ...meaning, many: false });
      continue;
    }
    for (const lemma of entry.one) {
      for (const { text, bits } of inflection.forms(lemma)) {
        const one = bits & ~inflection.plural;
        const many = bits & inflection.plural;
        if (one !== 0) tree.add(text, { ...meaning, many: false }, { bits: one, lemma });
        if (many !== 0 && bits !== inflection.any)
          tree.add(text, { ...meaning, many: true }, { bits: many, lemma });
      }
    }
  }
}

function addVerbs(lexicon: Lexicon, add: Add): void {
  for (const entry of lexicon.verbs) {
    const frame: Frame = {
      name: entry.name,
      status: entry.status === null ? null : member(agreementStatuses, entry.status, 'verbs'),
      intransitive: entry.intransitive,
      witness: entry.witness,
    };
    const forms: readonly VerbForm[] = ['base', 'present', 'past', 'noun', 'finite', 'passive', 'participle'];
    for (const form of forms) add(entry[form], { type: 'verb', frame, form }, `verbs.${form}`);
  }
  for (const [part, words] of Object.entries(lexicon.grammar)) {
    add(words, { type: 'grammar', part: part as GrammarPart }, `grammar.${part}`);
  }
}

/** The first halves of compounds with the word for a state's people, each with the meaning of the whole word. */
function addHalves(lexicon: Lexicon, inflection: Inflection, add: Add): Set<string> {
  const halves = new Set<string>();
  for (const [code, entry] of [
    ...Object.entries(lexicon.countryNames),
    ...Object.entries(lexicon.countries),
  ]) {
    for (const demonym of entry.demonyms) {
      const half = inflection.combining(demonym);
      if (half === null || halves.has(half)) continue;
      halves.add(half);
      add([half], { type: 'demonym', code, name: entry.names[0] ?? code });
    }
  }
  return halves;
}

function addPlaces(lexicon: Lexicon, add: Add, stateNames: Map<string, string>): void {
  for (const list of ['countryNames', 'countries'] as const) {
    const countries = lexicon[list];
    for (const [code, entry] of Object.entries(countries)) {
      const name = stateNames.get(code) ?? entry.names[0];
      if (name !== undefined) stateNames.set(code, name);
      add(entry.names, { type: 'country', code, name: name ?? code }, list);
      add(entry.demonyms, { type: 'demonym', code, name: name ?? code }, list);
      entry.cities.forEach((city, index) => {
        add([city], { type: 'city', code, name: city, capital: index === 0 }, list);
      });
    }
  }
  for (const city of lexicon.places.cities)
    add([city], { type: 'city', code: null, name: city, capital: false }, 'places.cities');
  add(lexicon.places.units, { type: 'unit' });
  add(lexicon.places.polities, { type: 'polity' });
  for (const [site, city] of Object.entries(lexicon.places.sites)) {
    if (city !== null) add([site], { type: 'city', code: null, name: city, capital: false }, 'places.sites');
  }
}

function addCalendar(lexicon: Lexicon, add: Add): void {
  const { calendar } = lexicon;
  calendar.months.forEach((forms, index) => {
    add(forms, { type: 'month', value: index + 1 });
  });
  calendar.weekdays.forEach((forms, index) => {
    add(forms, { type: 'weekday', value: index + 1 });
  });
  for (const [phrase, value] of Object.entries(calendar.relativeDays))
    add([phrase], { type: 'relativeDay', value });
  add(calendar.dayParts, { type: 'calendar', part: 'dayPart' });
  add(calendar.sameDay, { type: 'calendar', part: 'sameDay' });
  add(calendar.yearWords, { type: 'calendar', part: 'yearWord' });
  add(calendar.dayWords, { type: 'calendar', part: 'dayWord' });
  add(calendar.monthWords, { type: 'calendar', part: 'monthWord' });
  for (const [phrase, value] of Object.entries(calendar.relativeYears))
    add([phrase], { type: 'relativeYear', value });
  add(calendar.periodNouns, { type: 'calendar', part: 'periodNoun' });
  add(calendar.periodStarts, { type: 'calendar', part: 'periodStart' });
  add(calendar.periodLinks, { type: 'calendar', part: 'periodLink' });
  add(calendar.periodEnds, { type: 'calendar', part: 'periodEnd' });
  for (const [phrase, value] of Object.entries(lexicon.numbers)) add([phrase], { type: 'number', value });
}

function addOrganisations(lexicon: Lexicon, add: Add): void {
  const { organisations, roles } = lexicon;
  const strong = new Set(organisations.strong);
  const generic = new Set(organisations.generic);
  for (const head of new Set([...organisations.heads, ...organisations.strong])) {
    add(
      [head],
      { type: 'orgHead', strong: strong.has(head), generic: generic.has(head) },
      'organisations.heads',
    );
  }
  for (const [name, country] of Object.entries(organisations.known))
    add([name], { type: 'knownOrg', country, name }, 'organisations.known');
  for (const [portfolio, ministry] of Object.entries(organisations.ministers))
    add([portfolio], { type: 'minister', ministry });
  add(organisations.portfolio, { type: 'portfolio' }, 'organisations.portfolio');
  add(organisations.joiners, { type: 'joiner' });
  add(roles.offices, { type: 'office' }, 'roles.offices');
  add(roles.plurals, { type: 'officePlural' }, 'roles.plurals');
  add(roles.leaders, { type: 'leader' }, 'roles.leaders');
  add(roles.honorifics, { type: 'honorific' }, 'roles.honorifics');
  add(roles.particles, { type: 'particle' });
  add(roles.givenNames, { type: 'givenName' }, 'roles.givenNames');
}

function addSectors(sectors: Iterable<readonly [SectorSlug, readonly string[], number]>, add: Add): void {
  for (const [sector, words, weight] of sectors) add(words, { type: 'sector', sector, weight }, 'sectors');
}

/** How much a word of a sector's second list counts beside one of its first. */
const weakWeight = 0.34;

/** Makes a lexicon ready; `extra` are the words that the record's own sector pages add. Throws where it names what no vocabulary has. */
export function compileLanguage(
  lexicon: Lexicon,
  extra: Readonly<Partial<Record<SectorSlug, readonly string[]>>> = {},
): Language {
  const key = spelledKey(lexicon.language.spellings);
  const tree = new PhraseTree(key);
  const unmarkedTree = lexicon.language.marksOptional ? new PhraseTree(unmarkedKey) : null;
  const inflection = lexicon.inflection.cases.length === 0 ? null : new Inflection(lexicon.inflection);
  const add: Add = (words, meaning, list = '') => {
    for (const lemma of words) {
      unmarkedTree?.add(lemma, meaning);
      if (!inflection?.changes(list)) tree.add(lemma, meaning);
      else for (const { text, bits } of inflection.forms(lemma)) tree.add(text, meaning, { bits, lemma });
    }
  };
  const stateNames = new Map<string, string>();
  addInstruments(lexicon, inflection, tree, add);
  addVerbs(lexicon, add);
  addPlaces(lexicon, add, stateNames);
  const halves = inflection === null ? new Set<string>() : addHalves(lexicon, inflection, add);
  addCalendar(lexicon, add);
  addOrganisations(lexicon, add);
  for (const [slug, words] of Object.entries(lexicon.sectors)) {
    const sector = member(sectorSlugs, slug, 'sectors');
    addSectors(
      [
        [sector, words.strong, 1],
        [sector, words.weak, weakWeight],
      ],
      add,
    );
    add(extra[sector] ?? [], { type: 'sector', sector, weight: 1 });
  }
  for (const entry of lexicon.events) {
    const kind = member(eventKinds, entry.kind, 'events');
    add(entry.noun, { type: 'event', kind, form: 'noun' }, 'events.noun');
    add(entry.verb, { type: 'event', kind, form: 'verb' });
  }
  add(lexicon.language.compounds, { type: 'word' });
  const syllables = compileSyllables(lexicon, key);
  return {
    code: lexicon.language.code,
    tree,
    unmarkedTree,
    key,
    syllables,
    stateNames,
    lexicon,
    inflection,
    halves,
  };
}
