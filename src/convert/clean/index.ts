import type { Lexicons } from '../../lexicon/index.ts';
import type { Region } from '../../schema/source.ts';
import type { CleanText, Text } from '../../schema/text.ts';
import { detectLanguage } from './language.ts';
import { Line, linesBetween, type Finding, type Page } from './page.ts';
import { rules } from './rules.ts';
import { edgeWords } from './words.ts';

const byStart = (a: Finding, b: Finding): number => a.start - b.start;

/** What findings leave of lines: whole lines, or the parts around a finding without the white space. */
function linesLeft(raw: string, lines: readonly Line[], findings: readonly Finding[]): Line[] {
  const left: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while ((findings[next]?.end ?? Infinity) <= line.start) next += 1;
    if ((findings[next]?.start ?? Infinity) >= line.end) {
      left.push(line);
      continue;
    }
    let from = line.start;
    for (let index = next; (findings[index]?.start ?? Infinity) < line.end; index += 1) {
      left.push(...partsOf(raw, from, findings[index]?.start ?? from, line));
      from = Math.max(from, findings[index]?.end ?? from);
    }
    left.push(...partsOf(raw, from, line.end, line));
  }
  return left;
}

function partsOf(raw: string, start: number, end: number, line: Line): Line[] {
  return linesBetween(raw, start, end).map((part) => {
    const whole = new Line(raw, part.start, part.end, line.blankBefore);
    whole.blankAfter = line.blankAfter;
    return whole;
  });
}

/** Boilerplate and body run over the white space between their lines; everything else is as it was found. */
function joinRegions(raw: string, regions: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const { kind, start, end } of regions) {
    const before = joined.at(-1);
    const joins = kind === 'boilerplate' || kind === 'body';
    if (before && joins && before.kind === kind && raw.slice(before.end, start).trim() === '') {
      joined[joined.length - 1] = { ...before, end };
    } else {
      joined.push({ kind, start, end });
    }
  }
  return joined;
}

/** The first that a finding of one of the kinds tells, kinds in the order given. */
function told(
  findings: readonly Finding[],
  key: 'dated' | 'place' | 'agency',
  kinds: readonly Finding['kind'][],
): string | null {
  for (const kind of kinds) {
    const found = findings.find((finding) => finding.kind === kind && typeof finding[key] === 'string');
    if (found) return found[key] ?? null;
  }
  return null;
}

/** Tells the regions of a text apart, its language, and what its edges say of day, place and agency. Removes nothing. */
export function clean(text: Text, lexicons: Lexicons): CleanText {
  const { raw, frontMatter } = text;
  const words = edgeWords(lexicons);
  let findings: readonly Finding[] = [
    ...(frontMatter ? [{ kind: 'front-matter' as const, ...frontMatter }] : []),
    ...(text.derivation?.furniture ?? []).map((span): Finding => ({ kind: 'boilerplate', ...span })),
  ];
  const all = linesBetween(raw, frontMatter?.end ?? 0, raw.length);
  let lines: readonly Line[] = text.derivation ? linesLeft(raw, all, findings) : all;
  for (const rule of rules) {
    const page: Page = { raw, words, lines, findings };
    const found = rule(page).toSorted(byStart);
    if (found.length === 0) continue;
    findings = [...findings, ...found].sort(byStart);
    lines = linesLeft(raw, lines, found);
  }
  const body = lines.map(({ start, end }): Finding => ({ kind: 'body', start, end }));
  const regions = joinRegions(raw, [...findings, ...body].sort(byStart));
  return {
    text,
    language: text.declared.language ?? detectLanguage(raw.slice(frontMatter?.end ?? 0), words),
    regions,
    dated: told(findings, 'dated', ['metadata', 'dateline']),
    place: told(findings, 'place', ['dateline']),
    agency: told(findings, 'agency', ['dateline', 'sign-off', 'metadata', 'byline']),
  };
}
