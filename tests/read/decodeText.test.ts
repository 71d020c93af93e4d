import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/convert/read/decodeText.ts';
import { noSidecar } from '../../src/convert/read/index.ts';
import { textId } from '../../src/convert/read/names.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (text: string | Uint8Array, name = 'a.txt') =>
  decodeText({
    path: `content/texts/${name}`,
    name,
    id: textId(name),
    bytes: typeof text === 'string' ? bytes(text) : text,
    sidecar: noSidecar,
  });

describe('decodeText', () => {
  it('keeps every character of the file: byte order mark, CRLF and white space', () => {
    const raw = '\uFEFF date 2025-05-11 MOSCOW — Two sides met.\r\n\r\n\tEnd.  \r\n';
    const { text, problems } = decode(raw);
    assert.equal(text?.raw, raw);
    assert.deepEqual(problems, []);
    assert.equal(text.frontMatter, null);
    assert.deepEqual(text.declared, {});
  });

  it('gives the SHA-256 of the bytes', () => {
    const { text } = decode('abc');
    assert.equal(text?.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('names the source after the file, in ASCII', () => {
    const id = (name: string) => decode('Text.', name).text?.id;
    assert.equal(id('2025-05-11 Moscow_documents.txt'), '2025-05-11-moscow-documents');
    assert.equal(id('Việt Nam – Đà Nẵng.md'), 'viet-nam-da-nang');
    assert.equal(id('Список документов.TXT'), 'spisok-dokumentov');
    assert.equal(id('2024/june/visit.v2.txt'), 'visit-v2');
    assert.match(id('文書.txt') ?? '', /^text-[0-9a-f]{8}$/);
    assert.notEqual(id('文書.txt'), id('書文.txt'));
  });

  it('reads the front matter and masks it', () => {
    const head = '---\r\ntitle: "A: B"\r\npublished: 2025\r\nlanguage: en\r\n---\r\n';
    const { text, problems } = decode(`${head}Body.`);
    assert.deepEqual(problems, []);
    assert.deepEqual(text?.frontMatter, { start: 0, end: head.length });
    assert.deepEqual(text.declared, { title: 'A: B', published: '2025', language: 'en' });
    assert.equal(decode(`\uFEFF${head}Body.`).text?.frontMatter?.start, 1);
  });

  it('leaves out a field that is wrong, tells its line, and keeps the others', () => {
    const { text, problems } = decode(
      '---\ntitle: A\npublished: 12/05/2025\nurl: javascript:alert(1)\nrights: all\n---\nBody.',
    );
    assert.deepEqual(text?.declared, { title: 'A' });
    assert.deepEqual(
      problems.map(({ severity, line, column }) => [severity, line, column]),
      [
        ['error', 3, 1],
        ['error', 4, 1],
        ['error', 5, 1],
      ],
    );
    assert.match(
      problems[0]?.what ?? '',
      /“published: 12\/05\/2025” in the front matter is not an EDTF date/,
    );
    assert.match(problems[0]?.remedy ?? '', /2025-05-10/);
    assert.match(problems[2]?.remedy ?? '', /full, quote/);
  });

  it('warns of a key that it does not know, and names those that it does', () => {
    const { text, problems } = decode('---\ntitle: A\nauthor: B\n---\nBody.');
    assert.deepEqual(text?.declared, { title: 'A' });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.severity, 'warning');
    assert.equal(problems[0].line, 3);
    assert.match(
      problems[0].remedy,
      /title, publisher, agency, published, url, references, language, rights/,
    );
  });

  it('reads the text after front matter that does not parse', () => {
    const head = '---\ntitle: A\nlist: [1, 2\n---\n';
    const { text, problems } = decode(`${head}Body.`);
    assert.deepEqual(text?.declared, {});
    assert.deepEqual(text.frontMatter, { start: 0, end: head.length });
    assert.equal(problems[0]?.severity, 'error');
    assert.ok([3, 4].includes(problems[0].line ?? 0));
    assert.notEqual(problems[0].column, null);
  });

  it('takes rules of dashes around prose for the article', () => {
    const { text, problems } = decode('---\nThe sides met.\n---\nThey signed.');
    assert.equal(text?.frontMatter, null);
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('tells of front matter that is never closed, and not of a text that begins with a rule', () => {
    assert.match(decode('---\ntitle: A\n\nBody.').problems[0]?.what ?? '', /never closed/);
    assert.deepEqual(decode('---\nThe sides met.').problems, []);
  });

  it('is not taken in by keys and aliases that attack', () => {
    const { text, problems } = decode(
      '---\n__proto__: { polluted: yes }\nconstructor: x\ntitle: A\n---\nBody.',
    );
    assert.deepEqual(text?.declared, { title: 'A' });
    assert.equal(problems.length, 2);
    assert.equal(Reflect.get({}, 'polluted'), undefined);

    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      const names = Array.from({ length: 10 }, () => `*${'abcdefghi'[level - 1] ?? ''}`).join(', ');
      bomb.push(`${'abcdefghi'[level] ?? ''}: &${'abcdefghi'[level] ?? ''} [${names}]`);
    }
    const bombed = decode(`---\n${bomb.join('\n')}\n---\nBody.`);
    assert.equal(bombed.text?.raw.endsWith('Body.'), true);
    assert.match(bombed.problems[0]?.why ?? '', /aliases/);

    const deep = decode(`---\na: ${'['.repeat(20_000)}\n---\nBody.`);
    assert.notEqual(deep.text, null);
    assert.equal(deep.problems[0]?.severity, 'error');
  });

  it('ignores a tag that YAML does not have, with a warning', () => {
    const { text, problems } = decode('---\ntitle: !run A\n---\nBody.');
    assert.equal(text?.declared.title, 'A');
    assert.deepEqual(
      problems.map(({ severity, line }) => [severity, line]),
      [['warning', 2]],
    );
  });
});

describe('decodeText refuses', () => {
  const refusal = (content: string | Uint8Array, name = 'a.txt') => {
    const { text, problems } = decode(content, name);
    assert.equal(text, null);
    const last = problems.at(-1);
    assert.equal(last?.severity, 'error');
    assert.equal(last.file, `content/texts/${name}`);
    assert.ok(last.why.length > 0 && last.remedy.length > 0);
    return last;
  };
  it('an empty file, one of white space, one of front matter alone', () => {
    assert.match(refusal('').what, /is empty/);
    assert.match(refusal('\uFEFF \r\n\t').what, /white space/);
    assert.match(refusal('---\ntitle: A\n---\n\n').what, /no text after it/);
  });

  it('binary files with the ending of a text', () => {
    assert.match(refusal('%PDF-1.7 …').what, /PDF/);
    assert.match(refusal('{\\rtf1 text}').what, /rich-text/);
    assert.match(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)).what, /docx/);
    assert.match(
      refusal(Uint8Array.from({ length: 600 }, (_, index) => (index * 7919) % 256)).what,
      /binary/,
    );
    assert.match(refusal(`${'word '.repeat(20)}\u0000`).what, /binary/);
  });

  it('UTF-8 with spoiled bytes, at the line of the first', () => {
    const spoiled = [...bytes('Việt Nam và Liên bang Nga\nký kết '), 0xe1, 0xbb, ...bytes(' hai văn kiện')];
    const { line, what } = refusal(Uint8Array.from(spoiled));
    assert.equal(line, 2);
    assert.match(what, /bytes in it that are not/);
    assert.match(
      refusal(Uint8Array.from([...bytes('Hiệp định hợp tác'), 0xed, 0xa0, 0x80])).what,
      /bytes in it/,
    );
  });
});
