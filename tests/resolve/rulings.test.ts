import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';
import { breakableFileSystem, type BreakableFileSystem } from '../write/breakableFileSystem.ts';
import { convertTellings, verifyTellings } from '../write/convertTellings.ts';
import { body, type Telling } from './tell.ts';

const agreed = (id: string, quote: string, rest: Partial<Telling> & { of?: object } = {}): Telling => {
  const { of = {}, ...telling } = rest;
  return {
    id,
    raw: `${quote} was concluded.`,
    dated: '2025-05-11',
    agreements: [{ quote, parties: ['VN', 'RU'], signed: '2025-05-10', ...of }],
    ...telling,
  };
};
const named = (id: string, name: string, country: string | null, language = 'en'): Telling => ({
  id,
  raw: `${name} spoke.`,
  language,
  organisations: [{ name, country }],
});

const idsIn = (fs: BreakableFileSystem, collection: string): string[] =>
  [...fs.files.keys()]
    .filter((path) => path.startsWith(`content/${collection}/`))
    .map((path) => path.slice(`content/${collection}/`.length, -'.mdx'.length))
    .toSorted();

function dataOf(fs: BreakableFileSystem, record: string): Record<string, unknown> {
  const text = fs.files.get(`content/${record}.mdx`) ?? assert.fail(`no ${record}`);
  const { yaml } = splitFrontMatter(text) ?? assert.fail('no front matter');
  return parse(text.slice(yaml.start, yaml.end)) as Record<string, unknown>;
}

/** Sources of the passages of a record, in order. */
const sourcesOf = (fs: BreakableFileSystem, record: string): string[] => [
  ...new Set((dataOf(fs, record).evidence as { source: string }[]).map(({ source }) => source)),
];

function writeInto(fs: BreakableFileSystem, record: string, lines: string): void {
  const path = `content/${record}.mdx`;
  const text = fs.files.get(path) ?? assert.fail(`no ${record}`);
  fs.files.set(path, text.replace('---\n', `---\n${lines}\n`));
}

async function converted(tellings: readonly Telling[]): Promise<BreakableFileSystem> {
  const fs = breakableFileSystem();
  await convertTellings(fs, tellings);
  return fs;
}

/** Converts three times: the first does it all, the others change nothing. */
async function settled(fs: BreakableFileSystem, tellings: readonly Telling[]): Promise<void> {
  await convertTellings(fs, tellings);
  const files = new Map(fs.files);
  for (const time of ['second', 'third']) {
    const { written, removed, problems } = await convertTellings(fs, tellings);
    assert.deepEqual({ written, removed, problems }, { written: [], removed: [], problems: [] }, time);
    assert.deepEqual(fs.files, files, time);
  }
  assert.deepEqual(await verifyTellings(fs, tellings), []);
}

const pensions = agreed('a', 'An agreement on pensions');
const labour = agreed('b', 'A memorandum on welfare of workers', {
  of: { kind: 'memorandum', signed: null },
});
const russian = agreed('c', 'Договор о старости', {
  language: 'ru',
  of: { kind: 'treaty', signed: '2025-05-20', status: 'in-force' },
});

