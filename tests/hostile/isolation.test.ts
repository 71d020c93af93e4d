import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isolatedReader, isolationLimits } from '../../src/convert/read/index.ts';

// Stands in for a reader of a form: what the file's name says happens to it.
const program = `
import { parentPort } from 'node:worker_threads';
const held = [];
parentPort.on('message', ({ name }) => {
  if (name === 'loop.pdf') for (;;) {}
  if (name === 'throw.pdf') throw new Error('thrown');
  if (name === 'exit.pdf') process.exit(0);
  if (name === 'heap.pdf') for (;;) held.push({ held: [...Array(1000)].map(String) });
  if (name === 'bytes.pdf') for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1));
  parentPort.postMessage({ form: null, members: [], remarks: [{ severity: 'note', what: name, why: '', remedy: '' }] });
});`;
const script = new URL(`data:text/javascript,${encodeURIComponent(program)}`);

describe('a file on which its reader dies', () => {
  const reader = isolatedReader(
    { ...isolationLimits, time: 4000, heap: 64, growth: 512 * 1024 * 1024 },
    script,
  );
  after(() => reader.close());

  for (const [name, told] of [
    ['loop.pdf', /too long/],
    ['throw.pdf', /thrown|failed/],
    ['exit.pdf', /failed/],
    ['heap.pdf', /too much memory|too long/],
    ['bytes.pdf', /too much memory|too long/],
  ] as const) {
    it(`takes itself with it and no other: ${name}`, async () => {
      const open = (file: string) => reader.open({ name: file, bytes: new Uint8Array(), budget: 0 });
      const [before, died, next] = await Promise.all([open('a.pdf'), open(name), open('b.pdf')]);
      assert.equal(before.remarks[0]?.what, 'a.pdf');
      assert.match(died.remarks[0]?.what ?? '', told);
      assert.equal(died.remarks[0]?.severity, 'error');
      assert.equal(next.remarks[0]?.what, 'b.pdf');
    });
  }
});

describe('the reader in a thread of its own', () => {
  it('yields what it yields without', async () => {
    const reader = isolatedReader();
    try {
      const bytes = new TextEncoder().encode('<h1>Two sides sign</h1><p>They met.</p>');
      const opened = await reader.open({ name: 'a.html', bytes, budget: 1000 });
      assert.equal(opened.form?.raw, 'Two sides sign\n\nThey met.');
    } finally {
      await reader.close();
    }
  });
});
