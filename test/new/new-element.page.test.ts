import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeElement } from '../../tools/new.mjs';
import { workingCopy, type WorkingCopy } from './working-copy.js';

describe('a new element in a browser', () => {
  let copy: WorkingCopy;
  beforeAll(() => {
    copy = workingCopy();
    writeElement('sentence-pairs', copy.path);
  });
  afterAll(() => copy.remove());

  it('does what its own tests say', () => {
    const tests = ['--files', 'packages/elements/src/sentence-pairs/*.browser.test.ts'];
    const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', ...tests], {
      cwd: copy.path,
      encoding: 'utf8',
      env: { ...process.env, BROWSERS: 'chromium' },
    });
    expect(/^(\d+) passed, 0 failed/m.exec(stdout)?.[1], stdout + stderr).toBe('4');
  });
});
