import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handlerOf } from '../../../packages/cli/src/workbench/http/handler.js';
import { Workbench } from '../../../packages/cli/src/workbench/workbench.js';
import { lives, type Life } from './mortal-files.js';

/** A workbench of this process whose life is `life`. */
export async function serve(
  life: Life,
  { jobs, data }: { readonly jobs: string; readonly data: string },
  server: Server,
): Promise<{ port: number; workbench: Workbench }> {
  return lives.run(life, async () => {
    const workbench = await Workbench.open({ jobs, data, scripts: data });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    workbench.origins = { shell: { hostname: 'localhost', port }, frame: { hostname: '127.0.0.1', port } };
    const handler = handlerOf(workbench);
    server.on('request', (request, response) => lives.run(life, () => handler(request, response)));
    return { port, workbench };
  });
}
