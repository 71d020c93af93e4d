import { createHash } from 'node:crypto';
import type { Source } from '../../schema/source.ts';
import type { Site } from '../../schema/site.ts';
import type { ReadText } from './input.ts';

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Characters of a title that has to be taken from the first words of a text. */
const titleLength = 90;

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The first words, whole, with an ellipsis where there are more. */
function firstWords(text: string): string {
  const line = onOneLine(text);
  if (line.length <= titleLength) return line;
  const cut = line.lastIndexOf(' ', titleLength - 1);
  return `${line.slice(0, cut > titleLength / 2 ? cut : titleLength - 1)}…`;
}

function titleOf({ text, clean }: ReadText): string {
  if (text.declared.title !== undefined) return onOneLine(text.declared.title);
  for (const kind of ['headline', 'body'] as const) {
    const region = clean.regions.find((candidate) => candidate.kind === kind);
    const words = region ? onOneLine(text.raw.slice(region.start, region.end)) : '';
    if (words !== '') return kind === 'headline' ? words : firstWords(words);
  }
  return text.name;
}

/** The records of the texts, by id. What a text declares of itself goes before what it was read to say. */
export function resolveSources(read: readonly ReadText[], site: Site): Map<string, Source> {
  return new Map(
    read.map((one): [string, Source] => {
      const { text, clean } = one;
      const { declared } = text;
      return [
        text.id,
        {
          title: titleOf(one),
          language: clean.language,
          publisher: declared.publisher ?? null,
          agency: declared.agency ?? clean.agency,
          published: declared.published ?? clean.dated,
          dated: clean.dated ?? declared.published ?? null,
          place: clean.place,
          url: declared.url ?? null,
          references: declared.references ?? [],
          rights: declared.rights ?? site.rights,
          file: `texts/${text.name}`,
          sha256: text.sha256,
          canonicalSha256: text.derivation ? sha256Of(text.raw) : null,
          pages: [...(text.derivation?.pages ?? [])],
          mended: [...(text.derivation?.mended ?? [])],
          regions: [...clean.regions],
          formerIds: [],
        },
      ];
    }),
  );
}
