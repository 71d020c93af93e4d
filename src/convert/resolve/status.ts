import type { StatusStep } from '../../schema/agreement.ts';
import type { AgreementReading } from '../../schema/reading.ts';
import { agreementStatuses, type AgreementStatus } from '../../schema/vocabulary.ts';
import type { AgreementNode } from './agreementNodes.ts';
import { dayOf } from './input.ts';
import { byCodeUnit } from './order.ts';

/** How far each status has come; `referenced` tells nothing and gives way to any other. */
const furthest: readonly AgreementStatus[] = [
  'referenced',
  ...agreementStatuses.filter((status) => status !== 'referenced'),
];

const rank = (status: AgreementStatus): number => furthest.indexOf(status);

/** How well a text grounds the status that it gives: 2 where a passage says it of this very thing, 1 where one says it of what this stands among, 0 where none does. */
function ground({ reading }: AgreementNode): 0 | 1 | 2 {
  const { status } = reading.evidence;
  if (!status || status.spans.length === 0) return 0;
  return status.implied ? 1 : 2;
}

/** The steps that a reading tells: where it has come, and that it was signed before, if the day is told. */
function stepsOf({ status, signed, inForce }: AgreementReading): Omit<StatusStep, 'source'>[] {
  if (status === 'referenced') return signed === null ? [] : [{ status: 'signed', date: signed }];
  const isLater = rank(status) > rank('exchanged');
  const date = status === 'in-force' ? inForce : isLater ? null : signed;
  const own = { status, date };
  return isLater && signed !== null ? [{ status: 'signed', date: signed }, own] : [own];
}

/**
 * The furthest status that a passage tells; only where none tells any, that which the texts imply. A text that merely
 * lists an agreement among others does not move it on.
 */
export function statusOf(members: readonly AgreementNode[]): {
  status: AgreementStatus;
  implied: boolean;
  history: StatusStep[];
} {
  const telling = members.filter(({ reading }) => reading.status !== 'referenced');
  const candidates = telling.length > 0 ? telling : members;
  const best = Math.max(...candidates.map(ground));
  const grounded = candidates.filter((node) => ground(node) === best);
  const status = furthest[Math.max(...grounded.map(({ reading }) => rank(reading.status)))] ?? 'referenced';

  const inOrder = grounded.toSorted(
    (a, b) =>
      byCodeUnit(dayOf(a.text) ?? '9', dayOf(b.text) ?? '9') || byCodeUnit(a.text.text.id, b.text.text.id),
  );
  const steps = new Map<AgreementStatus, StatusStep>();
  for (const { text, reading } of inOrder) {
    for (const step of stepsOf(reading)) {
      const known = steps.get(step.status);
      if (!known || (known.date === null && step.date !== null))
        steps.set(step.status, { ...step, source: text.text.id });
    }
  }
  return {
    status,
    implied: best < 2,
    // A single step says no more than the status and the day of signature do.
    history: steps.size < 2 ? [] : [...steps.values()].toSorted((a, b) => rank(a.status) - rank(b.status)),
  };
}
