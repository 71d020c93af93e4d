import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { clean } from '../../src/convert/clean/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import type { CleanText, Text } from '../../src/schema/text.ts';

const lexicons = loadLexicons();
const cases = new URL('cases/', import.meta.url);

const expectedSchema = z.strictObject({
  language: z.string(),
  dated: z.string().nullable(),
  place: z.string().nullable(),
  agency: z.string().nullable(),
  /** Kind and text; `…` stands for what is between the first and the last words. White space counts once. */
  regions: z.array(z.tuple([z.string(), z.string()])),
});

const textOf = (raw: string, more: Partial<Text> = {}): Text => ({
  name: 'a.txt',
  id: 'a',
  raw,
  sha256: '',
  frontMatter: null,
  declared: {},
  ...more,
});
const read = (raw: string): CleanText => clean(textOf(raw), lexicons);
const regionsOf = (raw: string): [string, string][] =>
  read(raw).regions.map(({ kind, start, end }) => [kind, raw.slice(start, end)]);

function assertCovers(raw: string, { regions }: CleanText): void {
  let at = 0;
  for (const { start, end } of regions) {
    assert.ok(start >= at && end > start, `region at ${String(start)} overlaps or is empty`);
    assert.equal(raw.slice(at, start).trim(), '', 'only white space may be left uncovered');
    at = end;
  }
  assert.equal(raw.slice(at).trim(), '');
}

describe('clean tells the regions of', () => {
  for (const name of readdirSync(cases).sort()) {
    it(name, () => {
      const raw = readFileSync(new URL(`${name}/text.txt`, cases), 'utf8');
      const expected = expectedSchema.parse(
        parse(readFileSync(new URL(`${name}/expected.yaml`, cases), 'utf8')),
      );
      const got = read(raw);
      const { language, dated, place, agency } = got;
      assert.deepEqual({ language, dated, place, agency, regions: [] }, { ...expected, regions: [] });
      assertCovers(raw, got);
      const regions = got.regions.map(({ kind, start, end }, index) => {
        const words = raw.slice(start, end).replace(/\s+/g, ' ');
        const [first = '', last] = (expected.regions[index]?.[1] ?? '').split(' … ');
        const fits = last !== undefined && words.startsWith(first) && words.endsWith(last);
        return [kind, fits ? `${first} … ${last}` : words];
      });
      assert.deepEqual(regions, expected.regions);
    });
  }
});

describe('clean', () => {
  const body = 'The two sides signed an agreement on lake transport and on the ferries of both countries.';

  it('marks front matter, and takes the language that it declares', () => {
    const raw = `---\ntitle: A\n---\n${body}`;
    const got = clean(
      textOf(raw, { frontMatter: { start: 0, end: 17 }, declared: { language: 'fr' } }),
      lexicons,
    );
    assert.deepEqual(
      got.regions.map(({ kind, start, end }) => [kind, start, end]),
      [
        ['front-matter', 0, 17],
        ['body', 17, raw.length],
      ],
    );
    assert.equal(got.language, 'fr');
  });

  it('keeps offsets with CRLF and a byte order mark', () => {
    const raw = `\uFEFFA title of some words\r\n\r\n${body}\r\n\r\nShare: Facebook | Twitter\r\n`;
    assert.deepEqual(regionsOf(raw), [
      ['headline', 'A title of some words'],
      ['body', body],
      ['boilerplate', 'Share: Facebook | Twitter'],
    ]);
    assertCovers(raw, read(raw));
  });

  it('knows languages that it has no words for', () => {
    assert.equal(
      read('Les deux pays ont signé hier un accord sur le transport des marchandises par le lac.').language,
      'fr',
    );
    assert.equal(
      read('Сторони підписали угоду про співпрацю в галузі освіти та науки на п’ять років.').language,
      'uk',
    );
    assert.equal(read('…').language, 'und');
  });

  it('tells English full of Vietnamese names from Vietnamese', () => {
    const names =
      'Nguyễn Văn Ánh, Trần Thị Bưởi, Lê Đức Cảnh and Phạm Hồng Đào of Việt Nam met in Hà Nội with the minister.';
    assert.equal(read(names).language, 'en');
    assert.equal(
      read('Bộ trưởng và đoàn đại biểu của Reuters, Gazprom Neft, Rosatom đã đến thăm các nhà máy.').language,
      'vi',
    );
  });
});

