import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainReading } from '../../src/convert/explain.ts';
import { read } from './read.ts';

const raw = 'Lima\nChile and Peru signed an agreement on ports on 3 May 2020.';
const explained = explainReading({ raw, reading: read(raw) });

describe('an explanation', () => {
  it('tells for each field the rules and the words with their line and offsets', () => {
    assert.match(explained, /^agreement {2}Agreement on ports/m);
    assert.match(explained, /^ {2}status: signed {2}← verb:sign\n {6}line 2, 20–26: “signed”$/m);
    assert.match(explained, /^ {2}parties: Chile \(CL\); Peru \(PE\) {2}← clause:subject$/m);
  });

  it('tells of what is only implied, and leaves out what the text does not tell', () => {
    assert.match(explained, /^ {2}sectors: transport {2}← sectors:subject \(implied\)$/m);
    assert.doesNotMatch(explained, /replaces|inForce/);
  });

  it('of a text that tells nothing is empty', () => {
    assert.equal(explainReading({ raw: 'Rain.', reading: read('Rain.') }), '');
  });
});
