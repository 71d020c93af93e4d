import { Worker } from 'node:worker_threads';
import { openFile, plainEndings, type OpenFile, type OpenRequest } from './forms/index.ts';
import type { Opened } from './forms/form.ts';
import { endingOf } from './names.ts';

export interface IsolationLimits {
  /** Milliseconds that one file may take. */
  readonly time: number;
  /** Megabytes that JavaScript's objects may take in the thread that opens it. */
  readonly heap: number;
  /** Bytes by which the whole process may grow while one file is opened; what is unpacked lies outside the heap. */
  readonly growth: number;
}

export const isolationLimits: IsolationLimits = {
  time: 60_000,
  heap: 768,
  growth: 2 * 1024 * 1024 * 1024,
};

const watchEvery = 50;

const failed = (what: string, why: string): Opened => ({
  form: null,
  members: [],
  remarks: [
    {
      severity: 'error',
      what,
      why,
      remedy: 'open it in the program that it is for and save it again, or put its text into a .txt file',
    },
  ],
});

function died(error: unknown): Opened {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const why = error instanceof Error ? error.message : String(error);
  return failed(isMemory ? 'this file takes too much memory to read' : 'reading this file failed', why);
}

export interface IsolatedReader {
  readonly open: OpenFile;
  readonly close: () => Promise<void>;
}

/**
 * Opens files in a thread of its own, one at a time. A file on which the thread dies, that takes too long or too much
 * memory is told and left; the thread is started anew for the next one.
 *
 * @param script the program of the thread; another one in tests
 */
export function isolatedReader(
  limits: IsolationLimits = isolationLimits,
  script: URL = new URL('worker.ts', import.meta.url),
): IsolatedReader {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Worker =>
    new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heap },
      stdout: true,
      stderr: true,
    });

  const openOne = (request: OpenRequest): Promise<Opened> =>
    new Promise((resolve) => {
      // The thread's own start is not the file's doing.
      let began = worker === null ? null : performance.now();
      const thread = (worker ??= start());
      const before = process.memoryUsage.rss();
      const end = (opened: Opened, lives: boolean): void => {
        clearInterval(watch);
        for (const [event, listener] of listeners) thread.off(event, listener);
        if (!lives) {
          worker = null;
          // A thread that is ended while it fails says so once more, and nobody asks.
          thread.on('error', () => undefined);
          void thread.terminate();
        }
        resolve(opened);
      };
      const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
        ['online', () => (began = performance.now())],
        [
          'message',
          (opened) => {
            end(opened as Opened, true);
          },
        ],
        [
          'error',
          (error) => {
            end(died(error), false);
          },
        ],
        [
          'exit',
          () => {
            end(failed('reading this file failed', 'the thread that read it ended'), false);
          },
        ],
      ];
      const watch = setInterval(() => {
        if (began !== null && performance.now() - began > limits.time) {
          end(
            failed('this file takes too long to read', `it was given up after ${limits.time / 1000} seconds`),
            false,
          );
        } else if (process.memoryUsage.rss() - before > limits.growth) {
          end(
            failed('this file takes too much memory to read', 'what it holds grows without measure'),
            false,
          );
        }
      }, watchEvery);
      for (const [event, listener] of listeners) thread.on(event, listener);
      thread.postMessage(request);
    });

  return {
    open(request) {
      if (plainEndings.includes(endingOf(request.name))) return openFile(request);
      const opened = turn.then(() => openOne(request));
      turn = opened;
      return opened;
    },
    close: async () => {
      await turn;
      await worker?.terminate();
      worker = null;
    },
  };
}
