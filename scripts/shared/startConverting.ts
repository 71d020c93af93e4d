import { spawn } from 'node:child_process';

/** A conversion under way in a process of its own, so that it holds up nothing else. */
export interface Converting {
  /** Resolves when it has ended, however it has. */
  readonly ended: Promise<void>;
  /** Ends it at once; every file is written whole or not at all. */
  readonly stop: () => void;
}

/** Converts the folder that `--content` names, or the usual one; what there is to tell is told as by `npm run convert`. */
export function startConverting(content: string | undefined): Converting {
  const args = content === undefined ? [] : ['--content', content];
  const child = spawn(process.execPath, ['scripts/convert.ts', '--quiet', ...args], { stdio: 'inherit' });
  return {
    ended: new Promise((resolve) => {
      child.on('close', () => {
        resolve();
      });
    }),
    stop: () => child.kill(),
  };
}
