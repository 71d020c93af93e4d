import type { Agreement } from '../schema/agreement.ts';
import type { AgreementKind, AgreementStatus } from '../schema/vocabulary.ts';
import { addressOf } from '../record/address.ts';
import { agreementRelations, dateOf, type AgreementRelation } from '../record/graph.ts';
import type { Entry } from '../record/record.ts';

/** How a mark looks, beside its place: filled, hollow or dashed. */
export type MarkForm = 'done' | 'open' | 'referenced';

/** An older agreement that the record does not hold, known by kind and year. */
export interface UnheldTarget {
  readonly kind: AgreementKind;
  readonly year: string;
}

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly address: string;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly form: MarkForm;
  /** EDTF, or null where no source tells. */
  readonly date: string | null;
  /** EDTF interval. */
  readonly period: string | null;
  readonly relations: readonly {
    readonly relation: AgreementRelation;
    readonly target: string | UnheldTarget;
  }[];
}

/** How the marks of each status look. */
export const markForms: Readonly<Record<AgreementStatus, MarkForm>> = {
  planned: 'open',
  negotiating: 'open',
  initialled: 'open',
  signed: 'done',
  adopted: 'done',
  exchanged: 'done',
  ratified: 'done',
  'in-force': 'done',
  completed: 'referenced',
  expired: 'referenced',
  referenced: 'referenced',
};

/** What a timeline needs to know of an agreement. */
export function timelineItem({ id, data }: Entry<Agreement>): TimelineItem {
  return {
    id,
    title: data.title,
    language: data.language,
    address: addressOf('agreements', id),
    kind: data.kind,
    status: data.status,
    form: markForms[data.status],
    date: dateOf(data),
    period: data.period,
    relations: agreementRelations.flatMap((relation): TimelineItem['relations'] => {
      const target = data[relation];
      if (target === null) return [];
      if (typeof target === 'string') return [{ relation, target }];
      return target.year === null ? [] : [{ relation, target: { kind: target.kind, year: target.year } }];
    }),
  };
}
