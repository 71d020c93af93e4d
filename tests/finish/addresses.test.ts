import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveLink } from '../../src/finish/addresses.ts';
import { mapCssUrls } from '../../src/finish/cssUrls.ts';
import { mapRefresh, mapSrcset } from '../../src/finish/listedUrls.ts';

const files = new Set([
  'index.html',
  '404.html',
  'agreements/index.html',
  'agreements/a-b/index.html',
  'sources/việt nam/index.html',
  'data/a.csv',
  'a#b.txt',
  'x:y/index.html',
]);

describe('resolveLink', () => {
  const address = (from: string, link: string): string => {
    const target = resolveLink(files, from, link);
    return target.kind === 'file' ? target.address : target.kind;
  };

  it('writes links relative, with index.html, and keeps query and fragment', () => {
    assert.equal(address('index.html', '/agreements/'), 'agreements/index.html');
    assert.equal(address('index.html', '/agreements'), 'agreements/index.html');
    assert.equal(address('agreements/a-b/index.html', '/'), '../../index.html');
    assert.equal(address('agreements/a-b/index.html', '../?q=1&r#x'), '../index.html?q=1&r#x');
    assert.equal(address('agreements/index.html', 'a-b/#evidence-1'), 'a-b/index.html#evidence-1');
    assert.equal(address('agreements/index.html', '/data/a.csv'), '../data/a.csv');
    assert.equal(address('404.html', '/'), 'index.html');
  });

  it('keeps links within a page short', () => {
    assert.equal(address('agreements/index.html', '#top'), '#top');
    assert.equal(address('agreements/index.html', '/agreements/#x'), '#x');
    assert.equal(address('agreements/index.html', '/agreements/'), 'index.html');
    assert.equal(address('agreements/index.html', '?q=1'), '?q=1');
  });

  it('encodes what an address would take for something else', () => {
    assert.equal(address('index.html', '/sources/việt nam/'), 'sources/vi%E1%BB%87t%20nam/index.html');
    assert.equal(
      address('index.html', '/sources/vi%E1%BB%87t%20nam/'),
      'sources/vi%E1%BB%87t%20nam/index.html',
    );
    assert.equal(address('index.html', '/a%23b.txt'), 'a%23b.txt');
    assert.equal(address('index.html', '/x:y/'), 'x%3Ay/index.html');
  });

  it('leaves what is not in the site', () => {
    for (const link of [
      'https://example.org/',
      '//example.org/x',
      'mailto:a@example.org',
      'data:,x',
      'tel:1',
      '',
    ]) {
      assert.equal(address('index.html', link), 'elsewhere', link);
    }
  });

  it('tells what leads to nothing', () => {
    for (const link of [
      '/agreement/',
      '../../x/',
      '/data/',
      'a.csv',
      '/%E0%A4%A/',
      '/agreements/index.html/',
    ]) {
      assert.equal(address('index.html', link), 'missing', link);
    }
  });
});

describe('mapCssUrls', () => {
  const found = (css: string): string[] => {
    const urls: string[] = [];
    mapCssUrls(css, (url) => (urls.push(url), url));
    return urls;
  };

  it('finds addresses and imports, and nothing in comments and strings', () => {
    assert.deepEqual(
      found(`@import "/a.css"; @import url(/b.css); /* url(/no.css) "x */ p::after { content: "url(/no.png) /*"; background: url( '/c d.png' ) }
        q { background: URL("/e\\"f.png"), url(/g.png) } @font-face{src:url(/h.woff2) format("woff2")}`),
      ['/a.css', '/b.css', '/c d.png', '/e\\"f.png', '/g.png', '/h.woff2'],
    );
  });

  it('changes nothing but addresses', () => {
    const css = `a{content:"'";b:url( /x.png )}/* ' */c{d:url('/x.png')}`;
    assert.equal(
      mapCssUrls(css, (url) => url.replace('/', '../')),
      `a{content:"'";b:url( "../x.png" )}/* ' */c{d:url("../x.png")}`,
    );
    assert.equal(
      mapCssUrls('p { color: red', (url) => `!${url}`),
      'p { color: red',
    );
    assert.equal(
      mapCssUrls('a{b:url(', (url) => `!${url}`),
      'a{b:url(',
    );
    assert.equal(
      mapCssUrls('a{b:"never closed', (url) => `!${url}`),
      'a{b:"never closed',
    );
  });
});

describe('lists of addresses', () => {
  it('are rewritten one by one', () => {
    const up = (url: string): string => `../${url}`;
    assert.equal(mapSrcset('a.png 1x, b.png 2x', up), '../a.png 1x, ../b.png 2x');
    assert.equal(mapSrcset(' a,b.png, c.png 100w ,d.png', up), ' ../a,b.png, ../c.png 100w ,../d.png');
    assert.equal(mapSrcset('', up), '');
    assert.equal(mapRefresh('0; url=/x/', up), '0; url=..//x/');
    assert.equal(mapRefresh("5;URL='x'", up), '5;URL=../x');
    assert.equal(mapRefresh('30', up), '30');
  });
});
