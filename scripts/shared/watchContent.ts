import { watch } from 'node:fs';

/** Milliseconds of silence after which a change counts as done: editors write a file in several steps. */
const silence = 150;

const isContent = (name: string): boolean =>
  !/(?:^|[\\/])\./.test(name) && (/^texts[\\/]/.test(name) || name.endsWith('.mdx') || name === 'site.yaml');

export interface Watch {
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>;
}

/**
 * Calls `onChange` after texts, records or the site's settings have changed, never twice at the same time. What
 * `onChange` writes itself calls it once more; it must then come to rest, as the conversion does.
 */
export function watchContent(contentDir: string, onChange: () => Promise<void>): Watch {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const run = () => {
    running = running.then(onChange).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    });
  };
  const watcher = watch(contentDir, { recursive: true }, (_event, name) => {
    if (name === null || !isContent(name)) return;
    clearTimeout(timer);
    timer = setTimeout(run, silence);
  });
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
      return running;
    },
  };
}
