import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as S3, or another service of AWS, gets it. */
export interface Asked {
  readonly method: string;
  /** `/BUCKET/KEY`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * Stands in for AWS on this machine while `run` goes on: the SDK is told so, with credentials that nobody has.
 * @param answer the body of what is asked for; `undefined`: there is no such thing
 */
export async function withAws<T>(
  answer: (asked: Asked) => string | undefined,
  run: (asked: readonly Asked[]) => Promise<T>,
): Promise<T> {
  const all: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const path = decodeURIComponent(url.split('?')[0]!);
      const asked = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') };
      all.push(asked);
      const body = answer(asked);
      if (body === undefined) {
        response.writeHead(404, { 'content-type': 'application/xml' });
        response.end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
        return;
      }
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const set = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_MAX_ATTEMPTS: '1',
  };
  const before = Object.fromEntries(Object.keys(set).map((name) => [name, process.env[name]]));
  Object.assign(process.env, set);
  try {
    return await run(all);
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
