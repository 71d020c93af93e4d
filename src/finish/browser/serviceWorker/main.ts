import type { OfflineRequest, OfflineState } from '../../../schema/offlineList.ts';
import { Answers } from './answers.ts';
import { Store } from './store.ts';
import type { AskEvent, ServiceWorker } from './worker.d.ts';

/** Put in by the bundler: the version of the site, so that a new site has a new worker. */
declare const siteVersion: string;

/** Milliseconds between two messages about progress. */
const betweenMessages = 200;

const worker = self as unknown as ServiceWorker;
const store = new Store(new URL('.', worker.location.href), siteVersion);
const answers = new Answers(store);

worker.addEventListener('install', (event) => {
  // Pages come from the network where it answers, so a new worker can take over from an old one at any time.
  event.waitUntil(Promise.all([store.install(), worker.skipWaiting()]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([store.prune(), worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(store.root.href)) event.respondWith(answers.answer(event));
});

/** Saves what is missing and tells how far it is, until it is done. */
async function fillAndTell(tell: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void tell(), betweenMessages);
  try {
    await store.fill();
  } finally {
    clearInterval(timer);
    await tell();
  }
}

async function answerPage({ data, ports, source }: AskEvent): Promise<void> {
  const [port] = ports;
  const tell = async (): Promise<void> => {
    const isCopy = source !== null && answers.isCopy(source.id);
    port?.postMessage({ ...(await store.state()), isCopy } satisfies OfflineState);
  };
  const request = data as OfflineRequest;
  if (request === 'save') await store.wantWhole();
  if (request === 'save' || (request === 'fill' && (await store.isWholeWanted()))) await fillAndTell(tell);
  else await tell();
}

worker.addEventListener('message', (event) => {
  event.waitUntil(answerPage(event).catch(() => undefined));
});
