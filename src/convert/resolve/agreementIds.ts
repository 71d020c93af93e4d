import type { Agreement } from '../../schema/agreement.ts';
import type { AgreementNode } from './agreementNodes.ts';
import { passageKey } from './evidence.ts';
import { slug } from './fold.ts';
import { assignIds } from './ids.ts';
import type { Input } from './input.ts';
import type { Naming } from './joinAsRuled.ts';
import { matchKept } from './matchKept.ts';
import type { ResolvedOrganisations } from './organisations.ts';
import { unique } from './order.ts';

export interface FoundAgreement {
  readonly group: readonly number[];
  readonly members: readonly AgreementNode[];
  readonly record: Agreement;
}

/** Parts of an id; with all of them it still fits an address. */
const partiesLimit = 3;
const wordsPerParty = 4;
const subjectWords = 5;

const hasOpenEnd = /-(?:of|and|the|for|on|in|to|de|la)$/;

function firstWords(id: string, count: number): string {
  let short = id.split('-').slice(0, count).join('-');
  while (hasOpenEnd.test(short)) short = short.replace(hasOpenEnd, '');
  return short;
}

/** `vnvc-rdif`; for the same ministry of two states `ministry-of-health-vn-ru`. */
function partiesInId(bodies: readonly string[], { records }: ResolvedOrganisations): string {
  const named = bodies.slice(0, partiesLimit).map((id) => {
    const ending = `-${records.get(id)?.country?.toLowerCase() ?? ''}`;
    const bare = ending.length > 1 && id.endsWith(ending) ? id.slice(0, -ending.length) : id;
    return { bare, ending: bare === id ? '' : ending };
  });
  return unique(named.map(({ bare }) => bare))
    .map((bare) => {
      const endings = named.filter((name) => name.bare === bare).map(({ ending }) => ending);
      return firstWords(bare, wordsPerParty + (bare.startsWith('ministry') ? 2 : 0)) + endings.join('');
    })
    .join('-');
}

/** Words of the subject in the order of the title of the first telling; states alone do not tell agreements apart. */
function subjectInId({ members, record }: FoundAgreement): string {
  const telling = new Set(members.flatMap(({ subject }) => [...subject]));
  const words = slug(record.title, 300).split('-');
  return words
    .filter((word) => telling.has(word))
    .slice(0, subjectWords)
    .join('-');
}

function targetInId({ amends }: Agreement): string {
  if (amends === null) return '';
  return typeof amends === 'string'
    ? `to-${amends}`
    : `to-${amends.year ?? ''}-${amends.kind}`.replace('--', '-');
}

function candidates(found: FoundAgreement, organisations: ResolvedOrganisations): string[] {
  const { record, members } = found;
  const bodies = record.parties.filter((party) => /^[a-z]/.test(party));
  const parties = partiesInId(bodies, organisations);
  const states = record.parties.filter((party) => /^[A-Z]/.test(party)).map((code) => code.toLowerCase());
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');
  const head = join(record.signed ?? '', record.kind);
  const about = subjectInId(found);
  const target = targetInId(record);
  const first =
    parties !== ''
      ? join(head, parties)
      : join(head, target !== '' ? target : about !== '' ? about : states.join('-'));
  return [
    first,
    join(first, target, about),
    join(head, target, parties, about, members[0]?.text.text.id ?? ''),
  ].map((id) => slug(id.replaceAll('-', ' '), 110));
}

/** `2025-05-10-memorandum-vnvc-rdif`; ids of kept records stay. */
export function agreementIds(
  found: readonly FoundAgreement[],
  input: Input,
  organisations: ResolvedOrganisations,
  { ruledIds, reserved }: Naming,
): string[] {
  const ruled = ruledIds(found.map(({ group }) => group));
  const kept = matchKept(
    found.map(({ record }) => record),
    input.kept.agreements.filter(({ id }) => !reserved.has(id)),
    (a, b) => a.kind === b.kind,
  );
  return assignIds(
    found.map((one, index) => ({
      kept: ruled[index] ?? kept[index] ?? null,
      candidates: candidates(one, organisations),
      identity: one.record.evidence.map((item) => `${passageKey(item)} ${item.start}`).join('\n'),
    })),
    reserved,
  );
}
