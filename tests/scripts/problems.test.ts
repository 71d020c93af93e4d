import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countProblems, exitCodeFor, formatProblem } from '../../scripts/shared/problems.ts';
import type { Problem } from '../../src/schema/problem.ts';

const problem = (over: Partial<Problem>): Problem => ({
  severity: 'error',
  file: 'content/texts/a.txt',
  line: 3,
  column: 7,
  what: 'what',
  why: 'why',
  remedy: 'remedy',
  ...over,
});

describe('problems', () => {
  it('begin with a place that a terminal can open', () => {
    assert.equal(formatProblem(problem({})), 'content/texts/a.txt:3:7 error what — why — remedy');
    assert.equal(formatProblem(problem({ column: null })), 'content/texts/a.txt:3 error what — why — remedy');
    const ofFile = problem({ line: null, column: null, severity: 'note' });
    assert.equal(formatProblem(ofFile), 'content/texts/a.txt note what — why — remedy');
  });

  it('are counted by severity', () => {
    const found = [problem({}), problem({}), problem({ severity: 'warning' })];
    assert.equal(countProblems(found), '2 errors, 1 warning');
    assert.equal(countProblems([]), null);
  });

  it('fail a command only where one is an error', () => {
    assert.equal(exitCodeFor([problem({ severity: 'warning' }), problem({ severity: 'note' })]), 0);
    assert.equal(exitCodeFor([problem({ severity: 'warning' }), problem({})]), 1);
  });
});