describe('clean reads the dateline', () => {
  const after = 'The two sides signed an agreement on lake transport and on the ferries of both countries.';
  const rows: [string, string | null, string | null, string | null][] = [
    ['OSLO, 10 May 2025 —', '2025-05-10', 'Oslo', null],
    ['HÀ NỘI, 20 June 2024 –', '2024-06-20', 'Hà Nội', null],
    ['Hanoi (VNA) –', null, 'Hanoi', 'VNA'],
    ['SEOUL, August 11 —', null, 'Seoul', null],
    ['Hà Nội, ngày 20/6/2024 -', '2024-06-20', 'Hà Nội', null],
    ['Hà Nội, ngày 20 tháng 6 năm 2024 (TTXVN) –', '2024-06-20', 'Hà Nội', 'TTXVN'],
    ['ĐÀ NẴNG, 5/3 –', null, 'Đà Nẵng', null],
    ['TP.HCM, 10/5/2025 -', '2025-05-10', 'Tp.HCM', null],
    ['МОСКВА, 10 мая. /ТАСС/.', null, 'Москва', 'ТАСС'],
    ['МОСКВА, 10 мая - РИА Новости.', null, 'Москва', 'РИА Новости'],
    ['Москва. 10 мая. INTERFAX.RU -', null, 'Москва', 'INTERFAX.RU'],
    ['С.-ПЕТЕРБУРГ, 16 июн - РИА Новости.', null, 'С.-Петербург', 'РИА Новости'],
    ['КАЗАНЬ, 23 октября 2024 года —', '2024-10-23', 'Казань', null],
    ['BEIJING, May 10 (Xinhua) --', null, 'Beijing', 'Xinhua'],
    ['New Delhi [India], May 10 (ANI):', null, 'New Delhi', 'ANI'],
    ['WASHINGTON, D.C., July 14, 2022 –', '2022-07-14', 'Washington', null],
    ['Washington, DC – July 14, 2022 –', '2022-07-14', 'Washington', null],
    ['BURABAY, Kazakhstan, 29 May 2015 —', '2015-05-29', 'Burabay', null],
    ['NEW YORK, Sept. 21, 2023 (AP) —', '2023-09-21', 'New York', 'AP'],
    ['ST. PETERSBURG, June 20 /TASS/.', null, 'St. Petersburg', 'TASS'],
    ['MOSCOW, Saturday, 10.05.2025 —', '2025-05-10', 'Moscow', null],
    ['ASTANA. KAZINFORM -', null, 'Astana', 'KAZINFORM'],
    ['Vientiane, (KPL)', null, 'Vientiane', 'KPL'],
    ['DHAKA, May 10, 2025 (BSS) -', '2025-05-10', 'Dhaka', 'BSS'],
    ['(Chinhphu.vn) -', null, null, 'Chinhphu.vn'],
    ['TTO -', null, null, 'TTO'],
    ['HANOI —', null, 'Hanoi', null],
    ['Astana, 8 October 2024.', '2024-10-08', 'Astana', null],
    ['г. Москва, 10 мая 2025 г. –', '2025-05-10', 'Москва', null],
    ['ТАСС, 10 мая.', null, null, 'ТАСС'],
    ['/КАБАР/, Бишкек, 10 мая 2025 г.', '2025-05-10', 'Бишкек', 'КАБАР'],
    ['Бишкек, 10 мая – ИА Кабар.', null, 'Бишкек', 'ИА Кабар'],
    ['10 мая, Минск /Корр. БЕЛТА/.', null, 'Минск', 'Корр. БЕЛТА'],
    ['АСТАНА. 10 мая. КАЗИНФОРМ /Анна Ким/ -', null, 'Астана', 'КАЗИНФОРМ'],
    ['ЕРЕВАН, АРМЕНПРЕСС.', null, 'Ереван', 'АРМЕНПРЕСС'],
    ['KUALA LUMPUR:', null, 'Kuala Lumpur', null],
    ['HANOI (10 May 2025) –', '2025-05-10', 'Hanoi', null],
    ['(Hà Nội, 20/6/2024)', '2024-06-20', 'Hà Nội', null],
    ['Hanoi/Moscow, 10 May –', null, 'Hanoi/Moscow', null],
    ['Oslo,', null, 'Oslo', null],
  ];
  for (const [written, dated, place, agency] of rows) {
    it(written, () => {
      const raw = `A title of some words\n\n${written} ${after}\n`;
      const got = read(raw);
      assert.deepEqual([got.dated, got.place, got.agency], [dated, place, agency]);
      assert.deepEqual(regionsOf(raw).slice(1), [
        ['dateline', written],
        ['body', after],
      ]);
    });
  }

  const sentences = [
    'Chile – Norway relations are at their best, as both sides said after their talks.',
    'On May 10, 2025 — the day of the talks — the two sides signed an agreement on ferries.',
    'In Oslo, 10 May 2025 – a day to remember – the two sides signed an agreement on ferries.',
    'Oslo – Hanoi flights resumed this week, as the two sides had agreed at their talks.',
    'The Ministry of Trade (MoT) – the ministry in charge – signed an agreement on ferries.',
    'NATO — an alliance of states — signed an agreement on ferries with the two countries.',
    'ASEAN – Chile cooperation was discussed and an agreement was signed on ferries this week.',
    'TASS – a news agency – signed an agreement on the exchange of photographs with Reuters.',
    'NOTE: The two sides signed an agreement on ferries and ports in the capital this week.',
    'Oslo, Lima and Hanoi signed an agreement on ferries and ports of the three countries.',
    'Article 5 (10 May 2025) lays down that the ferries of both countries call at all ports.',
    'In Oslo. The two sides signed an agreement on ferries and ports there on Monday evening.',
    'Petrolux (PLX) - the state group of the country - signed an agreement on ferries this week.',
    'Article 5. Cooperation – the parties shall cooperate in the field of ferries and ports.',
    'Ngày 20/6/2024 - Bộ trưởng và đoàn công tác đã chứng kiến lễ ký kết các văn kiện hợp tác.',
    'Россия — крупный партнёр, и стороны подписали соглашение о сотрудничестве в области связи.',
  ];
  for (const sentence of sentences) {
    it(`none in “${sentence.slice(0, 40)}…”`, () => {
      const { dated, place, agency, regions } = read(`A title of some words\n\n${sentence}\n`);
      assert.deepEqual([dated, place, agency], [null, null, null]);
      assert.deepEqual(
        regions.map(({ kind }) => kind),
        ['headline', 'body'],
      );
    });
  }
});

