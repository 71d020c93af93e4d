import type { Evidence } from '../../schema/evidence.ts';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Of some fields of a record those that say something which no passage states: they are marked as implied. */
export function unstated(
  record: { readonly evidence: readonly Evidence[]; readonly implied: readonly string[] },
  fields: readonly string[],
): string[] {
  const known = new Set([...record.implied, ...record.evidence.flatMap(({ supports }) => supports)]);
  return fields.filter((field) => !known.has(field) && !isEmpty(Reflect.get(record, field)));
}
