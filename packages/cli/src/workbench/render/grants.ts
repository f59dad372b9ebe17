import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** An object in S3. */
export interface S3Address {
  readonly bucket: string;
  readonly key: string;
}

/** How long a granted address is good unless told otherwise. */
const GRANT_SECONDS = 3600;

/**
 * Reads `s3://BUCKET/KEY`, `https://s3.REGION.amazonaws.com/BUCKET/KEY` (region optional, after a dot or a hyphen, also
 * with `dualstack`) and `https://BUCKET.s3.REGION.amazonaws.com/KEY`; `undefined` for anything else.
 */
export function readS3Address(text: string): S3Address | undefined {
  const plain = /^s3:\/\/([^/]+)\/(.+)$/s.exec(text);
  if (plain) return { bucket: plain[1]!, key: plain[2]! };
  const byPath =
    /^https:\/\/s3(?:[.-]dualstack)?(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^/?#]+)\/([^?#]+)/.exec(text);
  const byHost = /^https:\/\/([^/]+)\.s3(?:[.-]dualstack)?(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^?#]+)/.exec(
    text,
  );
  const found = byPath ?? byHost;
  if (!found) return undefined;
  try {
    return { bucket: found[1]!, key: decodeURIComponent(found[2]!) };
  } catch {
    return undefined;
  }
}

/** Signs addresses of a job's S3 objects, and checks them: a stand-in for S3's presigned addresses that expire. */
export class Grants {
  // of this process only, as nothing that a task page holds should outlive it but its answer
  readonly #secret = randomBytes(32);

  constructor(
    private readonly clock: () => Date,
    private readonly seconds = GRANT_SECONDS,
  ) {}

  /** A path with query, to be read from the origin of the task pages. */
  sign(job: string, { bucket, key }: S3Address): string {
    const path = `/s3/${[job, bucket, ...key.split('/')].map(encodeURIComponent).join('/')}`;
    const expires = Math.floor(this.clock().getTime() / 1000) + this.seconds;
    return `${path}?Expires=${expires}&Signature=${this.#signature(path, expires)}`;
  }

  /** Whether an address was signed here and is still good. */
  check(url: URL): 'good' | 'expired' | 'forged' {
    const expires = Number(url.searchParams.get('Expires'));
    const given = Buffer.from(url.searchParams.get('Signature') ?? '');
    const right = Buffer.from(this.#signature(url.pathname, expires));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
    return expires * 1000 > this.clock().getTime() ? 'good' : 'expired';
  }

  #signature(path: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(`${path}\n${expires}`).digest('base64url');
  }
}
