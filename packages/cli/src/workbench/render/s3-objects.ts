import { join } from 'node:path';
import { containedFile } from '../contained-file.js';
import type { S3Address } from './grants.js';

/** The bucket whose objects are our own scripts, unless the job's folder has them: `s3://gt-elements/gt-elements.js`. */
export const SCRIPTS_BUCKET = 'gt-elements';

/** Where the objects that `s3://` names lie on disk. */
export class S3Objects {
  /** @param scripts the folder of our built classic scripts */
  constructor(private readonly scripts: string) {}

  /** The file of an object: `s3/BUCKET/KEY` in the job's folder. */
  async find(jobFolder: string, { bucket, key }: S3Address): Promise<string | undefined> {
    const parts = key.split('/');
    const own = await containedFile(join(jobFolder, 's3'), [bucket, ...parts]);
    if (own || bucket !== SCRIPTS_BUCKET) return own;
    return containedFile(this.scripts, parts);
  }
}
