import { edtfYear } from '../../schema/edtf.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkedLine, findingAt, passagesFor, type Reviewed } from './reviewed.ts';

const relations = ['amends', 'supplements', 'replaces', 'implements'] as const;

/** Kinds that one side alone may adopt or issue. */
const ofOneSide: ReadonlySet<string> = new Set([
  'statement',
  'letter',
  'plan',
  'programme',
  'roadmap',
  'document',
  'certificate',
]);

/** At most so many records are proposed. */
const proposals = 3;

/** An older agreement that the record may hold, and agreements of which fewer than two sides are known. */
export function unresolved(one: Reviewed, records: readonly Reviewed[]): Finding[] {
  const { agreement, isSettled, file } = one;
  if (!agreement) return [];
  const open = relations.flatMap((field): Finding[] => {
    const target = agreement[field];
    if (target === null || typeof target === 'string' || target.year === null || isSettled(field)) return [];
    const year = Number(target.year.slice(0, 4));
    const held = records.filter(
      (other) =>
        other.file.id !== file.id &&
        other.agreement?.kind === target.kind &&
        edtfYear(other.agreement.signed) === year,
    );
    if (held.length === 0) return [];
    return [
      findingAt(one, [field], {
        kind: 'unresolved',
        field,
        what: `${field} ${target.kind} of ${target.year}: the record holds ${held.length === 1 ? 'one that it may be' : `${held.length} that it may be`}`,
        passages: passagesFor(one, field),
        settle: [
          ...held.slice(0, proposals).map(({ file: { id }, value }) => ({
            write: `${field}: ${id}`,
            when: `if it is “${value.title}”`,
          })),
          { write: checkedLine(one, field), when: 'if it is none of these' },
        ],
      }),
    ];
  });
  const few =
    agreement.parties.length < 2 && agreement.new && !ofOneSide.has(agreement.kind) && !isSettled('parties');
  if (!few) return open;
  const known = agreement.parties.length === 0 ? 'no party is known' : 'only one party is known';
  return [
    ...open,
    findingAt(one, ['parties'], {
      kind: 'unresolved',
      field: 'parties',
      what: `${agreement.kind} “${agreement.title}”: ${known}`,
      passages: passagesFor(one, 'parties'),
      settle: [
        { write: `parties: [${[...agreement.parties, '…'].join(', ')}]`, when: 'with the other side' },
        { write: checkedLine(one, 'parties'), when: 'if the sources do not tell it' },
      ],
    }),
  ];
}
