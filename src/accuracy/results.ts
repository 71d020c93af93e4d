import { z } from 'zod';
import { calibrationOf } from './calibration.ts';
import { measureOf } from './counts.ts';
import { fields, type Field } from './fields.ts';
import { halves, type Half } from './gold.ts';
import { sumOf, type TextScore } from './scoreText.ts';

const ratio = z.number().min(0).max(1).nullable();
const count = z.int().nonnegative();

const measureSchema = z.object({ precision: ratio, recall: ratio, f1: ratio, n: count });

const groupSchema = z.object({
  /** `all`: whatever the half. */
  half: z.enum([...halves, 'all']),
  /** `all`: whatever the language. */
  language: z.string(),
  texts: count,
  fields: z.record(z.enum(fields), measureSchema),
  /** How often an agreement is right, with its kind and all parties, by how sure the reading is of it. */
  calibration: z.array(z.object({ from: z.number(), n: count, right: count })),
});
export type Group = z.infer<typeof groupSchema>;

/** What was measured on a set of gold: what `results.json` beside this file holds of the project's own. */
export const resultsSchema = z.object({ groups: z.array(groupSchema) });
export type Results = z.infer<typeof resultsSchema>;

const decimals = 4;
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(decimals));

function groupOf(scores: readonly TextScore[], half: Group['half'], language: string): Group {
  const board = sumOf(scores.map((score) => score.board));
  const measures = fields.map((field) => {
    const { precision, recall, f1, n } = measureOf(board[field]);
    return [field, { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), n }] as const;
  });
  return {
    half,
    language,
    texts: scores.length,
    fields: Object.fromEntries(measures) as Record<Field, Group['fields'][Field]>,
    calibration: calibrationOf(scores.flatMap(({ judgements }) => judgements)),
  };
}

/** The measures of a set: all together, then by language, for the whole set and for each half that it has. */
export function resultsOf(scores: readonly TextScore[]): Results {
  const languages = [...new Set(scores.map(({ language }) => language))].sort();
  const parts = halves.filter((half: Half) => scores.some((score) => score.half === half));
  const groups = (['all', ...parts] as const).flatMap((half) =>
    ['all', ...languages].map((language) =>
      groupOf(
        scores.filter(
          (score) =>
            (half === 'all' || score.half === half) && (language === 'all' || score.language === language),
        ),
        half,
        language,
      ),
    ),
  );
  return { groups: groups.filter(({ texts }) => texts > 0) };
}
