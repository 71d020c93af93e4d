import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Surroundings } from './browser.ts';

const commands = ['firefox-esr', 'firefox'];

function usualPlaces({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): readonly string[] {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'Mozilla Firefox/firefox.exe')],
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The path of a Firefox as people have it: FIREFOX_PATH, else one in the usual places; null where there is none.
 *
 * @throws where FIREFOX_PATH names no file
 */
export function findFirefox(surroundings: Pick<Surroundings, 'platform' | 'env' | 'exists'>): string | null {
  const { env, exists } = surroundings;
  const given = env.FIREFOX_PATH;
  if (given !== undefined && given !== '') {
    if (exists(given)) return given;
    throw new Error(`FIREFOX_PATH names ${given}, where there is no file. Correct it or unset it.`);
  }
  return usualPlaces(surroundings).find(exists) ?? null;
}

/** Whether a program answers when it is asked for its version. Ubuntu's `firefox` may be a note that it is elsewhere. */
export const answers = (path: string): boolean => spawnSync(path, ['--version']).status === 0;

/** A Firefox that can be started here, or null. */
export function firefoxHere(): string | null {
  const { platform, env } = process;
  const path = findFirefox({ platform, env, exists: existsSync });
  return path !== null && answers(path) ? path : null;
}

/**
 * Starts Firefox as its readers have it: a driver's profile lets files read each other, which Firefox does not.
 */
export const launchFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 90_000,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'remote.prefs.recommended': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
