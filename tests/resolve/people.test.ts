import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptFile, resolved, type Telling } from './tell.ts';

type Naming = readonly [name: string, country: string | null, role?: string | null, language?: string];

/** One text for each list of people. */
const texts = (...lists: (readonly Naming[])[]): Telling[] =>
  lists.map((namings, index) => ({
    id: `text-${index}`,
    raw: `${namings.map(([name]) => name).join(', ')} met.`,
    dated: `20${10 + index}-01-01`,
    language: namings[0]?.[3] ?? 'en',
    people: namings.map(([name, country, role = null]) => ({ name, country, role })),
  }));

const idsOf = (...lists: (readonly Naming[])[]): string[] => [...resolved(texts(...lists)).people.keys()];

describe('the same person', () => {
  const same: Readonly<Record<string, readonly (readonly Naming[])[]>> = {
    'accents and script': [[['Tô Lâm', 'VN']], [['To Lam', 'VN']], [['То Лам', 'VN', null, 'ru']]],
    'order of names': [[['Lâm Tô', 'VN']], [['Tô Lâm', 'VN']]],
    transliteration: [
      [['Sergey Lavrov', 'RU']],
      [['Sergei Lavrov', 'RU']],
      [['Сергей Лавров', 'RU', null, 'ru']],
    ],
    'patronymic and initials': [[['Vladimir Putin', 'RU']], [['Vladimir Vladimirovich Putin', 'RU']]],
    'a surname beside the full name in one text': [
      [
        ['Vladimir Putin', 'RU', 'President'],
        ['Putin', 'RU'],
      ],
    ],
    'a surname in another text, of the same state and office': [
      [['Vladimir Putin', 'RU', 'President']],
      [['Putin', 'RU', 'Russian President']],
    ],
    'another office later': [
      [['Tô Lâm', 'VN', 'Minister of Public Security']],
      [['Tô Lâm', 'VN', 'General Secretary']],
    ],
  };
  for (const [what, lists] of Object.entries(same)) {
    it(`is one record: ${what}`, () => {
      assert.equal(idsOf(...lists).length, 1, idsOf(...lists).join(', '));
    });
  }
});

describe('different people', () => {
  const apart: Readonly<Record<string, readonly (readonly Naming[])[]>> = {
    'the same surname': [[['Nguyễn Phú Trọng', 'VN']], [['Nguyễn Xuân Phúc', 'VN']]],
    'the same name in two states': [[['Ivan Ivanov', 'RU']], [['Ivan Ivanov', 'BG']]],
    'a surname that two people of the text have': [
      [
        ['Ivan Petrov', 'RU'],
        ['Oleg Petrov', 'RU'],
        ['Petrov', 'RU'],
      ],
    ],
    'a surname of another state': [[['Vladimir Putin', 'RU']], [['Putin', 'BY']]],
    'a surname with another office': [
      [['Trần Hồng Hà', 'VN', 'Deputy Prime Minister']],
      [['Hà', 'VN', 'Football coach']],
    ],
  };
  for (const [what, lists] of Object.entries(apart)) {
    it(`stay apart: ${what}`, () => {
      assert.equal(idsOf(...lists).length, lists.flat().length, idsOf(...lists).join(', '));
    });
  }
});

it('roles are dated by the texts that give them, and one that several give spans their days', () => {
  const { people } = resolved(
    texts(
      [['Tô Lâm', 'VN', 'Minister of Public Security']],
      [['Tô Lâm', 'VN', 'President']],
      [['Tô Lâm', 'VN', 'President']],
    ),
  );
  assert.deepEqual(people.get('to-lam')?.roles, [
    {
      role: 'Minister of Public Security',
      language: 'en',
      from: '2010-01-01',
      to: '2010-01-01',
      source: 'text-0',
    },
    { role: 'President', language: 'en', from: '2011-01-01', to: '2012-01-01', source: 'text-1' },
  ]);
});

it('a kept record keeps its id and lends its names', () => {
  const kept = keptFile('people', 'putin', {
    title: 'Vladimir Putin',
    names: [{ name: 'Vladímir Putín Vlad', language: 'es' }],
    country: 'RU',
  });
  const told = texts([['Vladimir Putin', 'RU']], [['Vladímir Putín Vlad', 'RU', null, 'es']]);
  assert.deepEqual([...resolved(told, [kept]).people.keys()], ['putin']);
});
