import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFirefox } from './browsers.mjs';
import { firefoxLauncher } from './firefox-launcher.mjs';

const address = 'data:text/html,<title>test</title><input>';
let launcher;

beforeEach(async () => {
  launcher = firefoxLauncher({ executablePath: findFirefox() });
  await launcher.initialize({ coverageConfig: {} }, []);
});
afterEach(() => launcher.stop());

it.skipIf(!findFirefox())(
  'the next file has the keys, and those after it the same page, when a test has led them out of its own',
  async () => {
    await launcher.startSession('first', address);
    const first = launcher.getPage('first');
    await first.focus('input');
    await first.keyboard.down('Shift');
    await first.keyboard.press('Tab');
    await first.keyboard.up('Shift');
    expect(await first.evaluate(() => document.hasFocus())).toBe(false);
    await launcher.stopSession('first');

    await launcher.startSession('second', address);
    const second = launcher.getPage('second');
    expect(await second.evaluate(() => document.hasFocus())).toBe(true);
    await launcher.stopSession('second');

    await launcher.startSession('third', address);
    expect(launcher.getPage('third')).toBe(second);
    await launcher.stopSession('third');
  },
  60_000,
);
