import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptFile, likelyIn, type Telling } from './tell.ts';

const named = (id: string, name: string, country: string | null = 'VN'): Telling => ({
  id,
  raw: `${name} spoke.`,
  organisations: [{ name, country }],
});
const person = (id: string, name: string, country = 'RU'): Telling => ({
  id,
  raw: `${name} spoke.`,
  people: [{ name, country }],
});
const pairs = (...tellings: Telling[]): number => likelyIn(tellings).length;

describe('records that may be one', () => {
  it('are bodies of nearly the same name', () => {
    assert.equal(pairs(named('a', 'Institute of Oceanography'), named('b', 'Institute of Oceanographie')), 1);
    assert.equal(
      pairs(
        named('a', 'Institute for Fisheries and Marine Research'),
        named('b', 'Marine Fisheries Research Institute of Hue'),
      ),
      1,
    );
  });

  it('are not bodies that share but the words of all bodies, nor those of two states', () => {
    assert.equal(pairs(named('a', 'Ministry of Culture'), named('b', 'Ministry of Agriculture')), 0);
    assert.equal(
      pairs(named('a', 'Ministry of Finance of Viet Nam'), named('b', 'Ministry of Health of Viet Nam')),
      0,
    );
    assert.equal(
      pairs(named('a', 'Institute of Oceanography', 'VN'), named('b', 'Institute of Oceanographie', 'RU')),
      0,
    );
  });

  it('are people of whom one has a part of the name of the other', () => {
    assert.equal(pairs(person('a', 'Pyotr Sidorov'), person('b', 'Pyotr Sidorov-Kamensky')), 1);
    assert.equal(pairs(person('a', 'Pyotr Sidorov'), person('b', 'Ivan Sidorov')), 0);
  });

  it('are none once an editor has parted them', () => {
    const tellings = [person('a', 'Pyotr Sidorov'), person('b', 'Pyotr Sidorov-Kamensky')];
    const [pair = assert.fail('no pair')] = likelyIn(tellings);
    const kept = keptFile('people', pair.first, {
      title: 'Pyotr Sidorov',
      country: 'RU',
      notSameAs: [pair.second],
    });
    assert.deepEqual(likelyIn(tellings, [kept]), []);
  });
});
