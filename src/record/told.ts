import type { Evidence } from '../schema/evidence.ts';
import type { Told } from '../schema/horizon.ts';
import type { Source } from '../schema/source.ts';
import { readEdtf } from './edtfDate.ts';
import type { RecordGraph } from './graph.ts';

/** The day on which a source became known: of its publication, else the day from which it speaks; the first where it is not one day. */
export function toldBy({ published, dated }: Source): number | null {
  const date = published ?? dated;
  return date === null ? null : readEdtf(date).from;
}

/** When sources first and last told of a record; null where none of them has a date. */
export function toldOf(evidence: readonly Evidence[], graph: RecordGraph): Told | null {
  let told: Told | null = null;
  for (const { source } of evidence) {
    const data = graph.sources.get(source)?.data;
    const time = data ? toldBy(data) : null;
    if (time === null) continue;
    told = told
      ? { first: Math.min(told.first, time), last: Math.max(told.last, time) }
      : { first: time, last: time };
  }
  return told;
}

/** When the last source of the whole record told something; null where none has a date. */
export function lastTold(graph: RecordGraph): number | null {
  const times = [...graph.sources.values()].map(({ data }) => toldBy(data)).filter((time) => time !== null);
  return times.reduce<number | null>((last, time) => (last === null || time > last ? time : last), null);
}
