import type { Lexicons } from '../../lexicon/index.ts';
import type { LikelyPair } from '../../schema/finding.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { RecordSet } from '../../schema/records.ts';
import type { Site } from '../../schema/site.ts';
import { resolveAgreements } from './agreements.ts';
import { resolveEvents } from './events.ts';
import { alignedBodies } from './alignedBodies.ts';
import { likelyOrganisations, likelyPeople } from './likelyBodies.ts';
import { likelyEvents } from './likelyEvents.ts';
import { prepare, type ReadText } from './input.ts';
import { byCodeUnit } from './order.ts';
import { resolveOrganisations } from './organisations.ts';
import { resolvePeople } from './people.ts';
import { withoutRuled } from './rulings.ts';
import { resolveSources } from './sources.ts';

export type { ReadText } from './input.ts';

const sorted = <Value>(records: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...records].toSorted((a, b) => byCodeUnit(a[0], b[0])));

/**
 * One record for each real thing out of the readings of all texts. Pure; the order of the texts and of the kept
 * records does not show in the result. `compared` is how many pairs of tellings were looked at, for a bound on the work. Each line needs what the lines before it made: agreements name bodies, people
 * and the events at which they were concluded; events name people.
 */
export function resolve(
  read: readonly ReadText[],
  kept: readonly RecordFile[],
  site: Site,
  lexicons: Lexicons,
): { records: RecordSet; likely: LikelyPair[]; compared: number } {
  const input = prepare(read, kept, site.language, lexicons);
  const sources = resolveSources(input.read, site);
  const byName = resolveOrganisations(input);
  const aligned = alignedBodies(input, byName);
  const organisations = aligned.length > 0 ? resolveOrganisations(input, aligned) : byName;
  const people = resolvePeople(input);
  const events = resolveEvents(input, people);
  const agreements = resolveAgreements(input, organisations, people, events);
  const records = {
    sources: sorted(sources),
    agreements: sorted(agreements.records),
    events: sorted(events.records),
    organisations: sorted(organisations.records),
    people: sorted(people.records),
  };
  const likely = [
    ...agreements.likely,
    ...likelyEvents(records.events),
    ...likelyOrganisations(records.organisations, input.words),
    ...likelyPeople(records.people),
  ];
  return { records, likely: withoutRuled(likely, input.kept), compared: agreements.compared };
}
