import type { Agreement } from '../../schema/agreement.ts';
import type { Event } from '../../schema/event.ts';
import { organisationSchema, type Organisation } from '../../schema/organisation.ts';
import type { Person } from '../../schema/person.ts';
import type { Problem } from '../../schema/problem.ts';
import { collectionSchemas } from '../../schema/records.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { Site } from '../../schema/site.ts';
import type { Source } from '../../schema/source.ts';
import type { Text } from '../../schema/text.ts';
import { collectionNames, type CollectionName } from '../../schema/vocabulary.ts';
import { checkBody } from './body.ts';
import { checkEvidence } from './evidence.ts';
import { reporter } from './finding.ts';
import { locator } from '../../schema/locate.ts';
import {
  checkAgreement,
  checkEvent,
  checkGrounds,
  checkOrganisation,
  checkPerson,
  checkRulings,
  checkSource,
  type Ids,
} from './records.ts';
import { checkShape } from './shape.ts';
import { checkSite } from './site.ts';

const fieldsOf = Object.fromEntries(
  collectionNames.map((name) => [name, new Set(Object.keys(collectionSchemas[name].shape))]),
) as unknown as Readonly<Record<CollectionName, ReadonlySet<string>>>;

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/**
 * Everything that is wrong in the record, each thing with its file, line and column: a quote that does not stand in
 * its source to the letter, a source whose text is gone or changed, a reference to nothing, a code, date or interval
 * that cannot be, a field that does not fit its schema, a body that is not MDX. Pure; nothing is corrected.
 */
export function verify(
  texts: readonly Text[],
  records: readonly RecordFile[],
  site: Site,
  contentDir: string,
): Problem[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const ids = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      new Set(records.filter((file) => file.collection === name).map((file) => file.id)),
    ]),
  ) as unknown as Ids;
  const sources = { texts: byId, ids: ids.sources };
  const former = new Set(
    records.flatMap(({ collection, data }) => listOf(data.formerIds).map((id) => `${collection}/${id}`)),
  );
  const lives = new Map(
    records.flatMap(({ collection, id, data }) => {
      const life = collection === 'organisations' ? organisationSchema.safeParse(data).data : undefined;
      return life ? [[id, life] as const] : [];
    }),
  );

  const problems = checkSite(site, contentDir);
  for (const file of records) {
    const report = reporter(file, locator(file), problems);
    const value = checkShape(file, report);
    const body = checkBody(file);
    if (body) problems.push(body);
    if (value === null) continue;
    const fields = fieldsOf[file.collection];
    if (file.collection === 'sources') {
      checkSource({ file, value: value as Source, report }, byId, contentDir);
      continue;
    }
    const grounded = { file, value: value as Agreement | Event | Organisation | Person, report };
    checkEvidence(grounded, fields, sources);
    checkGrounds(grounded, fields, ids);
    checkRulings(grounded, ids, former);
    if (file.collection === 'agreements')
      checkAgreement({ file, value: value as Agreement, report }, ids, lives);
    else if (file.collection === 'events') checkEvent({ file, value: value as Event, report }, ids);
    else if (file.collection === 'organisations')
      checkOrganisation({ file, value: value as Organisation, report });
    else checkPerson({ file, value: value as Person, report }, ids);
  }
  return problems;
}
