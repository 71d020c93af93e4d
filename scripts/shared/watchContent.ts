import { watch } from 'node:fs';
import type { Converting } from './startConverting.ts';

/** Milliseconds of silence after which a change counts as done: editors write a file in several steps. */
const silence = 150;

const isContent = (name: string): boolean =>
  !/(?:^|[\\/])\./.test(name) && (/^texts[\\/]/.test(name) || name.endsWith('.mdx') || name === 'site.yaml');

export interface Watch {
  /** Stops what is under way, and resolves when it has. */
  close(): Promise<void>;
}

/**
 * Converts after texts, records or the site's settings have changed, never twice at the same time. What a conversion
 * writes is a change too; the conversion after it writes nothing, and so it comes to rest.
 */
export function watchContent(contentDir: string, convert: () => Converting): Watch {
  let timer: NodeJS.Timeout | undefined;
  let running: Converting | null = null;
  let isStale = false;

  const run = () => {
    isStale = running !== null;
    if (running !== null) return;
    running = convert();
    void running.ended.then(() => {
      running = null;
      if (isStale) run();
    });
  };
  const watcher = watch(contentDir, { recursive: true }, (_event, name) => {
    if (name === null || !isContent(name)) return;
    clearTimeout(timer);
    timer = setTimeout(run, silence);
  });
  return {
    async close() {
      clearTimeout(timer);
      watcher.close();
      isStale = false;
      running?.stop();
      await running?.ended;
    },
  };
}
