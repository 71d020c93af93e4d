import type { Finding } from '../schema/finding.ts';

/** The words of the review page, which only the development server has: in the language of the commands, as what it lists. */
export const title = 'What wants a person';
export const lead =
  'What npm run review lists, the most valuable first. Write one of the lines into the front matter of the file, save, and load this page again.';
export const none = 'Nothing in the record wants a person.';

export const headings: Readonly<Record<Finding['kind'], string>> = {
  gone: 'Quotes that stand no more in their texts',
  conflict: 'Sources that differ',
  uncertain: 'Readings of low confidence',
  unresolved: 'What was not found',
  duplicate: 'Records that may be one',
  differs: 'Readings that differ from a correction',
};
