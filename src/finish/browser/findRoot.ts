/** A file that stands in the root of every site and in no other folder of it. */
const mark = 'pagefind/pagefind-entry.json';

async function isRoot(folder: URL): Promise<boolean> {
  try {
    const response = await fetch(new URL(mark, folder));
    const found: unknown = response.ok ? await response.json() : null;
    return typeof found === 'object' && found !== null && 'version' in found;
  } catch {
    return false;
  }
}

/** The root of the site, seen from an address at any depth that has no page. */
async function findRoot(): Promise<URL> {
  const here = new URL('.', location.href);
  if (location.protocol === 'file:') return here;
  for (let folder = here; ; folder = new URL('..', folder)) {
    if (await isRoot(folder)) return folder;
    if (folder.pathname === '/') return here;
  }
}

const linked: readonly (readonly [string, string])[] = [
  ['a', 'href'],
  ['form', 'action'],
  ['link', 'href'],
];

/** Makes the links of the page start at the root, then runs its scripts. */
function startAt(root: URL): void {
  for (const [element, attribute] of linked) {
    for (const found of document.querySelectorAll(`${element}[${attribute}]`)) {
      const address = found.getAttribute(attribute) ?? '';
      if (!address.startsWith('#')) found.setAttribute(attribute, new URL(address, root).href);
    }
  }
  for (const waiting of document.querySelectorAll<HTMLScriptElement>('script[data-src]')) {
    const script = document.createElement('script');
    script.async = false;
    script.src = new URL(waiting.dataset.src ?? '', root).href;
    document.head.append(script);
  }
}

void findRoot().then(startAt);