describe('clean reads who signs', () => {
  const start =
    'A title of some words\n\nThe two sides signed an agreement on lake transport in the port.\n\n';
  const last = 'The ferries of both countries will call at all ports from the summer on';
  const rows: [string, string | null][] = [
    [`${last}. — VNS`, 'VNS'],
    [`${last}. (VNA)`, 'VNA'],
    [`${last}. /TASS/`, 'TASS'],
    [`${last}. — Ana Ruiz`, 'Ana Ruiz'],
    [`${last}. (TTXVN/Vietnam+)`, 'TTXVN/Vietnam+'],
    [`${last}. Theo VnExpress`, 'VnExpress'],
    [`${last}.\n\nSource: Saudi Press Agency`, 'Saudi Press Agency'],
    [`${last}.\n\nTheo chinhphu.vn`, 'chinhphu.vn'],
    [`${last}./.\n\nVNA`, 'VNA'],
    [`${last}.\nHÀ THANH`, 'HÀ THANH'],
    [`${last}.\n\nПресс-служба Правительства`, 'Пресс-служба Правительства'],
    [`${last}.\n\nBài, ảnh: Minh Anh`, 'Minh Anh'],
    [`${last}./.`, null],
  ];
  for (const [end, agency] of rows) {
    it(end.slice(last.length).replaceAll('\n', ' ').trim(), () => {
      const raw = start + end;
      assert.equal(read(raw).agency, agency);
      assert.equal(read(raw).regions.at(-1)?.kind, 'sign-off');
    });
  }

  const unsigned = [
    `${last}, said the Eurasian Economic Union (EAEU).`,
    `${last}:\n- Hanoi University\n- Moscow State University`,
    `${last}:\n\nAna Ruiz\nJon Berg\nMia Sand`,
    `${last}, see https://example.org/ferries/.`,
    `${last}.\n\nEconomic Cooperation\n\nTrade between the two countries has grown by a third since then.`,
    'Ferries: VNA',
  ];
  for (const end of unsigned) {
    it(`not “…${end.slice(-30).replaceAll('\n', ' ')}”`, () => {
      const got = read(start + end);
      assert.equal(got.agency, null);
      assert.ok(got.regions.every(({ kind }) => kind !== 'sign-off'));
    });
  }
});

describe('clean leaves in the article', () => {
  const start =
    'A title of some words\n\nThe two sides signed an agreement on lake transport in the port.\n\n';
  const kept = [
    'Politics\nEconomy\nCulture\nEducation',
    'Topics: ferries, ports and pilots of the lake.\n\nThe ministers will meet again in spring, as they said after the talks.',
    'Name | Agreement on ferries\nParty | Home Office\nDate | 10 May 2025\n\nName | Agreement on ports\nParty | Ministry of Transport',
    'Log in the port was the subject of the talks, and so was the search for the lost ferry.',
    'The sides agree to the terms of the contract and may share this information by email or print.',
    'Главный редактор газеты и министр подписали соглашение.',
    'Bằng việc tiếp tục hợp tác, hai bên sẽ in sách và chia sẻ tài liệu cho các trường của hai nước.',
    'See also the agreement of 1998, which both sides have kept to since then, the minister said.',
    'Read by the minister, the statement was adopted without a vote.',
  ];
  for (const article of kept) {
    it(article.slice(0, 40).replaceAll('\n', ' '), () => {
      const raw = start + article;
      assert.deepEqual(
        regionsOf(raw).map(([kind]) => kind),
        ['headline', 'body'],
      );
      assert.ok(regionsOf(raw)[1]?.[1].endsWith(article));
    });
  }
});
