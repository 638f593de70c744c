// Lint through Nx (`npx nx lint api`), so that the boundary rule sees a fresh project graph.
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { roomOrder } from './tools/eslint/room-order.mjs';

/** Specs, and what several of them share in one folder (`x.fixtures.ts`). */
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.fixtures.ts'];
const pureLibraries = ['libs/*/src/**/*.ts'];

/** Who may import whom between the projects (house rules; checked a second time by test/architecture). */
const boundaries = {
  enforceBuildableLibDependency: false,
  checkDynamicDependenciesExceptions: ['.*'],
  depConstraints: [
    { sourceTag: 'room:rules', onlyDependOnLibsWithTags: ['room:rules'] },
    { sourceTag: 'room:billing', onlyDependOnLibsWithTags: ['room:billing', 'room:rules'] },
    { sourceTag: 'room:api', onlyDependOnLibsWithTags: ['kind:lib', 'room:api'] },
    { sourceTag: 'room:admin', onlyDependOnLibsWithTags: ['room:admin'] },
    { sourceTag: 'room:test', onlyDependOnLibsWithTags: ['*'] },
    {
      sourceTag: 'kind:lib',
      allowedExternalImports: [
        '@fristdag/*',
        '@jest/globals',
        '@noble/hashes*',
        'canonicalize',
        'decimal.js',
        'fast-check',
        'json-rules-engine',
        'luxon',
      ],
    },
  ],
};

const noSkippedTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    message: 'No skipped, focused or empty tests. One that needs a server uses describeWhen of test/support.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'No skipped or focused tests.',
  },
  {
    selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal[value=/^should /]',
    message: 'A title is a sentence that a municipal controller understands, not "should …".',
  },
];

const noSpreadLiterals = [
  {
    selector:
      'SpreadElement > ObjectExpression.argument, SpreadElement > ArrayExpression.argument, SpreadElement > TSAsExpression > :matches(ObjectExpression, ArrayExpression)',
    message: 'Write the fields themselves: a literal that is spread at once escapes the check for unknown fields.',
  },
];

const noClockNoChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The libraries are pure: dates come in as arguments.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The libraries are pure: dates come in as arguments.' },
];

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.nx/', '.data/', 'coverage/', 'apps/admin/src/providers/*api-types.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, fristdag: { rules: { 'room-order': roomOrder } } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'fristdag/room-order': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      // Transactions hand out their functions for destructuring: none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...noSkippedTests, ...noSpreadLiterals],
    },
  },
  {
    files: pureLibraries,
    ignores: specs,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'assert',
            'buffer',
            'child_process',
            'crypto',
            'fs',
            'http',
            'os',
            'path',
            'process',
            'timers',
            'url',
          ],
          patterns: [
            { group: ['node:*'], message: 'The libraries are pure: they read no file, clock or environment.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global', 'performance', 'fetch', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The libraries are pure: dates come in as arguments.' },
        { object: 'Math', property: 'random', message: 'The libraries are pure: the same facts, the same answer.' },
        { object: 'globalThis', property: 'process', message: 'The libraries are pure.' },
      ],
      'no-restricted-syntax': ['error', ...noSkippedTests, ...noSpreadLiterals, ...noClockNoChance],
    },
  },
  {
    files: [...specs, 'test/**/*.ts'],
    rules: {
      // What JSON.parse and the API answer is checked by the assertions that follow.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Builders, fixed clocks and the test cluster live in test/support; the golden files and the agreement beside it.
      '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['/test/(support|golden)/'] }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      // The scenarios start the product from its sources, in their own process.
      '@nx/enforce-module-boundaries': [
        'error',
        { ...boundaries, allow: ['/apps/(api|admin)/src/', '/test/support/'] },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'performance', 'process', 'setInterval', 'clearInterval', 'fetch', 'URL'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  prettier,
);
