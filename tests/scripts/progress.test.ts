import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createProgress } from '../../scripts/shared/progress.ts';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return {
    written,
    progress: createProgress(stream, () => time),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('progress', () => {
  it('is plain lines, not too many, where nobody watches', () => {
    const { written, progress, pass } = recorder(false);
    progress.begin('Reading');
    for (let done = 1; done <= 100; done += 1) {
      pass(100);
      progress.at(done, 100);
    }
    progress.end();
    assert.deepEqual(written, [
      'Reading…\n',
      'Reading: 20 of 100\n',
      'Reading: 40 of 100\n',
      'Reading: 60 of 100\n',
      'Reading: 80 of 100\n',
      'Reading: 100 of 100\n',
    ]);
  });

  it('is a bar on a terminal that grows and leaves nothing behind', () => {
    const { written, progress, pass } = recorder(true);
    progress.begin('Reading');
    pass(100);
    progress.at(1, 2);
    pass(100);
    progress.at(2, 2);
    progress.end();
    const [, half = '', full = '', last] = written;
    const filled = (text: string) => text.split('█').length - 1;
    assert.ok(filled(half) > 0 && filled(full) === 2 * filled(half));
    assert.ok(!full.includes('░') && full.length <= 60 + '\r\u001B[2K'.length);
    assert.equal(last, '\r\u001B[2K');
    assert.ok(written.every((text) => !text.includes('\n')));
  });

  it('says nothing of work that has ended', () => {
    const { written, progress, pass } = recorder(false);
    progress.begin('Reading');
    progress.end();
    pass(5000);
    progress.at(1, 2);
    assert.deepEqual(written, ['Reading…\n']);
  });
});
