import type { EventEmitter } from 'node:events';
import { relative } from 'node:path';
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
 *
 * @param watcher tells of every change by an event `all` with its name and the path, as chokidar does
 */
export function watchContent(
  watcher: Pick<EventEmitter, 'on' | 'off'>,
  contentDir: string,
  convert: () => Converting,
): Watch {
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
  const onChange = (_event: string, path: string) => {
    if (!isContent(relative(contentDir, path))) return;
    clearTimeout(timer);
    timer = setTimeout(run, silence);
  };
  watcher.on('all', onChange);
  return {
    async close() {
      clearTimeout(timer);
      watcher.off('all', onChange);
      isStale = false;
      running?.stop();
      await running?.ended;
    },
  };
}
