import assert from 'node:assert/strict';
import { until, type Reader } from './readers.ts';

const heading = (reader: Reader): Promise<string> =>
  reader.read(() => document.querySelector('main h1')?.textContent.trim() ?? '');

async function arrives(reader: Reader, at: RegExp): Promise<void> {
  assert.match(await reader.address(), at);
  assert.notEqual(await heading(reader), '', await reader.address());
}

/** Overview → timeline → sector → agreement → cited passage → back, by the links that a reader has. */
export async function readThrough(reader: Reader, start: string): Promise<void> {
  await reader.open(start);
  assert.notEqual(await heading(reader), '');
  await reader.follow('nav a[href$="timeline/index.html"]');
  await arrives(reader, /\/timeline\/(?:index\.html)?$/);
  await reader.follow('nav a[href$="sectors/index.html"]');
  await arrives(reader, /\/sectors\/(?:index\.html)?$/);
  // The sector of an agreement that stands at the head of the list of agreements has at least this one.
  await reader.follow('nav a[href$="agreements/index.html"]');
  await arrives(reader, /\/agreements\/(?:index\.html)?$/);
  await reader.follow('main .register a[href*="sectors/"]');
  await arrives(reader, /\/sectors\/[^/]+\//);
  await reader.follow('main .register-title a');
  await arrives(reader, /\/agreements\/[^/]+\//);
  const agreement = await reader.address();
  await reader.follow('main .evidence blockquote a');
  await arrives(reader, /\/sources\/[^/]+\/(?:index\.html)?#/);
  assert.equal(await reader.read(() => document.querySelectorAll(':target').length), 1);
  await reader.back();
  await until(async () => (await reader.address()) === agreement);
  assert.notEqual(await heading(reader), '');
}

/** Searches with a filter and follows a result. */
export async function searchThrough(reader: Reader, root: string): Promise<void> {
  await reader.open(`${root}agreements/index.html`);
  const word = await reader.read(() => {
    const title = document.querySelector('.register-title a')?.textContent ?? '';
    return [...title.matchAll(/\p{L}{6,}/gu)].map(([found]) => found).at(-1) ?? title;
  });
  await reader.open(`${root}search/index.html?q=${encodeURIComponent(word)}`);
  const results = (): Promise<number> =>
    reader.read(() => document.querySelectorAll('[data-search-page] [data-search-results] a').length);
  await until(async () => (await results()) > 0);
  const promised = await reader.read(() => {
    const filter = document.querySelector<HTMLInputElement>('input[name="type"]');
    const count = filter?.closest('label')?.querySelector('.nav-count')?.textContent ?? '';
    filter?.click();
    return count.replaceAll(/\D/g, '');
  });
  const found = (): Promise<string> =>
    reader.read(
      () =>
        /^[\d.,\s]+/
          .exec(
            document.querySelector('[data-search-page] [data-search-status]')?.textContent.trim() ?? '',
          )?.[0]
          .replaceAll(/\D/g, '') ?? '',
    );
  await until(async () => (await reader.address()).includes('type=') && (await found()) === promised);
  await reader.follow('[data-search-page] [data-search-results] a');
  assert.ok((await reader.address()).startsWith(root), await reader.address());
  assert.doesNotMatch(await reader.address(), /\/search\//);
  assert.notEqual(await heading(reader), '');
  const text = await reader.read(() => document.querySelector('main')?.textContent ?? '');
  assert.ok(
    text.toLowerCase().includes(word.toLowerCase().slice(0, 5)),
    `${word} in ${await reader.address()}`,
  );
}

/** Reads and searches, and makes sure that nothing was complained of and nothing asked for elsewhere. */
export async function readAndSearch(reader: Reader, root: string, start: string): Promise<void> {
  try {
    await readThrough(reader, `${root}${start}`);
    await searchThrough(reader, root);
    assert.deepEqual(reader.complaints, []);
    // Firefox asks for this of its own accord where a page is left before its icon has come.
    const icon = root.startsWith('file:') ? '' : new URL('/favicon.ico', root).href;
    const elsewhere = reader.asked.filter(
      (address) => !address.startsWith(root) && address !== icon && !/^(?:blob|data):/.test(address),
    );
    assert.deepEqual(elsewhere, []);
  } finally {
    await reader.close();
  }
}
