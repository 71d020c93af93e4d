import { createHash } from 'node:crypto';
import type { ZodError } from 'zod';
import { parseYaml } from '../../src/convert/read/yaml.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { Span } from '../../src/schema/span.ts';
import { annotationSchema, type Annotation, type Quote } from './annotation.ts';

/** A gold reading: an annotation with offsets (UTF-16 code units into the text as decoded) for quotes. */
export type Gold = ReturnType<typeof toGold>;

export interface AnnotationFile {
  /** As the person would type it. */
  readonly path: string;
  /** `en-01`: what the annotation, its text and its gold are called. */
  readonly stem: string;
  readonly json: string;
}

export interface Compiled {
  /** Null where there are problems. */
  readonly gold: Gold | null;
  readonly problems: readonly Problem[];
}

type Path = readonly PropertyKey[];
type Locate = (quote: Quote, path: Path) => Span;

/** Where the nth occurrence begins, or -1. Occurrences may overlap. */
function offsetOf({ quote, nth }: Quote, text: string): number {
  let offset = -1;
  for (let found = 0; found < nth; found += 1) {
    offset = text.indexOf(quote, offset + 1);
    if (offset < 0) return -1;
  }
  return offset;
}

const toGold = (annotation: Annotation, sha256: string, locate: Locate) => ({
  text: annotation.text,
  sha256,
  language: annotation.language,
  half: annotation.half,
  published: annotation.published,
  place: annotation.place,
  agency: annotation.agency,
  boilerplate: annotation.boilerplate.map((quote, index) => locate(quote, ['boilerplate', index])),
  agreements: annotation.agreements.map(({ mentions, ...fields }, index) => ({
    mentions: mentions.map((quote, at) => locate(quote, ['agreements', index, 'mentions', at])),
    ...fields,
  })),
  events: annotation.events.map(({ quote, nth, ...fields }, index) => ({
    ...locate({ quote, nth }, ['events', index]),
    ...fields,
  })),
  people: annotation.people,
  organisations: annotation.organisations,
});

/** What is wrong with an annotation's own head: its name, its language, its half. */
function headProblems({ text, language, half }: Annotation, stem: string): [Path, string, string][] {
  const number = Number(stem.slice(-2));
  const due = number % 2 === 1 ? 'unseen' : 'tuning';
  return [
    ...(text === `${stem}.txt` ? [] : [[['text'], `text is ${text}`, `write ${stem}.txt`] as const]),
    ...(stem.startsWith(`${language}-`)
      ? []
      : [[['language'], `language is ${language}`, 'write the language that the file is named by'] as const]),
    ...(half === due ? [] : [[['half'], `half is ${half}`, `write ${due}: odd numbers are unseen`] as const]),
  ].map(([path, what, remedy]) => [path, what, remedy]);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Turns the quotes of an annotation into offsets. `bytes` is its text, UTF-8. Never throws: whatever does not fit
 * (the vocabularies, a quote that is not in the text, a quote of the article within boilerplate) is a problem.
 */
export function compileAnnotation({ path: file, stem, json }: AnnotationFile, bytes: Uint8Array): Compiled {
  const parsed = parseYaml({ file, yaml: json, linesBefore: 0, what: 'the annotation' });
  const problems: Problem[] = [...parsed.problems];
  const report = (path: Path, what: string, why: string, remedy: string): void => {
    const at = parsed.locate(path);
    const { line, column } = at ?? { line: null, column: null };
    problems.push({ severity: 'error', file, line, column, what, why, remedy });
  };
  if (parsed.kind !== 'mapping') {
    if (problems.length === 0) report([], 'no annotation', 'the file holds no object', 'write one');
    return { gold: null, problems };
  }

  const read = annotationSchema.safeParse(parsed.data);
  if (!read.success) {
    for (const { path, message } of (read.error as ZodError).issues) {
      report(path, path.join('.'), message, 'see tests/accuracy/annotation.ts for what may stand there');
    }
    return { gold: null, problems };
  }
  const annotation = read.data;
  for (const [path, what, remedy] of headProblems(annotation, stem)) {
    report(path, what, 'it does not go with the name of the file', remedy);
  }

  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const located: { path: Path; span: Span; quote: Quote }[] = [];
  const gold = toGold(annotation, createHash('sha256').update(bytes).digest('hex'), (quote, path) => {
    const start = offsetOf(quote, text);
    const span = { start, end: start + quote.quote.length };
    if (start < 0) {
      const what = `not in ${annotation.text}: ${JSON.stringify(quote.quote)} (${quote.nth})`;
      report(path, what, 'a quote stands in the text to the letter', 'mend the quote or its nth');
    } else {
      located.push({ path, span, quote });
    }
    return span;
  });
  for (const { path, span, quote } of located.filter((each) => each.path[0] !== 'boilerplate')) {
    if (!gold.boilerplate.some((run) => overlap(span, run))) continue;
    const what = `within boilerplate: ${JSON.stringify(quote.quote)}`;
    report(path, what, 'boilerplate is not the article', 'quote the article or shorten the boilerplate');
  }
  return { gold: problems.length === 0 ? gold : null, problems };
}