describe('sameAs', () => {
  it('joins two agreements in one step, whatever speaks against it', async () => {
    const tellings = [pensions, labour];
    const fs = await converted(tellings);
    const [kept = '', other = '', ...more] = idsIn(fs, 'agreements').toSorted();
    assert.equal(more.length, 0);
    writeInto(fs, `agreements/${kept}`, `sameAs: [${other}]`);
    await settled(fs, tellings);
    assert.deepEqual(idsIn(fs, 'agreements'), [kept]);
    assert.deepEqual(sourcesOf(fs, `agreements/${kept}`), ['a', 'b']);
    assert.deepEqual(dataOf(fs, `agreements/${kept}`).sameAs, [other]);
  });

  it('keeps the id of the record that says it, whichever of the two that is', async () => {
    const tellings = [pensions, labour];
    for (const at of [0, 1]) {
      const fs = await converted(tellings);
      const ids = idsIn(fs, 'agreements');
      const [kept = '', other = ''] = at === 0 ? ids : ids.toReversed();
      writeInto(fs, `agreements/${kept}`, `sameAs: [${other}]`);
      await settled(fs, tellings);
      assert.deepEqual(idsIn(fs, 'agreements'), [kept]);
    }
  });

  it('joins three, by a list or by a chain', async () => {
    const tellings = [pensions, labour, russian];
    for (const chained of [false, true]) {
      const fs = await converted(tellings);
      const [first = '', second = '', third = ''] = idsIn(fs, 'agreements');
      writeInto(fs, `agreements/${first}`, `sameAs: [${chained ? second : `${second}, ${third}`}]`);
      if (chained) writeInto(fs, `agreements/${second}`, `sameAs: [${third}]`);
      await convertTellings(fs, tellings);
      assert.deepEqual(sourcesOf(fs, `agreements/${first}`), ['a', 'b', 'c']);
      assert.ok(!idsIn(fs, 'agreements').includes(third));
      // The second of a chain was edited, so it is for a person to delete.
      if (chained) fs.files.delete(`content/agreements/${second}.mdx`);
      await settled(fs, tellings);
      assert.deepEqual(idsIn(fs, 'agreements'), [first]);
      assert.deepEqual(sourcesOf(fs, `agreements/${first}`), ['a', 'b', 'c']);
    }
  });

  it('joins what a new text adds to the record that is gone', async () => {
    const fs = await converted([pensions, labour]);
    const [kept = '', other = ''] = idsIn(fs, 'agreements');
    writeInto(fs, `agreements/${kept}`, `sameAs: [${other}]`);
    await settled(fs, [pensions, labour]);
    const again = [
      agreed('d', 'A memorandum on welfare of workers', { of: { kind: 'memorandum', signed: null } }),
      agreed('e', 'The agreement on pensions'),
    ];
    await settled(fs, [pensions, labour, ...again]);
    assert.deepEqual(idsIn(fs, 'agreements'), [kept]);
    assert.deepEqual(sourcesOf(fs, `agreements/${kept}`), ['a', 'b', 'd', 'e']);
  });

  it('knows a record by the id that it would get, where its file was deleted before', async () => {
    const fs = await converted([pensions, labour]);
    const [kept = '', other = ''] = idsIn(fs, 'agreements');
    fs.files.delete(`content/agreements/${other}.mdx`);
    writeInto(fs, `agreements/${kept}`, `sameAs: [${other}]`);
    await settled(fs, [pensions, labour]);
    assert.deepEqual(idsIn(fs, 'agreements'), [kept]);
    assert.deepEqual(sourcesOf(fs, `agreements/${kept}`), ['a', 'b']);
  });

  it('leaves apart what one sentence tells beside the joined ones', async () => {
    const raw = 'Agreements on pensions, on trains and on films were signed.';
    const three: Telling = {
      id: 'list',
      raw,
      agreements: ['pensions', 'trains', 'films'].map((on) => ({
        quote: raw,
        title: `Agreement on ${on}`,
        parties: ['VN', 'RU'],
        signed: '2025-05-10',
        passages: { signed: `on ${on}` },
      })),
    };
    const fs = await converted([three]);
    const ids = idsIn(fs, 'agreements');
    const [films = '', trains = ''] = [/films/, /trains/].map(
      (word) => ids.find((id) => word.test(id)) ?? '',
    );
    writeInto(fs, `agreements/${films}`, `sameAs: [${trains}]`);
    await settled(fs, [three]);
    assert.deepEqual(
      idsIn(fs, 'agreements'),
      ids.filter((id) => id !== trains),
    );
  });

  it('joins bodies whose names in two languages share nothing, and points their agreements to the one', async () => {
    const tellings = [
      named('en', 'Northern Star Energy', 'VN'),
      named('vi', 'Sao Bắc', 'VN', 'vi'),
      agreed('deal', 'A contract with Sao Bắc', {
        language: 'vi',
        of: { kind: 'contract', parties: [body('Sao Bắc', 'VN'), 'RU'] },
      }),
    ];
    const fs = await converted(tellings);
    assert.deepEqual(idsIn(fs, 'organisations'), ['northern-star-energy', 'sao-bac']);
    const deals = idsIn(fs, 'agreements');
    writeInto(fs, 'organisations/northern-star-energy', 'sameAs: [sao-bac]');
    await settled(fs, tellings);
    assert.deepEqual(idsIn(fs, 'organisations'), ['northern-star-energy']);
    assert.deepEqual(sourcesOf(fs, 'organisations/northern-star-energy'), ['deal', 'en', 'vi']);
    assert.deepEqual(idsIn(fs, 'agreements'), deals);
    assert.deepEqual(dataOf(fs, `agreements/${deals[0] ?? ''}`).parties, ['northern-star-energy', 'RU']);
    await settled(fs, [...tellings, named('later', 'Sao Bắc', 'VN', 'vi')]);
    assert.deepEqual(idsIn(fs, 'organisations'), ['northern-star-energy']);
  });

  it('joins bodies that were read as of two states', async () => {
    const tellings = [named('x', 'Ocean Line', 'VN'), named('y', 'Ocean Line', 'RU')];
    const fs = await converted(tellings);
    writeInto(fs, 'organisations/ocean-line-vn', 'sameAs: [ocean-line-ru]');
    await settled(fs, tellings);
    assert.deepEqual(idsIn(fs, 'organisations'), ['ocean-line-vn']);
    assert.deepEqual(sourcesOf(fs, 'organisations/ocean-line-vn'), ['x', 'y']);
  });

  it('joins people and events', async () => {
    const tellings: Telling[] = [
      {
        id: 'one',
        raw: 'Anna Berg opened the forum in Hanoi.',
        people: [{ name: 'Anna Berg', country: 'RU' }],
        events: [{ quote: 'opened the forum', kind: 'forum', date: '2025-05-10', place: 'Hanoi' }],
      },
      {
        id: 'two',
        raw: 'Anna Stein came to the talks in Hue.',
        people: [{ name: 'Anna Stein', country: 'RU' }],
        events: [{ quote: 'came to the talks', kind: 'talks', date: '2025-06-10', place: 'Hue' }],
      },
    ];
    const fs = await converted(tellings);
    const [forum = '', talks = ''] = idsIn(fs, 'events');
    writeInto(fs, 'people/anna-stein', 'sameAs: [anna-berg]');
    writeInto(fs, `events/${forum}`, `sameAs: [${talks}]`);
    await settled(fs, tellings);
    assert.deepEqual(idsIn(fs, 'people'), ['anna-stein']);
    assert.deepEqual(idsIn(fs, 'events'), [forum]);
    assert.deepEqual(sourcesOf(fs, `events/${forum}`), ['one', 'two']);
  });

  it('leaves a joined record that was edited by hand, with a note', async () => {
    const fs = await converted([pensions, labour]);
    const [kept = '', other = ''] = idsIn(fs, 'agreements');
    writeInto(fs, `agreements/${kept}`, `sameAs: [${other}]`);
    writeInto(fs, `agreements/${other}`, '# looked through');
    const { problems } = await convertTellings(fs, [pensions, labour]);
    assert.deepEqual(idsIn(fs, 'agreements'), [kept, other].toSorted());
    assert.deepEqual(
      problems.map(({ file, severity }) => [file, severity]),
      [[`content/agreements/${other}.mdx`, 'note']],
    );
  });
});

