import { tokenise, type LexicalToken } from '../../../lexicon/tokenise.ts';
import { foldToken } from '../fold.ts';
import { agenciesEnd, arePersonNames, isAllCapitals, isCapitalised, isOffice } from '../names.ts';
import type { Finding, Line, Page, Rule } from '../page.ts';

const longestLine = 90;
const longestSignature = 10;
const longestNameLine = 6;
const stops = /[.!?…”"»)’]/;
/** `./.`: the end of an agency's report; not the end of an address. */
const endMark = /(?:^|\s)(?!\S*\/\/)\S*[^\s/](\/\.)$/;
const dashes = new Set(['—', '–', '-']);

const textOf = (raw: string, tokens: readonly LexicalToken[]): string =>
  raw.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

/** Tokens without brackets, dashes and stops around them. */
function bare(tokens: readonly LexicalToken[]): readonly LexicalToken[] {
  const isEdge = (token: LexicalToken | undefined): boolean =>
    token?.kind === 'punctuation' && token.value !== '+';
  let start = 0;
  let end = tokens.length;
  while (start < end && isEdge(tokens[start])) start += 1;
  while (end > start && isEdge(tokens[end - 1])) end -= 1;
  return tokens.slice(start, end);
}

/** The name after `Theo`, `Source:`, `By`; null where the tokens do not begin so, or go on like a sentence. */
function labelledName(tokens: readonly LexicalToken[], { raw, words }: Page): string | null {
  const folded = tokens.map(foldToken);
  const end = Math.max(words.edges.sourceLabels.match(folded, 0), words.edges.bylineLabels.match(folded, 0));
  if (end === 0) return null;
  const named = bare(tokens.slice(end));
  const known = agenciesEnd(named, 0, words) === named.length;
  const isLabelled = folded[end] === ':' && named.every(({ value }) => !/[.!?;]/.test(value));
  const domain = named.some((token, index) => token.value === '.' && named[index + 1]?.start === token.end);
  const isName =
    named.length > 0 &&
    named.length <= longestSignature &&
    (known ||
      isLabelled ||
      domain ||
      named.every(({ kind, value }) => kind !== 'word' || /^\p{Lu}/u.test(value) || value.length <= 3));
  const [first] = named;
  const opens = known || (first?.kind === 'word' && (isLabelled || !/^\p{Ll}/u.test(first.value)));
  return isName && opens ? textOf(raw, named) : null;
}

function signatureOf(tokens: readonly LexicalToken[], page: Page): string | null {
  const signed = bare(tokens);
  if (signed.length === 0 || signed.length > longestSignature) return null;
  if (agenciesEnd(signed, 0, page.words) === signed.length) return textOf(page.raw, signed);
  return labelledName(signed, page);
}

/** `HẢI ĐĂNG (Tổng hợp từ Bernama)`; `Ana Ruiz, special correspondent of Reuters`: then the agency signs. */
function creditedName(line: Line, page: Page): string | null {
  const { tokens } = line;
  const end = tokens.findIndex(({ value }) => value === '(' || value === ',');
  if (end < 1 || !arePersonNames(tokens.slice(0, end), page.words)) return null;
  if (tokens[end]?.value === '(') return tokens.at(-1)?.value === ')' ? line.text : null;
  if (/[«“"„]/.test(tokens[end + 1]?.value ?? '')) return line.text;
  const from = tokens.findIndex((_, at) => at > end && agenciesEnd(tokens, at, page.words) === tokens.length);
  return from < 0 ? null : textOf(page.raw, tokens.slice(from));
}

/** A line that is a signature and nothing else. */
function signedLine(line: Line, before: Line | undefined, isLast: boolean, page: Page): string | null {
  if (line.length > longestLine) return null;
  const signature = signatureOf(line.tokens, page);
  if (signature !== null) return signature;
  // A name after names is one more of a list.
  if (!before?.isProse) return null;
  if (isLast && isOffice(line.tokens, page.words)) return line.text;
  // A heading is set off by an empty line above it; who wrote the text signs right under its last paragraph.
  const placed = isLast || (!line.blankBefore && line.blankAfter);
  const credited = creditedName(line, page);
  if (placed && credited !== null) return credited;
  const named = line.words.length <= longestNameLine && arePersonNames(line.tokens, page.words);
  return placed && named && (isLast || line.words.length > 1) ? textOf(page.raw, bare(line.tokens)) : null;
}

/** Agencies after a dash, in brackets, between slashes or after the last full stop; `./.` alone. */
function fusedSignature(line: Line, page: Page): Finding | null {
  const { raw } = page;
  const tokens = tokenise(raw, Math.max(line.start, line.end - longestLine), line.end);
  const mark = endMark.exec(raw.slice(Math.max(line.start, line.end - longestLine), line.end));
  const markStart = mark ? line.end - (mark[1]?.length ?? 0) : line.end;
  const end = tokens.findLastIndex((token) => token.start < markStart && token.value !== '.') + 1;

  for (let at = end - 1; at >= 1 && end - at <= longestSignature + 3; at -= 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token) break;
    const rest = tokens.slice(at, end);
    const opens = dashes.has(token.value) || token.value === '(' || token.value === '/';
    const afterStop = stops.test(before.value) || (token.value === '(' && before.kind !== 'punctuation');
    if (!afterStop || (!opens && before.end === token.start)) continue;
    const isSetOff = opens && stops.test(before.value) && before.value !== ')';
    const name = signatureOf(rest, page) ?? (isSetOff ? capitalsOf(rest, page) : null);
    if (name !== null) return { kind: 'sign-off', start: token.start, end: line.end, agency: name };
  }
  return mark ? { kind: 'sign-off', start: markStart, end: line.end, agency: null } : null;
}

/** `— ABC`, `— Nguyễn Văn An`: after the last stop and a dash, names that no list need know. */
function capitalsOf(tokens: readonly LexicalToken[], { raw, words }: Page): string | null {
  const signed = bare(tokens);
  const isName =
    signed.every((token) => token.value === '/' || isAllCapitals(token)) || arePersonNames(signed, words);
  return signed.length > 0 && isName && signed.some(isCapitalised) ? textOf(raw, signed) : null;
}

/**
 * Who signs at the end: in a line of its own, or run into the last paragraph. Pictures' captions may follow a signed
 * line.
 */
export const signOff: Rule = (page) => {
  const { lines } = page;
  const last = lines.at(-1);
  if (!last || lines.length < 2) return last ? fused(last, page) : [];
  for (let index = lines.length - 1; index >= Math.floor(lines.length / 2); index -= 1) {
    const line = lines[index];
    if (!line) break;
    const isLast = index === lines.length - 1;
    const agency = signedLine(line, lines[index - 1], isLast, page);
    if (agency === null) continue;
    const signed: Finding = { kind: 'sign-off', start: line.start, end: line.end, agency };
    return [
      signed,
      ...lines.slice(index + 1).map(({ start, end }): Finding => ({ kind: 'caption', start, end })),
    ];
  }
  return fused(last, page);
};

function fused(line: Line, page: Page): Finding[] {
  const found = fusedSignature(line, page);
  return found ? [found] : [];
}
