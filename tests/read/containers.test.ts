import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memberName } from '../../src/convert/read/forms/zip.ts';
import { readTexts } from '../../src/convert/read/index.ts';
import { makeDocx, makeZip, paragraph } from './make.ts';
import { memoryFileSystem } from './memoryFileSystem.ts';
import { onlyText, readAs } from './readAs.ts';

describe('a Word document', () => {
  it('gives its paragraphs, lists and tables; what was deleted is gone, and its markup is text', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const { raw } = await onlyText(
      'a.docx',
      makeDocx(
        [
          paragraph('Two sides sign'),
          paragraph('They signed &lt;b&gt;one&lt;/b&gt; agreement.'),
          '<w:p><w:del><w:r><w:delText>Never agreed.</w:delText></w:r></w:del><w:ins><w:r><w:t>Agreed.</w:t></w:r></w:ins></w:p>',
          `<w:tbl><w:tr>${cell('1')}${cell('Protocol')}${cell('2024')}</w:tr></w:tbl>`,
        ].join(''),
      ),
    );
    assert.equal(raw, 'Two sides sign\n\nThey signed <b>one</b> agreement.\n\nAgreed.\n\n1\tProtocol\t2024');
  });

  it('is refused where it is empty, something else, or defines words of its own', async () => {
    const what = async (bytes: Uint8Array) => (await readAs('a.docx', bytes)).problems[0];
    assert.match((await what(makeDocx('<w:p/>')))?.what ?? '', /no text in this Word document/);
    assert.match((await what(makeZip({ 'content.xml': '<office/>' })))?.why ?? '', /no document in it/);
    assert.match((await what(Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)))?.what ?? '', /cannot be unpacked/);
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
    assert.match((await what(makeDocx('', { 'word/styles.xml': entity })))?.why ?? '', /words of its own/);
  });
});

const message = (headers: string, body: string): string => `${headers}\n\n${body}`.replaceAll('\n', '\r\n');

describe('a message', () => {
  it('gives subject and text; whom it went to stays out, and quoted mail is marked', async () => {
    const { raw, text, furniture } = await onlyText(
      'a.eml',
      message(
        'From: =?utf-8?q?Press_service?= <press@ministry.example>\nTo: Somebody <somebody@desk.example>\nSubject: Fwd: Re: Documents signed\nDate: Sat, 10 May 2025 23:30:00 +0700\nContent-Type: text/plain; charset=utf-8',
        'The two sides signed an agreement.\n\n> What was asked before.\n> And more of it.\n\n-- \nPress service, tel. 000',
      ),
    );
    assert.ok(raw.startsWith('Documents signed\n\nThe two sides signed an agreement.'));
    assert.doesNotMatch(raw, /Somebody|desk\.example/);
    assert.deepEqual(furniture, [
      '> What was asked before.\n> And more of it.',
      '-- \nPress service, tel. 000',
    ]);
    assert.deepEqual(text.declared, {
      title: 'Documents signed',
      publisher: 'Press service',
      published: '2025-05-10',
    });
  });

  it('gives what is attached as texts of their own, and its HTML where it has no plain text', async () => {
    const attached = Buffer.from('The list of documents.').toString('base64');
    const { texts, problems } = await readAs(
      'mail.eml',
      message(
        'Subject: =?koi8-r?B?0M/E0MnTwc7P?=\nContent-Type: multipart/mixed; boundary=b',
        `--b\nContent-Type: text/html; charset=utf-8\n\n<p>They <i>signed</i>.</p><script>run()</script>\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="../../list.txt"\nContent-Transfer-Encoding: base64\n\n${attached}\n--b--\n`,
      ),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      texts.map(({ id, name, raw }) => [id, name, raw]),
      [
        ['mail', 'mail.eml', 'подписано\n\nThey signed.'],
        ['mail-list', 'mail.eml/list.txt', 'The list of documents.'],
      ],
    );
  });
});

