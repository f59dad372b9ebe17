import { join } from 'node:path';
import { containedFile } from '../contained-file.js';
import type { S3Address } from './grants.js';

/** The bucket whose objects are our own scripts, unless the job's folder has them: `s3://gt-elements/gt-elements.js`. */
export const SCRIPTS_BUCKET = 'gt-elements';

/** Where the objects that `s3://` names lie on disk. */
export class S3Objects {
  /** Whose objects a folder has, for one that has none of its own. */
  readonly #lent = new Map<string, string>();

  /** @param scripts the folder of our built classic scripts */
  constructor(private readonly scripts: string) {}

  /** Lets a job's folder have the objects of another's. */
  lend(jobFolder: string, to: string): void {
    this.#lent.set(to, jobFolder);
  }

  /** The file of an object: `s3/BUCKET/KEY` in the job's folder. */
  async find(jobFolder: string, { bucket, key }: S3Address): Promise<string | undefined> {
    const parts = key.split('/');
    const own = await containedFile(join(this.#lent.get(jobFolder) ?? jobFolder, 's3'), [bucket, ...parts]);
    if (own || bucket !== SCRIPTS_BUCKET) return own;
    return containedFile(this.scripts, parts);
  }
}
