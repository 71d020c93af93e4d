import countries from '../../lexicon/en/countries.json' with { type: 'json' };

/** ISO 3166-1 alpha-2 codes, and `EU`, which is a party to treaties of its own. */
export const countryCodes: ReadonlySet<string> = new Set([...Object.keys(countries), 'EU']);
