import type { OfflineRequest, OfflineState } from '../schema/offlineList.ts';
import { siteRoot } from '../search/engine.ts';

/** The service worker of this site, once it answers; null where none can: an opened file, or a host without TLS. */
export async function startWorker(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return null;
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', siteRoot()));
    // A browser looks for a new worker when the old one is idle, which may be after the reader has gone.
    if (registration.active) registration.update().catch(() => undefined);
    await navigator.serviceWorker.ready;
    return registration.active;
  } catch {
    return null;
  }
}

/** Asks the worker, which may answer many times, for as long as it is at work. */
export function ask(
  worker: ServiceWorker,
  request: OfflineRequest,
  listen: (state: OfflineState) => void,
): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<OfflineState>) => {
    listen(data);
  };
  worker.postMessage(request, [port2]);
}
