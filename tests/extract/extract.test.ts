import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { clean } from '../../src/convert/clean/index.ts';
import { extract } from '../../src/convert/extract/index.ts';
import { segment } from '../../src/convert/segment/index.ts';
import { readingSchema, type Reading } from '../../src/schema/reading.ts';
import { context, lexicons, read } from './read.ts';

const cases = new URL('cases/', import.meta.url);

const expectedSchema = z.strictObject({
  agreements: z.array(
    z.strictObject({
      /** The fullest mention, white space folded. */
      mention: z.string(),
      kind: z.string(),
      status: z.string(),
      new: z.boolean(),
      /** `Name (country)`, in the order of the text. */
      parties: z.array(z.string()),
      signed: z.string().optional(),
      place: z.string().optional(),
      /** `from/to`. */
      period: z.string().optional(),
      /** `kind year`. */
      amends: z.string().optional(),
    }),
  ),
});

function summary(raw: string, reading: Reading): z.infer<typeof expectedSchema> {
  return {
    agreements: reading.agreements.map((agreement) => {
      const { start, end } = agreement.mentions[0] ?? { start: 0, end: 0 };
      return {
        mention: raw.slice(start, end).replace(/\s+/g, ' '),
        kind: agreement.kind,
        status: agreement.status,
        new: agreement.new,
        parties: agreement.parties.map((party) => `${party.name} (${String(party.country)})`),
        ...(agreement.signed === null ? {} : { signed: agreement.signed }),
        ...(agreement.place === null ? {} : { place: agreement.place }),
        ...(agreement.period === null
          ? {}
          : { period: `${agreement.period.from ?? ''}/${agreement.period.to ?? ''}` }),
        ...(agreement.amends === null
          ? {}
          : { amends: `${agreement.amends.kind} ${String(agreement.amends.year)}` }),
      };
    }),
  };
}

describe('extract reads the agreements of', () => {
  for (const name of readdirSync(cases).sort()) {
    it(name, () => {
      const raw = readFileSync(new URL(`${name}/text.txt`, cases), 'utf8');
      const expected = expectedSchema.parse(
        parse(readFileSync(new URL(`${name}/expected.yaml`, cases), 'utf8')),
      );
      assert.deepEqual(summary(raw, read(raw)), expected);
    });
  }
});

describe('a reading', () => {
  const all = readdirSync(cases).map((name) => readFileSync(new URL(`${name}/text.txt`, cases), 'utf8'));

  it('fits the schema and points at characters of its text', () => {
    for (const raw of all) {
      const reading = readingSchema.parse(read(raw));
      const spans = [
        ...reading.agreements.flatMap((agreement) => [
          ...agreement.mentions,
          ...Object.values(agreement.evidence).flatMap((field) => field.spans),
        ]),
        ...reading.people.flatMap((person) => person.mentions),
        ...reading.organisations.flatMap((organisation) => organisation.mentions),
        ...reading.events.map(({ start, end }) => ({ start, end })),
      ];
      for (const { start, end } of spans) {
        assert.ok(
          start < end && end <= raw.length,
          `${String(start)}-${String(end)} of ${String(raw.length)}`,
        );
      }
    }
  });

  it('tells for kind, status and parties which rules read them', () => {
    for (const raw of all) {
      for (const agreement of read(raw).agreements) {
        assert.ok((agreement.evidence.status?.rules.length ?? 0) > 0);
        if (agreement.parties.length > 0) assert.ok((agreement.evidence.parties?.rules.length ?? 0) > 0);
      }
    }
  });

  it('is the same however often it is made', () => {
    for (const raw of all) assert.deepEqual(read(raw), read(raw));
  });

  it('of a text in a language without a lexicon has no facts', () => {
    const raw = 'Die Minister unterzeichneten ein Abkommen zwischen Chile und Peru.';
    const text = { name: 'a.txt', id: 'a', raw, sha256: '', frontMatter: null, declared: {} };
    const reading = extract(
      { ...segment({ ...clean(text, lexicons), language: 'de' }, lexicons) },
      lexicons,
      context,
    );
    assert.deepEqual(
      [reading.agreements, reading.people, reading.organisations, reading.events],
      [[], [], [], []],
    );
  });
});

describe('people', () => {
  const namesIn = (raw: string): string[] => read(raw).people.map((person) => person.name);

  it('are read with the office before or after the name', () => {
    const raw =
      'Foreign Minister Ana Lobo met Pedro Cruz, head of the Andean Bank, and the Chilean ambassador, Eva Soto. Dr. Ruth A. Meyer spoke.';
    const { people } = read(raw);
    assert.deepEqual(
      people.map((person) => [person.name, person.role]),
      [
        ['Ana Lobo', 'Foreign Minister'],
        ['Pedro Cruz', 'head of the Andean Bank'],
        ['Eva Soto', 'ambassador,'],
        ['Ruth A. Meyer', null],
      ].map(([name, role]) => [name, role === 'ambassador,' ? 'ambassador' : role]),
    );
  });

  it('are one with their short forms', () => {
    assert.deepEqual(namesIn('President Karl Novak spoke. Later President Novak left.'), ['Karl Novak']);
  });

  it('are not read out of organisations and places', () => {
    assert.deepEqual(
      namesIn(
        'The Ministry of Health and the President Hotel are in Santiago. The head of the Agency for Youth Affairs spoke.',
      ),
      [],
    );
  });
});