describe('notSameAs', () => {
  it('parts bodies that a machine takes for one, by the passages in the two files', async () => {
    const tellings = [named('x', 'Ocean Line', 'VN'), named('y', 'Ocean Line', 'VN')];
    const fs = await converted(tellings);
    assert.deepEqual(idsIn(fs, 'organisations'), ['ocean-line']);
    const copy = dataOf(fs, 'organisations/ocean-line');
    const evidence = (copy.evidence as { source: string }[]).filter(({ source }) => source === 'y');
    fs.files.set(
      'content/organisations/ocean-line-of-hue.mdx',
      `---\n${JSON.stringify({ ...copy, evidence })}\n---\n`,
    );
    writeInto(fs, 'organisations/ocean-line', 'notSameAs: [ocean-line-of-hue]');
    await settled(fs, tellings);
    assert.deepEqual(sourcesOf(fs, 'organisations/ocean-line'), ['x']);
    assert.deepEqual(sourcesOf(fs, 'organisations/ocean-line-of-hue'), ['y']);
  });

  it('parts agreements, events and people', async () => {
    const telling = (id: string): Telling => ({
      ...pensions,
      id,
      raw: 'An agreement on pensions was signed in Hue by Anna Berg.',
      events: [{ quote: 'was signed in Hue', kind: 'signing', date: '2025-05-10', place: 'Hue' }],
      people: [{ name: 'Anna Berg', country: 'RU' }],
    });
    const tellings = [telling('x'), telling('y')];
    const fs = await converted(tellings);
    for (const collection of ['agreements', 'events', 'people']) {
      const [id = '', ...more] = idsIn(fs, collection);
      assert.deepEqual(more, []);
      const copy = dataOf(fs, `${collection}/${id}`);
      const evidence = (copy.evidence as { source: string }[]).filter(({ source }) => source === 'y');
      fs.files.set(
        `content/${collection}/the-other.mdx`,
        `---\n${JSON.stringify({ ...copy, evidence })}\n---\n`,
      );
      writeInto(fs, `${collection}/${id}`, 'notSameAs: [the-other]');
    }
    await settled(fs, tellings);
    for (const collection of ['agreements', 'events', 'people']) {
      const ids = idsIn(fs, collection);
      assert.equal(ids.length, 2, ids.join(', '));
      assert.deepEqual(
        ids.map((id) => sourcesOf(fs, `${collection}/${id}`)),
        [['x'], ['y']],
      );
    }
  });

  it('undoes a joining, once the other file is back', async () => {
    const tellings = [named('x', 'Ocean Line', 'VN'), named('y', 'Tuyến Biển', 'VN', 'vi'), pensions, labour];
    const fs = await converted(tellings);
    const before = new Map(fs.files);
    for (const collection of ['organisations', 'agreements']) {
      const [one = '', other = ''] = idsIn(fs, collection);
      writeInto(fs, `${collection}/${one}`, `sameAs: [${other}]`);
      await settled(fs, tellings);
      assert.deepEqual(idsIn(fs, collection), [one]);
      const path = `content/${collection}/${one}.mdx`;
      fs.files.set(path, (fs.files.get(path) ?? '').replace('sameAs', 'notSameAs'));
      const gone = `content/${collection}/${other}.mdx`;
      fs.files.set(gone, before.get(gone) ?? assert.fail(`no ${gone}`));
      await settled(fs, tellings);
      assert.equal(fs.files.get(gone), before.get(gone));
      assert.deepEqual(dataOf(fs, `${collection}/${one}`).notSameAs, [other]);
      const undone = { ...dataOf(fs, `${collection}/${one}`) };
      delete undone.notSameAs;
      const { yaml } = splitFrontMatter(before.get(path) ?? '') ?? assert.fail('no front matter');
      assert.deepEqual(undone, parse((before.get(path) ?? '').slice(yaml.start, yaml.end)));
    }
  });

  it('keeps two records apart that a later text would join', async () => {
    const tellings = [named('x', 'Ocean Line', 'VN'), named('y', 'Tuyến Biển', 'VN', 'vi')];
    const bridge: Telling = {
      id: 'z',
      raw: 'Ocean Line (OLV) spoke. Tuyến Biển (OLV) spoke.',
      organisations: [
        { name: 'Ocean Line', country: 'VN', abbreviation: 'Oceanline' },
        { name: 'Tuyến Biển', country: 'VN', abbreviation: 'Oceanline' },
      ],
    };
    const joined = await converted(tellings);
    await convertTellings(joined, [...tellings, bridge]);
    assert.equal(idsIn(joined, 'organisations').length, 1);

    const fs = await converted(tellings);
    const [one = '', other = ''] = idsIn(fs, 'organisations');
    writeInto(fs, `organisations/${one}`, `notSameAs: [${other}]`);
    await settled(fs, [...tellings, bridge]);
    assert.deepEqual(idsIn(fs, 'organisations'), [one, other]);
    assert.deepEqual(sourcesOf(fs, `organisations/${one}`), ['x', 'z']);
    assert.deepEqual(sourcesOf(fs, `organisations/${other}`), ['y', 'z']);
  });
});
