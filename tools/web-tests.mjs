// The browser tests of one part. Three engines run some thousand tests with real focus, pointers and frames: on a busy
// machine one of them may lose a race that the code has not lost. What failed in a few files is therefore tried once more,
// those files alone; a test that passes then is counted as passed and named as unsteady, so that it can be mended.
import { allEngines } from './engines.mjs';

const most = 4;

/** What `wtr-closing-line.mjs` printed of each failure: `[{ engine, file, name }]`. */
export const failuresIn = (output) =>
  [...output.matchAll(/^failed in (\S+).*?: (\S+): (.*)$/gm)].map(([, browser, file, path]) => {
    const engine = allEngines.find((name) => name.startsWith(browser.slice(0, 5)));
    return { engine, file, name: `${file} in ${engine}: ${path}` };
  });

/**
 * @param run of `test.mjs`
 * @param counted its totals: `({ isGood, output }) => { passed, failed, skipped }`
 * @param argv further words for the runner
 * @returns a part's totals, with the names of what failed (`failures`) and of what passed at the second try (`unsteady`)
 */
export const webTests =
  (run, counted, ...argv) =>
  async () => {
    const runner = (env, ...more) => run({ env }, 'node_modules/@web/test-runner/dist/bin.js', ...argv, ...more);
    const first = await runner({});
    const counts = counted(first);
    const failures = failuresIn(first.output);
    const names = failures.map(({ name }) => name);
    const files = [...new Set(failures.map(({ file }) => file))];
    // a run that ended before its totals has failed in a way that no second try of some files makes good
    if (!counts.failed || counts.failed !== failures.length || files.length > most) return { ...counts, failures: names };

    const engines = [...new Set(failures.map(({ engine }) => engine))];
    console.log(`\n── once more: ${files.join(', ')} in ${engines.join(', ')}`);
    const second = await runner({ BROWSERS: engines.join(',') }, '--files', ...files);
    if (counted(second).failed) return { ...counts, failures: names };
    return { ...counts, passed: counts.passed + counts.failed, failed: 0, unsteady: names };
  };
