// A reporter for Web Test Runner that ends with `N passed, N failed, N skipped`; tools/test.mjs reads it.
export const closingLine = () => ({
  stop({ sessions }) {
    const all = [];
    const walk = (suite) => {
      all.push(...(suite?.tests ?? []));
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      const before = all.length;
      walk(session.testResults);
      // a file that could not be loaded fails without having a test
      if (!session.passed && !all.slice(before).some((t) => !t.passed && !t.skipped)) all.push({ passed: false });
    }
    const count = (want) => all.filter(want).length;
    console.log(`\nran in: ${[...new Set([...sessions].map((s) => s.browser.name))].join(', ')}`);
    console.log(`${count((t) => t.passed && !t.skipped)} passed, ${count((t) => !t.passed && !t.skipped)} failed, ${count((t) => t.skipped)} skipped`);
  },
});
