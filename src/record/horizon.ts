import type { Agreement } from '../schema/agreement.ts';
import type { Horizon, HorizonEntry } from '../schema/horizon.ts';
import { readEdtf } from './edtfDate.ts';
import { dateOfSource, type RecordGraph } from './graph.ts';
import { day } from './today.ts';
import { toldOf } from './told.ts';

function silentDays(agreement: Agreement, graph: RecordGraph, today: number): number | null {
  const spoken = agreement.evidence.flatMap(({ source }) => {
    const data = graph.sources.get(source)?.data;
    const date = data ? dateOfSource(data) : null;
    const to = date === null ? null : readEdtf(date).to;
    return to === null ? [] : [to];
  });
  return spoken.length === 0 ? null : Math.max(0, Math.floor((today - Math.max(...spoken)) / day));
}

/** The day 24 months after a day. Both in milliseconds since 1970, UTC. */
export function soonEnd(today: number): number {
  const date = new Date(today);
  return Date.UTC(date.getUTCFullYear() + 2, date.getUTCMonth(), date.getUTCDate());
}

/** What begins, ends or falls due, counted from a day. Pure. */
export function horizonOf(graph: RecordGraph, today: number): Horizon {
  const ahead: HorizonEntry[] = [];
  const ended: HorizonEntry[] = [];
  const planned: HorizonEntry[] = [];
  for (const agreement of graph.agreements.values()) {
    const { data } = agreement;
    const silent = silentDays(data, graph, today);
    const told = toldOf(data.evidence, graph);
    const entry = (what: HorizonEntry['what'], when: string | null, time: number | null): HorizonEntry => ({
      agreement,
      what,
      when,
      time,
      uncertain: when !== null && readEdtf(when).uncertain,
      told,
      silentDays: silent,
    });
    if (data.period !== null) {
      const { from, to } = readEdtf(data.period);
      const [begins = '', ends = ''] = data.period.split('/');
      if (from !== null && from >= today) ahead.push(entry('begins', begins, from));
      if (to !== null && to >= today) ahead.push(entry('ends', ends, to));
      if (to !== null && to < today && data.status !== 'completed' && data.status !== 'expired')
        ended.push(entry('ends', ends, to));
    }
    const force = data.inForce === null ? null : readEdtf(data.inForce).from;
    const isStart = data.period?.split('/')[0] === data.inForce;
    if (force !== null && force >= today && !isStart) ahead.push(entry('in-force', data.inForce, force));
    if (data.status === 'planned' || data.status === 'negotiating' || data.status === 'initialled') {
      planned.push(entry('planned', data.signed, data.signed === null ? null : readEdtf(data.signed).from));
    }
  }
  const soonest = (a: HorizonEntry, b: HorizonEntry): number =>
    (a.time ?? Infinity) - (b.time ?? Infinity) || 0;
  const inOrder = ahead.sort(soonest);
  const limit = soonEnd(today);
  return {
    soon: inOrder.filter(({ time }) => time !== null && time < limit),
    later: inOrder.filter(({ time }) => time === null || time >= limit),
    ended: ended.sort((a, b) => soonest(b, a)),
    planned: planned.sort((a, b) =>
      Number.isFinite(soonest(a, b)) ? soonest(a, b) : a.time === b.time ? 0 : a.time === null ? 1 : -1,
    ),
  };
}
