import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkJob } from '../check/check-job.js';
import { labelingJobRequest, uploadsOf, type DeployOptions, type Upload } from '../deploy/labeling-job.js';
import { scriptsFolder } from '../scripts-folder.js';
import { MANIFEST_FILE, readJob, TEMPLATE_FILE } from '../workbench/job/job-folder.js';
import { problemText } from '../workbench/problem.js';
import { Findings, type Say } from './outcome.js';

interface DeployCommandOptions {
  readonly bucket: string;
  readonly prefix?: string;
  readonly region?: string;
  readonly role: string;
  readonly workteam: string;
  readonly name?: string;
  readonly preLambda?: string;
  readonly postLambda?: string;
  readonly dryRun?: boolean;
}

export function addDeploy(program: Command, say: Say): void {
  program
    .command('deploy')
    .description('uploads a job to S3 and creates the labelling job in Ground Truth')
    .argument('<dir>', 'a job folder')
    .requiredOption('--bucket <name>', 'where template, scripts and manifest are put')
    .requiredOption('--role <arn>', 'that Ground Truth takes on')
    .requiredOption('--workteam <arn>', 'who works on it')
    .option('--prefix <path>', 'of the keys in the bucket; labelling/JOB without it')
    .option('--region <name>', 'of the job; AWS_REGION without it')
    .option('--name <name>', 'of the labelling job; the folder with the time without it')
    .option('--pre-lambda <arn>', "the pre-annotation function; Ground Truth's pass-through without it")
    .option('--post-lambda <arn>', "the post-annotation function; Ground Truth's pass-through without it")
    .option('--dry-run', 'upload and create nothing: print what would be uploaded, and the request')
    .addHelpText(
      'after',
      `
What gt check calls an error is not deployed. Credentials are those of the AWS SDK: a profile, the environment, a role.
The data that the manifest names must lie in S3 already, in buckets whose CORS lets the worker portal read it.

Examples:
  gt deploy my-job --bucket my-bucket --role arn:aws:iam::123456789012:role/GroundTruth \\
    --workteam arn:aws:sagemaker:us-east-1:123456789012:workteam/private-crowd/us --region us-east-1 --dry-run
`,
    )
    .action((dir: string, options: DeployCommandOptions) => runDeploy(dir, options, say));
}

async function runDeploy(dir: string, given: DeployCommandOptions, say: Say): Promise<void> {
  const { problems } = await checkJob(dir, scriptsFolder());
  for (const problem of problems) say(`${problem.level === 'error' ? 'Error' : 'Warning'}: ${problemText(problem)}`);
  if (problems.some(({ level }) => level === 'error'))
    throw new Findings('nothing was uploaded: mend the errors first');
  const { job } = await readJob(dir);
  const region = given.region ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  if (region === undefined) throw new Error('no region: name one with --region or AWS_REGION');
  const options: DeployOptions = {
    ...given,
    region,
    prefix: (given.prefix ?? `labelling/${job.name}`).replaceAll(/^\/+|\/+$/g, ''),
    name: given.name ?? `${job.name.replaceAll(/[^a-zA-Z0-9]+/g, '-').slice(0, 46)}-${stamp(new Date())}`,
  };
  const request = labelingJobRequest(job, options);
  const [template, manifest] = await Promise.all(
    [TEMPLATE_FILE, MANIFEST_FILE].map((name) => readFile(join(dir, name), 'utf8')),
  );
  const uploads = await uploadsOf(template!, manifest!, options, (name) => readFile(join(scriptsFolder(), name)));
  if (given.dryRun) {
    say(
      JSON.stringify(
        { region, uploads: uploads.map((each) => told(each, options)), createLabelingJob: request },
        undefined,
        2,
      ),
    );
    return;
  }
  // what it says of Node's versions is for who installs it, not for who deploys
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  await withCredentials(async () => {
    const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
    const s3 = new S3Client({ region });
    for (const { key, contentType, body } of uploads) {
      await s3.send(new PutObjectCommand({ Bucket: options.bucket, Key: key, Body: body, ContentType: contentType }));
      say(`Uploaded: s3://${options.bucket}/${key}`);
    }
    const { CreateLabelingJobCommand, SageMakerClient } = await import('@aws-sdk/client-sagemaker');
    const { LabelingJobArn } = await new SageMakerClient({ region }).send(new CreateLabelingJobCommand(request));
    say(`Created: ${LabelingJobArn}`);
  });
}

/** 2026-03-08T23:06:49Z → `260308-230649`. */
function stamp(time: Date): string {
  const [day, clock] = time.toISOString().split('T') as [string, string];
  return `${day.replaceAll('-', '').slice(2)}-${clock.slice(0, 8).replaceAll(':', '')}`;
}

function told({ key, contentType, body }: Upload, { bucket }: DeployOptions): object {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  return { address: `s3://${bucket}/${key}`, contentType, bytes };
}

/** Who has no credentials is told so in one line. */
async function withCredentials(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const { name, message } = cause as Error;
    if (name === 'CredentialsProviderError' || /credential/i.test(message))
      throw new Error(
        'no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run aws configure',
        { cause },
      );
    throw cause;
  }
}
