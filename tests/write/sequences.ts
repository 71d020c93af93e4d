import { parseDocument, isMap, isScalar, isSeq } from 'yaml';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';
import { body, type Telling } from '../resolve/tell.ts';

/** Numbers 0 ≤ n < 1 that are the same for the same seed. Source: mulberry32, public domain. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Pick = <Value>(values: readonly Value[]) => Value | undefined;

export const picker =
  (random: () => number): Pick =>
  (values) =>
    values[Math.floor(random() * values.length)];

const facts = [
  { kind: 'memorandum', parties: [body('VNVC', 'VN'), body('RDIF', 'RU')], on: 'vaccines', sector: 'health' },
  {
    kind: 'contract',
    parties: [body('Gazprom', 'RU'), body('Petrovietnam', 'VN')],
    on: 'gas',
    sector: 'energy',
  },
  { kind: 'agreement', parties: ['VN', 'RU'], on: 'pensions', sector: 'labour' },
  { kind: 'agreement', parties: ['VN', 'RU'], on: 'extradition', sector: 'justice' },
] as const;

/** A text that tells some of the facts, in words and with details that depend on its seed. */
export function tellingOf(seed: number): Telling {
  const random = randomNumbers(seed);
  const told = facts.filter(() => random() < 0.5);
  const sentences = told.map(({ kind, parties, on }, index) => {
    const names = parties
      .map((party) => (typeof party === 'string' ? '' : party.name))
      .filter((name) => name !== '');
    const quote = `${index === 0 ? 'The' : 'A'} ${kind} on ${on}${names.length > 0 ? ` between ${names.join(' and ')}` : ''}`;
    const period = random() < 0.4 ? { from: '2025', to: random() < 0.5 ? '2027' : '2030' } : null;
    return { quote, period, rest: random() < 0.5 ? 'was signed' : 'was concluded' };
  });
  const person = random() < 0.5 ? 'Tô Lâm' : 'Vladimir Putin';
  const lead = `Report ${seed}. `.repeat(1 + Math.floor(random() * 3));
  return {
    id: `text-${seed % 8}`,
    raw: `${lead}${sentences.map(({ quote, rest }) => `${quote} ${rest}.`).join(' ')} ${person} looked on.`,
    dated: '2025-05-11',
    agreements: told.map(({ kind, parties, sector }, index) => ({
      quote: sentences[index]?.quote ?? '',
      kind,
      parties,
      sectors: [sector],
      signed: '2025-05-10',
      place: 'Moscow',
      period: sentences[index]?.period ?? null,
    })),
    events:
      sentences[0] === undefined
        ? []
        : [
            {
              quote: `${sentences[0].quote} ${sentences[0].rest}`,
              kind: 'signing',
              date: '2025-05-10',
              place: 'Moscow',
            },
          ],
    people: [
      {
        name: person,
        country: person === 'Tô Lâm' ? 'VN' : 'RU',
        role: random() < 0.5 ? 'President' : 'Leader',
      },
    ],
  };
}

/** A record file with its front matter changed by way of its YAML, as an editor's tools would. */
export function withYaml(text: string, change: (yaml: string) => string): string {
  const parts = splitFrontMatter(text);
  if (!parts) return text;
  const yaml = text.slice(parts.yaml.start, parts.yaml.end);
  return text.slice(0, parts.yaml.start) + change(yaml) + text.slice(parts.yaml.end);
}

/** The fields in another order. */
export const shuffled =
  (random: () => number) =>
  (yaml: string): string => {
    const document = parseDocument(yaml);
    if (isMap(document.contents)) {
      const keyed = document.contents.items.map((pair) => ({ pair, key: random() }));
      document.contents.items = keyed.toSorted((a, b) => a.key - b.key).map(({ pair }) => pair);
    }
    return document.toString();
  };

/** Other quotes, other breaks, other brackets, a comment: the same values. */
export const reformatted =
  (random: () => number) =>
  (yaml: string): string => {
    const document = parseDocument(yaml);
    if (isMap(document.contents)) {
      for (const { value } of document.contents.items) {
        if (isSeq(value)) value.flow = random() < 0.5;
        if (isScalar(value) && typeof value.value === 'string')
          value.type = random() < 0.5 ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
      }
    }
    document.commentBefore = ' looked through';
    return document.toString({ lineWidth: 60 });
  };
