import type { AgreementStatus } from '../../../schema/vocabulary.ts';

/** From the first step of an instrument's life to the last. */
export const statusOrder: readonly AgreementStatus[] = [
  'referenced',
  'negotiating',
  'planned',
  'initialled',
  'signed',
  'adopted',
  'exchanged',
  'ratified',
  'in-force',
  'completed',
  'expired',
];

/** The further of two statuses. */
export function further(a: AgreementStatus | null, b: AgreementStatus | null): AgreementStatus | null {
  if (a === null || b === null) return a ?? b;
  return statusOrder.indexOf(a) >= statusOrder.indexOf(b) ? a : b;
}
