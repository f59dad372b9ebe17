import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits: as core's, in the time that a million lines allow. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
