import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intrusions, wrongText } from './checkSite.ts';
import { fuzzSite } from './fuzzSite.ts';
import { traceElement } from './generate.ts';

describe('hostile texts', () => {
  // `npm run fuzz` does the same with 20,000.
  it('come out as text: nothing runs, nothing breaks out, no character is lost', async () => {
    const { pages, failures } = await fuzzSite(1, 40);
    assert.deepEqual(failures, []);
    assert.ok(pages > 40);
  });

  it('would be seen if they did not', () => {
    const row = (words: string): string => `<div class="source-row"><p>${words}</p></div>`;
    assert.equal(wrongText(row('a &lt;b&gt;') + row('c'), 'a <b>\nc\n'), null);
    assert.match(wrongText(row('a <b></b>'), 'a <b>') ?? '', /missing/);
    assert.match(wrongText(row('a c'), 'a b') ?? '', /does not stand/);
    for (const page of [
      `<${traceElement}>`,
      '<p onclick="x()">',
      '<a href=" java\nscript:x()">'.replace('\n', ''),
      '<iframe>',
      '<base href="/">',
      '<script>ParaphTrace</script>',
      '<meta http-equiv=refresh>',
    ]) {
      assert.equal(intrusions(page).length, 1, page);
    }
    assert.deepEqual(intrusions('<script src="a.js"></script><a href="https://x.example/">a</a>'), []);
  });
});
