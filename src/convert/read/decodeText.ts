import { createHash } from 'node:crypto';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter } from '../../schema/recordFile.ts';
import { declaredMetadataSchema, type DeclaredMetadata } from '../../schema/source.ts';
import type { Span } from '../../schema/span.ts';
import type { Text } from '../../schema/text.ts';
import { toId } from '../../schema/toId.ts';
import { checkFields } from './check.ts';
import { decodeFile } from './decodeFile.ts';
import { problemAt } from './problemAt.ts';
import { parseYaml } from './yaml.ts';

const readEndings = ['.txt', '.md'];
const laterEndings: Readonly<Record<string, string>> = {
  '.pdf': 'a PDF document',
  '.docx': 'a Word document',
  '.doc': 'an old Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'a rich-text document',
  '.html': 'a web page',
  '.htm': 'a web page',
};

const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;
const endingOf = (name: string): string => /.\.[^.]*$/.exec(name)?.[0].slice(1).toLowerCase() ?? '';

/** Id of the source that a text becomes: the name of its file without folder and ending. */
export function textId(name: string): string {
  const base = baseName(name);
  const ending = endingOf(base);
  const stem = base.slice(0, base.length - ending.length);
  return toId(stem) || `text-${createHash('sha256').update(stem.normalize('NFC')).digest('hex').slice(0, 8)}`;
}

interface FrontMatter {
  readonly span: Span | null;
  readonly declared: DeclaredMetadata;
  readonly problems: readonly Problem[];
}

const nothingDeclared = (problems: readonly Problem[], span: Span | null = null): FrontMatter => ({
  span,
  declared: {},
  problems,
});

function readFrontMatter(file: string, raw: string): FrontMatter {
  const warning = (line: number, what: string, remedy: string): Problem =>
    problemAt(
      'warning',
      file,
      { line, column: 1 },
      { what, why: 'it was read as part of the article', remedy },
    );
  const parts = splitFrontMatter(raw);
  if (!parts) {
    if (!/^\uFEFF?---[ \t]*\r?\n[\w-]+:(?:\s|$)/.test(raw)) return nothingDeclared([]);
    const what = 'the front matter is opened by --- and never closed';
    return nothingDeclared([warning(1, what, 'put a line with --- after the last key: value line')]);
  }
  const what = 'the front matter';
  const yaml = raw.slice(parts.yaml.start, parts.yaml.end);
  const parsed = parseYaml({ file, yaml, linesBefore: 1, what });
  if (parsed.kind === 'other') {
    const said = 'what stands between the first two lines --- is not a list of key: value lines';
    return nothingDeclared([
      warning(2, said, 'if it is meant as front matter, write each line as key: value'),
    ]);
  }
  const span = { start: raw.startsWith('\uFEFF') ? 1 : 0, end: parts.bodyStart };
  if (parsed.kind !== 'mapping') return nothingDeclared(parsed.problems, span);
  const checked = checkFields(declaredMetadataSchema, parsed, file, what);
  return { span, declared: checked.value ?? {}, problems: [...parsed.problems, ...checked.problems] };
}

/**
 * One file as a text, or null and the problems that say why not. Pure.
 *
 * @param path how a person would type the file's path; for messages
 * @param name the text's name: its path below `texts/`, or as given on the command line
 */
export function decodeText(
  path: string,
  name: string,
  bytes: Uint8Array,
): { text: Text | null; problems: Problem[] } {
  const failed = (what: string, why: string, remedy: string) => ({
    text: null,
    problems: [problemAt('error', path, null, { what, why, remedy })],
  });
  const ending = endingOf(baseName(name));
  if (!readEndings.includes(ending)) {
    const form = laterEndings[ending];
    return failed(
      form ? `${form} is not yet read` : `a file that ends in ${ending || 'nothing'} is not read`,
      `only ${readEndings.join(' and ')} are`,
      'save its text as a .txt file in UTF-8 and take this file out of the folder',
    );
  }
  if (bytes.length === 0)
    return failed('the file is empty', 'there is nothing to read', 'put the text in it or delete it');

  const { raw, problems } = decodeFile(path, bytes);
  if (raw === null) return { text: null, problems };
  const frontMatter = readFrontMatter(path, raw);
  if (raw.slice(frontMatter.span?.end ?? 0).trim() === '') {
    const what = frontMatter.span
      ? 'there is front matter and no text after it'
      : 'the file holds nothing but white space';
    const empty = failed(what, 'there is nothing to read', 'put the text in it or delete it');
    return { text: null, problems: [...frontMatter.problems, ...empty.problems] };
  }
  const text: Text = {
    name,
    id: textId(name),
    raw,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    frontMatter: frontMatter.span,
    declared: frontMatter.declared,
  };
  return { text, problems: [...frontMatter.problems] };
}
