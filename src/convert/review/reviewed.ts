import type { Agreement } from '../../schema/agreement.ts';
import type { Event } from '../../schema/event.ts';
import type { Evidence } from '../../schema/evidence.ts';
import type { FieldEdit, Finding, LikelyPair } from '../../schema/finding.ts';
import { locator, type Locate } from '../../schema/locate.ts';
import type { Organisation } from '../../schema/organisation.ts';
import type { Person } from '../../schema/person.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import { collectionSchemas } from '../../schema/records.ts';
import type { Text } from '../../schema/text.ts';

export interface ReviewInput {
  readonly records: readonly RecordFile[];
  readonly texts: readonly Text[];
  /** What people changed, by `<collection>/<id>`. */
  readonly edits: ReadonlyMap<string, readonly FieldEdit[]>;
  /** Records that may be one thing. */
  readonly likely: readonly LikelyPair[];
}

/** A record with what is known of the hands that went over it. */
export interface Reviewed {
  readonly file: RecordFile;
  readonly value: Agreement | Event | Organisation | Person;
  /** The value where the record is an agreement, else null. */
  readonly agreement: Agreement | null;
  readonly edits: readonly FieldEdit[];
  /** True for a field that a person corrected or checked. */
  readonly isSettled: (field: string) => boolean;
  readonly locate: Locate;
}

/** The records with evidence that fit their schema, in the order given. */
export function reviewedOf({ records, edits }: ReviewInput): Reviewed[] {
  return records.flatMap((file) => {
    if (file.collection === 'sources') return [];
    const { data: value } = collectionSchemas[file.collection].safeParse(file.data);
    if (!value) return [];
    const own = edits.get(`${file.collection}/${file.id}`) ?? [];
    const settled = new Set([
      ...value.checked,
      ...own.filter(({ differs }) => !differs).map(({ field }) => field),
    ]);
    return [
      {
        file,
        value,
        agreement: file.collection === 'agreements' ? (value as Agreement) : null,
        edits: own,
        isSettled: (field: string) => settled.has(field),
        locate: locator(file),
      },
    ];
  });
}

/** The passages that support a field, of one source or of all; where none does, those that name the thing. At most three. */
export function passagesFor(
  { value }: Reviewed,
  field: string,
  source: string | null = null,
): Finding['passages'] {
  const of = value.evidence.filter((one) => source === null || one.source === source);
  const supporting = of.filter(({ supports }) => supports.includes(field));
  const naming = of.filter(({ supports }) =>
    supports.some((name) => ['title', 'kind', 'names'].includes(name)),
  );
  const chosen: readonly Evidence[] = supporting.length > 0 ? supporting : naming.length > 0 ? naming : of;
  return chosen
    .slice(0, 3)
    .map(({ source: id, exact, prefix, suffix }) => ({ source: id, exact, prefix, suffix }));
}

export type Words = Pick<Finding, 'kind' | 'field' | 'what' | 'passages' | 'settle'>;

/** A finding at a field of a record; where the file does not hold the field, at the nearest thing above it. */
export function findingAt({ file, locate }: Reviewed, path: readonly PropertyKey[], words: Words): Finding {
  const { collection, id } = file;
  return { collection, id, file: file.path, ...locate(path), ...words };
}

/** A value as it is written in front matter. */
export function written(value: unknown): string {
  if (typeof value === 'string')
    return /^[\p{L}\d][\p{L}\d ./-]*$/u.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, one]: [string, unknown]) => `${key}: ${written(one)}`);
    return `{${pairs.join(', ')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The line that adds a field to those that a person has checked. */
export const checkedLine = ({ value }: Reviewed, ...fields: readonly string[]): string =>
  `checked: ${written([...new Set([...value.checked, ...fields])])}`;
