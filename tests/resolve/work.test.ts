import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { body, resolvedWork, type Telling } from './tell.ts';

/** Texts about instruments of one year between bodies of two states: as alike as a large record ever is. */
const tellings = (count: number): Telling[] =>
  Array.from({ length: count }, (_, index) => {
    const [a, b] = [`Institute ${index % 97} of Research`, `Centre ${index % 89} for Development`];
    return {
      id: `text-${index}`,
      raw: `An agreement on subject${index} and trade between ${a} and ${b} was signed.`,
      agreements: [
        {
          quote: `An agreement on subject${index} and trade`,
          parties: [body(a, 'VN'), body(b, 'RU')],
          signed: `2025-0${1 + (index % 9)}-${10 + (index % 18)}`,
          sectors: ['trade'],
        },
      ],
    };
  });

/** Comparisons a telling: what the bound on a block allows, whatever the size of the record. */
const perTelling = 200;

describe('resolve compares in proportion to what there is', () => {
  for (const size of [400, 1600]) {
    it(`${size} agreements`, () => {
      const compared = resolvedWork(tellings(size));
      assert.ok(compared > size, `${compared} comparisons of ${size}`);
      assert.ok(compared <= size * perTelling, `${compared} comparisons of ${size}`);
    });
  }
});
