import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What finding a browser needs to know of the machine. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there. */
  readonly exists: (path: string) => boolean;
  /** Where Playwright's own download would be. */
  readonly downloaded: string;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function usualPlaces({ platform, env }: Surroundings): readonly string[] {
  if (platform === 'darwin') return applications;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : windowsPrograms.map((program) => join(folder, program)),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The path of a browser of the Chromium family: CHROME_PATH, else one in the usual places, else the one that
 * Playwright has downloaded; null where there is none. A CHROME_PATH that names no file is not passed over in silence.
 *
 * @throws where CHROME_PATH names no file
 */
export function findBrowser(surroundings: Surroundings): string | null {
  const { env, exists, downloaded } = surroundings;
  const given = env.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (exists(given)) return given;
    throw new Error(`CHROME_PATH names ${given}, where there is no file. Correct it or unset it.`);
  }
  return [...usualPlaces(surroundings), downloaded].find(exists) ?? null;
}

/** This machine. */
export const surroundings: Surroundings = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  downloaded: chromium.executablePath(),
};

/** Starts the browser that `npm test` has found or brought. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(surroundings);
  if (executablePath === null) {
    throw new Error('No Chromium or Chrome was found. `npm test` brings one; or name yours in CHROME_PATH.');
  }
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-default-browser-check',
      '--no-first-run',
    ],
  });
}

/** The built site that the browser tests read: PARAPH_SITE, which `npm test` sets, else `dist`; absolute. */
export const siteFolder = resolve(process.env.PARAPH_SITE ?? 'dist');

/**
 * A small site, built from the record of the fixtures: for what depends on how a site is finished and hosted, not on
 * what it tells. PARAPH_SMALL_SITE, which `npm test` sets, else the built site.
 */
export const smallSiteFolder = resolve(process.env.PARAPH_SMALL_SITE ?? siteFolder);
