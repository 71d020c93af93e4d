/**
 * Compiles the names, demonyms and capitals of the world's states into `src/lexicon/<language>/countries.json`.
 * Run by hand after an update of the two packages below: `node scripts/compileCountries.ts`.
 * Sources: mledoze/countries (world-countries) and i18n-iso-countries.
 */
import { createRequire } from 'node:module';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import iso from 'i18n-iso-countries';
import countries from 'world-countries';

/** world-countries names languages by ISO 639-3; only these have demonyms or translations there. */
const threeLetters: Readonly<Record<string, string>> = { en: 'eng', ru: 'rus', fr: 'fra' };

/** Languages that write the capitals of the world as English does, but for those that their `countryNames` give. */
const englishCapitals: ReadonlySet<string> = new Set(['en', 'vi']);

const load = createRequire(import.meta.url);
const home = fileURLToPath(new URL('../src/lexicon', import.meta.url));

interface Entry {
  names: string[];
  demonyms: string[];
  cities: string[];
}

function entryFor(country: (typeof countries)[number], language: string): Entry {
  const three = threeLetters[language] ?? '';
  const translated = language === 'en' ? country.name : country.translations[three];
  const isoNames = iso.getNames(language, { select: 'all' })[country.cca2] ?? [];
  const demonyms = country.demonyms[three as 'eng' | 'fra'] as { f: string; m: string } | undefined;
  const unique = (words: readonly (string | undefined)[]): string[] => [
    ...new Set(words.filter((word): word is string => word !== undefined && word.length > 2)),
  ];
  return {
    names: unique([translated?.common, translated?.official, ...isoNames]),
    demonyms: unique([demonyms?.m, demonyms?.f]),
    cities: englishCapitals.has(language) ? unique(country.capital) : [],
  };
}

/** A demonym belongs to the member of the United Nations where a territory shares it (`Indian` is IN, not IO). */
function withoutSharedDemonyms(entries: Map<string, Entry>, members: ReadonlySet<string>): void {
  const owned = new Set([...entries].flatMap(([code, entry]) => (members.has(code) ? entry.demonyms : [])));
  for (const [code, entry] of entries) {
    if (!members.has(code)) entry.demonyms = entry.demonyms.filter((word) => !owned.has(word));
  }
}

const members = new Set(countries.filter((country) => country.unMember).map((country) => country.cca2));
for (const language of readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  iso.registerLocale(load(`i18n-iso-countries/langs/${language.name}.json`) as iso.LocaleData);
  const sorted = countries.toSorted((a, b) => (a.cca2 < b.cca2 ? -1 : 1));
  const entries = new Map(sorted.map((country) => [country.cca2, entryFor(country, language.name)]));
  withoutSharedDemonyms(entries, members);
  const lines = [...entries].map(([code, entry]) => `  ${JSON.stringify(code)}: ${JSON.stringify(entry)}`);
  writeFileSync(`${home}/${language.name}/countries.json`, `{\n${lines.join(',\n')}\n}\n`);
}
