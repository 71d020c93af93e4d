import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { waysToBringBrowser, waysToBringFirefox } from '../../scripts/shared/bringBrowser.ts';
import { findBrowser, type Surroundings } from '../browser/browser.ts';
import { findFirefox } from '../browser/firefox.ts';

const machine = (files: readonly string[], over: Partial<Surroundings> = {}): Surroundings => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  exists: (path) => files.includes(path),
  downloaded: '/home/me/.cache/chrome',
  ...over,
});

describe('the browser for the tests', { skip: process.platform === 'win32' }, () => {
  it('is the one that CHROME_PATH names', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine' };
    assert.equal(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env })), '/opt/mine');
  });

  it('is not another where CHROME_PATH names none', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/gone' };
    assert.throws(() => findBrowser(machine(['/usr/bin/chromium'], { env })), /\/opt\/gone/);
  });

  it('is else one on the PATH, else in the usual places, else a downloaded one', () => {
    assert.equal(
      findBrowser(machine(['/usr/bin/google-chrome', '/home/me/.cache/chrome'])),
      '/usr/bin/google-chrome',
    );
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findBrowser(machine([chrome], { platform: 'darwin' })), chrome);
    assert.equal(findBrowser(machine(['/home/me/.cache/chrome'])), '/home/me/.cache/chrome');
    assert.equal(findBrowser(machine([])), null);
  });

  it("is brought by Debian's package only where that can be had", () => {
    const names = (installer: Parameters<typeof waysToBringBrowser>[0]) =>
      waysToBringBrowser(installer).map(({ name }) => name);
    const playwright = 'the download of Playwright';
    assert.deepEqual(names({ system: 'debian', isRoot: true, hasAptGet: true }), [
      'the package of Debian',
      playwright,
    ]);
    assert.deepEqual(names({ system: 'debian', isRoot: false, hasAptGet: true }), [playwright]);
    assert.deepEqual(names({ system: 'ubuntu', isRoot: true, hasAptGet: true }), [playwright]);
    assert.deepEqual(names({ system: null, isRoot: true, hasAptGet: false }), [playwright]);
  });

  it('is, where it is Firefox, only ever the one that people have', () => {
    const names = (system: string) =>
      waysToBringFirefox({ system, isRoot: true, hasAptGet: true }).map(({ name }) => name);
    assert.deepEqual(names('debian'), ['the package of Debian']);
    assert.deepEqual(names('ubuntu'), []);
    const machineWith = (path: string) => ({
      platform: 'linux',
      env: { PATH: '/usr/bin' },
      exists: (asked: string) => asked === path,
    });
    assert.equal(findFirefox(machineWith('/usr/bin/firefox-esr')), '/usr/bin/firefox-esr');
    assert.equal(findFirefox(machineWith('/usr/bin/chromium')), null);
  });
});