describe('an archive', () => {
  it('gives the texts in it, in the order of their names, each with a name of its own', async () => {
    const { texts, problems } = await readAs(
      'visit.zip',
      makeZip({
        'b.txt': 'B.',
        'a/b.html': '<p>A.</p>',
        'deep.zip': makeZip({ 'c.txt': 'C.' }),
        '__MACOSX/b.txt': 'x',
        '.DS_Store': 'x',
        'photo.jpg': 'x',
      }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      texts.map(({ id, name, raw }) => [id, name, raw]),
      [
        ['visit-b', 'visit.zip/a/b.html', 'A.'],
        ['visit-b', 'visit.zip/b.txt', 'B.'],
        ['visit-deep-c', 'visit.zip/deep.zip/c.txt', 'C.'],
      ],
    );
  });

  it('has names in the encodings that archives have them in', () => {
    const asBytes = (bytes: Iterable<number>): string => String.fromCharCode(...bytes);
    assert.equal(memberName(asBytes(Buffer.from('Hiệp định.txt', 'utf8'))), 'Hiệp định.txt');
    assert.equal(
      memberName(asBytes([0xaf, 0xe0, 0xae, 0xe2, 0xae, 0xaa, 0xae, 0xab, 0x2e, 0x74])),
      'протокол.t',
    );
    assert.equal(memberName('Протокол.txt'), 'Протокол.txt');
  });

  it('is no way out of it', async () => {
    const { texts, problems } = await readAs(
      'a.zip',
      makeZip({
        '../../evil.txt': 'x',
        '/etc/evil.txt': 'x',
        'C:\\evil.txt': 'x',
        'a\u0000b.txt': 'x',
        'fine.txt': 'Fine.',
      }),
    );
    assert.deepEqual(
      texts.map(({ name }) => name),
      ['a.zip/fine.txt'],
    );
    assert.equal(problems.length, 4);
    assert.ok(problems.every(({ severity, file }) => severity === 'error' && file === 'a.zip'));
  });

  it('is not unpacked where it is a bomb, nor followed without end', async () => {
    const bomb = makeZip({ 'bomb.txt': new Uint8Array(30 * 1024 * 1024), 'fine.txt': 'Fine.' });
    const { texts, problems } = await readAs('a.zip', bomb);
    assert.deepEqual(
      texts.map(({ name }) => name),
      ['a.zip/fine.txt'],
    );
    assert.match(problems[0]?.why ?? '', /would be 30 MB when unpacked, out of/);
    let deep = makeZip({ 'end.txt': 'The end.' });
    for (let level = 0; level < 6; level += 1) deep = makeZip({ 'next.zip': deep });
    const followed = await readAs('deep.zip', deep);
    assert.deepEqual(followed.texts, []);
    assert.match(followed.problems[0]?.why ?? '', /3 deep/);
  });

  it('is told to be cut off where it is', async () => {
    const whole = makeZip({ 'a.txt': 'A.'.repeat(100) });
    const { problems } = await readAs('a.zip', whole.subarray(0, whole.length - 40));
    assert.match(problems[0]?.what ?? '', /cannot be unpacked/);
  });
});

describe('a file beside a text', () => {
  const plist = (url: string): string =>
    `<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>${url}</string></dict></plist>`;

  it('says of it what the text does not say itself', async () => {
    const fs = memoryFileSystem({
      'c/texts/a.txt': '---\ntitle: Own title\n---\nA.',
      'c/texts/a.yaml': 'title: Other\npublisher: Daily\n',
      'c/texts/b.html': '<meta property="og:url" content="https://x.example/og"><p>B.',
      'c/texts/b.url': '[InternetShortcut]\r\nURL=https://x.example/b?a=1&b=2\r\n',
      'c/texts/c.txt': 'C.',
      'c/texts/c.txt.webloc': plist('https://x.example/c?a=1&amp;b=2'),
      'c/texts/d.txt': Uint8Array.of(0xb1, 0xe6, 0x20, 0x61),
      'c/texts/d.yml': 'encoding: iso-8859-2\n',
      'c/texts/e.zip': makeZip({ 'one.txt': 'One.', 'one.yaml': 'agency: Agency' }),
      'c/texts/e.yaml': 'publisher: Bundle\n',
    });
    const { texts, problems } = await readTexts(fs, 'c');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      texts.map(({ id, raw, declared }) => [id, raw.split('\n').at(-1), declared]),
      [
        ['a', 'A.', { title: 'Own title', publisher: 'Daily' }],
        ['b', 'B.', { url: 'https://x.example/b?a=1&b=2' }],
        ['c', 'C.', { url: 'https://x.example/c?a=1&b=2' }],
        ['d', 'ąć a', {}],
        ['e-one', 'One.', { publisher: 'Bundle', agency: 'Agency' }],
      ],
    );
  });

  it('is told where it is wrong, or about nothing', async () => {
    const fs = memoryFileSystem({
      'c/texts/a.txt': 'A.',
      'c/texts/a.yaml': 'titel: A\nencoding: nonsense\n',
      'c/texts/a.url': 'URL=javascript:alert(1)\n',
      'c/texts/alone.url': 'URL=https://x.example/\n',
    });
    const { texts, problems } = await readTexts(fs, 'c');
    assert.deepEqual(texts[0]?.declared, {});
    assert.deepEqual(
      problems.map(({ file, line, severity }) => [file, line, severity]),
      [
        ['c/texts/a.url', null, 'warning'],
        ['c/texts/a.yaml', 1, 'warning'],
        ['c/texts/a.yaml', 2, 'error'],
        ['c/texts/alone.url', null, 'warning'],
      ],
    );
  });
});
