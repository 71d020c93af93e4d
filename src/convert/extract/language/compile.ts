import type { Lexicon } from '../../../lexicon/index.ts';
import {
  agreementKinds,
  agreementStatuses,
  eventKinds,
  sectorSlugs,
  type SectorSlug,
} from '../../../schema/vocabulary.ts';
import type { Frame, GrammarPart, Meaning, VerbForm } from './marks.ts';
import { PhraseTree } from './trie.ts';

/** A lexicon made ready for matching. */
export interface Language {
  readonly code: string;
  readonly tree: PhraseTree;
  /** The shown name of a state, by code. */
  readonly stateNames: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
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

type Add = (words: readonly string[], meaning: Meaning) => void;

function addInstruments(lexicon: Lexicon, add: Add): void {
  for (const entry of lexicon.instruments) {
    const kind = member(agreementKinds, entry.kind, 'instruments');
    add(entry.one, { type: 'instrument', kind, many: false, weak: entry.weak });
    add(entry.many, { type: 'instrument', kind, many: true, weak: entry.weak });
  }
  for (const entry of lexicon.verbs) {
    const frame: Frame = {
      name: entry.name,
      status: entry.status === null ? null : member(agreementStatuses, entry.status, 'verbs'),
      intransitive: entry.intransitive,
      witness: entry.witness,
    };
    const forms: readonly VerbForm[] = ['base', 'present', 'past', 'noun'];
    for (const form of forms) add(entry[form], { type: 'verb', frame, form });
  }
  for (const [part, words] of Object.entries(lexicon.grammar)) {
    add(words, { type: 'grammar', part: part as GrammarPart });
  }
}

function addPlaces(lexicon: Lexicon, add: Add, stateNames: Map<string, string>): void {
  for (const countries of [lexicon.countryNames, lexicon.countries]) {
    for (const [code, entry] of Object.entries(countries)) {
      const name = stateNames.get(code) ?? entry.names[0];
      if (name !== undefined) stateNames.set(code, name);
      add(entry.names, { type: 'country', code, name: name ?? code });
      add(entry.demonyms, { type: 'demonym', code, name: name ?? code });
      for (const city of entry.cities) add([city], { type: 'city', code, name: city });
    }
  }
  for (const city of lexicon.places.cities) add([city], { type: 'city', code: null, name: city });
  for (const [site, city] of Object.entries(lexicon.places.sites)) {
    if (city !== null) add([site], { type: 'city', code: null, name: city });
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
    add([head], { type: 'orgHead', strong: strong.has(head), generic: generic.has(head) });
  }
  for (const [name, country] of Object.entries(organisations.known))
    add([name], { type: 'knownOrg', country, name });
  for (const [portfolio, ministry] of Object.entries(organisations.ministers))
    add([portfolio], { type: 'minister', ministry });
  add(organisations.portfolio, { type: 'portfolio' });
  add(organisations.joiners, { type: 'joiner' });
  add(roles.offices, { type: 'office' });
  add(roles.plurals, { type: 'officePlural' });
  add(roles.leaders, { type: 'leader' });
  add(roles.honorifics, { type: 'honorific' });
  add(roles.particles, { type: 'particle' });
}

function addSectors(sectors: Iterable<readonly [SectorSlug, readonly string[], number]>, add: Add): void {
  for (const [sector, words, weight] of sectors) add(words, { type: 'sector', sector, weight });
}

/** How much a word of a sector's second list counts beside one of its first. */
const weakWeight = 0.34;

/** Makes a lexicon ready; `extra` are the words that the record's own sector pages add. Throws where it names what no vocabulary has. */
export function compileLanguage(
  lexicon: Lexicon,
  extra: Readonly<Partial<Record<SectorSlug, readonly string[]>>> = {},
): Language {
  const tree = new PhraseTree();
  const add: Add = (words, meaning) => {
    for (const word of words) tree.add(word, meaning);
  };
  const stateNames = new Map<string, string>();
  addInstruments(lexicon, add);
  addPlaces(lexicon, add, stateNames);
  addCalendar(lexicon, add);
  addOrganisations(lexicon, add);
  for (const [slug, words] of Object.entries(lexicon.sectors)) {
    const sector = member(sectorSlugs, slug, 'sectors');
    addSectors(
      [
        [sector, words.strong, 1],
        [sector, words.weak, weakWeight],
        [sector, extra[sector] ?? [], 1],
      ],
      add,
    );
  }
  for (const entry of lexicon.events) {
    const kind = member(eventKinds, entry.kind, 'events');
    add(entry.noun, { type: 'event', kind, form: 'noun' });
    add(entry.verb, { type: 'event', kind, form: 'verb' });
  }
  return { code: lexicon.language.code, tree, stateNames, lexicon };
}
