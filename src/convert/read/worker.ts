import { parentPort } from 'node:worker_threads';
import { openFile, type OpenRequest } from './forms/index.ts';

/** Opens one file after another for the thread that started it. */
parentPort?.on('message', (request: OpenRequest) => {
  void openFile(request).then((opened) => {
    parentPort?.postMessage(opened);
  });
});
