import type { CreateLabelingJobRequest } from '@aws-sdk/client-sagemaker';
import type { Job } from '../workbench/job/job-folder.js';

/** What of a job is settled when it is deployed. */
export interface DeployOptions {
  readonly bucket: string;
  /** Of the keys of what is uploaded; without slashes around it. */
  readonly prefix: string;
  readonly region: string;
  readonly role: string;
  readonly workteam: string;
  /** Of the labelling job; unique within an account. */
  readonly name: string;
  readonly preLambda?: string | undefined;
  readonly postLambda?: string | undefined;
}

/** A file that is uploaded. */
export interface Upload {
  readonly key: string;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/**
 * The accounts of Ground Truth's own functions by region (Amazon SageMaker API Reference, HumanTaskConfig,
 * PreHumanTaskLambdaArn, and AnnotationConsolidationConfig).
 */
const ACCOUNTS: Readonly<Record<string, string>> = {
  'us-east-1': '432418664414',
  'us-east-2': '266458841044',
  'us-west-2': '081040173940',
  'ap-northeast-1': '477331159723',
  'ap-northeast-2': '845288260483',
  'ap-south-1': '565803892007',
  'ap-southeast-1': '377565633583',
  'ap-southeast-2': '454466003867',
  'ca-central-1': '918755190332',
  'eu-central-1': '203001061592',
  'eu-west-1': '568282634449',
  'eu-west-2': '487402164563',
};

/** Ground Truth's function that changes nothing. @throws Error in a region where it is not known here */
export function passThrough(kind: 'PRE' | 'ACS', region: string): string {
  const account = ACCOUNTS[region];
  if (account === undefined) {
    const option = kind === 'PRE' ? '--pre-lambda' : '--post-lambda';
    throw new Error(
      `no pass-through function is known in ${region}; name one with ${option}. Known are ${Object.keys(ACCOUNTS).join(', ')}`,
    );
  }
  return `arn:aws:lambda:${region}:${account}:function:${kind}-PassThrough`;
}

/** What `CreateLabelingJob` is asked for. @throws Error naming what it would refuse */
export function labelingJobRequest(job: Job, options: DeployOptions): CreateLabelingJobRequest {
  const { bucket, prefix, role, workteam, name, region } = options;
  const base = `s3://${bucket}/${prefix}`;
  const { preLambda = passThrough('PRE', region), postLambda = passThrough('ACS', region) } = options;
  const request = {
    LabelingJobName: name,
    LabelAttributeName: job.labelAttributeName,
    InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: `${base}/input.manifest` } } },
    OutputConfig: { S3OutputPath: `${base}/output/` },
    RoleArn: role,
    HumanTaskConfig: {
      WorkteamArn: workteam,
      UiConfig: { UiTemplateS3Uri: `${base}/template.liquid.html` },
      PreHumanTaskLambdaArn: preLambda,
      TaskTitle: job.title,
      TaskDescription: job.description || job.title,
      NumberOfHumanWorkersPerDataObject: job.workersPerObject,
      TaskTimeLimitInSeconds: job.taskTimeLimitInSeconds,
      AnnotationConsolidationConfig: { AnnotationConsolidationLambdaArn: postLambda },
    },
  };
  const faults = faultsIn(request);
  if (faults.length) throw new Error(`CreateLabelingJob would refuse this: ${faults.join('; ')}`);
  return request;
}

interface ToBeChecked {
  readonly LabelingJobName: string;
  readonly RoleArn: string;
  readonly HumanTaskConfig: {
    readonly TaskTitle: string;
    readonly TaskDescription: string;
    readonly WorkteamArn: string;
    readonly TaskTimeLimitInSeconds: number;
  };
}

/** By the API's reference. */
function faultsIn({ LabelingJobName, RoleArn, HumanTaskConfig }: ToBeChecked): readonly string[] {
  const { TaskTitle, TaskDescription, WorkteamArn, TaskTimeLimitInSeconds } = HumanTaskConfig;
  return [
    ...(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/.test(LabelingJobName)
      ? []
      : [`the name "${LabelingJobName}" is not 1 to 63 letters, digits and inner hyphens`]),
    ...(TaskTitle.length > 128 ? [`the title has ${TaskTitle.length} characters, at most 128`] : []),
    ...(TaskDescription.length > 255 ? [`the description has ${TaskDescription.length} characters, at most 255`] : []),
    ...(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(RoleArn) ? [] : [`"${RoleArn}" is no ARN of a role`]),
    ...(/^arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:\d{12}:workteam\/.+$/.test(WorkteamArn)
      ? []
      : [`"${WorkteamArn}" is no ARN of a work team`]),
    ...(TaskTimeLimitInSeconds < 30 ? ['a task has less than 30 seconds'] : []),
  ];
}

/** The bucket that templates name for our scripts: what is uploaded takes its place. */
const SCRIPTS = 's3://gt-elements/';

/**
 * What is uploaded: the manifest, the template with the addresses of the scripts, and the scripts that it names.
 * @param readScript reads one of our classic scripts
 * @throws Error where a script is not there
 */
export async function uploadsOf(
  template: string,
  manifest: string,
  { bucket, prefix }: Pick<DeployOptions, 'bucket' | 'prefix'>,
  readScript: (name: string) => Promise<Uint8Array>,
): Promise<readonly Upload[]> {
  const names = new Set([...template.matchAll(/s3:\/\/gt-elements\/([\w.-]+\.js)/g)].map(([, name]) => name!));
  const scripts: Upload[] = [];
  for (const name of names) {
    scripts.push({
      key: `${prefix}/scripts/${name}`,
      contentType: 'text/javascript; charset=utf-8',
      body: await readScript(name),
    });
  }
  return [
    ...scripts,
    {
      key: `${prefix}/template.liquid.html`,
      contentType: 'text/html; charset=utf-8',
      body: template.replaceAll(SCRIPTS, `s3://${bucket}/${prefix}/scripts/`),
    },
    { key: `${prefix}/input.manifest`, contentType: 'application/jsonlines; charset=utf-8', body: manifest },
  ];
}
