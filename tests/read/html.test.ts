import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encodeAs } from './encode.ts';
import { onlyText, readAs } from './readAs.ts';

const article = `
  <h1>Two sides sign three documents</h1>
  <div class="share">Share this page</div>
  <div class="content">
    <p>MOSCOW, May 10 — The two governments signed an agreement on education on Saturday, after the talks between the two presidents, the press service said in the evening.</p>
    <p>The documents are as follows, as the press service gave them, which described them as the result of several months of work on both sides:</p>
    <ul>
      <li><a href="/1">Agreement on cooperation in education between the two ministries;</a></li>
      <li><a href="/2">Memorandum of understanding on science between the two academies.</a></li>
    </ul>
    <p>Both sides said that they would <b>continue</b> to work on a third document, which is to be signed next year, when the commission meets.<br>It meets in Hanoi.</p>
    <table><tr><th>No</th><th>Name</th><th>Year</th></tr><tr><td>1</td><td>Protocol on trade</td><td>2024</td></tr></table>
    <p>Agency of the North</p>
  </div>`;
const page = (head: string, body = article): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">${head}<style>p { color: red }</style><script>alert(1)</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div id="page"><div class="main">${body}</div>
<aside><h3>Most read</h3><ul><li><a href="/x">Another story about nothing at all</a></li></ul></aside></div>
<noscript>Turn on JavaScript.</noscript><template>Never shown.</template>
<footer>All rights with the Daily of the South</footer></body></html>`;

describe('a saved web page', () => {
  it('gives the text of the whole page, block by block, with what is not its article marked', async () => {
    const { raw, furniture } = await onlyText(
      'a.html',
      page('<title>Two sides sign three documents | Daily</title>'),
    );
    assert.deepEqual(raw.split(/\n+/).slice(0, 4), [
      '• Home',
      '• World',
      'Two sides sign three documents',
      'Share this page',
    ]);
    assert.match(raw, /^• Agreement on cooperation in education between the two ministries;$/m);
    assert.match(raw, /they would continue to work .*commission meets\.\nIt meets in Hanoi\.$/m);
    assert.match(raw, /^1\tProtocol on trade\t2024$/m);
    assert.doesNotMatch(raw, /alert|color|JavaScript|Never/);
    assert.deepEqual(furniture, [
      '• Home\n• World',
      'Share this page',
      'Most read\n\n• Another story about nothing at all\n\nAll rights with the Daily of the South',
    ]);
  });

  it('says of itself what programs are meant to read, the most deliberate first', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'BreadcrumbList', name: 'Not this' },
        {
          '@type': ['NewsArticle'],
          headline: 'Two sides sign three documents',
          datePublished: '2025-05-10T23:30:00+07:00',
          publisher: { '@type': 'Organization', name: 'Daily of the South' },
          mainEntityOfPage: { '@id': 'https://daily.example/linked' },
        },
      ],
    };
    const { text } = await onlyText(
      'a.html',
      page(`<title>Other</title><link rel="canonical" href="https://daily.example/three-documents">
        <meta property="og:site_name" content="Other name"><meta property="article:published_time" content="2024-01-01">
        <script type="application/ld+json">${JSON.stringify(linked)}</script>`),
    );
    assert.deepEqual(text.declared, {
      title: 'Two sides sign three documents',
      publisher: 'Daily of the South',
      published: '2025-05-10',
      url: 'https://daily.example/three-documents',
    });
    const open = await onlyText(
      'b.html',
      page(`<meta property="og:title" content="Two sides sign"><meta property="og:site_name" content="Daily">
        <meta property="og:url" content="https://daily.example/b"><meta property="article:published_time" content="2025/05/11 08:00">`),
    );
    assert.deepEqual(open.text.declared, {
      title: 'Two sides sign',
      publisher: 'Daily',
      published: '2025-05-11',
      url: 'https://daily.example/b',
    });
  });

  it('is not believed where what it says cannot be', async () => {
    const { text } = await onlyText(
      'a.html',
      page(`<title>T</title><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="2025-13-45">
        <script type="application/ld+json">{ broken</script>`),
    );
    assert.deepEqual(text.declared, { title: 'T' });
  });

  it('has the address that the browser saved it from', async () => {
    const html = `<!-- saved from url=(0033)https://daily.example/saved.html -->\n${page('')}`;
    assert.equal((await onlyText('a.html', html)).text.declared.url, 'https://daily.example/saved.html');
  });

  it('keeps a page that is no article whole', async () => {
    const { raw, furniture } = await onlyText('a.htm', '<p>One line.<p>Another &amp; its &lt;sign&gt;.');
    assert.equal(raw, 'One line.\n\nAnother & its <sign>.');
    assert.deepEqual(furniture, []);
  });

  it('marks what is hidden', async () => {
    const hidden = article.replace('</div>', '<p style="display: none">Signed in secret.</p></div>');
    assert.ok((await onlyText('a.html', page('', hidden))).furniture.some((part) => part.includes('secret')));
  });

  it('is decoded as it says, unless it is UTF-8 throughout', async () => {
    const body = '<p>Стороны подписали соглашение.</p>';
    const named = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>${body}</body></html>`;
    assert.equal(
      (await onlyText('a.html', encodeAs('windows-1251', named))).raw,
      'Стороны подписали соглашение.',
    );
    assert.equal((await onlyText('a.html', named)).raw, 'Стороны подписали соглашение.');
  });

  it('gives the same text for the same bytes', async () => {
    assert.deepEqual((await onlyText('a.html', page(''))).text, (await onlyText('a.html', page(''))).text);
  });

  it('is told to be empty where only a script would fill it', async () => {
    const { texts, problems } = await readAs(
      'a.html',
      '<body><div id="app"></div><script>run()</script></body>',
    );
    assert.deepEqual(texts, []);
    assert.match(problems[0]?.what ?? '', /no text on this page/);
  });
});
