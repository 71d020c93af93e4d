import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bringBrowser, bringFirefox } from './shared/bringBrowser.ts';
import { runCommand } from './shared/command.ts';

/** A part of the test run that is a program of its own. */
interface Check {
  readonly name: string;
  /** What Node is given. */
  readonly argv: readonly string[];
  /** The checks that must have ended before. */
  readonly after: readonly string[];
}

const site = resolve('test-results/dist');
/** A small record of our own, for tests that would take longer on a large one and prove no more. */
const smallRecord = resolve('test-results/record');
const smallSite = resolve('test-results/small');

// Two run at a time, whatever the machine: the order of each pair of lanes is said by `after`, not by counting cores.
const checks: readonly Check[] = [
  {
    name: 'formatting',
    after: [],
    argv: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=.cache/prettier',
      '.',
    ],
  },
  // Astro's check writes the types that the linter and the compiler then want.
  {
    name: 'types of pages',
    after: [],
    argv: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'],
  },
  {
    name: 'lint',
    after: ['formatting', 'types of pages'],
    argv: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'],
  },
  { name: 'types', after: ['lint'], argv: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  // Astro's check and its build write to the same folder.
  { name: 'build', after: ['types of pages'], argv: ['scripts/build.ts', '--out', site] },
  {
    name: 'build of the small record',
    after: ['build'],
    argv: ['scripts/build.ts', '--content', smallRecord, '--out', smallSite],
  },
];

interface Ended {
  readonly passed: boolean;
  /** What it printed, where that was kept. */
  readonly said: string;
}

/** Runs Node with `argv`; what it prints is shown as it comes, or kept where `kept`. */
function runNode(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  { kept }: { readonly kept: boolean },
): Promise<Ended> {
  return new Promise((done, fail) => {
    const running = spawn(process.execPath, argv, {
      stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
    });
    const said: string[] = [];
    for (const stream of [running.stdout, running.stderr]) {
      stream?.setEncoding('utf8').on('data', (part: string) => said.push(part));
    }
    running.on('error', fail);
    running.on('close', (code) => {
      done({ passed: code === 0, said: said.join('') });
    });
  });
}

/** One check, told as a whole when it has ended, since two run side by side. */
async function runCheck({ name, argv }: Check): Promise<boolean> {
  const start = performance.now();
  const { passed, said } = await runNode(argv, { ASTRO_TELEMETRY_DISABLED: '1' }, { kept: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`\n» ${name}\n${said}  ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return passed;
}

async function runChecks(): Promise<Readonly<Record<string, boolean>>> {
  const running = new Map<string, Promise<boolean>>();
  for (const check of checks) {
    const before = Promise.all(check.after.flatMap((name) => running.get(name) ?? []));
    running.set(
      check.name,
      before.then(() => runCheck(check)),
    );
  }
  return Object.fromEntries(
    await Promise.all([...running].map(async ([name, passed]) => [name, await passed] as const)),
  );
}

await runCommand({
  name: 'test',
  summary: 'Checks everything: formatting, lint, types, units, a build, and the built site in a browser.',
  operands: '[FILE…]',
  options: {},
  details: 'With FILE… only these test files are run, and nothing is built for them.',
  async run(_values, files) {
    const browser = bringBrowser();
    bringFirefox();
    // A build writes what it reads in the texts into the record, and fixtures stay as they are.
    await rm(smallRecord, { recursive: true, force: true });
    await cp('tests/fixtures/record', smallRecord, { recursive: true });
    const outcomes = files.length === 0 ? await runChecks() : {};
    process.stderr.write('\n» tests\n');
    const reporter = process.stdout.isTTY ? 'spec' : 'tap';
    const tests = files.length === 0 ? ['tests/**/*.test.ts'] : files;
    const { passed } = await runNode(
      ['--test', '--test-concurrency=2', `--test-reporter=${reporter}`, ...tests],
      {
        CHROME_PATH: browser,
        ...(files.length === 0
          ? { PARAPH_SITE: site, PARAPH_SMALL_SITE: smallSite, PARAPH_CHECKS: JSON.stringify(outcomes) }
          : {}),
      },
      { kept: false },
    );
    return passed && Object.values(outcomes).every(Boolean) ? 0 : 1;
  },
});
