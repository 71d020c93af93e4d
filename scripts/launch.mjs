// @ts-check
/**
 * Every npm script goes through here: `node scripts/launch.mjs <program> [arguments]` sets up what is missing, then
 * runs `scripts/<program>.ts`. Plain JavaScript with nothing but Node's built-ins, because nothing else is there yet.
 * All that it has to say goes to the standard error, so that a program's output can be piped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onOrphaned } from './shared/onOrphaned.mjs';
import {
  canRunPrograms,
  canSetUp,
  explainFailure,
  isInstalled,
  nodePackageFor,
  stampFor,
} from './shared/setUp.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const machine = { platform: process.platform, arch: process.arch };

/** @param {string} line */
const tell = (line) => process.stderr.write(`${line}\n`);

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  tell(message);
  process.exit(1);
}

/** @param {string} path */
const readIfPresent = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/**
 * @param {string} text
 * @returns {import('./shared/setUp.mjs').Lock}
 */
function parseLock(text) {
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}

/**
 * Runs npm without a sound; what it says is shown only where it fails.
 *
 * @param {string} purpose
 * @param {readonly string[]} args
 */
async function npm(purpose, args) {
  const cli = process.env.npm_execpath;
  const isNpm = cli !== undefined && /[\\/]npm-cli\.c?js$/.test(cli);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  // Npm's own patience with a registry that does not answer is a quarter of an hour.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000'];
  const child = spawn(
    isNpm ? process.execPath : 'npm',
    [...(isNpm ? [cli] : []), ...args, ...quiet, ...patience],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !isNpm && process.platform === 'win32',
    },
  );
  const reassurance = setTimeout(() => {
    tell('Still at it: the network is slow, or does not answer. Ctrl-C ends.');
  }, 120_000);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (output += chunk));
  }
  /** @type {string | number | null} */
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    child.on('close', resolve);
  });
  clearTimeout(reassurance);
  if (code !== 0) giveUp(explainFailure(purpose, { code, output }));
}

/** Brings `node_modules` to what the lock file says. */
async function installDependencies() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampPath = join(root, 'node_modules', '.paraph');
  const stamp = stampFor(lockText, machine);
  if (readIfPresent(stampPath) === stamp) return;

  const installed = readIfPresent(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null || !isInstalled(parseLock(lockText), parseLock(installed), machine)) {
    tell('Setting up: installing the dependencies (once, a minute or two)…');
    await npm('install the dependencies', ['ci', '--include=dev', '--include=optional']);
  }
  writeFileSync(stampPath, stamp);
}

/**
 * Brings a Node that can run the programs.
 *
 * @returns {Promise<string>} its path
 */
async function bringNode() {
  const wanted = nodePackageFor(machine);
  const byHand = 'Install Node.js 24.8 or newer from https://nodejs.org/, then run the command again.';
  if (wanted === null) {
    giveUp(
      `Node.js ${process.versions.node} is too old to build the site, and none is at hand for ${machine.platform} ${machine.arch}. ${byHand}`,
    );
  }
  const prefix = join(root, '.node');
  const binary = join(prefix, 'node_modules', wanted.name, wanted.binary);
  const stampPath = join(prefix, 'stamp');
  const stamp = `${wanted.name} ${wanted.version}\n`;
  if (readIfPresent(stampPath) === stamp && existsSync(binary)) return binary;

  tell(`Setting up: bringing Node.js ${wanted.version} for this project alone (once)…`);
  mkdirSync(prefix, { recursive: true });
  await npm('bring a newer Node.js', [
    'install',
    '--prefix',
    prefix,
    '--no-save',
    '--no-package-lock',
    `${wanted.name}@${wanted.version}`,
  ]);
  const trial = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (trial.status !== 0) {
    giveUp(`The Node.js ${wanted.version} that was brought does not run on this system. ${byHand}`);
  }
  writeFileSync(stampPath, stamp);
  return binary;
}

/**
 * Runs the program in a Node of its own and ends as it ends.
 *
 * @param {string} node
 * @param {readonly string[]} argv
 */
function handOver(node, argv) {
  const child = spawn(node, argv, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    },
  });
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  onOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => giveUp(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

async function launch() {
  const [program, ...args] = process.argv.slice(2);
  const path = join(root, 'scripts', `${program ?? ''}.ts`);
  if (program === undefined || !existsSync(path)) {
    tell('Usage: node scripts/launch.mjs PROGRAM [ARGUMENT…], where scripts/PROGRAM.ts exists.');
    process.exit(2);
  }
  if (!canSetUp(process.versions.node)) {
    giveUp(
      `Node.js ${process.versions.node} is too old. Install Node.js 20 or newer from https://nodejs.org/, then run the command again.`,
    );
  }
  // Paths are understood from where the person stands, which npm leaves; the programs stand at the project's root.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);

  await installDependencies();
  if (canRunPrograms(process.versions.node)) {
    process.argv = [process.execPath, path, ...args];
    await import(pathToFileURL(path).href);
  } else {
    handOver(await bringNode(), [path, ...args]);
  }
}

await launch();
