import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptFile, resolved, type Telling } from './tell.ts';

/** One text for each naming: name, state, abbreviation, language. */
type Naming = readonly [
  name: string,
  country: string | null,
  abbreviation?: string | null,
  language?: string,
];

const texts = (namings: readonly Naming[]): Telling[] =>
  namings.map(([name, country, abbreviation = null, language = 'en'], index) => ({
    id: `text-${index}`,
    raw: `${name} spoke.`,
    language,
    organisations: [{ name, country, abbreviation }],
  }));

const idsOf = (...namings: Naming[]): string[] => [...resolved(texts(namings)).organisations.keys()];

describe('the same body', () => {
  const same: Readonly<Record<string, readonly Naming[]>> = {
    'accents and spacing of Viet Nam': [
      ['Radio the Voice of Việt Nam', 'VN'],
      ['Radio the Voice of Vietnam', 'VN'],
      ['Radio The Voice of Viet Nam', 'VN'],
    ],
    'legal form': [
      ['Zarubezhneft', 'RU'],
      ['Zarubezhneft JSC', 'RU'],
      ['Zarubezhneft Joint Stock Company', 'RU'],
    ],
    'article and order of words': [
      ['Ministry of Science and Technology', 'VN'],
      ['the Ministry of Technology and Science', 'VN'],
    ],
    'the state inside the name': [
      ['Ministry of Health', 'VN'],
      ['Ministry of Health of Viet Nam', 'VN'],
      ['Vietnamese Ministry of Health', 'VN'],
      ['Ministry of Health of the Socialist Republic of Vietnam', 'VN'],
    ],
    'British and American spelling': [
      ['Ministry of Defence', 'VN'],
      ['Ministry of Defense', 'VN'],
    ],
    'abbreviation in place of the name': [
      ['Russian Direct Investment Fund', 'RU', 'RDIF'],
      ['RDIF', 'RU'],
    ],
    'abbreviation across languages': [
      ['Tập đoàn Dầu khí Việt Nam', 'VN', 'PVN', 'vi'],
      ['Vietnam Oil and Gas Group', 'VN', 'PVN', 'en'],
    ],
    'a name of its own in brackets, after the body was renamed': [
      ['Vietnam Oil and Gas Group', 'VN', 'Petrovietnam'],
      ['Việt Nam National Industry – Energy Group', 'VN', 'Petrovietnam'],
    ],
    'the noun beside a proper name': [
      ['VTB', 'RU'],
      ['VTB Bank', 'RU'],
      ['the bank VTB', 'RU'],
    ],
    'a long name that ends with the short one': [
      ['Rosatom', 'RU'],
      ['State Atomic Energy Corporation Rosatom', 'RU'],
    ],
    'a ministry in three languages': [
      ['Ministry of Health', 'VN'],
      ['Bộ Y tế Việt Nam', 'VN', null, 'vi'],
      ['Министерство здравоохранения Социалистической Республики Вьетнам', 'VN', null, 'ru'],
    ],
    script: [
      ['Газпром', 'RU', null, 'ru'],
      ['Gazprom', 'RU', null, 'en'],
    ],
    'a naming without a state': [
      ['Vietsovpetro', null],
      ['Vietsovpetro', 'VN'],
    ],
  };
  for (const [what, namings] of Object.entries(same)) {
    it(`is one record: ${what}`, () => {
      assert.equal(idsOf(...namings).length, 1, idsOf(...namings).join(', '));
    });
  }
});

describe('different bodies', () => {
  const apart: Readonly<Record<string, readonly Naming[]>> = {
    'the same ministry of two states': [
      ['Ministry of Health', 'VN'],
      ['Ministry of Health', 'RU'],
    ],
    'a company and its subsidiary': [
      ['Petrovietnam', 'VN'],
      ['Petrovietnam Gas', 'VN'],
    ],
    'a corporation and the firm for its projects': [
      ['Rosatom', 'RU'],
      ['Rosatom Energy Projects', 'RU'],
    ],
    'two companies whose names are alike but for the proper name': [
      ['VTB Bank', 'RU'],
      ['VEB Bank', 'RU'],
    ],
    'an abbreviation that two bodies share': [
      ['Vietnam News Agency', 'VN', 'VNA'],
      ['Veterans National Assembly', 'VN', 'VNA'],
    ],
    'two ministries that share a word': [
      ['Ministry of Industry and Trade', 'VN'],
      ['Ministry of Trade', 'VN'],
    ],
    'the ministry of a third state that is not told': [
      ['Ministry of Health', 'VN'],
      ['Ministry of Health', 'RU'],
      ['Ministry of Health', null],
    ],
    'a state bank and a bank of the same state': [
      ['State Bank of Vietnam', 'VN'],
      ['Bank of Vietnam', 'VN'],
    ],
    'academies of other names': [
      ['Academy of Sciences', 'RU'],
      ['Academy of Social Sciences', 'RU'],
    ],
  };
  for (const [what, namings] of Object.entries(apart)) {
    it(`stay apart: ${what}`, () => {
      assert.equal(idsOf(...namings).length, namings.length, idsOf(...namings).join(', '));
    });
  }
});

