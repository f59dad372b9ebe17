import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../job/job-folder.js';
import { Grants } from './grants.js';
import { S3Objects } from './s3-objects.js';
import { renderTask } from './task-page.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-page-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const AWS = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>';
const grants = new Grants(() => new Date(0));

async function render(template: string | undefined) {
  if (template !== undefined) await writeFile(join(folder, 'template.liquid.html'), template);
  const job: Job = {
    name: 'j',
    folder,
    title: '',
    description: '',
    labelAttributeName: 'l',
    workersPerObject: 1,
    taskTimeLimitInSeconds: 60,
  };
  return renderTask(job, { source: 'a' }, grants, new S3Objects(join(folder, 'scripts')));
}

describe('renderTask', () => {
  it.each([
    AWS,
    `<script async src='https://assets.crowd.aws/crowd-html-elements.js' ></script >`,
    '<SCRIPT\n  src=https://assets.crowd.aws/crowd-html-elements.js></SCRIPT>',
  ])("puts our form in the place of AWS's script: %s", async (tag) => {
    const { html, problems } = await render(`<p>1</p>${tag}<script src="other.js"></script>{{ task.input.source }}`);
    expect(html!.replace('\n', '')).toBe(
      '<p>1</p><script src="/gt-crowd.js"></script><script src="other.js"></script>a',
    );
    expect(problems).toEqual([]);
  });

  it('says that nothing submits without it', async () => {
    const { problems } = await render('<crowd-form></crowd-form>');
    expect(problems).toEqual([
      {
        level: 'warning',
        file: 'template.liquid.html',
        cause: expect.stringContaining('crowd-html-elements') as string,
      },
    ]);
  });

  it('signs addresses, and says which objects are not there', async () => {
    await mkdir(join(folder, 's3/b'), { recursive: true });
    await writeFile(join(folder, 's3/b/there.png'), '');
    const { html, problems } = await render(
      `${AWS}{{ "s3://b/there.png" | grant_read_access }} {{ "s3://b/gone.png" | grant_read_access }} {{ "cat.png" | grant_read_access }}`,
    );
    expect(html).toMatch(
      /\/s3\/j\/b\/there\.png\?Expires=3600&amp;Signature=[\w-]{43} \/s3\/j\/b\/gone\.png\?\S+ cat\.png$/,
    );
    expect(problems.map(({ level, cause }) => [level, cause])).toEqual([
      ['warning', expect.stringContaining('"cat.png"')],
      ['warning', expect.stringContaining('s3/b/gone.png')],
    ]);
  });

  it('gives the line of an error and no page', async () => {
    expect(await render(`${AWS}\n{{ x | nope }}`)).toEqual({
      problems: [{ level: 'error', file: 'template.liquid.html', line: 2, cause: 'undefined filter: nope' }],
    });
  });

  it('says that there is no template', async () => {
    const { html, problems } = await render(undefined);
    expect(html).toBeUndefined();
    expect(problems[0]).toMatchObject({
      level: 'error',
      cause: expect.stringContaining('there is no such file') as string,
    });
  });

  it('says that a template is too long for Ground Truth', async () => {
    expect((await render(AWS + 'x'.repeat(128_000 - AWS.length))).problems).toEqual([]);
    const { html, problems } = await render(AWS + 'x'.repeat(128_001 - AWS.length));
    expect(html).toBeDefined();
    expect(problems[0]!.cause).toContain('128001 characters');
  });

  it('takes their type from module scripts, those that the data bring along too', async () => {
    const { html } = await render(`${AWS}<script type="{{ "module" }}" src="a.js"></script>`);
    expect(html).toBe('<script src="/gt-crowd.js"></script><script type="module-not-run" src="a.js"></script>');
  });
});