describe('organisations', () => {
  it('take the short name that the text gives', () => {
    const raw = 'The Academy of Marine Sciences (AMS) opened. AMS will grow. Ministers of the region came.';
    const { organisations } = read(raw);
    assert.deepEqual(
      organisations.map(({ name, abbreviation }) => [name, abbreviation]),
      [['Academy of Marine Sciences', 'AMS']],
    );
  });

  it('of two states with one name are two', () => {
    const raw = 'Chile and Peru signed an MoU on vaccines between the two ministries of health.';
    const seats = read(raw).organisations.map(({ name, country }) => `${name} ${String(country)}`);
    assert.deepEqual(seats, ['Ministry of Health CL', 'Ministry of Health PE']);
  });
});

describe('events', () => {
  const kindsIn = (raw: string): string[] => read(raw).events.map((event) => event.kind);

  it('are told by verbs and nouns, each once', () => {
    const raw =
      'President Ana Lobo is visiting Chile. After their talks in Santiago the presidents signed three agreements. During the visit they met the press.';
    const { events } = read(raw);
    assert.deepEqual([...kindsIn(raw)].sort(), ['press-conference', 'signing', 'talks', 'visit']);
    assert.equal(events.find((event) => event.kind === 'signing')?.documents, 3);
  });

  it('are none where nothing happened', () => {
    assert.deepEqual(kindsIn('The agreement will be signed soon. Visitors like the country.'), []);
    assert.deepEqual(
      kindsIn('Peru invited Chile to visit Lima and to hold talks. Educational exchanges help.'),
      [],
    );
    assert.deepEqual(
      kindsIn('The two sides are ready to sign an agreement on ports between Chile and Peru.'),
      [],
    );
  });

  it('of another day than the occasion stand by themselves', () => {
    const raw =
      'LIMA, 4 May 2022 — Chile and Peru signed an agreement on ports. The ministers will sign a protocol on customs in June. The treaty on mines between Chile and Peru was signed in Arica on 3 June 1999.';
    assert.deepEqual(kindsIn(raw), ['signing', 'signing', 'signing']);
  });

  it('that papers are signed and exchanged make one signing', () => {
    assert.deepEqual(kindsIn('Chile and Peru signed and exchanged an agreement on ports.'), ['signing']);
  });

  it('told in Vietnamese are neither an instrument that is pointed at nor an old year', () => {
    const signings = (raw: string): number => kindsIn(raw).filter((kind) => kind === 'signing').length;
    assert.equal(
      signings('Hai bên cần thực hiện tốt hợp đồng đã ký này giữa Chile và Peru về cảng biển.'),
      0,
    );
    assert.equal(
      signings(
        'Chile và Peru là thành viên của Hiệp định Lúa mì mà hai nước ký năm 1999 về thương mại ngũ cốc.',
      ),
      0,
    );
    assert.equal(signings('Ngày 4/5/2022, Chile và Peru đã ký hợp đồng về cảng biển.'), 1);
  });

  it('told in Vietnamese as still to come stand by themselves', () => {
    const raw =
      'Ngày 4/5/2022, Kỳ họp lần thứ 3 Ủy ban hỗn hợp Chile - Peru diễn ra tại Lima. Kỳ họp lần thứ 4 sẽ được tổ chức tại Santiago.';
    assert.deepEqual(kindsIn(raw), ['session', 'session']);
    const once =
      'Ngày 4/5/2022, Kỳ họp lần thứ 3 Ủy ban hỗn hợp Chile - Peru diễn ra tại Lima. Kỳ họp lần thứ 3 đã kết thúc.';
    assert.deepEqual(kindsIn(once), ['session']);
  });

  it('are not met twice where a meeting was held for talks', () => {
    assert.deepEqual(kindsIn('The two ministers met in Lima for the third round of talks.'), ['talks']);
  });
});

describe('an agreement', () => {
  const first = (raw: string): Reading['agreements'][number] | undefined => read(raw).agreements[0];

  it('tells who signed it and who looked on', () => {
    const agreement = first(
      'An agreement on ports between Chile and Peru was signed by Ministers Ana Lobo and Luis Pardo during a visit by President Eva Roca, in the presence of President Juan Mora.',
    );
    assert.deepEqual(agreement?.signatories, ['Ana Lobo', 'Luis Pardo']);
    assert.deepEqual(agreement.witnesses, ['Juan Mora']);
  });

  it('hands down to a list those who looked on', () => {
    const { agreements } = read(
      'President Eva Roca witnessed the signing of two documents:\n- Agreement on ports between Chile and Peru;\n- Protocol on mines between Chile and Peru.',
    );
    assert.deepEqual(
      agreements.map(({ signatories, witnesses }) => [signatories, witnesses]),
      [
        [[], ['Eva Roca']],
        [[], ['Eva Roca']],
      ],
    );
  });

  it('is not signed by those who talk of it', () => {
    const agreement = first('President Eva Roca said that Chile and Peru need an agreement on ports.');
    assert.deepEqual(agreement?.signatories ?? [], []);
  });

  it('tells from when it is in force, apart from the day of its signature', () => {
    const agreement = first(
      'The agreement on ports between Chile and Peru entered into force on 1 May 2020.',
    );
    assert.equal(agreement?.inForce, '2020-05-01');
    assert.equal(agreement.signed, null);
  });
});
