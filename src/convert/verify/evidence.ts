import type { Evidence } from '../../schema/evidence.ts';
import type { Text } from '../../schema/text.ts';
import type { Examined } from './finding.ts';

/** What a check knows of the sources. */
export interface Sources {
  /** Texts by the id of their source. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Ids of the source records. */
  readonly ids: ReadonlySet<string>;
}

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Where a quote stands that is not at its place, in words for the person who has to correct it. */
function whereabouts(raw: string, exact: string): string {
  const first = raw.indexOf(exact);
  if (first < 0) return 'these words stand nowhere in the text; take the quote from the text anew';
  const second = raw.indexOf(exact, first + 1);
  if (second >= 0) return 'these words stand in the text more than once; correct start and end';
  return `write start: ${first} and end: ${first + exact.length}`;
}

/** Every passage stands in its source, to the letter, at its place and between its neighbours. */
export function checkEvidence(
  { value, report }: Examined<{ readonly evidence: readonly Evidence[] }>,
  fields: ReadonlySet<string>,
  { texts, ids }: Sources,
): void {
  for (const [index, { source, exact, prefix, suffix, start, end, supports }] of value.evidence.entries()) {
    const at = ['evidence', index] as const;
    for (const [place, field] of supports.entries()) {
      if (fields.has(field)) continue;
      report([...at, 'supports', place], {
        what: `the passage is said to support “${field}”, which is no field of this record`,
        why: 'nobody could tell what it is evidence of',
        remedy: `write one of: ${[...fields].join(', ')}`,
      });
    }
    if (!ids.has(source)) {
      report([...at, 'source'], {
        what: `there is no source “${source}”`,
        why: 'a fact without its source hangs in the air',
        remedy: 'name a record of sources/, put the text back, or take this passage out',
        unmoored: true,
      });
      continue;
    }
    const text = texts.get(source);
    if (!text) continue;
    const { raw } = text;
    if (raw.slice(start, end) !== exact) {
      const why = `characters ${start} to ${end} of texts/${text.name} are ${shown(raw.slice(start, end))}`;
      report([...at, 'exact'], {
        what: `the quote ${shown(exact)} does not stand at its place`,
        why,
        remedy: `${whereabouts(raw, exact)}; or run convert`,
        unmoored: true,
      });
    } else if (raw.slice(start - prefix.length, start) !== prefix && prefix !== '') {
      report(
        [...at, 'prefix'],
        neighbour('prefix', prefix, raw.slice(Math.max(0, start - prefix.length), start)),
      );
    } else if (raw.slice(end, end + suffix.length) !== suffix) {
      report([...at, 'suffix'], neighbour('suffix', suffix, raw.slice(end, end + suffix.length)));
    } else if (standsTwice(raw, `${prefix}${exact}${suffix}`)) {
      const words = {
        what: `the quote ${shown(exact)} stands in the text more than once with the same words around it`,
        why: 'should the text ever be changed, nobody could tell which place is meant',
        remedy: 'write more of what stands before or after it into prefix or suffix',
      };
      report([...at, 'exact'], words, 'warning');
    }
  }
}

function standsTwice(raw: string, words: string): boolean {
  const first = raw.indexOf(words);
  return raw.includes(words, first + 1);
}

const neighbour = (name: string, said: string, found: string) => ({
  what: `the ${name} ${shown(said)} does not stand beside the quote`,
  why: `the text has ${shown(found)} there`,
  remedy: `write ${name}: ${JSON.stringify(found)}, or take the line out`,
});
