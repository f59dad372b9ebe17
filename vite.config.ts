/// <reference types="vitest/config" />
/**
 * `vite build --mode gt-text-ranking` writes packages/bundle/dist/gt-text-ranking.js; the modes are the names in
 * tools/classic-targets.mjs. `--mode builder` writes the pages of the Builder to demo/dist, `--mode hosts` those of the hosts in
 * frameworks.
 * The ES modules of the packages are written by the compiler alone (tools/build.mjs). Without such a mode this is the configuration of the tests that run in Node.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { beyondLanguage, classicFaults, escapeForTemplates, leaveToFirst } from './tools/classic-script.mjs';
import { classicLoaders, classicTargets, definedTags, furtherScripts, languageOf } from './tools/classic-targets.mjs';
import { minifyTemplates } from './tools/minify-templates.mjs';
import { dropSchemaNotes } from './tools/shrink/schema-notes.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const classicLoadersPlugin = (): Plugin => {
  const loaders = classicLoaders();
  return {
    name: 'classic-loaders',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !source.includes('load-')) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved ? loaders.get(resolved.id) : undefined;
    },
  };
};

const classicScriptPlugin = (name: string): Plugin => ({
  name: 'classic-script',
  enforce: 'post',
  generateBundle(_, files) {
    for (const [file, chunk] of Object.entries(files)) {
      if (chunk.type !== 'chunk') continue;
      // whose code is in it, for THIRD_PARTY.md and its test
      const modules = chunk.moduleIds.map((id) => relative(import.meta.dirname, id.replace(/\?.*$/, '')));
      this.emitFile({ type: 'asset', fileName: `modules/${name}.json`, source: JSON.stringify(modules) });
      const guarded = leaveToFirst(chunk.code.trim(), definedTags(name), name, version);
      chunk.code = `/*! ${name} ${version}, MIT; parts of others: THIRD_PARTY.md */${escapeForTemplates(guarded)}\n`;
      const faults = classicFaults(chunk.code);
      const language = languageOf(name);
      if (language) faults.push(...beyondLanguage(language, chunk.moduleIds).map((path) => `holds ${path}`));
      if (faults.length) this.error(`${file} ${[...new Set(faults)].join('; ')}`);
    }
  },
});

/** File name → integrity, of the scripts that a first script loads. */
const furtherHashes = (outDir: string): Record<string, string> => {
  const files = furtherScripts.map((name) => `${name}.js`).filter((file) => existsSync(resolve(outDir, file)));
  const hash = (file: string) =>
    createHash('sha384')
      .update(readFileSync(resolve(outDir, file)))
      .digest('base64');
  return Object.fromEntries(files.map((file) => [file, `sha384-${hash(file)}`]));
};

/** Tests of whole pages in a browser. */
const pageFiles = ['test/**/*.page.test.ts', 'packages/*/src/**/*.page.test.ts'];
/** Those in which tabs and browsers are killed. */
const killing = ['test/**/*.drafts.page.test.ts'];
const pageTests = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // what is waited for may take its time on a busy machine; it ends the wait as soon as it is there
  expect: { poll: { timeout: 15_000 } },
  // real browsers against the clock: what fails once and passes then is shown as `retry x1`
  retry: 1,
};

const conditions = ['gt-source', 'module', 'browser', 'development|production'];

export default defineConfig(({ mode }) => {
  const entry = classicTargets()[mode];
  if (entry) {
    const outDir = resolve(import.meta.dirname, 'packages/bundle/dist');
    return {
      publicDir: false,
      resolve: { conditions },
      define: { 'process.env.NODE_ENV': '"production"', __GT_SRI__: JSON.stringify(furtherHashes(outDir)) },
      plugins: [classicLoadersPlugin(), minifyTemplates(), dropSchemaNotes(), classicScriptPlugin(mode)],
      build: {
        target: 'es2022',
        minify: 'oxc',
        emptyOutDir: false,
        outDir,
        lib: { entry, formats: ['iife'], name: 'gtElements', fileName: () => `${mode}.js` },
      },
    };
  }
  if (mode === 'builder') {
    const builder = (path: string) => resolve(import.meta.dirname, 'demo', path);
    return {
      root: builder('.'),
      base: './',
      publicDir: false,
      resolve: { conditions },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        target: 'es2022',
        outDir: builder('dist'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        rollupOptions: { input: { index: builder('index.html'), preview: builder('builder/preview.html') } },
      },
    };
  }
  if (mode === 'hosts') {
    const hosts = (path: string) => resolve(import.meta.dirname, 'demo/hosts', path);
    const isCustomElement = (tag: string) => tag.includes('-');
    return {
      root: hosts('.'),
      base: './',
      publicDir: false,
      // as a user's bundler finds our packages: built
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
      build: {
        target: 'es2022',
        outDir: resolve(import.meta.dirname, 'demo/dist/hosts'),
        emptyOutDir: true,
        rollupOptions: { input: { react: hosts('react/index.html'), vue: hosts('vue/index.html') } },
      },
    };
  }
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions: ['gt-source', 'node', 'import', 'default'] } },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: [
              'packages/{core,jobs,cli,media,ui,elements,bundle}/src/**/*.test.ts',
              'test/**/*.test.ts',
              'tools/**/*.test.mjs',
            ],
            exclude: ['**/*.browser.test.ts', '**/*.page.test.ts', '**/node_modules/**'],
          },
        },
        {
          extends: true,
          test: {
            ...pageTests,
            name: 'pages',
            include: pageFiles,
            exclude: [...killing, '**/node_modules/**'],
            // each drives a browser of its own, and waits for it most of the time
            maxWorkers: Math.min(2, availableParallelism()),
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            ...pageTests,
            name: 'kills',
            include: killing,
            // how much may be lost is told in milliseconds: nothing else may run meanwhile
            fileParallelism: false,
            sequence: { groupOrder: 2 },
          },
        },
      ],
    },
  };
});
