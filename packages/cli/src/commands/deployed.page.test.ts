import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withAws } from '@gt-elements/jobs/lambda/handlers/s3-server.harness.js';
import { inFolder } from '@gt-elements/jobs/reading/reading.harness.js';
import { TASKS } from '@gt-elements/jobs/schemas/tasks.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gt } from './command.harness.js';

const BIN = fileURLToPath(new URL('../../dist/gt.js', import.meta.url));

/** Runs the built command. */
function run(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number; out: string; errors: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [BIN, ...argv], { env: { ...process.env, ...env } }, (error, out, errors) =>
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    );
  });
}

const ARNS = [
  ...['--role', 'arn:aws:iam::123456789012:role/GroundTruth'],
  ...['--workteam', 'arn:aws:sagemaker:us-east-1:123456789012:workteam/private-crowd/us'],
];

describe('gt new and gt check', () => {
  it.each(TASKS)('a new job of %s has no error', (task) =>
    inFolder(async (folder) => {
      const job = join(folder, 'my-job');
      expect((await gt('new', job, '--task', task)).status).toBe(0);
      const { status, lines } = await gt('check', job);
      // pictures and videos are the author's to bring
      const others = lines.filter((line) => !line.includes('s3://my-bucket/'));
      expect([status, others]).toEqual([0, lines.length === others.length ? ['my-job: nothing wrong'] : []]);
      expect((await gt('new', job, '--task', task)).cause).toContain('is not empty');
    }),
  );

  it('says what is wrong with a job, each thing once', () =>
    inFolder(async (folder, write) => {
      const job = join(folder, 'my-job');
      await gt('new', job, '--task', 'qa-pairs');
      const template = await readFile(join(job, 'template.liquid.html'), 'utf8');
      await write('my-job/template.liquid.html', template.replace('min-questions="3"', 'min-questions="three"'));
      await write('my-job/input.manifest', '{"source": "one"}\n{"source": "two\\r\\n"}\n{"source": \n');
      const { status, lines, cause } = await gt('check', job);
      expect([status, cause]).toEqual([3, '2 errors']);
      expect(lines.join('\n')).toContain('input.manifest, line 3: not JSON');
      expect(lines.filter((line) => line.includes('min-questions'))).toHaveLength(1);
      expect(lines.join('\n')).toMatch(/carriage returns.*line 2\)/);
      const { text } = await gt('check', '--json', job);
      expect(JSON.parse(text)).toHaveLength(3);
    }));
});

