import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, surroundings } from '../../tests/browser/browser.ts';
import { firefoxHere } from '../../tests/browser/firefox.ts';

/** What decides how a browser can be had. */
export interface Installer {
  /** `ID` of `/etc/os-release`, or null. */
  readonly system: string | null;
  readonly isRoot: boolean;
  readonly hasAptGet: boolean;
}

interface Way {
  readonly name: string;
  readonly commands: readonly (readonly [command: string, ...args: string[]])[];
}

const debianPackage = (name: string): Way => ({
  name: 'the package of Debian',
  commands: [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name],
  ],
});

const playwrightDownload: Way = {
  name: 'the download of Playwright',
  commands: [[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']],
};

/** In the order in which they are tried. Ubuntu's package of the same name is an empty one. */
export const waysToBringBrowser = ({ system, isRoot, hasAptGet }: Installer): readonly Way[] =>
  system === 'debian' && isRoot && hasAptGet
    ? [debianPackage('chromium'), playwrightDownload]
    : [playwrightDownload];

/** The Firefox that Playwright downloads is another than the one that people have. */
export const waysToBringFirefox = ({ system, isRoot, hasAptGet }: Installer): readonly Way[] =>
  system === 'debian' && isRoot && hasAptGet ? [debianPackage('firefox-esr')] : [];

function thisInstaller(): Installer {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    system: /^ID="?([\w-]+)/m.exec(release)?.[1] ?? null,
    isRoot: process.getuid?.() === 0,
    hasAptGet: existsSync('/usr/bin/apt-get'),
  };
}

/** Runs the commands of a way; what they said where one failed, else null. */
function tryWay({ commands }: Way): string | null {
  for (const [command, ...args] of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
    if (status !== 0) return [error?.message, stdout, stderr].filter(Boolean).join('\n').trim();
  }
  return null;
}

/**
 * The path of a browser for the tests; brings one where the machine has none.
 *
 * @throws where none can be had, with what was tried and what to do
 */
export function bringBrowser(): string {
  const present = findBrowser(surroundings);
  if (present !== null) return present;

  const failures: string[] = [];
  for (const way of waysToBringBrowser(thisInstaller())) {
    process.stderr.write(`Setting up: a browser for the tests, from ${way.name} (once, a minute or two)…\n`);
    const failure = tryWay(way);
    const path = findBrowser(surroundings);
    if (path !== null) return path;
    failures.push(`${way.name}: ${failure ?? 'brought no browser'}`);
  }
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none could be had.',
      'Install one, or name the file of yours in CHROME_PATH, then run the command again. What was tried:',
      ...failures,
    ].join('\n'),
  );
}

/**
 * Brings a Firefox where the machine has none and one can be had; else tells that the tests in Firefox are left out,
 * and how to have them.
 */
export function bringFirefox(): void {
  if (firefoxHere() !== null) return;
  const failures: string[] = [];
  for (const way of waysToBringFirefox(thisInstaller())) {
    process.stderr.write(`Setting up: Firefox for the tests, from ${way.name} (once, a minute or two)…\n`);
    const failure = tryWay(way);
    if (firefoxHere() !== null) return;
    failures.push(`${way.name}: ${failure ?? 'brought no Firefox'}`);
  }
  process.stderr.write(
    `${[
      'No Firefox is here: THE TESTS IN FIREFOX ARE LEFT OUT. Install it, or name yours in FIREFOX_PATH.',
      ...failures,
    ].join('\n')}\n`,
  );
}
