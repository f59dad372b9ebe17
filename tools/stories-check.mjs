// node tools/stories-check.mjs [DIR] [--shots DIR] [--only TEXT]: opens every story of a built Storybook. Nothing may
// throw, its play function must pass, axe must find nothing. How a story wants to be looked at: tools/stories.mjs.
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStories } from './stories.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' }, only: { type: 'string' } } });
const stories = await openStories(positionals[0] ?? 'storybook-static');
const ids = stories.ids.filter((id) => !values.only || id.includes(values.only));
if (values.shots) await mkdir(values.shots, { recursive: true });

/** Answers what axe finds, and takes the shot. */
const look = (id) => async (page, { emulate = {}, axe: wantsAxe = true }, isBroken) => {
  const faults = [];
  if (wantsAxe && !isBroken) {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(
      // in forced colours the browser, not the page, chooses the colours
      (isForced) => globalThis.axe.run('#storybook-root', { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !isForced } } }),
      emulate.forcedColors === 'active',
    );
    for (const v of violations) faults.push(`axe ${v.id} (${v.impact}): ${v.nodes.map((n) => n.target.flat().join(' ')).join(', ')}`);
  }
  if (values.shots) await page.screenshot({ path: join(values.shots, `${id}.png`) });
  return faults;
};

let passed = 0;
let failed = 0;
await stories.visitAll(
  ids,
  (id) => ({ look: look(id) }),
  (id, faults) => {
    if (faults.length) failed++;
    else passed++;
    console.log(faults.length ? `not ok ${id}\n  ${faults.join('\n  ')}` : `ok ${id}`);
  },
);
await stories.close();
if (!ids.length) console.log('there are no stories');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !ids.length ? 1 : 0;