it('a state that was read as a body is no body', () => {
  assert.deepEqual(
    idsOf(['Russian Federation', 'RU'], ['Социалистической Республики Вьетнам', 'VN', null, 'ru']),
    [],
  );
});

describe('ids', () => {
  it('are the abbreviation where there is one, with the state where others have such a body', () => {
    assert.deepEqual(
      idsOf(
        ['Russian Direct Investment Fund', 'RU', 'RDIF'],
        ['Ministry of Health', 'VN'],
        ['Ministry of Health', 'RU'],
        ['Zarubezhneft JSC', 'RU'],
      ),
      ['ministry-of-health-ru', 'ministry-of-health-vn', 'rdif', 'zarubezhneft'],
    );
  });

  it('do not depend on the order of the texts', () => {
    const told = texts([
      ['Bank of Sea', 'VN', 'BOS'],
      ['Board of Ships', 'RU', 'BOS'],
      ['Vietsovpetro', 'VN'],
    ]);
    const ids = [...resolved(told).organisations.keys()];
    assert.deepEqual([...resolved(told.toReversed()).organisations.keys()], ids);
    assert.deepEqual(ids, ['bos-ru', 'bos-vn', 'vietsovpetro']);
  });

  it('stay when new texts come, though the main name changes', () => {
    const first = texts([['Gas Group', 'VN', null]]);
    const [id] = resolved(first).organisations.keys();
    const kept = [...resolved(first).organisations].map(([key, record]) =>
      keptFile('organisations', key, record),
    );
    const later = resolved(
      [
        ...first,
        ...texts([
          ['Gas Group', 'VN'],
          ['Gas Group', 'VN', 'GG'],
          ['Gas Group JSC', 'VN', 'GG'],
        ]).map((text) => ({ ...text, id: `later-${text.id}` })),
      ],
      kept,
    );
    assert.deepEqual([...later.organisations.keys()], [id]);
  });
});

describe('kept records', () => {
  it('join names that a person wrote under one record', () => {
    const kept = keptFile('organisations', 'rdif', {
      title: 'Russian Direct Investment Fund',
      names: [{ name: 'Российский фонд прямых инвестиций', language: 'ru' }],
      country: 'RU',
    });
    const told = texts([
      ['Russian Direct Investment Fund', 'RU'],
      ['Российский фонд прямых инвестиций', 'RU', 'РФПИ', 'ru'],
    ]);
    assert.deepEqual([...resolved(told, [kept]).organisations.keys()], ['rdif']);
    assert.equal(resolved(told).organisations.size, 2);
  });

  it('are not written anew where no text names them', () => {
    const kept = keptFile('organisations', 'rdif', { title: 'Russian Direct Investment Fund' });
    assert.equal(resolved(texts([['Gazprom', 'RU']]), [kept]).organisations.has('rdif'), false);
  });
});

it('evidence quotes the name to the letter, with its neighbours', () => {
  const raw = 'On Monday the Việt Nam Vaccine Joint Stock Company (VNVC) signed.';
  const { organisations } = resolved([
    {
      id: 'a',
      raw,
      organisations: [{ name: 'Việt Nam Vaccine Joint Stock Company', abbreviation: 'VNVC', country: 'VN' }],
    },
  ]);
  const record = organisations.get('vnvc');
  assert.equal(record?.title, 'Việt Nam Vaccine Joint Stock Company');
  const [evidence] = record.evidence;
  assert.ok(evidence);
  assert.equal(raw.slice(evidence.start, evidence.end), evidence.exact);
  assert.equal(evidence.prefix, 'On Monday the ');
  assert.equal(evidence.suffix, raw.slice(evidence.end, evidence.end + 32));
  assert.deepEqual(evidence.supports, ['names']);
});
