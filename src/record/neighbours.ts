import type { Neighbour } from '../layouts/searchEntry.ts';
import { addressOf } from './address.ts';
import type { Entry } from './record.ts';
import type { CollectionName } from '../schema/vocabulary.ts';

interface Titled {
  readonly title: string;
  readonly language: string;
}

/** The records before and after each one of a sorted collection. */
export function neighboursIn(
  collection: CollectionName,
  entries: ReadonlyMap<string, Entry<Titled>>,
): Map<string, { previous: Neighbour | null; next: Neighbour | null }> {
  const list = [...entries.values()];
  const neighbour = (entry: Entry<Titled> | undefined): Neighbour | null =>
    entry
      ? { label: entry.data.title, language: entry.data.language, href: addressOf(collection, entry.id) }
      : null;
  return new Map(
    list.map(({ id }, position) => [
      id,
      { previous: neighbour(list[position - 1]), next: neighbour(list[position + 1]) },
    ]),
  );
}
