import { fuzzSite } from '../tests/hostile/fuzzSite.ts';
import { runCommand, WrongArguments } from './shared/command.ts';

/** Texts in one site: enough that building it pays, few enough that a failure is soon told. */
const batch = 2500;

function wholeNumber(name: string, given: string): number {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new WrongArguments(`--${name} ${given}: write a whole number above 0.`);
}

await runCommand({
  name: 'fuzz',
  summary: 'Builds sites out of hostile texts and looks whether anything ran, broke out or was lost.',
  options: {
    texts: { type: 'string', preset: '20000', value: 'N', help: 'how many texts' },
    seed: { type: 'string', preset: '1', value: 'N', help: 'the number from which the first text is made' },
  },
  details: 'The same numbers make the same texts.',
  async run({ texts = '20000', seed = '1' }) {
    const count = wholeNumber('texts', texts);
    const first = wholeNumber('seed', seed);
    let failures = 0;
    for (let done = 0; done < count; done += batch) {
      const site = await fuzzSite(first + done, Math.min(batch, count - done));
      failures += site.failures.length;
      for (const failure of site.failures) process.stderr.write(`${failure}\n`);
      process.stdout.write(
        `${Math.min(done + batch, count)} of ${count} texts, ${site.pages} pages: ${site.failures.length} failures\n`,
      );
    }
    return failures === 0 ? 0 : 1;
  },
});
