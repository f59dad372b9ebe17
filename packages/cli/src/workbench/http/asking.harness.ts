import { request as httpRequest } from 'node:http';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/** A request as a browser, or somebody else, would make it: any Host, any Origin, the path as it stands. */
export function ask(
  place: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port, host } = new URL(place);
  return new Promise((done, fail) => {
    const call = httpRequest(
      { hostname, port, path, method: options.method ?? 'GET', headers: { Host: host, ...options.headers } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () =>
          done({
            status: reply.statusCode!,
            headers: reply.headers as Answer['headers'],
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    call.on('error', fail);
    call.end(options.body);
  });
}

/** A POST by a page of `place` itself. */
export function post(place: string, path: string, body = '', headers: Record<string, string> = {}): Promise<Answer> {
  return ask(place, path, { method: 'POST', body, headers: { Origin: place, ...headers } });
}
