import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { finish } from '../../src/finish/index.ts';
import { scanPage } from '../../src/finish/scanPage.ts';
import type { OfflineList } from '../../src/schema/offlineList.ts';
import type { Problem } from '../../src/schema/problem.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="en"><head><title>T</title>${head}</head>\n<body>${body}</body></html>\n`;

const module = '<script type="module" crossorigin src="/_astro/Frame.AbCdEf12.js"></script>';

const site: Readonly<Record<string, string>> = {
  'index.html': page(
    `<article data-pagefind-body><h1 id="top-of-it">Overview</h1><p>Ferries and lighthouses.</p>
      <a href="/agreements/" data-root>All</a> <a href=/agreements/one/#evidence-1>One &amp; only</a>
      <img src="/favicon.svg" srcset="/favicon.svg 1x, /favicon.svg 2x" alt=""><form action="/search/"></form>
      <p style="background: url(/favicon.svg)">x</p></article><noscript><a href="/search/">Search</a></noscript>
      <template><a href="/search/?q=1">Search</a></template>`,
    `<link rel="stylesheet" href="/_astro/a.css" crossorigin integrity="sha256-x"><link rel="modulepreload" href="/_astro/shared.js">
      <style>p { background: url("/favicon.svg") } a > b { color: red }</style><script src="/theme.js"></script><script type="application/ld+json">{"@id":"/agreements/"}</script>${module}`,
  ),
  'agreements/index.html': page(
    '<a href="/">Home</a> <a href="one/">One</a> <a href="#here">Here</a> <a href="/agreements/#nowhere">Not here</a>\n<a href="/agreements/two/">Two</a><i id="here"></i>',
    module,
  ),
  'agreements/one/index.html': page(
    '<article data-pagefind-body><h1>One</h1><p id="evidence-1">A treaty on lighthouses.</p></article><a href="../#here">Up</a>',
  ),
  'search/index.html': page('<img src="/gone.png" alt="">'),
  '404.html': page(
    '<a href="/" data-root>Home</a><a href="#content">Skip</a><main id="content"></main>',
    `<link rel="stylesheet" href="/_astro/a.css"><link rel="preload" as="font" href="/_astro/f.woff2">${module}`,
  ),
  'data/all.json':
    '{"url":"/agreements/one/#x","/agreements/":"/no/such","note":"a \\"/agreements/\\" b","n":[1,"/"]}',
  'feed.xml': '<feed><link rel="self" href="/feed.xml"/><id>/agreements/one/</id><p>/agreements/</p></feed>',
  'feed.json':
    '{"version":"https://jsonfeed.org/version/1.1","title":"/","items":[{"id":"1","url":"/agreements/three/"}]}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'theme.js': 'document.title;',
  '_astro/a.css':
    '@font-face { font-family: F; src: url(/_astro/f.woff2) }\nbody { background: url(/gone.svg) }',
  '_astro/f.woff2': '',
  '_astro/Frame.AbCdEf12.js': 'import { greet } from "./shared.js";\ngreet(import("/_astro/later.js"));',
  '_astro/shared.js': 'export const greet = (later) => later.then(({ word }) => { document.title = word; });',
  '_astro/later.js': 'export const word = "later";',
};

