import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const TYPES: Readonly<Record<string, string>> = {
  '/': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves texts by path on the loopback interface, and nothing else. */
export class BenchServer {
  private constructor(
    private readonly server: Server,
    private readonly files: Map<string, string>,
  ) {}

  static async start(): Promise<BenchServer> {
    const files = new Map<string, string>();
    const server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://127.0.0.1');
      const body = files.get(pathname);
      if (body === undefined) return void response.writeHead(404).end();
      const type = TYPES[pathname.slice(pathname.lastIndexOf('.'))] ?? TYPES['/'];
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new BenchServer(server, files);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @param path such as `/ranking.html` */
  serve(path: string, body: string): string {
    this.files.set(path, body);
    return this.origin + path;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
