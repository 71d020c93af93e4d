import { atLeast, sure } from '../../src/accuracy/calibration.ts';
import { fields } from '../../src/accuracy/fields.ts';
import type { Group, Results } from '../../src/accuracy/results.ts';
import type { TextScore } from '../../src/accuracy/scoreText.ts';

const decimals = 3;
const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(decimals));

const widths = { name: 38, value: 10 } as const;
const row = (name: string, ...values: readonly string[]): string =>
  `${name.padEnd(widths.name)}${values.map((value) => value.padStart(widths.value)).join('')}`;

const titleOf = ({ half, language, texts }: Group): string =>
  [...(half === 'all' ? [] : [half]), language === 'all' ? 'all' : language, `(${texts} texts)`].join(' ');

function tableOf(group: Group): string[] {
  const rows = fields.flatMap((field) => {
    const { precision, recall, f1, n } = group.fields[field];
    if (n === 0 && precision === null) return [];
    return [row(`  ${field}`, shown(precision), shown(recall), shown(f1), String(n))];
  });
  return [row(titleOf(group), 'precision', 'recall', 'F1', 'n'), ...rows, ''];
}

function calibrationTable(group: Group): string[] {
  const { calibration } = group;
  const line = (name: string, { n, right }: { n: number; right: number }): string =>
    row(`  ${name}`, String(n), n === 0 ? '–' : (right / n).toFixed(decimals));
  const bins = calibration.map((bin, index) => {
    const above = calibration[index - 1]?.from;
    return line(above === undefined ? `from ${bin.from}` : `${bin.from} to below ${above}`, bin);
  });
  const title = group.half === 'all' ? 'confidence' : `confidence, ${group.half}`;
  return [row(title, 'n', 'right'), ...bins, line(`all from ${sure}`, atLeast(sure, calibration)), ''];
}

/** The measures of every group as tables, then how often a reading is right by its confidence. */
export function formatResults({ groups }: Results): string {
  const whole = groups.filter(({ language }) => language === 'all');
  return [...groups.flatMap(tableOf), ...whole.flatMap(calibrationTable)].join('\n');
}

/** A line for everything that was read otherwise than gold has it. */
export const formatMistakes = (scores: readonly TextScore[]): string =>
  scores
    .flatMap(({ text, mistakes }) =>
      mistakes.map(
        ({ field, at, gold, read }) =>
          `${text}${at === null ? '' : `:${at}`} ${field}: ${gold ?? 'not in gold'} → ${read ?? 'not read'}\n`,
      ),
    )
    .join('');
