import { PackedIndex } from './packedIndex.ts';

/** What the page answers when it was asked for a pack. */
interface Answer {
  readonly pack: string;
  readonly content?: string;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (content: string) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<string, Waiting>();
const opened = Promise.withResolvers<MessagePort>();

// The first message is the page's, not the engine's: it brings the way to ask for packs.
self.addEventListener(
  'message',
  (event: MessageEvent<unknown>) => {
    event.stopImmediatePropagation();
    const [port] = event.ports;
    if (!port) return;
    port.addEventListener('message', ({ data: { pack, content, error } }: MessageEvent<Answer>) => {
      const asked = waiting.get(pack);
      waiting.delete(pack);
      if (content === undefined) asked?.reject(new TypeError(error));
      else asked?.resolve(content);
    });
    port.start();
    opened.resolve(port);
  },
  { once: true },
);

const index = new PackedIndex(async (pack) => {
  const port = await opened.promise;
  return new Promise((resolve, reject) => {
    waiting.set(pack, { resolve, reject });
    port.postMessage(pack);
  });
});

const packFetch = (address: string | URL | Request): Promise<Response> => index.fetch(address);

// The bundler puts this in the place of the worker's own.
export { packFetch as fetch };
