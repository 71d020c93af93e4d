import type { Span } from '../../../schema/span.ts';
import { tokenise } from '../../../lexicon/tokenise.ts';
import type { Context } from '../context.ts';

/** The name of somebody who wrote or took pictures: no role is told. */
export interface BylineName extends Span {
  readonly name: string;
}

const byRegions: ReadonlySet<string> = new Set(['byline', 'sign-off']);
const capital = /^\p{Lu}/u;
const mostWords = 4;
const separators = /[-–/,&();|]/;

/** Where names may stand. Behind a slash a picture has its author, a text its paper. */
interface Credit extends Span {
  readonly picture: boolean;
}

interface Run extends Span {
  readonly words: readonly string[];
}

/** The runs between separators of a stretch that are nothing but capital syllables. */
function capitalRuns(raw: string, span: Credit): Run[] {
  const runs: Run[] = [];
  let words: string[] = [];
  let start = span.start;
  let end = span.start;
  let clean = true;
  let paper = false;
  const close = (): void => {
    if (clean && !paper && words.length >= 2 && words.length <= mostWords) runs.push({ start, end, words });
    words = [];
    clean = true;
  };
  for (const token of tokenise(raw, span.start, span.end)) {
    if (token.kind === 'punctuation') {
      if (separators.test(token.value) || token.value === ':' || token.value === '.') close();
      paper = token.value === '/' && !span.picture;
      continue;
    }
    if (words.length === 0) start = token.start;
    if (token.kind !== 'word' || !capital.test(token.value)) clean = false;
    words.push(token.value);
    end = token.end;
  }
  close();
  return runs;
}

/**
 * Who wrote a text, and whose pictures it shows, where a language of syllables lets a name be told from a paper's:
 * two to four syllables of that language, all with a capital, that no list of agencies has.
 */
export function bylineNames(context: Context): BylineName[] {
  const { language, clean, raw } = context;
  const pattern = language.syllables?.pattern ?? null;
  if (pattern === null) return [];
  const agencies = new Set(language.lexicon.edges.agencies.map((agency) => agency.toLowerCase()));
  const credits = new Set(language.lexicon.edges.creditLabels.map((label) => label.toLowerCase()));
  const spans: Credit[] = clean.regions
    .filter((region) => byRegions.has(region.kind))
    .map(({ start, end }) => ({ start, end, picture: false }));
  for (const line of context.lines) {
    context.work.steps += line.length;
    for (let at = 0; at + 1 < line.length; at += 1) {
      const after = line.tokens[at + 1];
      if (!credits.has(line.lower(at)) || after?.value !== ':') continue;
      const end = line.tokens.slice(at + 2).find((token) => /^[.)]$/.test(token.value))?.start;
      spans.push({ start: after.end, end: end ?? line.tokens.at(-1)?.end ?? after.end, picture: true });
    }
  }
  return spans.flatMap((span) =>
    capitalRuns(raw, span)
      .filter(({ words }) => words.every((word) => pattern.test(word.toLowerCase())))
      .filter(({ words }) => !agencies.has(words.join(' ').toLowerCase()))
      .map(({ start, end, words }) => ({ start, end, name: words.join(' ') })),
  );
}
