import { createProgress, type Progress } from './progress.ts';

/** Progress on the process's own standard error. */
export const terminalProgress = (): Progress => createProgress(process.stderr, () => performance.now());
