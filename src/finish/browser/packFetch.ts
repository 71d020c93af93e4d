/** Where the engine believes that its index is; no request ever goes there. */
export const indexAddress = '/packed-index/';

declare global {
  interface Window {
    /** Takes files of the index, base64 by name; each pack calls it. */
    paraphPack?: (files: Readonly<Record<string, string>>) => void;
  }
}

const folder = new URL('.', (document.currentScript as HTMLScriptElement).src);
const files = new Map<string, string>();
const packs = new Map<string, Promise<void>>();

window.paraphPack = (more) => {
  for (const [name, content] of Object.entries(more)) files.set(name, content);
};

function load(pack: string): Promise<void> {
  let loading = packs.get(pack);
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(pack, folder).href;
      script.addEventListener('load', () => {
        script.remove();
        resolve();
      });
      script.addEventListener('error', () => {
        packs.delete(pack);
        reject(new TypeError(`${script.src} could not be loaded`));
      });
      document.head.append(script);
    });
    packs.set(pack, loading);
  }
  return loading;
}

const corePack = 'core.js';

/** The content of a file of the index, base64, or null where the index has none of this name. */
async function contentOf(name: string): Promise<string | null> {
  await load(corePack);
  const [kind = '', file = ''] = name.split('/');
  const firstNames = contents()[kind];
  // The last pack whose first name does not come after the file's.
  const pack = firstNames?.findLastIndex((first) => first <= file) ?? -1;
  if (!files.has(name) && pack >= 0) await load(`${kind}-${String(pack)}.js`);
  return files.get(name) ?? null;
}

/** Which files of the index are in which packs: the first name in each, sorted, by folder. */
const contents = (): Readonly<Record<string, readonly string[]>> =>
  JSON.parse(atob(files.get('contents.json') ?? '')) as Record<string, string[]>;

/** Answers the engine's requests from packs, which are classic scripts: a page that was opened from a file may not fetch. */
async function packFetch(address: string | URL): Promise<Response> {
  const name = new URL(address, location.href).pathname.split(indexAddress)[1] ?? '';
  const content = await contentOf(name);
  if (content === null) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
}

// The bundler puts this in the place of the browser's own.
export { packFetch as fetch };
