import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDate } from '../../src/i18n/formatDate.ts';
import { en } from '../../src/i18n/en.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import type { Message } from '../../src/i18n/messages.ts';
import { ru } from '../../src/i18n/ru.ts';
import { vi } from '../../src/i18n/vi.ts';

const holes = (message: Message): string[] => {
  const forms: readonly string[] = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
};

for (const [name, messages] of Object.entries<Readonly<Record<string, Message>>>({ vi, ru })) {
  describe(`the interface in ${name}`, () => {
    test('has messages of the English one only, with the same values in them', () => {
      assert.deepEqual(
        Object.keys(messages).filter((key) => !(key in en)),
        [],
      );
      const english: Readonly<Record<string, Message>> = en;
      for (const [key, message] of Object.entries(messages))
        assert.deepEqual(holes(message), holes(english[key] ?? ''), key);
    });

    test('leaves nothing in English', () => {
      const same = Object.entries(messages).filter(
        ([key, message]) =>
          typeof message === 'string' &&
          /\p{L}{4}/u.test(message.replaceAll(/\{\w+\}/g, '')) &&
          message === en[key as keyof typeof en],
      );
      assert.deepEqual(same, []);
    });
  });
}

describe('Russian', () => {
  const ui = interfaceIn('ru');
  test('has three plural forms', () => {
    assert.deepEqual(
      [1, 3, 5, 21, 112].map((n) => ui.t('count.agreements', { n })),
      ['1 документ', '3 документа', '5 документов', '21 документ', '112 документов'],
    );
  });

  test('writes dates and numbers in its own way', () => {
    assert.match(formatDate('2025-05-10', 'ru'), /^10 мая 2025/);
    assert.equal(ui.number(12_345).replaceAll(/\s/g, ' '), '12 345');
    assert.equal(ui.state('VN'), 'Вьетнам');
  });
});

describe('Vietnamese', () => {
  const ui = interfaceIn('vi');
  test('has one form for every number', () => {
    assert.deepEqual(
      [1, 2].map((n) => ui.t('count.agreements', { n })),
      ['1 văn kiện', '2 văn kiện'],
    );
  });

  test('names states and dates in its own words', () => {
    assert.equal(ui.state('RU'), 'Nga');
    assert.match(formatDate('2025-05-10', 'vi'), /10 tháng 5/);
  });
});
