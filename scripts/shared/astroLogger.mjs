// @ts-check
/**
 * Where Astro's messages go: the standard error, and a count of the errors, from which the exit code comes.
 * Plain JavaScript because Astro loads it by itself.
 * Source: https://docs.astro.build/en/reference/logger-reference/
 *
 * @typedef {{ readonly label: string | null, readonly level: string, readonly message: string, readonly newLine: boolean }} Message
 */

/** What the loaders of these collections say, the check of the record has said already, with line and column. */
const toldBefore = ['sources', 'agreements', 'events', 'organisations', 'people'].map(
  (name) => `paraph-${name}`,
);

let errors = 0;

/** How many errors have been told since the program began. */
export const errorCount = () => errors;

/** @param {Message} message */
function write({ label, level, message, newLine }) {
  if (label !== null && toldBefore.includes(label)) return;
  if (level === 'error') errors += 1;
  const prefix =
    label === null || label === 'SKIP_FORMAT' || label.startsWith('paraph-') ? '' : `[${label}] `;
  process.stderr.write(`${prefix}${message}${newLine ? '\n' : ''}`);
}

/** Astro wants its logger as the default export. */
export default () => ({ write });
