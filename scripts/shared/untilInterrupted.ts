import { onOrphaned } from './onOrphaned.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first signal to end. From then on further signals do nothing: a terminal sends Ctrl-C to every
 * program of a command at once, so that the same one arrives more than once.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    onOrphaned(resolve);
    for (const signal of signals) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}
