import picture from '../jobs/image-caption/s3/pictures/kitchen.jpg?url';
import video from '../jobs/video-caption/s3/videos/sound.mp4?url';

/** Where the workbench looks for a file of the job folder: in its `s3/my-bucket/`. */
const BUCKET = 's3://my-bucket/';
const SAMPLES = `${BUCKET}samples/`;

export const SAMPLE_PICTURE = `${SAMPLES}kitchen.jpg`;
export const SAMPLE_VIDEO = `${SAMPLES}sound.mp4`;

/** Files by the address that a manifest names them by. Chosen ones are there until the page is left. */
export class ExampleFiles {
  readonly #urls = new Map([
    [SAMPLE_PICTURE, picture],
    [SAMPLE_VIDEO, video],
  ]);

  /** Takes in a file that was chosen on this machine. @returns its address */
  add(file: File): string {
    const address = BUCKET + file.name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
    const before = this.#urls.get(address);
    if (before?.startsWith('blob:')) URL.revokeObjectURL(before);
    this.#urls.set(address, URL.createObjectURL(file));
    return address;
  }

  /** Whether the file comes along in the job folder. */
  has(address: string): boolean {
    return this.#urls.has(address);
  }

  /** Where this page reads the file; an address of the web is its own; `undefined` for a bucket that is not here. */
  url(address: string): string | undefined {
    return this.#urls.get(address) ?? (/^s3:/.test(address) ? undefined : address);
  }

  /** The path in a job folder and the bytes of a file that is here. */
  async read(address: string): Promise<readonly [path: string, bytes: Uint8Array] | undefined> {
    const url = this.#urls.get(address);
    if (url === undefined) return undefined;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${address} could not be read (${response.status})`);
    return [address.replace('s3://', 's3/'), new Uint8Array(await response.arrayBuffer())];
  }
}
