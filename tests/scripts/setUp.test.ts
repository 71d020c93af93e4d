import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canRunPrograms,
  canSetUp,
  explainFailure,
  isInstalled,
  nodePackageFor,
  stampFor,
} from '../../scripts/shared/setUp.mjs';

const linux = { platform: 'linux', arch: 'x64' };

describe('which Node will do', () => {
  it('runs programs from 24.8 on', () => {
    for (const version of ['24.8.0', '24.21.0', '25.0.0', '26.10.0'])
      assert.ok(canRunPrograms(version), version);
    for (const version of ['20.20.2', '22.22.0', '24.7.9', '8.9.0'])
      assert.ok(!canRunPrograms(version), version);
  });

  it('starts from 20 on', () => {
    assert.ok(canSetUp('20.0.0'));
    assert.ok(!canSetUp('18.20.4'));
  });

  it('brings one that runs programs to every machine it knows', () => {
    for (const platform of ['linux', 'darwin', 'win32']) {
      for (const arch of ['x64', 'arm64']) {
        const found = nodePackageFor({ platform, arch });
        assert.ok(found, `${platform} ${arch}`);
        assert.ok(canRunPrograms(found.version), `${found.name} ${found.version}`);
      }
    }
  });

  it('says so where it knows none', () => {
    assert.equal(nodePackageFor({ platform: 'sunos', arch: 'x64' }), null);
  });
});

describe('whether the dependencies are there', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-linux': { version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
      'node_modules/b-darwin': { version: '2.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const forLinux = { 'node_modules/b-linux': { version: '2.0.0', os: ['linux'], cpu: ['x64'] } };
  const forDarwin = { 'node_modules/b-darwin': { version: '2.0.0', os: ['darwin'], cpu: ['arm64'] } };

  it('is so where every package has the version of the lock file', () => {
    assert.ok(isInstalled(lock, { packages: { ...a, ...forLinux } }, linux));
  });

  it('does not miss what is only for other machines', () => {
    assert.ok(isInstalled(lock, { packages: a }, linux));
  });

  it('is not so where a version differs', () => {
    assert.ok(!isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } }, linux));
  });

  it('is not so where a package is missing', () => {
    assert.ok(!isInstalled(lock, { packages: forLinux }, linux));
    assert.ok(!isInstalled(lock, {}, linux));
  });

  it('is not so where they were installed for another sort of machine', () => {
    assert.ok(!isInstalled(lock, { packages: { ...a, ...forDarwin } }, linux));
  });

  it('is stamped for one lock file on one sort of machine', () => {
    const stamp = stampFor('{}', linux);
    assert.equal(stamp, stampFor('{}', { ...linux }));
    assert.notEqual(stamp, stampFor('{ }', linux));
    assert.notEqual(stamp, stampFor('{}', { platform: 'darwin', arch: 'x64' }));
  });
});

describe('what is said where npm failed', () => {
  it('tells that npm is missing', () => {
    assert.match(explainFailure('install', { code: 'ENOENT', output: '' }), /npm was not found.*nodejs\.org/);
  });

  it('tells that the network is missing, with what npm said', () => {
    const output = 'npm error code EAI_AGAIN\nnpm error request failed';
    const message = explainFailure('install', { code: 1, output });
    assert.match(message, /did not reach its registry/);
    assert.ok(message.endsWith(output));
  });

  it('tells that the disk is full', () => {
    assert.match(explainFailure('install', { code: 1, output: 'npm error code ENOSPC' }), /disk is full/);
  });

  it('hands on what npm said of anything else', () => {
    const message = explainFailure('install', { code: 217, output: 'npm error EUSAGE out of sync' });
    assert.match(message, /ended with 217/);
    assert.match(message, /EUSAGE out of sync$/);
  });

  it('leaves out the manual of npm', () => {
    const output = 'npm error EUSAGE out of sync\nnpm error Usage:\nnpm error npm ci\n';
    assert.match(explainFailure('install', { code: 1, output }), /out of sync$/);
  });
});
