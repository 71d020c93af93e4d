import { createInstance, type Instance, type Outcome } from 'pagefind-browser';
import { indexAddress } from './packedIndex.ts';

/** As much of the text around a match as the search on the web shows, in words. */
const excerptLength = 28;

/** The file of a result: the index knows folders, and no host is here to find the page in one. */
function fileOf(root: URL, address: string): string {
  const path = address.replace(/^\/+/, '');
  return new URL(path === '' || path.endsWith('/') ? `${path}index.html` : path, root).href;
}

const withFiles = (root: URL, outcome: Outcome): Outcome => ({
  ...outcome,
  results: outcome.results.map((result) => ({
    ...result,
    data: async () => {
      const data = await result.data();
      return { ...data, url: fileOf(root, data.raw_url ?? data.url) };
    },
  })),
});

async function packedSearch(root: URL): Promise<Pick<Instance, 'filters' | 'search'>> {
  const engine = createInstance({ basePath: indexAddress, baseUrl: '/', excerptLength });
  await engine.init();
  return {
    filters: () => engine.filters(),
    search: async (query, options) => {
      const outcome = await engine.search(query, options);
      return outcome && withFiles(root, outcome);
    },
  };
}

Reflect.set(window, 'paraphSearch', packedSearch);
