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

export default { ...base, files: ['packages/elements/src/*/*.browser.test.ts'], plugins: [shippedPlugin(), ...base.plugins] };
