import type { z } from 'zod';
import type { Problem } from '../../schema/problem.ts';
import { problemAt } from './problemAt.ts';
import type { ParsedYaml } from './yaml.ts';

type Words = Pick<Problem, 'what' | 'why' | 'remedy'>;

/** Zod's own words are about types; a person wrote a file. */
function complaintOf(issue: z.core.$ZodIssue): { what: string; remedy: string } {
  if (issue.code === 'invalid_type') {
    const wanted = issue.expected === 'string' ? 'text' : `of the type ${issue.expected}`;
    return {
      what: `is not ${wanted}`,
      remedy: issue.expected === 'string' ? 'put the value in quotes' : `write ${issue.expected}`,
    };
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String).join(', ');
    return { what: 'is none of the words that it may be', remedy: `write one of: ${known}` };
  }
  if (issue.code === 'too_small') return { what: 'is empty', remedy: 'give it a value or take the line out' };
  const [what = 'cannot be used', ...rest] = issue.message.split('; ');
  return { what, remedy: rest.length > 0 ? rest.join('; ') : 'correct the value or take the line out' };
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '(no value)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );

const nameOf = (issue: z.core.$ZodIssue): string => issue.path.map(String).join('.');

function wrongField(issue: z.core.$ZodIssue, fields: unknown, what: string): Words {
  const complaint = complaintOf(issue);
  const value = show(valueAt(fields, issue.path));
  return {
    what: `“${nameOf(issue)}: ${value}” in ${what} ${complaint.what}`,
    why: 'the field was left out',
    remedy: complaint.remedy,
  };
}

const missingField = (issue: z.core.$ZodIssue, what: string): Words => ({
  what: `“${nameOf(issue)}” is missing in ${what}`,
  why: 'it must be there',
  remedy: `add a line ${nameOf(issue)}: …`,
});

export interface Checked<Value> {
  /** What the schema makes of the fields that are right; null where a field that must be there is not. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

/**
 * Checks parsed YAML field by field: a field that is wrong is left out with an error at its line, one that is not
 * known with a warning, and the others count.
 */
export function checkFields<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  parsed: ParsedYaml,
  file: string,
  what: string,
): Checked<z.output<z.ZodObject<Shape>>> {
  const known = Object.keys(schema.shape);
  const problems: Problem[] = [];

  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(parsed.data)) {
    if (known.includes(key)) {
      fields[key] = value;
      continue;
    }
    const words = {
      what: `“${key}” in ${what} is not known`,
      why: 'it was left out',
      remedy: `the known ones are: ${known.join(', ')}`,
    };
    problems.push(problemAt('warning', file, parsed.locate([key]), words));
  }

  const first = schema.safeParse(fields);
  if (first.success) return { value: first.data, problems };
  for (const issue of first.error.issues) {
    const words =
      String(issue.path[0]) in fields ? wrongField(issue, fields, what) : missingField(issue, what);
    problems.push(problemAt('error', file, parsed.locate(issue.path), words));
  }
  for (const issue of first.error.issues) Reflect.deleteProperty(fields, issue.path[0] ?? '');
  const second = schema.safeParse(fields);
  return { value: second.success ? second.data : null, problems };
}
