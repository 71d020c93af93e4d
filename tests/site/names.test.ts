import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namedExcerpt } from '../../src/search/excerpt.ts';
import { nameKey, nameTable, withTokens } from '../../src/search/names.ts';

const table = nameTable([
  ['xqvietnam', ['viet nam', 'vietnam', 'vetnam']],
  ['xqtolam', ['to lam']],
  ['xqministry', ['ministry of justice of viet nam', 'moj']],
]);

describe('a name', () => {
  test('is the same in every spelling', () => {
    for (const spelling of ['To Lam', 'Tô Lâm', 'TÔ LÂM', 'То Лам', 'To-Lam']) {
      assert.equal(nameKey(spelling), 'to lam', spelling);
    }
    assert.equal(nameKey('Đặng'), 'dang');
    assert.equal(nameKey('Вьетнам'), 'vetnam');
  });

  test('in a query becomes what the index calls its bearer', () => {
    for (const spelling of ['Viet Nam', 'Vietnam', 'Việt Nam', 'Вьетнам'])
      assert.deepEqual(withTokens(`${spelling} energy`, table), {
        text: 'xqvietnam energy',
        tokens: ['xqvietnam'],
      });
    assert.equal(withTokens('visit of Tô Lâm', table).text, 'visit of xqtolam');
  });

  test('that is longer is taken before the shorter one in it', () => {
    assert.deepEqual(withTokens('Ministry of Justice of Việt Nam', table).tokens, ['xqministry']);
  });

  test('is left alone in a quoted phrase, and words that are no name are too', () => {
    assert.deepEqual(withTokens('"Viet Nam"', table), { text: '"Viet Nam"', tokens: [] });
    assert.deepEqual(withTokens('viet cuisine', table), { text: 'viet cuisine', tokens: [] });
  });
});

describe('the words shown of a result', () => {
  test('are those about the name, as the page spells it', () => {
    const content = `${'one '.repeat(30)}the visit of Tô Lâm, General Secretary, ${'two '.repeat(30)}`;
    const found = namedExcerpt({ content }, ['xqtolam'], table);
    assert.equal(found?.name, 'Tô Lâm,');
    assert.equal(found.location, 33);
    assert.ok(found.before.startsWith('… ') && found.before.endsWith('visit of '));
    assert.ok(found.after.endsWith(' …'));
  });

  test('are the engine’s where the page names nobody who was asked for', () => {
    assert.equal(namedExcerpt({ content: 'nobody here' }, ['xqtolam'], table), null);
    assert.equal(namedExcerpt({ content: 'Tô Lâm' }, [], table), null);
  });
});
