import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noSidecar, openFile, readFile } from '../../src/convert/read/index.ts';
import { encodeAs, encodeUtf16, withTonesApart } from './encode.ts';

const russian =
  'Стороны подписали соглашение о сотрудничестве в области науки и образования.\r\n«Документ» вступит в силу через тридцать дней — так сказано в протоколе № 7.\r\n';
const ukrainian =
  'Сторони підписали угоду про співробітництво у сфері науки і освіти. Її буде ратифіковано цього року, як очікують; ґрунтом є рамкова угода.';
const vietnamese =
  'Hai bên đã ký Hiệp định hợp tác trong lĩnh vực giáo dục và đào tạo. Bộ trưởng hai nước chứng kiến lễ ký kết tại Hà Nội.';
const western =
  'Les deux délégations ont signé à Genève un accord « très attendu » – l’échéance a été fixée à décembre. Österreich und Dänemark haben zugestimmt.';

const read = (bytes: Uint8Array, encoding: string | null = null) =>
  readFile({ path: 'a.txt', name: 'a.txt', bytes, sidecar: { ...noSidecar, encoding } }, openFile);

async function rawOf(bytes: Uint8Array, encoding: string | null = null): Promise<string | undefined> {
  return (await read(bytes, encoding)).texts[0]?.raw;
}

describe('an encoding is told by the words that its letters make', () => {
  for (const [encoding, text] of [
    ['windows-1251', russian],
    ['windows-1251', ukrainian],
    ['koi8-r', russian.replaceAll(/[«»—№]/g, '"')],
    ['koi8-u', ukrainian],
    ['ibm866', russian.replaceAll(/[«»—]/g, '"')],
    ['windows-1252', western],
  ] as const) {
    it(`${encoding}: ${text.slice(0, 24)}…`, async () => {
      const { texts, problems } = await read(encodeAs(encoding, text));
      assert.equal(texts[0]?.raw, text);
      assert.deepEqual(
        problems.map(({ severity, what }) => [severity, what]),
        [['note', `the text was read as ${encoding}`]],
      );
      assert.notEqual(texts[0].derivation, undefined, 'its canonical text is no longer the file');
    });
  }

  it('windows-1258, its tones joined to their letters', async () => {
    const bytes = encodeAs('windows-1258', withTonesApart(vietnamese));
    assert.equal(await rawOf(bytes), vietnamese);
  });

  it('UTF-16 either way round, with its mark and without', async () => {
    for (const order of ['little', 'big'] as const) {
      assert.equal(await rawOf(encodeUtf16(`\uFEFF${russian}`, order)), russian);
      assert.equal(await rawOf(encodeUtf16(russian, order)), russian);
      assert.equal(await rawOf(encodeUtf16(`\uFEFF${vietnamese}`, order)), vietnamese);
    }
    const front = '---\ntitle: Two sides\n---\nThey met.';
    const { texts } = await read(encodeUtf16(`\uFEFF${front}`, 'little'));
    assert.deepEqual(texts[0]?.declared, { title: 'Two sides' });
    assert.deepEqual(texts[0].frontMatter, { start: 0, end: front.indexOf('They') });
  });

  it('UTF-8 stays as it is, its decomposed letters and its mark too', async () => {
    for (const text of [vietnamese, vietnamese.normalize('NFD'), `\uFEFF${russian}`]) {
      const { texts, problems } = await read(new TextEncoder().encode(text));
      assert.equal(texts[0]?.raw, text);
      assert.equal(texts[0].derivation, undefined);
      assert.deepEqual(problems, []);
    }
  });

  it('the same bytes are always read in the same way', async () => {
    const bytes = encodeAs('windows-1251', russian);
    assert.deepEqual(await read(bytes), await read(bytes));
  });
});

describe('an encoding that cannot be told is not guessed', () => {
  const refusal = async (bytes: Uint8Array) => {
    const { texts, problems } = await read(bytes);
    assert.deepEqual(texts, []);
    assert.equal(problems[0]?.severity, 'error');
    return problems[0];
  };

  it('letters of Central Europe are not read as Western ones', async () => {
    const polish = 'Strony podpisały porozumienie o współpracy w dziedzinie oświaty, a także kolejną umowę.';
    assert.match((await refusal(encodeAs('windows-1250', polish))).what, /cannot be told/);
    const turkish = 'İki taraf eğitim alanında işbirliği anlaşmasını imzaladı; şimdi yürürlüğe girecek.';
    assert.match((await refusal(encodeAs('windows-1254', turkish))).what, /cannot be told/);
  });

  it('bytes without sense, and letters of no alphabet known here', async () => {
    const greek = 'Τα δύο μέρη υπέγραψαν συμφωνία συνεργασίας για την εκπαίδευση και την επιστήμη.';
    assert.match((await refusal(encodeAs('windows-1253', greek))).what, /cannot be told/);
    const noise = Uint8Array.from({ length: 400 }, (_, index) =>
      index % 2 === 0 ? 0x80 + (index % 97) : 0x61,
    );
    await refusal(noise);
  });

  it('a person can name it', async () => {
    const polish = 'Strony podpisały porozumienie o współpracy.';
    assert.equal(await rawOf(encodeAs('windows-1250', polish), 'windows-1250'), polish);
  });

  it('UTF-32, UTF-16 cut in half, a surrogate alone', async () => {
    assert.match((await refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).what, /UTF-32/);
    const wide = encodeUtf16(`\uFEFF${russian}`, 'little');
    assert.match((await refusal(wide.subarray(0, wide.length - 1))).what, /UTF-16, but has bytes/);
    assert.match((await refusal(encodeUtf16('\uFEFFab\ud800cd', 'big'))).what, /UTF-16, but has bytes/);
  });
});
