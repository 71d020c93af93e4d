import type { Finding } from '../../schema/finding.ts';
import { checkedLine, findingAt, passagesFor, written, type Reviewed } from './reviewed.ts';

/** Fields in which sources differ: the record says one thing, another source another. */
export function conflicts(one: Reviewed): Finding[] {
  const { value, isSettled } = one;
  const fields = [...new Set(value.readings.map(({ field }) => field))].filter((field) => !isSettled(field));
  return fields.map((field) => {
    const others = value.readings.filter((reading) => reading.field === field);
    const now: unknown = Reflect.get(value, field);
    const sources = [...new Set(others.map(({ source }) => source))];
    const said = others.map((reading) => `${written(reading.value)} (${reading.source})`).join(', ');
    const values = new Map(others.map((reading) => [written(reading.value), reading]));
    return findingAt(one, [field], {
      kind: 'conflict',
      field,
      what: `${field}: the record says ${written(now)}, but ${sources.length === 1 ? 'a source tells' : 'sources tell'} ${said}`,
      passages: [
        ...passagesFor(one, field).filter(({ source }) => !sources.includes(source)),
        ...sources.flatMap((source) => passagesFor(one, field, source)),
      ],
      settle: [
        ...[...values].map(([text, { source }]) => ({
          write: `${field}: ${text}`,
          when: `if ${source} is right`,
        })),
        { write: checkedLine(one, field), when: 'if the record is right as it is' },
      ],
    });
  });
}
