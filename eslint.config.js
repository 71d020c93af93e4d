import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { configs as regexp } from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Which part may import which others; a part may always import itself, a step only its own step. */
const knows = {
  schema: [],
  lexicon: [],
  step: ['schema', 'lexicon'],
  convert: ['step', 'schema', 'lexicon'],
  finish: ['schema'],
  accuracy: ['schema'],
  site: ['schema', 'accuracy'],
};

const fileSystemModules = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises', 'write-file-atomic'];
const siteModules = ['astro', 'astro:*', 'astro/*', '@astrojs/*', 'pagefind'];

const part = (type) => ({ element: { type } });

const whoMayKnowWhom = {
  files: ['src/**/*.ts', 'src/**/*.astro'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs'] } },
    // The first pattern that a path fits names its part.
    'boundaries/elements': [
      { type: 'schema', pattern: 'src/schema' },
      { type: 'lexicon', pattern: 'src/lexicon' },
      { type: 'step', pattern: 'src/convert/*', capture: ['step'] },
      { type: 'convert', pattern: 'src/convert' },
      { type: 'finish', pattern: 'src/finish' },
      { type: 'accuracy', pattern: 'src/accuracy' },
      { type: 'site', pattern: 'src' },
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        policies: [
          { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ...Object.entries(knows).map(([from, others]) => ({
            from: part(from),
            allow: { to: part(from === 'step' ? others : [from, ...others]) },
          })),
          {
            from: part('step'),
            allow: {
              to: { element: { type: 'step', captured: { step: '{{ from.element.captured.step }}' } } },
            },
          },
        ],
      },
    ],
  },
};

const filesOnlyThroughFileSystem = {
  files: ['src/schema/**/*.ts', 'src/convert/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: fileSystemModules,
            message: 'Take a FileSystem as a parameter; only scripts hand one in.',
          },
          { group: siteModules, message: 'The conversion knows nothing of the site that is built from it.' },
        ],
      },
    ],
  },
};

const fileSystemItself = {
  files: ['src/convert/nodeFileSystem.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: siteModules, message: 'The conversion knows nothing of the site.' }] },
    ],
  },
};

const namedExportsOnly = {
  files: ['src/**/*.ts', 'scripts/**', 'tests/**'],
  // Astro wants a default of some modules, and so do the declarations of other people's.
  ignores: ['src/**/*.d.ts', 'src/pages/**', 'scripts/shared/astroLogger.mjs'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
    ],
  },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '.node/', 'content/', 'public/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  regexp.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // node:test's `test` and `describe` return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
      // These let a regular expression take time that grows faster than the text.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  astro.configs.recommended,
  filesOnlyThroughFileSystem,
  fileSystemItself,
  whoMayKnowWhom,
  namedExportsOnly,
);
