import type { z } from 'zod';
import { collectionSchemas } from '../../schema/records.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import type { Examined, Words } from './finding.ts';

const shown = (value: unknown): string => {
  const text = JSON.stringify(value ?? null);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );

function wordsOf(issue: z.core.$ZodIssue, data: unknown): Words {
  const name = issue.path.map(String).join('.');
  const value = valueAt(data, issue.path);
  if (value === undefined) {
    const why = 'every record of this collection must have it';
    return { what: `“${name}” is missing`, why, remedy: `add a line ${name}: …` };
  }
  const what = `“${name}: ${shown(value)}” cannot be used`;
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String).join(', ');
    return { what, why: 'it is none of the words of this field', remedy: `write one of: ${known}` };
  }
  if (issue.code === 'invalid_type') {
    return { what, why: `it is not of the type ${issue.expected}`, remedy: `write it as ${issue.expected}` };
  }
  const [why = '', ...remedy] = issue.message.split('; ');
  return {
    what,
    why: `it ${why.startsWith('is ') ? why : `does not fit: ${why}`}`,
    remedy: remedy.length > 0 ? remedy.join('; ') : 'correct the value or take the line out',
  };
}

/** An issue inside a union is one of its branches' own; the one that came furthest tells most. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [best] = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length);
  return best ? innermost({ ...best, path: [...issue.path, ...best.path] }) : issue;
}

const lastStep = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Checks a record against the schema of its collection; null, and a problem for each field, where it does not fit. */
export function checkShape(file: RecordFile, report: Examined<unknown>['report']): unknown {
  const schema = collectionSchemas[file.collection];
  for (const key of Object.keys(file.data)) {
    if (key in schema.shape) continue;
    const words = {
      what: `“${key}” is no field of ${file.collection}`,
      why: 'it is read by nothing',
      remedy: `use one of: ${Object.keys(schema.shape).join(', ')}; or write it below the front matter`,
    };
    report([key], words, 'warning');
  }
  const checked = schema.safeParse(file.data);
  if (checked.success) return checked.data;
  const told = new Set<string>();
  for (const issue of checked.error.issues.map(innermost)) {
    if (told.has(lastStep(issue.path))) continue;
    told.add(lastStep(issue.path));
    report(issue.path, wordsOf(issue, file.data));
  }
  return null;
}
