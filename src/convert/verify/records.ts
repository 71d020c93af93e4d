import { edtfYear } from '../../schema/edtf.ts';
import type { Agreement } from '../../schema/agreement.ts';
import type { Event } from '../../schema/event.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Person } from '../../schema/person.ts';
import type { Source } from '../../schema/source.ts';
import type { Text } from '../../schema/text.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { countryCodes } from './countryCodes.ts';
import { endsOf, isAfter, isNoDay } from './dates.ts';
import type { Examined } from './finding.ts';

/** Ids of all records by collection. */
export type Ids = Readonly<Record<CollectionName, ReadonlySet<string>>>;

type Report = Examined<unknown>['report'];
type Path = readonly PropertyKey[];

const isCode = (reference: string): boolean => /^[A-Z]{2}$/.test(reference);

function checkCountry(report: Report, path: Path, code: string | null): void {
  if (code === null || countryCodes.has(code)) return;
  report(path, {
    what: `“${code}” is the code of no state`,
    why: 'codes are those of ISO 3166-1 alpha-2, and EU',
    remedy: 'correct it: VN, RU, GB…',
  });
}

function checkReference(
  report: Report,
  path: Path,
  id: string,
  collections: readonly CollectionName[],
  ids: Ids,
): void {
  if (collections.some((collection) => ids[collection].has(id))) return;
  report(path, {
    what: `there is no record “${id}” in ${collections.map((name) => `${name}/`).join(' or ')}`,
    why: 'a reference to nothing cannot be followed',
    remedy: 'correct the id, add the record, or take the reference out',
  });
}

/** Codes of states, or ids of records in one of the collections. */
function checkReferences(
  report: Report,
  field: string,
  references: readonly string[],
  collections: readonly CollectionName[],
  ids: Ids,
): void {
  for (const [index, reference] of references.entries()) {
    if (isCode(reference)) checkCountry(report, [field, index], reference);
    else checkReference(report, [field, index], reference, collections, ids);
  }
}

function checkDay(report: Report, path: Path, date: string | null): void {
  if (date === null || !isNoDay(date)) return;
  report(path, { what: `there is no day ${date}`, why: 'the month is shorter', remedy: 'correct the date' });
}

function checkOrder(report: Report, path: Path, from: string | null, to: string | null, what: string): void {
  if (from === null || to === null || !isAfter(from, to)) return;
  report(path, {
    what: `${what} (${from}, ${to})`,
    why: 'the record would contradict itself',
    remedy: 'correct one of the two dates',
  });
}

const older = ['amends', 'supplements', 'replaces', 'implements'] as const;

/** Since when and until when each organisation exists, by its id, where the record tells. */
export type Lives = ReadonlyMap<string, Pick<Organisation, 'founded' | 'dissolved'>>;

/** Nobody signs before it exists, nor after it has ceased to. */
function checkLives(report: Report, { parties, signed }: Agreement, lives: Lives): void {
  for (const [index, party] of parties.entries()) {
    const { founded = null, dissolved = null } = lives.get(party) ?? {};
    checkOrder(report, ['parties', index], founded, signed, `${party} was founded after it signed this`);
    checkOrder(report, ['parties', index], signed, dissolved, `${party} was dissolved before it signed this`);
  }
}

export function checkAgreement({ file, value, report }: Examined<Agreement>, ids: Ids, lives: Lives): void {
  checkLives(report, value, lives);
  for (const [index, { date, source }] of value.history.entries()) {
    checkReference(report, ['history', index, 'source'], source, ['sources'], ids);
    checkDay(report, ['history', index, 'date'], date);
  }
  checkReferences(report, 'parties', value.parties, ['organisations'], ids);
  checkReferences(report, 'signatories', value.signatories, ['people'], ids);
  checkReferences(report, 'witnesses', value.witnesses, ['people'], ids);
  if (value.event !== null) checkReference(report, ['event'], value.event, ['events'], ids);
  for (const field of older) {
    const target = value[field];
    if (typeof target === 'string') checkReference(report, [field], target, ['agreements'], ids);
    if (target === file.id)
      report([field], {
        what: 'the agreement points to itself',
        why: `nothing ${field} itself`,
        remedy: 'name the older agreement',
      });
    const year = typeof target === 'object' && target !== null ? target.year : null;
    const signedYear = edtfYear(value.signed);
    if (year !== null && signedYear !== null && Number(year.slice(0, 4)) > signedYear)
      report([field], {
        what: `the older agreement is of ${year}, later than this one (${value.signed ?? ''})`,
        why: 'the record would contradict itself',
        remedy: 'correct one of the two dates',
      });
  }
  checkDay(report, ['signed'], value.signed);
  checkDay(report, ['inForce'], value.inForce);
  checkOrder(report, ['inForce'], value.signed, value.inForce, 'it would be in force before it was signed');
  if (value.period !== null) {
    const { from, to } = endsOf(value.period);
    checkDay(report, ['period'], from);
    checkDay(report, ['period'], to);
    checkOrder(report, ['period'], from, to, 'the period ends before it begins');
  }
}

