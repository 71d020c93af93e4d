import workerCode from 'packed-worker';
import { PackedIndex } from './packedIndex.ts';

declare global {
  interface Window {
    /** Takes a pack, as base64; each pack calls it. */
    paraphPack?: (pack: string, content: string) => void;
  }
}

const folder = new URL('.', (document.currentScript as HTMLScriptElement).src);
const arrived = new Map<string, string>();

window.paraphPack = (pack, content) => {
  arrived.set(pack, content);
};

/** Loads a pack, which is a classic script: a page that was opened from a file may not fetch. */
function loadPack(pack: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const source = new URL(`${pack}.js`, folder).href;
    const settle = (): void => {
      const content = arrived.get(pack);
      arrived.delete(pack);
      script.remove();
      if (content === undefined) reject(new TypeError(`${source} could not be loaded`));
      else resolve(content);
    };
    script.addEventListener('load', settle);
    script.addEventListener('error', settle);
    script.src = source;
    document.head.append(script);
  });
}

const index = new PackedIndex(loadPack);

/**
 * The engine's worker. A file may not be loaded as a worker, but a worker may be made of text; it asks the page for
 * packs, because it can load no script either.
 */
class PackedWorker extends window.Worker {
  constructor() {
    super(URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' })));
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data: pack }: MessageEvent<string>) => {
      loadPack(pack).then(
        (content) => {
          port1.postMessage({ pack, content });
        },
        (error: unknown) => {
          port1.postMessage({ pack, error: String(error) });
        },
      );
    });
    port1.start();
    this.postMessage('packs', [port2]);
  }
}

const packFetch = (address: string | URL | Request): Promise<Response> => index.fetch(address);

// The bundler puts these in the place of the browser's own.
export { packFetch as fetch, PackedWorker as Worker };
