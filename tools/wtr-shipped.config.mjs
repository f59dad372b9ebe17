// The browser tests of the elements once more, on the shipped script of each in place of its sources.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import base from '../web-test-runner.config.mjs';

const shippedPlugin = () => ({
  name: 'shipped',
  serve({ path }) {
    const [, task] = /^\/packages\/elements\/src\/([\w-]+)\/define\.(?:ts|js)$/.exec(path) ?? [];
    if (!task) return undefined;
    return { body: readFileSync(resolve(base.rootDir, `packages/bundle/dist/gt-${task}.js`), 'utf8'), type: 'js' };
  },
});

// a module has no tag of its own that says where the further scripts are
const further = '<script data-markdown-src="/packages/bundle/dist/gt-markdown.js" data-media-src="/packages/bundle/dist/gt-media.js"></script>';

/** Byte by byte, as the hashes in the first script ask for it. */
const untouched = async (context, next) => {
  if (!context.path.startsWith('/packages/bundle/dist/')) return next();
  context.type = 'js';
  context.body = readFileSync(resolve(base.rootDir, `.${context.path}`), 'utf8');
};

export default {
  ...base,
  files: ['packages/elements/src/*/*.browser.test.ts'],
  // what the engines do differently the sources have shown in each of them: this is about what the build changed
  browsers: base.browsers.slice(-1),
  middleware: [untouched],
  plugins: [shippedPlugin(), ...base.plugins],
  testRunnerHtml: (framework) => base.testRunnerHtml(framework).replace('<body>', `<body>${further}`),
};