describe('finish', () => {
  let dist: string;
  let problems: readonly Problem[];
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

  before(async () => {
    dist = mkdtempSync(join(tmpdir(), 'paraph-finish-'));
    for (const [file, content] of Object.entries(site)) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), content);
    }
    problems = await finish(dist, { shownAs: 'site' });
  });
  after(() => {
    rmSync(dist, { recursive: true });
  });

  it('leaves no address that begins at the root, and none that leads to nothing', () => {
    const files = new Set(
      readdirSync(dist, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')),
    );
    for (const file of files) {
      if (!file.endsWith('.html')) continue;
      const html = read(file);
      for (const { written, target } of scanPage(file, html, files).links) {
        if (['/agreements/two/', '/gone.png', '/gone.svg'].includes(written)) continue;
        assert.equal(target.kind, 'file', `${written} in ${file}`);
        assert.ok(!written.startsWith('/'), `${written} in ${file}`);
      }
    }
  });

  it('changes addresses and nothing else', () => {
    assert.equal(
      read('agreements/one/index.html').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
      site['agreements/one/index.html']?.replace('../#here', '../index.html#here'),
    );
    const index = read('index.html');
    assert.match(index, /<a href="agreements\/one\/index\.html#evidence-1">One &amp; only<\/a>/);
    assert.match(index, /srcset="favicon\.svg 1x, favicon\.svg 2x"/);
    assert.match(index, /<form action="search\/index\.html">/);
    assert.match(index, /style="background: url\(&quot;favicon\.svg&quot;\)"/);
    assert.match(index, /<style>p \{ background: url\("favicon\.svg"\) \} a > b \{ color: red \}<\/style>/);
    assert.match(index, /<noscript><a href="search\/index\.html">/);
    assert.match(index, /<template><a href="search\/index\.html\?q=1">/);
    assert.match(index, /<link rel="stylesheet" href="_astro\/a\.css">/);
    assert.match(read('_astro/a.css'), /url\("f\.woff2"\)/);
  });

  it('makes modules classic scripts with all that they import', () => {
    const index = read('index.html');
    assert.doesNotMatch(index, /type="module"|modulepreload/);
    const script = /<script defer src="(_astro\/Frame\.[0-9a-f]{8}\.js)"><\/script>/.exec(index)?.[1];
    assert.ok(script);
    const code = read(script);
    assert.match(code, /later/);
    assert.doesNotMatch(code, /\bimport\b|\bexport\b/);
    assert.match(read('agreements/index.html'), new RegExp(`<script defer src="../${script}"></script>`));
    for (const gone of ['_astro/Frame.AbCdEf12.js', '_astro/shared.js', '_astro/later.js']) {
      assert.equal(existsSync(join(dist, gone)), false, gone);
    }
  });

  it('tells of every link that leads to nothing, with page, line and link', () => {
    assert.deepEqual(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ severity, file, line, what }) => [severity, file, line, what]),
      [
        ['error', join('site', '_astro/a.css'), 2, '/gone.svg is no file of the site'],
        [
          'error',
          join('site', 'feed.json'),
          null,
          'the link /agreements/three/ leads to no page or file of the site',
        ],
        [
          'error',
          join('site', 'agreements/index.html'),
          3,
          'the link /agreements/#nowhere leads to a place that agreements/index.html does not have',
        ],
        [
          'error',
          join('site', 'agreements/index.html'),
          4,
          'the link /agreements/two/ leads to no page or file of the site',
        ],
        [
          'error',
          join('site', 'search/index.html'),
          3,
          'the link /gone.png leads to no page or file of the site',
        ],
      ],
    );
    assert.ok(problems.every(({ remedy }) => remedy !== ''));
    assert.ok(problems.slice(2).every(({ column }) => column !== null));
  });

  it('tells of what the policy of the site forbids', () => {
    assert.deepEqual(
      problems
        .filter(({ severity }) => severity === 'warning')
        .map(({ file, line, what }) => [file, line, what]),
      [[join('site', 'index.html'), 7, 'style="background: url(/favicon.svg)" has no effect']],
    );
  });

  it('lets run and style only what stood in the page at the build', () => {
    const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    const policyOf = (file: string): string =>
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(file))?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/s.exec(read('index.html'))?.[1] ?? '';
    assert.ok(policyOf('index.html').includes(`style-src 'self' ${hash(style)};`));
    assert.ok(policyOf('search/index.html').includes(`style-src 'self';`));
    const missing = read('404.html');
    const script = /<script>(.*?)<\/script>/s.exec(missing)?.[1] ?? '';
    assert.ok(policyOf('404.html').includes(`script-src 'self' 'wasm-unsafe-eval' ${hash(script)};`));
    const headers = read('_headers');
    assert.ok(headers.includes(hash(style)) && headers.includes(hash(script)));
    assert.ok(headers.startsWith("/*\n  Content-Security-Policy: default-src 'none';"));
    assert.equal(read('.nojekyll'), '');
  });

  it('makes addresses in data and feeds relative, and nothing else of them', () => {
    assert.equal(
      read('data/all.json'),
      '{"url":"../agreements/one/index.html#x","/agreements/":"/no/such","note":"a \\"/agreements/\\" b","n":[1,"../index.html"]}',
    );
    assert.equal(
      read('feed.xml'),
      '<feed><link rel="self" href="feed.xml"/><id>agreements/one/index.html</id><p>/agreements/</p></feed>',
    );
    assert.match(read('index.html'), /"@id":"agreements\/index\.html"/);
  });

  it('gives opened pages faces that the text waits for', () => {
    assert.equal(read('opened.css'), '@font-face { font-family:"F opened"; src: url("_astro/f.woff2") }\n');
  });

  it('lists what can be saved: core first, and nothing that only hosts read', () => {
    const list = JSON.parse(read('offline.json')) as OfflineList;
    const core = list.core.map(([path]) => path);
    const rest = list.rest.map(([path]) => path);
    assert.equal(list.isSmall, true);
    for (const path of ['index.html', 'agreements/index.html', 'theme.js', 'packs/index-0.js']) {
      assert.ok(core.includes(path), path);
    }
    assert.deepEqual(rest, ['agreements/one/index.html', 'data/all.json', 'feed.json', 'feed.xml']);
    const left = [
      '_headers',
      '.nojekyll',
      'sw.js',
      'offline.json',
      '404.html',
      'opened.css',
      'packs/engine.js',
    ];
    for (const path of left) assert.ok(![...core, ...rest].includes(path), path);
    assert.ok(read('sw.js').includes(list.version));
    for (const [path, , size] of [...list.core, ...list.rest]) {
      assert.equal(size, readFileSync(join(dist, path)).length, path);
    }
  });

  it('makes a missing page that needs nothing beside it', () => {
    const html = read('404.html');
    assert.match(html, /<style>\s*body \{/);
    assert.doesNotMatch(html, /<link|@font-face|<script[^>]* src=|\ssrc="/);
    assert.match(html, /<a href="index\.html" data-root>Home<\/a><a href="#content">Skip<\/a>/);
    assert.match(html, /<script data-src="_astro\/Frame\.[0-9a-f]{8}\.js"><\/script>/);
    assert.match(html, /pagefind\/pagefind-entry\.json/);
  });

  it('indexes the pages that are meant to be found', () => {
    const entry = JSON.parse(read('pagefind/pagefind-entry.json')) as {
      languages: { en: { page_count: number } };
    };
    assert.equal(entry.languages.en.page_count, 2);
    assert.deepEqual(
      readdirSync(join(dist, 'pagefind')).filter((name) => /ui|highlight/.test(name)),
      [],
    );
  });
});
