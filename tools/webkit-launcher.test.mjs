import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findWebKit } from './browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

let server, address, launcher, asked;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    if (request.url.startsWith('/test')) asked.push(request.url);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>test</title>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${server.address().port}/test`;
  launcher = webkitLauncher();
});
afterEach(async () => {
  await launcher.stop();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** Ends what runs for WebKit below this process, as a crash would. */
function crash(command) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        return [[pid, parent, name]];
      } catch {
        return []; // it has ended in the meantime
      }
    });
  const below = new Set([String(process.pid)]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const [pid, parent] of processes) if (below.has(parent)) below.add(pid);
  }
  const found = processes.filter(([pid, , name]) => below.has(pid) && name.startsWith(command));
  expect(found, command).not.toEqual([]);
  for (const [pid] of found) process.kill(Number(pid), 'SIGKILL');
}

it.skipIf(!findWebKit()).each(['WebKitWebDriver', 'MiniBrowser', 'WebKitWebProces'])(
  'tests go on in another window after %s has crashed',
  async (command) => {
    await launcher.startSession('first', `${address}/first`);
    crash(command);
    await launcher.stopSession('first');
    await launcher.startSession('second', `${address}/second`);
    await launcher.stopSession('second');
    expect(asked).toEqual(['/test/first', '/test/second']);
  },
  60_000,
);
