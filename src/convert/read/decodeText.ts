import { createHash } from 'node:crypto';
import type { Problem } from '../../schema/problem.ts';
import { splitFrontMatter } from '../../schema/recordFile.ts';
import { declaredMetadataSchema, type DeclaredMetadata } from '../../schema/source.ts';
import type { Span } from '../../schema/span.ts';
import type { Text } from '../../schema/text.ts';
import { checkFields } from './check.ts';
import { decodeFile } from './decodeFile.ts';
import type { Remark } from './forms/form.ts';
import { tooLargeOrEmpty, tooLong } from './forms/index.ts';
import { problemAt } from './problemAt.ts';
import type { Sidecar } from './sidecars.ts';
import { parseYaml } from './yaml.ts';

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

const emptyDerivation = { pages: [], mended: [], furniture: [] } as const;

export interface FileOfText {
  /** How a person would type the file's path; for messages. */
  readonly path: string;
  /** The text's name: its path below `texts/`, or as given on the command line. */
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
}

/** A file that is its characters as a text, or null and the problems that say why not. Pure. */
export function decodeText({ path, name, id, bytes, sidecar }: FileOfText): {
  text: Text | null;
  problems: Problem[];
} {
  const failed = ({ severity, ...words }: Remark) => ({
    text: null,
    problems: [problemAt(severity, path, null, words)],
  });
  const wrong = tooLargeOrEmpty(bytes);
  if (wrong) return failed(wrong.remark);
  const { raw, encoding, problems } = decodeFile(path, bytes, sidecar.encoding);
  if (raw === null) return { text: null, problems };
  const long = tooLong(raw);
  if (long) return failed(long.remark);

  const frontMatter = readFrontMatter(path, raw);
  if (raw.slice(frontMatter.span?.end ?? 0).trim() === '') {
    const what = frontMatter.span
      ? 'there is front matter and no text after it'
      : 'the file holds nothing but white space';
    const remedy = 'put the text in it or delete it';
    const empty = failed({ severity: 'error', what, why: 'there is nothing to read', remedy });
    return { text: null, problems: [...frontMatter.problems, ...empty.problems] };
  }
  const text: Text = {
    name,
    id,
    raw,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    frontMatter: frontMatter.span,
    declared: { ...sidecar.declared, ...frontMatter.declared },
    ...(encoding === 'utf-8' ? {} : { derivation: emptyDerivation }),
  };
  const note = {
    what: `the text was read as ${encoding}`,
    why: 'that is how its letters make words',
    remedy: 'if letters look wrong on its page, name the encoding in a .yaml file beside it',
  };
  const isTold = encoding === 'utf-8' || encoding.startsWith('utf-16') || sidecar.encoding !== null;
  return {
    text,
    problems: [...frontMatter.problems, ...(isTold ? [] : [problemAt('note', path, null, note)])],
  };
}
