/**
 * What is measured, in the order in which it is told. `agreements`: found at all, whatever its fields. `kind` and the
 * fields after `parties` are compared on agreements that were found; a missed agreement costs its parties and sectors too.
 * `kind + all parties`: found, with its kind and with every party and no other;
 * with states by code, a state is right under any of its names.
 */
export const fields = [
  'agreements',
  'agreements (new)',
  'kind',
  'kind + all parties',
  'kind + all parties (states by code)',
  'parties',
  'sectors',
  'status',
  'signed',
  'place',
  'period',
  'amends',
  'people',
  'organisations',
  'events',
  'boilerplate (chars)',
  'language',
  'published',
  'dateline place',
  'agency',
] as const;
export type Field = (typeof fields)[number];
