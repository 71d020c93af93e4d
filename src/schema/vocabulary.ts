/** Closed vocabularies of the record. The words are those of the site; no synonyms elsewhere. */

/** What sort of instrument an agreement is. `document`: the source does not tell. */
export const agreementKinds = [
  'treaty',
  'agreement',
  'memorandum',
  'protocol',
  'contract',
  'programme',
  'plan',
  'roadmap',
  'statement',
  'letter',
  'minutes',
  'arrangement',
  'certificate',
  'document',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** How far an agreement has come, by the furthest step that a source reports. `referenced`: an older one, nothing more said. */
export const agreementStatuses = [
  'planned',
  'negotiating',
  'initialled',
  'signed',
  'adopted',
  'exchanged',
  'ratified',
  'in-force',
  'completed',
  'expired',
  'referenced',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

export const eventKinds = [
  'visit',
  'talks',
  'meeting',
  'signing',
  'ceremony',
  'forum',
  'session',
  'call',
  'press-conference',
  'entry-into-force',
  'ratification',
  'exhibition',
  'festival',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Fields of cooperation, in the order in which the site lists them. */
export const sectorSlugs = [
  'politics',
  'economy',
  'trade',
  'finance',
  'energy',
  'defence',
  'security',
  'science',
  'digital',
  'education',
  'culture',
  'media',
  'health',
  'tourism',
  'transport',
  'agriculture',
  'environment',
  'justice',
  'labour',
  'industry',
  'space',
  'citizens',
  'local',
] as const;
export type SectorSlug = (typeof sectorSlugs)[number];

/**
 * What a stretch of a text is. Everything but `front-matter`, `metadata` and `boilerplate` belongs to the article.
 * `metadata`: a line such as ` date 2025-05-11` that a collector put before the article.
 */
export const regionKinds = [
  'front-matter',
  'metadata',
  'headline',
  'byline',
  'dateline',
  'body',
  'caption',
  'sign-off',
  'boilerplate',
] as const;
export type RegionKind = (typeof regionKinds)[number];

/** `full`: the whole text is published; `quote`: only the cited passages are. */
export const rightsLevels = ['full', 'quote'] as const;
export type Rights = (typeof rightsLevels)[number];

/** The collections that `convert` writes, in the order in which they are written. */
export const collectionNames = ['sources', 'agreements', 'events', 'organisations', 'people'] as const;
export type CollectionName = (typeof collectionNames)[number];
