import { createInstance, type Instance } from 'pagefind-browser';
import { indexAddress } from './packedIndex.ts';

/** As much of the text around a match as the search on the web shows, in words. */
const excerptLength = 28;

/** Pagefind, as it is loaded on the web, from packs; addresses of results begin at the root of the site. */
async function packedSearch(): Promise<Instance> {
  const engine = createInstance({ basePath: indexAddress, baseUrl: '/', excerptLength });
  await engine.init();
  return engine;
}

Reflect.set(window, 'paraphSearch', packedSearch);
