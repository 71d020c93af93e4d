import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bringBrowser } from './shared/bringBrowser.ts';
import { runCommand } from './shared/command.ts';

/** A part of the test run that is a program of its own. */
interface Check {
  readonly name: string;
  /** What Node is given. */
  readonly argv: readonly string[];
}

const site = resolve('test-results/dist');

const checks: readonly Check[] = [
  {
    name: 'formatting',
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
    argv: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'],
  },
  { name: 'lint', argv: ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  { name: 'types', argv: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'build', argv: ['scripts/build.ts', '--out', site] },
];

function runNode(argv: readonly string[], env: Readonly<Record<string, string>>): boolean {
  return (
    spawnSync(process.execPath, argv, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

function runChecks(): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    checks.map(({ name, argv }) => {
      process.stderr.write(`\n» ${name}\n`);
      const start = performance.now();
      const passed = runNode(argv, { ASTRO_TELEMETRY_DISABLED: '1' });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stderr.write(`  ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s\n`);
      return [name, passed];
    }),
  );
}

await runCommand({
  name: 'test',
  summary: 'Checks everything: formatting, lint, types, units, a build, and the built site in a browser.',
  operands: '[FILE…]',
  options: {},
  details: 'With FILE… only these test files are run, and nothing is built for them.',
  run(_values, files) {
    const browser = bringBrowser();
    const outcomes = files.length === 0 ? runChecks() : {};
    process.stderr.write('\n» tests\n');
    const reporter = process.stdout.isTTY ? 'spec' : 'tap';
    const tests = files.length === 0 ? ['tests/**/*.test.ts'] : files;
    const passed = runNode(['--test', `--test-reporter=${reporter}`, ...tests], {
      CHROME_PATH: browser,
      ...(files.length === 0 ? { PARAPH_SITE: site, PARAPH_CHECKS: JSON.stringify(outcomes) } : {}),
    });
    return Promise.resolve(passed && Object.values(outcomes).every(Boolean) ? 0 : 1);
  },
});
