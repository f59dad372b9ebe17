// A reporter for Web Test Runner that names what took longest and what failed, and ends with `N passed, N failed, N skipped`; tools/test.mjs reads both.
import { relative } from 'node:path';

/** Every test of a session as `{ path, passed, skipped }`; a file that could not be loaded fails without having a test. */
const testsOf = (session) => {
  const all = [];
  const walk = (suite, above) => {
    all.push(...(suite?.tests ?? []).map((test) => ({ ...test, path: [...above, test.name] })));
    for (const inner of suite?.suites ?? []) walk(inner, [...above, inner.name]);
  };
  walk(session.testResults, []);
  const isFailed = all.some((test) => !test.passed && !test.skipped);
  return session.passed || isFailed ? all : [...all, { path: ['the file itself'], passed: false, skipped: false }];
};

export const closingLine = () => {
  let root = '';
  return {
    start: ({ config }) => void (root = config.rootDir),
    stop({ sessions }) {
      const tests = [...sessions].flatMap((session) => testsOf(session).map((test) => ({ ...test, session })));
      const seconds = [...sessions].map((session) => [testsOf(session).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0), session]);
      for (const [took, { browser, testFile }] of seconds.sort(([a], [b]) => b - a).slice(0, 12))
        console.log(`${took.toFixed(0).padStart(4)} s in ${browser.name.toLowerCase()}: ${relative(root, testFile)}`);
      const failed = tests.filter((test) => !test.passed && !test.skipped);
      console.log(`\nran in: ${[...new Set([...sessions].map((s) => s.browser.name))].join(', ')}`);
      for (const { session, path } of failed) console.log(`failed in ${session.browser.name.toLowerCase()}: ${relative(root, session.testFile)}: ${path.join(' > ')}`);
      const skipped = tests.filter((test) => test.skipped).length;
      console.log(`${tests.length - failed.length - skipped} passed, ${failed.length} failed, ${skipped} skipped`);
    },
  };
};
