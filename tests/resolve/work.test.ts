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

describe('resolve compares in proportion to what there is', () => {
  it('agreements, at growing sizes', () => {
    const counts = [500, 1000, 2000].map((size) => ({ size, compared: resolvedWork(tellings(size)) }));
    for (const [at, { size, compared }] of counts.entries()) {
      assert.ok(compared > 0 && compared <= size * 500, `${compared} comparisons of ${size}`);
      const before = counts[at - 1];
      if (before && before.size >= 1000)
        assert.ok(
          compared <= before.compared * 2.6,
          `twice the agreements: ${before.compared} comparisons, then ${compared}`,
        );
    }
  });
});
