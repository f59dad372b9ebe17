import { describe, expect, it } from 'vitest';
import { failuresIn, webTests } from './web-tests.mjs';

const failed = 'failed in webkit 2.50.6: packages/ui/src/frame/frame.browser.test.ts: the frame > keeps: its height';
const printed = (passed, names) => ({ isGood: !names.length, output: `${names.join('\n')}\n${passed} passed, ${names.length} failed, 0 skipped\n` });
const counted = ({ output }) => {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed/m.exec(output).map(Number);
  return { passed, failed, skipped: 0 };
};
/** A runner that prints one result after the other and keeps what it was called with. */
const runner = (...results) => {
  const calls = [];
  return { calls, run: async ({ env }, ...argv) => (calls.push({ env, argv }), results[calls.length - 1]) };
};

describe('the browser tests of a part', () => {
  it('finds engine, file and name of what failed', () => {
    expect(failuresIn(`noise\n${failed}\nfailed in chrome: a.browser.test.ts: x\n`)).toEqual([
      { engine: 'webkit', file: 'packages/ui/src/frame/frame.browser.test.ts', name: 'packages/ui/src/frame/frame.browser.test.ts in webkit: the frame > keeps: its height' },
      { engine: 'chromium', file: 'a.browser.test.ts', name: 'a.browser.test.ts in chromium: x' },
    ]);
  });

  it('tries a failed file once more, in its engine, and names what passed then as unsteady', async () => {
    const { calls, run } = runner(printed(9, [failed]), printed(3, []));
    const result = await webTests(run, counted, '--config', 'other')();
    expect(result).toMatchObject({ passed: 10, failed: 0, unsteady: [expect.stringContaining('keeps: its height')] });
    expect(calls[1]).toMatchObject({ env: { BROWSERS: 'webkit' } });
    expect(calls[1].argv.slice(-4)).toEqual(['--config', 'other', '--files', 'packages/ui/src/frame/frame.browser.test.ts']);
  });

  it('stays failed where the second try fails', async () => {
    const { run } = runner(printed(9, [failed]), printed(2, [failed]));
    expect(await webTests(run, counted)()).toMatchObject({ passed: 9, failed: 1, failures: [expect.stringContaining('keeps')] });
  });

  it('does not try again what failed in many files, nor a run that named less than it counted', async () => {
    const many = runner(printed(0, [...'abcde'].map((letter) => `failed in firefox: ${letter}.browser.test.ts: x`)));
    expect(await webTests(many.run, counted)()).toMatchObject({ failed: 5 });
    expect(many.calls).toHaveLength(1);
    const crashed = runner({ isGood: false, output: '4 passed, 1 failed, 0 skipped\n' });
    expect(await webTests(crashed.run, counted)()).toMatchObject({ failed: 1, failures: [] });
    expect(crashed.calls).toHaveLength(1);
  });
});
