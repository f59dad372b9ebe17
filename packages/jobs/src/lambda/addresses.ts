import { readFile } from 'node:fs/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { fileURLToPath } from 'node:url';
import type { ReadAddress } from '../reading/labelled-object.js';

/**
 * Reads `s3://BUCKET/KEY` with the rights of the function that it runs in, and `file:` where the workbench runs it.
 * @throws Error of the service or of the file system
 */
export const readS3: ReadAddress = async (address) => {
  const isDeployed = process.env['AWS_LAMBDA_FUNCTION_NAME'] !== undefined;
  if (address.startsWith('file:') && !isDeployed) return readFile(fileURLToPath(address), 'utf8');
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(address) ?? [];
  if (bucket === undefined || key === undefined) throw new Error(`${address} is no s3://BUCKET/KEY`);
  // a function that never asks S3 need not load it
  const s3 = await import('@aws-sdk/client-s3');
  client ??= new s3.S3Client({});
  const { Body } = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error(`${address} is empty`);
  return Body.transformToString('utf8');
};

/** One for all calls of a function that is kept warm. */
let client: S3Client | undefined;