export function checkEvent({ value, report }: Examined<Event>, ids: Ids): void {
  checkReferences(report, 'participants', value.participants, ['organisations', 'people'], ids);
  const { from, to } = endsOf(value.date ?? '');
  for (const day of new Set([from, to])) checkDay(report, ['date'], day);
  if (value.date?.includes('/') === true)
    checkOrder(report, ['date'], from, to, 'the event ends before it begins');
}

export function checkOrganisation({ value, report }: Examined<Organisation>): void {
  checkCountry(report, ['country'], value.country);
  checkDay(report, ['founded'], value.founded);
  checkDay(report, ['dissolved'], value.dissolved);
  checkOrder(
    report,
    ['dissolved'],
    value.founded,
    value.dissolved,
    'it would be dissolved before it was founded',
  );
}

export function checkPerson({ value, report }: Examined<Person>, ids: Ids): void {
  checkCountry(report, ['country'], value.country);
  for (const [index, { from, to, source }] of value.roles.entries()) {
    checkReference(report, ['roles', index, 'source'], source, ['sources'], ids);
    checkDay(report, ['roles', index, 'from'], from);
    checkDay(report, ['roles', index, 'to'], to);
    checkOrder(report, ['roles', index], from, to, 'the role ends before it begins');
  }
}

export function checkSource(
  { file, value, report }: Examined<Source>,
  texts: ReadonlyMap<string, Text>,
  contentDir: string,
): void {
  checkDay(report, ['published'], value.published);
  checkDay(report, ['dated'], value.dated);
  const text = texts.get(file.id);
  if (!text || `texts/${text.name}` !== value.file) {
    report(['file'], {
      what: `there is no text ${contentDir}/${value.file} for this source`,
      why: 'nothing that is quoted from it can be checked',
      remedy: 'put the text back, or delete this file and what quotes it',
      unmoored: true,
    });
    return;
  }
  if (text.sha256 !== value.sha256)
    report(['sha256'], {
      what: `${contentDir}/${value.file} is no longer the file that was read`,
      why: `its SHA-256 is ${text.sha256}`,
      remedy: 'run convert if it was changed on purpose, else restore it from the history',
    });
  for (const [index, { start, end }] of value.regions.entries()) {
    const before = value.regions[index - 1]?.end ?? 0;
    if (start >= before && start < end && end <= text.raw.length) continue;
    report(['regions', index], {
      what: `the region ${start} to ${end} does not lie in the text after the one before it`,
      why: 'regions are sorted and do not overlap',
      remedy: 'delete the line sha256 and run convert',
    });
  }
}

/** Every other reading that the record keeps, and every field that it says is implied. */
export function checkGrounds(
  {
    value,
    report,
  }: Examined<{
    readonly implied: readonly string[];
    readonly checked: readonly string[];
    readonly readings: readonly { field: string; source: string }[];
  }>,
  fields: ReadonlySet<string>,
  ids: Ids,
): void {
  const unknown = (path: Path, field: string): void => {
    if (fields.has(field)) return;
    report(path, {
      what: `“${field}” is no field of this record`,
      why: 'nobody could tell what is meant',
      remedy: `write one of: ${[...fields].join(', ')}`,
    });
  };
  for (const [index, field] of value.implied.entries()) unknown(['implied', index], field);
  for (const [index, field] of value.checked.entries()) unknown(['checked', index], field);
  for (const [index, { field, source }] of value.readings.entries()) {
    unknown(['readings', index, 'field'], field);
    checkReference(report, ['readings', index, 'source'], source, ['sources'], ids);
  }
}

/** What an editor says of other records: each must be one that stands, or whose id this or another record has taken over. */
export function checkRulings(
  {
    file,
    value,
    report,
  }: Examined<{ sameAs: readonly string[]; notSameAs: readonly string[]; formerIds: readonly string[] }>,
  ids: Ids,
  former: ReadonlySet<string>,
): void {
  const { collection, id: own } = file;
  for (const field of ['sameAs', 'notSameAs'] as const) {
    for (const [index, id] of value[field].entries()) {
      const isKnown = ids[collection].has(id) || former.has(`${collection}/${id}`);
      if (isKnown && id !== own) continue;
      const words = {
        what: id === own ? `the record names itself` : `there is and was no record “${id}” in ${collection}/`,
        why: `what ${field} says of it has no effect`,
        remedy: 'write the name of a file of this folder, without .mdx',
      };
      report([field, index], words, 'warning');
    }
  }
}
