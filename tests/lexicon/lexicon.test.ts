import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { extract } from '../../src/convert/extract/index.ts';
import { compileLanguage } from '../../src/convert/extract/language/compile.ts';
import { segment } from '../../src/convert/segment/index.ts';
import { loadLexicons } from '../../src/lexicon/index.ts';
import { tokenise } from '../../src/lexicon/tokenise.ts';

const home = mkdtempSync(join(tmpdir(), 'lexicon-'));
after(() => {
  rmSync(home, { recursive: true });
});

function folder(name: string, files: Record<string, string>): void {
  mkdirSync(join(home, name, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(home, name, name, file), content);
}

const calendar = `months: [[alpha], [beta], [gamma], [delta], [epsilon], [zeta], [eta], [theta], [iota], [kappa], [lambda], [omega]]
weekdays: [[primo], [duo], [trio], [quatro], [quinto], [sexto], [septo]]
periodLinks: [til]
`;

/** A language that nobody speaks, in the five files that reading agreements takes. */
const invented = {
  'language.yaml': 'code: qx\nname: Zorbish\n',
  'calendar.yaml': calendar,
  'instruments.yaml': '- { kind: treaty, one: [zorb], many: [zorbs] }\n- { kind: memorandum, one: [mimo] }\n',
  'grammar.yaml':
    'articles: [ta]\nindefinite: [na]\nand: [ek]\nbetween: [mez]\nabout: [pri]\nfor: [por]\nby: [de]\nauxiliaries: [iz]\n',
  'verbs.yaml': '- { name: sign, status: signed, past: [gravita] }\n',
  'countryNames.yaml': 'CL: { names: [Kilo] }\nPE: { names: [Piro] }\n',
};

describe('the lexicon', () => {
  it('of every language names only what the vocabularies have', () => {
    for (const lexicon of loadLexicons().values()) assert.doesNotThrow(() => compileLanguage(lexicon));
  });

  it('grows by a language when a folder is added', () => {
    folder('qx', invented);
    const lexicons = loadLexicons(join(home, 'qx'));
    const raw = 'Na zorb mez Kilo ek Piro pri maro por 2024-26 iz gravita. Ta mimo.';
    const text = { name: 'a.txt', id: 'a', raw, sha256: '', frontMatter: null, declared: {} };
    const regions = [{ kind: 'body' as const, start: 0, end: raw.length }];
    const clean = { text, language: 'qx', regions, dated: null, place: null, agency: null };
    const { agreements } = extract(segment(clean, lexicons), lexicons, { sectorWords: {} });
    assert.deepEqual(
      agreements.map(({ kind, status, parties, period }) => [
        kind,
        status,
        parties.map(({ country }) => country),
        period,
      ]),
      [['treaty', 'signed', ['CL', 'PE'], { from: '2024', to: '2026' }]],
    );
  });

  it('that does not fit its schema is refused with file and reason', () => {
    folder('qy', { ...invented, 'language.yaml': 'code: qy\nname: Y\n', 'grammar.yaml': 'betwixt: [mez]\n' });
    assert.throws(() => loadLexicons(join(home, 'qy')), /qy.*betwixt/s);
    folder('qz', { ...invented, 'language.yaml': 'code: [\n' });
    assert.throws(() => loadLexicons(join(home, 'qz')), /language\.yaml/);
  });

  it('that names an unknown kind or status is refused with the word', () => {
    folder('qw', { ...invented, 'instruments.yaml': '- { kind: handshake, one: [zorb] }\n' });
    const lexicon = loadLexicons(join(home, 'qw')).get('qw');
    assert.ok(lexicon);
    assert.throws(() => compileLanguage(lexicon), /handshake/);
  });
});

describe('tokenise', () => {
  it('gives offsets into the string that was cut, from the start that was given', () => {
    const text = 'xx Lima’s 5th';
    for (const token of tokenise(text, 3)) assert.equal(text.slice(token.start, token.end), token.value);
  });

  it('writes small letters with a straight apostrophe', () => {
    assert.deepEqual(
      tokenise('Côte d’Ivoire').map((token) => token.lower),
      ['côte', "d'ivoire"],
    );
  });

  it('cuts nothing out of an empty text', () => {
    assert.deepEqual(tokenise(''), []);
    assert.deepEqual(tokenise(' \n '), []);
  });
});
