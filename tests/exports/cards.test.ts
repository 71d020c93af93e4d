import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { cardAddress, cardsOf, cardSize, cardSvg, type Card } from '../../src/exports/cards/cardSvg.ts';
import { drawCard } from '../../src/exports/cards/drawCard.ts';
import { fontOfWoff } from '../../src/exports/cards/woff.ts';
import { sitePages } from '../../src/exports/sitemap.ts';
import { interfaceIn } from '../../src/i18n/index.ts';
import { smallGraph } from './graph.ts';

const ui = interfaceIn('en');
const graph = smallGraph({ url: 'https://example.org/record' });
const cards = cardsOf(graph, ui);

const svgOf = (more: Partial<Card>): string =>
  cardSvg({ name: 'x', title: 'Energy', agreements: [], ...more }, 'A record');

describe('cards', () => {
  test('stand for every page of the site', () => {
    const names = new Set(cards.map(({ name }) => `/cards/${name}.png`));
    assert.equal(names.size, cards.length);
    for (const { path } of sitePages(graph, ['hosting']))
      assert.ok(names.has(cardAddress(path, graph)), path);
  });

  test('of an agreement is that of its first sector', () => {
    assert.equal(cardAddress('/agreements/memorandum-fisheries-2024/', graph), '/cards/sector-science.png');
    assert.equal(cardAddress('/agreements/plan-untold/', graph), '/cards/agreements.png');
  });

  test('show words as words, and never so many that they leave the picture', () => {
    const hostile = svgOf({ title: `<script>&"'${'a'.repeat(400)} ${'word '.repeat(300)}` });
    const { svg } = new XMLParser().parse(hostile) as { svg: { g: { text: string | string[] }[] } };
    const lines = [svg.g[0]?.text ?? []].flat();
    assert.ok(lines.length <= 3);
    for (const line of lines) assert.ok(line.length * 32 < cardSize.width, line);
    assert.ok(!hostile.includes('<script>'));
  });

  test('draw a bar for each year in which something was agreed', () => {
    const bars = (svg: string): number => svg.split('fill="#7b1e2b"').length - 2;
    assert.equal(bars(svgOf({})), 0);
    assert.equal(bars(svgOf({ agreements: [...graph.agreements.values()] })), 3);
  });

  test('come out as pictures of the right size, the same each time, in every alphabet', async () => {
    for (const title of ['Energy', 'Năng lượng', 'Энергетика']) {
      const png = Buffer.from(await drawCard(svgOf({ title })));
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [cardSize.width, cardSize.height]);
      assert.deepEqual(Buffer.from(await drawCard(svgOf({ title }))), png);
    }
    const without = await drawCard(svgOf({ title: '' }));
    assert.notDeepEqual(await drawCard(svgOf({ title: 'Энергетика' })), without);
    assert.ok(existsSync('.cache/cards'));
  });
});

describe('a font out of its wrapping', () => {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  );

  test('is as long as the wrapping says, with the same tables', () => {
    const woff = readFileSync(file);
    const font = fontOfWoff(woff);
    assert.equal(font.length, woff.readUInt32BE(16));
    assert.equal(font.readUInt16BE(4), woff.readUInt16BE(12));
  });

  test('is refused where it is none', () => {
    assert.throws(() => fontOfWoff(Buffer.from('not a font at all')), /no WOFF 1 file/);
  });
});
