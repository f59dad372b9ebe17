/** The output manifest of a labelling job: input lines with their label (contract §6). */

/** What Ground Truth says about a label of a custom job. */
export interface LabelMetadata {
  readonly type: 'groundtruth/custom';
  readonly 'job-name': string;
  readonly 'human-annotated': 'yes';
  /** UTC without a zone, microseconds: `2021-03-08T23:06:49.111000`. */
  readonly 'creation-date': string;
  /** Where the answers are. */
  readonly 'worker-response-ref'?: string;
}

/** What is said about an object that got no label. */
export interface FailureMetadata {
  readonly type: 'groundtruth/custom';
  readonly 'job-name': string;
  readonly 'human-annotated': 'yes';
  readonly 'failure-reason': string;
  readonly 'worker-response-ref'?: string;
}

export function labelMetadata(jobName: string, created: Date, workerResponseRef?: string): LabelMetadata {
  return {
    type: 'groundtruth/custom',
    'job-name': jobName,
    'human-annotated': 'yes',
    'creation-date': `${created.toISOString().slice(0, -1)}000`,
    ...(workerResponseRef === undefined ? {} : { 'worker-response-ref': workerResponseRef }),
  };
}

export function failureMetadata(jobName: string, reason: string, workerResponseRef?: string): FailureMetadata {
  return {
    type: 'groundtruth/custom',
    'job-name': jobName,
    'human-annotated': 'yes',
    'failure-reason': reason,
    ...(workerResponseRef === undefined ? {} : { 'worker-response-ref': workerResponseRef }),
  };
}

/**
 * An output line: the input line exactly as it came, then the label and its metadata. It is put together as text,
 * since parsing and writing again would change long numbers.
 * @param input a JSON object on one line, without a key `label`
 */
export function outputLine(input: string, label: string, value: unknown, metadata: LabelMetadata): string {
  const head = outputLineHead(input, label);
  return `${head}${JSON.stringify(value)},${JSON.stringify(`${label}-metadata`)}:${JSON.stringify(metadata)}}`;
}

/** The line of an object that got no label. */
export function failureLine(input: string, label: string, metadata: FailureMetadata): string {
  return `${outputLineHead(input, `${label}-metadata`)}${JSON.stringify(metadata)}}`;
}

/** What an output line made from `input` begins with, up to the value of `key`. */
export function outputLineHead(input: string, key: string): string {
  const open = input.trim().slice(0, -1).trimEnd();
  return `${open}${open === '{' ? '' : ','}${JSON.stringify(key)}:`;
}

/** Ground Truth's rule for a label attribute name; the message, or `undefined` when the name is good. */
export function labelNameProblem(label: string): string | undefined {
  if (!/^[a-zA-Z0-9](-*[a-zA-Z0-9])*$/.test(label) || label.length > 127) {
    return `"${label}": letters, digits and inner hyphens only, at most 127`;
  }
  return label.endsWith('-metadata') ? `"${label}": must not end in -metadata` : undefined;
}