describe('gt deploy', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('prints the request that it would make', () =>
    inFolder(async (folder) => {
      const job = join(folder, 'my job');
      await gt('new', job, '--task', 'video-caption');
      const call = ['deploy', job, '--bucket', 'b', ...ARNS, '--region', 'eu-west-1', '--name', 'one', '--dry-run'];
      const { status, lines } = await gt(...call);
      expect(status).toBe(0);
      const { uploads, createLabelingJob } = JSON.parse(lines.at(-1)!) as {
        uploads: { address: string }[];
        createLabelingJob: object;
      };
      expect(uploads.map(({ address }) => address)).toEqual([
        's3://b/labelling/my job/scripts/gt-elements.js',
        's3://b/labelling/my job/scripts/gt-media.js',
        's3://b/labelling/my job/template.liquid.html',
        's3://b/labelling/my job/input.manifest',
      ]);
      expect(createLabelingJob).toMatchObject({
        LabelingJobName: 'one',
        LabelAttributeName: 'video-caption',
        HumanTaskConfig: {
          PreHumanTaskLambdaArn: 'arn:aws:lambda:eu-west-1:568282634449:function:PRE-PassThrough',
          NumberOfHumanWorkersPerDataObject: 1,
          AnnotationConsolidationConfig: {
            AnnotationConsolidationLambdaArn: 'arn:aws:lambda:eu-west-1:568282634449:function:ACS-PassThrough',
          },
        },
      });
    }));

  it('takes the script of a language along that the template names', () =>
    inFolder(async (folder, write) => {
      const job = join(folder, 'job');
      await gt('new', job, '--task', 'qa-pairs');
      const template = await readFile(join(job, 'template.liquid.html'), 'utf8');
      const spanish = '<script src="{{ "s3://gt-elements/gt-lang-es.js" | grant_read_access }}"></script>';
      await write(
        'job/template.liquid.html',
        `${template.replace('<gt-qa-pairs', '<gt-qa-pairs lang="es"')}${spanish}`,
      );
      expect((await gt('check', job)).lines).toEqual(['job: nothing wrong']);
      const { lines } = await gt('deploy', job, '--bucket', 'b', ...ARNS, '--region', 'eu-west-1', '--dry-run');
      const { uploads } = JSON.parse(lines.at(-1)!) as { uploads: { address: string }[] };
      expect(uploads.map(({ address }) => address)).toContain('s3://b/labelling/job/scripts/gt-lang-es.js');
    }));

  it('uploads, and creates the job', () =>
    withAws(
      ({ headers }) => (headers['x-amz-target'] ? JSON.stringify({ LabelingJobArn: 'arn:made' }) : ''),
      (asked) =>
        inFolder(async (folder) => {
          const job = join(folder, 'job');
          await gt('new', job, '--task', 'qa-pairs');
          const { status, lines, cause } = await gt(
            'deploy',
            job,
            '--bucket',
            'b',
            ...ARNS,
            '--prefix',
            '/p/',
            '--region',
            'us-east-1',
          );
          expect([status, cause]).toEqual([0, '']);
          expect(lines.at(-1)).toBe('Created: arn:made');
          expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
            ...[
              'PUT /b/p/scripts/gt-elements.js',
              'PUT /b/p/template.liquid.html',
              'PUT /b/p/input.manifest',
              'POST /',
            ],
          ]);
          expect(asked[1]!.body).toContain('s3://b/p/scripts/gt-elements.js');
          expect(asked[1]!.body).not.toContain('s3://gt-elements/');
          expect(asked[3]!.headers['x-amz-target']).toBe('SageMaker.CreateLabelingJob');
          expect(JSON.parse(asked[3]!.body)).toMatchObject({
            RoleArn: ARNS[1],
            OutputConfig: { S3OutputPath: 's3://b/p/output/' },
          });
        }),
    ));

  it('does not deploy what is wrong, and says what Ground Truth would refuse', () =>
    inFolder(async (folder, write) => {
      const job = join(folder, 'job');
      await gt('new', job, '--task', 'qa-pairs');
      const call = ['deploy', job, '--bucket', 'b', '--region', 'us-east-1', '--dry-run'];
      const refused = await gt(...call, '--role', 'me', '--workteam', 'us', '--name', 'a name');
      expect(refused.cause).toMatch(
        /^CreateLabelingJob would refuse this: the name "a name".*no ARN of a role.*no ARN of a work team/,
      );
      expect((await gt(...call, ...ARNS, '--region', 'mars-1')).cause).toContain('--pre-lambda');
      vi.stubEnv('AWS_REGION', undefined);
      vi.stubEnv('AWS_DEFAULT_REGION', undefined);
      expect((await gt('deploy', job, '--bucket', 'b', ...ARNS)).cause).toContain('--region');
      await write('job/input.manifest', '{');
      expect(await gt(...call, ...ARNS)).toMatchObject({
        status: 3,
        cause: 'nothing was uploaded: mend the errors first',
      });
    }));
});

describe('the command', () => {
  it('ends with what its help says', () =>
    inFolder(async (folder, write) => {
      const answer = await write('answer.json', '{"task":"qa-pairs","version":1}');
      const wrong = await write('wrong.json', '{"task":"qa-pairs","version":1,"questionAnswerPairs":5}');
      expect(await run(['validate', answer])).toMatchObject({
        status: 0,
        out: '1 answer, nothing wrong.\n',
        errors: '',
      });
      expect(await run(['validate', wrong])).toMatchObject({ status: 3, errors: 'gt: 1 fault in 1 answer\n' });
      expect(await run(['validate', join(folder, 'none')])).toMatchObject({ status: 1 });
      expect(await run(['validate'])).toMatchObject({ status: 2 });
      expect((await run([])).status).toBe(2);
      expect((await run(['--help'])).status).toBe(0);
    }));

  it('without credentials says so in one line', () =>
    inFolder(async (folder) => {
      const job = join(folder, 'job');
      await gt('new', job, '--task', 'qa-pairs');
      const none = {
        ...{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_PROFILE: '', AWS_EC2_METADATA_DISABLED: 'true' },
        ...{ AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'), AWS_CONFIG_FILE: join(folder, 'none') },
      };
      const { status, errors } = await run(['deploy', job, '--bucket', 'b', ...ARNS, '--region', 'us-east-1'], none);
      expect(status).toBe(1);
      expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/^gt: no AWS credentials: set AWS_PROFILE/)]);
    }));
});
