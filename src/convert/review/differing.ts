import type { Finding } from '../../schema/finding.ts';
import { checkedLine, findingAt, passagesFor, written, type Reviewed } from './reviewed.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** True where the reading says no more than the correction does: nothing, some of its items, or the year of its day. */
const saysNothing = (corrected: unknown, read: unknown): boolean =>
  isEmpty(read) ||
  (Array.isArray(read) && Array.isArray(corrected) && read.every((item) => corrected.includes(item))) ||
  (typeof read === 'string' &&
    /^[\d-]+$/.test(read) &&
    typeof corrected === 'string' &&
    corrected.startsWith(read));

/** Fields that a person corrected and that are now read otherwise than they were then. */
export function differing(one: Reviewed): Finding[] {
  return one.edits
    .filter(
      ({ field, differs, read }) =>
        differs && !one.value.checked.includes(field) && !saysNothing(Reflect.get(one.value, field), read),
    )
    .map(({ field, read }) =>
      findingAt(one, [field], {
        kind: 'differs',
        field,
        what: `${field} was corrected to ${written(Reflect.get(one.value, field))}, and is now read as ${written(read)}`,
        passages: passagesFor(one, field),
        settle: [
          { write: `${field}: ${written(read)}`, when: 'if the new reading is right' },
          { write: checkedLine(one, field), when: 'if the correction is right' },
        ],
      }),
    );
}
