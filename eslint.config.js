import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { platformSince } from './tools/lint-compat.mjs';
import { noWording } from './tools/lint-wording.mjs';

const tests = ['**/*.test.ts', '**/*.harness.ts', 'test/**', 'tools/**'];
const inBrowsers = ['packages/{ui,media,elements,bundle}/src/**/*.ts'];

/** What a layer may not import: regular expressions on the specifier; `types` are allowed as `import type`. */
const layer = (name, { not, types = [] }) => ({
  name: `layer ${name}`,
  files: [`packages/${name}/src/**/*.ts`],
  ignores: tests,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...not.map((regex) => ({ regex, message: `The ${name} layer may not import this: docs/architecture.md.` })),
          ...types.map((regex) => ({ regex, allowTypeImports: true, message: `The ${name} layer may import types only from here: docs/architecture.md.` })),
          ...(name === 'cli' || name === 'jobs' ? [] : [{ regex: '^lit/directives/(style-map|unsafe-html|unsafe-svg)', message: 'A strict CSP blocks it, or it takes strings for markup.' }]),
        ],
      },
    ],
  },
});
const ours = (...names) => `^@gt-elements/(${names.join('|')})(/|$)`;
const anyLit = '^(lit|@lit)(/|$|-)';
const anyNode = '^node:';
const otherPackagesSource = '^(\\.\\./)+(core|ui|media|elements|bundle|jobs|cli)/src/';

const markup = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const noMarkupFromStrings = [
  { selector: `${markup}[value.raw=/\\sstyle\\s*=/]`, message: 'A strict CSP blocks style attributes: use a class, or style.setProperty in a directive.' },
  { selector: `${markup}[value.raw=/\\.(inner|outer)HTML\\s*=/]`, message: 'Text never becomes markup.' },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc|cssText)$/]', message: 'Text never becomes markup.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]', message: 'Text never becomes markup.' },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name="write"]', message: 'Text never becomes markup.' },
  { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', message: 'A strict CSP blocks style attributes.' },
  { selector: 'Property[key.name="delegatesFocus"]', message: 'A text selection would jump to the first button.' },
  { selector: 'CallExpression[callee.object.object.name="CSS"][callee.property.name="clear"]', message: 'That wipes the marks of other instances on the page.' },
  { selector: 'CallExpression[callee.name=/^(alert|confirm|prompt)$/]', message: 'The frame may block it.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', 'demo/hosts/**', 'storybook-static/**', 'coverage/**', 'tools/new/template/**', '**/*.mjs', '**/*.js', '**/*.d.mts', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } } },
  {
    name: 'everywhere',
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a handler of an event or a render may well be async, or a method taken out of its object by lit
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  { name: 'lit', ...lit['flat/recommended'], files: [...inBrowsers, 'stories/**/*.ts', 'demo/**/*.ts'] },
  { name: 'web components', ...wc['flat/recommended'], files: inBrowsers },
  { name: 'accessibility', files: [...inBrowsers, 'stories/**/*.ts', 'demo/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  { name: 'old browsers', files: inBrowsers, ignores: tests, plugins: { gt: { rules: { 'platform-since': platformSince } } }, rules: { 'gt/platform-since': 'error' } },
  { name: 'words come from catalogues', files: inBrowsers, ignores: tests, plugins: { words: { rules: { 'from-catalogues': noWording } } }, rules: { 'words/from-catalogues': 'error' } },
  { name: 'length', files: ['packages/**/*.ts', 'demo/**/*.ts'], ignores: tests, rules: { 'max-lines': ['error', 350] } },
  { name: 'strict pages', files: [...inBrowsers, 'demo/**/*.ts'], ignores: tests, rules: { 'no-restricted-syntax': ['error', ...noMarkupFromStrings] } },
  {
    name: 'core is pure',
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Random numbers come in with the transaction.' },
        { object: 'Date', property: 'now', message: 'Time comes in with the transaction.' },
      ],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in with the transaction.' }],
    },
  },
  layer('core', { not: [ours('ui', 'elements', 'media', 'bundle', 'jobs', 'cli'), anyLit, anyNode, otherPackagesSource] }),
  layer('ui', { not: [ours('elements', 'media', 'bundle', 'jobs', 'cli'), anyNode, otherPackagesSource] }),
  layer('media', { not: [ours('elements', 'bundle', 'jobs', 'cli'), anyLit, anyNode, otherPackagesSource], types: [ours('ui')] }),
  layer('elements', { not: [ours('bundle', 'jobs', 'cli'), anyNode, otherPackagesSource], types: [ours('media')] }),
  layer('bundle', { not: [ours('jobs', 'cli'), anyNode, otherPackagesSource] }),
  layer('jobs', { not: [ours('ui', 'elements', 'media', 'bundle', 'cli'), anyLit, otherPackagesSource] }),
  layer('cli', { not: [ours('ui', 'elements', 'media', 'bundle'), anyLit, otherPackagesSource] }),
  {
    name: 'tests',
    files: tests,
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
