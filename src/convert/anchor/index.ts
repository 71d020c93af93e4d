import { z } from 'zod';
import { evidenceSchema, type Evidence } from '../../schema/evidence.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { Text } from '../../schema/text.ts';
import { anchored } from './anchored.ts';

const listSchema = z.array(evidenceSchema);

export interface Anchoring {
  /** The records, their passages where the texts have them now; `raw` stays as the file is. */
  readonly records: readonly RecordFile[];
  /** By `<collection>/<id>`, only of records in which something moved: all passages, in the order of the file. */
  readonly moved: ReadonlyMap<string, readonly Evidence[]>;
}

/**
 * Finds the passages again that moved unaltered when a text was changed on purpose. One whose words stand nowhere any
 * more, or in several places without telling which, stays as it is: `verify` lists it. Pure.
 */
export function anchor(kept: readonly RecordFile[], texts: readonly Text[]): Anchoring {
  const rawOf = new Map(texts.map(({ id, raw }) => [id, raw]));
  const moved = new Map<string, readonly Evidence[]>();
  const records = kept.map((file) => {
    const evidence = listSchema.safeParse(file.data.evidence ?? []).data ?? [];
    const now = evidence.map((passage) => anchored(passage, rawOf.get(passage.source) ?? null));
    if (now.every((passage, index) => passage === evidence[index])) return file;
    moved.set(`${file.collection}/${file.id}`, now);
    return { ...file, data: { ...file.data, evidence: now } };
  });
  return { records, moved };
}
