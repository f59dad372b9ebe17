import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Origins } from './origins.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers that answer at both origins. */
export interface Listening {
  readonly origins: Origins;
  close(): Promise<void>;
}

/** How many ports are tried after the wanted one. */
const TRIES = 20;

/**
 * Listens on this machine's loopback addresses: the shell as `localhost`, the task frame as `127.0.0.1`, one port. With
 * a `host` of its own, on that address alone: the task frame then has the next port, since a host cannot be another.
 * The next free port is taken where the wanted one is in use; 0 is any.
 */
export async function listen(handler: Handler, wanted: { port: number; host?: string }): Promise<Listening> {
  const { host } = wanted;
  for (let port = wanted.port; ; port += host ? 2 : 1) {
    const servers: Server[] = [];
    try {
      const first = await listenOn(handler, host ?? '127.0.0.1', port);
      servers.push(first);
      const own = portOf(first);
      if (host) {
        const second = await listenOn(handler, host, wanted.port === 0 ? 0 : own + 1);
        servers.push(second);
        return listening(servers, {
          shell: { hostname: host, port: own },
          frame: { hostname: host, port: portOf(second) },
        });
      }
      // a browser may take `localhost` for ::1; a machine without IPv6 does not
      await listenOn(handler, '::1', own).then(
        (second) => servers.push(second),
        (cause: NodeJS.ErrnoException) => {
          if (cause.code === 'EADDRINUSE') throw cause;
        },
      );
      return listening(servers, {
        shell: { hostname: 'localhost', port: own },
        frame: { hostname: '127.0.0.1', port: own },
      });
    } catch (cause) {
      await Promise.all(servers.map(closeServer));
      const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= wanted.port + TRIES || port >= 65_534) throw cause;
    }
  }
}

function listening(servers: readonly Server[], origins: Origins): Listening {
  return { origins, close: async () => void (await Promise.all(servers.map(closeServer))) };
}

function listenOn(handler: Handler, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** Lets requests that are being answered end; a browser's idle connections do not hold it up. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}
