import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// What is planted stands in no file, so the rules that need types are left out.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const dependencyRules = ['boundaries/dependencies', 'no-restricted-imports'];

/** The dependency rules that a line of code would break if it stood in a file. */
async function broken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(process.cwd(), file) });
  assert.ok(result, `${file} is not linted`);
  const parseError = result.messages.find(({ fatal }) => fatal);
  assert.equal(parseError, undefined);
  return result.messages.map(({ ruleId }) => ruleId).filter((rule) => dependencyRules.includes(rule ?? ''));
}

const forbidden: readonly (readonly [reason: string, file: string, code: string])[] = [
  ['the schema imports a step', 'src/schema/planted.ts', `import { x } from '../convert/read/index.ts';`],
  ['the schema imports the lexicon', 'src/schema/planted.ts', `import { x } from '../lexicon/index.ts';`],
  ['the lexicon imports a step', 'src/lexicon/planted.ts', `import { x } from '../convert/read/index.ts';`],
  ['a step imports another', 'src/convert/clean/planted.ts', `import { x } from '../read/index.ts';`],
  [
    'a step imports a type of another',
    'src/convert/clean/planted.ts',
    `import type { X } from '../read/index.ts';`,
  ],
  [
    'a file deep in a step imports another step',
    'src/convert/extract/rules/planted.ts',
    `export { x } from '../../read/index.ts';`,
  ],
  ['a step imports the order of steps', 'src/convert/clean/planted.ts', `import { x } from '../index.ts';`],
  [
    'a step takes the file system for itself',
    'src/convert/read/planted.ts',
    `import { x } from '../nodeFileSystem.ts';`,
  ],
  ['a step reads files', 'src/convert/clean/planted.ts', `import { x } from 'node:fs/promises';`],
  ['a step knows Astro', 'src/convert/write/planted.ts', `import { x } from 'astro/loaders';`],
  ['the conversion knows Astro', 'src/convert/planted.ts', `import { x } from 'astro';`],
  ['a page imports the conversion', 'src/pages/planted.ts', `import { x } from '../convert/index.ts';`],
  [
    'the measures import what they measure',
    'src/accuracy/planted.ts',
    `import { x } from '../convert/extract/index.ts';`,
  ],
  ['the measures import the site', 'src/accuracy/planted.ts', `import { x } from '../record/load.ts';`],
  [
    'the conversion imports what measures it',
    'src/convert/planted.ts',
    `import { x } from '../accuracy/names.ts';`,
  ],
  [
    'a loader imports a step when it is wanted',
    'src/loaders/planted.ts',
    `export const x = await import('../convert/read/index.ts');`,
  ],
];

const allowed: readonly (readonly [reason: string, file: string, code: string])[] = [
  ['a step imports the schema', 'src/convert/clean/planted.ts', `import { x } from '../../schema/text.ts';`],
  [
    'a step imports the lexicon',
    'src/convert/clean/planted.ts',
    `import { x } from '../../lexicon/index.ts';`,
  ],
  ['a step imports itself', 'src/convert/read/deep/planted.ts', `import { x } from '../readTexts.ts';`],
  ['the conversion imports a step', 'src/convert/planted.ts', `import { x } from './read/index.ts';`],
  ['the file system reads files', 'src/convert/nodeFileSystem.ts', `import { x } from 'node:fs/promises';`],
  ['a page imports the schema', 'src/pages/planted.ts', `import { x } from '../schema/text.ts';`],
  ['a page imports the measures', 'src/pages/planted.ts', `import { x } from '../accuracy/fields.ts';`],
  ['a step imports a library', 'src/convert/read/planted.ts', `import { x } from 'yaml';`],
];

describe('who may know whom', () => {
  for (const [reason, file, code] of forbidden) {
    it(`fails where ${reason}`, async () => {
      assert.notDeepEqual(await broken(file, code), []);
    });
  }
  for (const [reason, file, code] of allowed) {
    it(`lets be that ${reason}`, async () => {
      assert.deepEqual(await broken(file, code), []);
    });
  }
});

describe('exports', () => {
  it('have names', async () => {
    const [result] = await eslint.lintText('export default 1;\n', {
      filePath: join(process.cwd(), 'src/schema/planted.ts'),
    });
    assert.deepEqual(
      result?.messages.map(({ message }) => message),
      ['Export by name.'],
    );
  });
});
