import { itemDigest, passageOfItem } from '../../schema/memory.ts';
import { isGrowing } from './fields.ts';
import { fingerprint, fingerprintOfItems, type Fingerprint } from './fingerprint.ts';

/** A field in its file, in the new reading, and as it was written last (null where that is not known). */
export interface FieldVersions {
  readonly field: string;
  readonly inFile: unknown;
  readonly read: unknown;
  readonly written: readonly Fingerprint[] | null;
}

export interface MergedField {
  readonly value: unknown;
  /** What the memory keeps. */
  readonly written: readonly Fingerprint[];
  /** True where a person's value stays though the machine now reads another than when it was corrected. */
  readonly differs: boolean;
  /** True where the value in the file is not the machine's. */
  readonly byHand: boolean;
}

const holds = (written: readonly Fingerprint[], value: Fingerprint): boolean =>
  written.some(({ json }) => json === value.json);

/**
 * Three-way merge of one field. What a person changed stays; what nobody touched follows the reading. Where it is
 * not known what was written last, the file stays as it is and counts as a correction where it differs.
 */
export function mergeField(versions: FieldVersions): MergedField {
  const { field, inFile, read, written } = versions;
  const [there, here] = [fingerprint(field, inFile), fingerprint(field, read)];
  const same = there.json === here.json;
  if (written === null) return { value: inFile, written: [here], differs: !same, byHand: !same };
  const untouched = holds(written, there);
  if (same)
    return { value: inFile, written: untouched ? [here] : written, differs: false, byHand: !untouched };
  if (untouched) return { value: read, written: [here], differs: false, byHand: false };
  if (isGrowing(field) && Array.isArray(inFile) && Array.isArray(read)) {
    return mergeItems(inFile, read, itemsOf(written, inFile));
  }
  return { value: inFile, written, differs: !holds(written, here), byHand: true };
}

/** The items written last; of two candidates (a write may have been cut off) the one nearer to the file. */
function itemsOf(written: readonly Fingerprint[], inFile: readonly unknown[]): readonly string[] {
  const there = new Set(inFile.map(itemDigest));
  const distance = (items: readonly string[]): number => {
    const common = items.filter((item) => there.has(item)).length;
    return items.length + there.size - 2 * common;
  };
  const candidates = written.flatMap(({ items }) => (items === null ? [] : [items]));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
}

/**
 * Passages of which every item that was written is gone from the file: taken out, or changed, by a person. They are
 * known by their words, because a change of their text moves them and makes other items of them.
 */
function passagesWithout(written: readonly string[], there: ReadonlyMap<string, unknown>): Set<string> {
  const gone = written.filter((key) => !there.has(key)).flatMap((key) => passageOfItem(key) ?? []);
  const left = new Set(written.filter((key) => there.has(key)).map(passageOfItem));
  return new Set(gone.filter((passage) => !left.has(passage)));
}

/**
 * Item by item: what a person added or changed stays, what a person took out stays out, what the machine reads anew
 * comes in at the end, what it no longer reads goes.
 */
function mergeItems(
  inFile: readonly unknown[],
  read: readonly unknown[],
  written: readonly string[],
): MergedField {
  const there = new Map(inFile.map((item) => [itemDigest(item), item]));
  const here = new Map(read.map((item) => [itemDigest(item), item]));
  const before = new Set(written);
  const kept = [...there].filter(([key]) => !before.has(key) || here.has(key));
  const ruledOn = passagesWithout(written, there);
  const isRuledOn = (key: string): boolean => ruledOn.has(passageOfItem(key) ?? '');
  const added = [...here].filter(([key]) => !there.has(key) && !before.has(key) && !isRuledOn(key));
  const machine = [...here.keys()].filter((key) => before.has(key) || !there.has(key));
  const takenOut = written.filter((key) => !there.has(key) && !here.has(key));
  return {
    value: [...kept, ...added].map(([, item]) => item),
    written: [fingerprintOfItems([...machine, ...takenOut])],
    differs: false,
    byHand: true,
  };
}
