// @ts-check

/** Milliseconds between two looks at the parent. */
const interval = 500;

/**
 * Calls back once where npm has gone away: a signal that is sent to npm alone ends npm and its shell, and is told to
 * nobody else. Does nothing where npm did not start the process, and keeps no process alive.
 *
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, interval);
  timer.unref();
}
