import { findingKinds, type Finding } from '../../src/schema/finding.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** A finding in a few lines: where, what, what the sources say, what to write. */
export function formatFinding({ file, line, column, kind, what, passages, settle }: Finding): string {
  return [
    `${file}:${line}:${column} ${kind}: ${what}`,
    ...passages.map(
      ({ source, exact, prefix, suffix }) => `    ${source}: ${oneLine(`…${prefix}[${exact}]${suffix}…`)}`,
    ),
    ...settle.map(({ write, when }) => `  → ${write}    ${when}`),
    '',
  ].join('\n');
}

/** `12 findings: 3 conflict, 9 duplicate`. */
export function countFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing in the record wants a person.';
  const counts = findingKinds
    .map((kind) => [findings.filter((finding) => finding.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`);
  return `${findings.length} finding${findings.length === 1 ? '' : 's'}: ${counts.join(', ')}`;
}
