// Starts WebKitWebDriver, on a virtual display where there is none. Both end with this process.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findWebKit } from './browsers.mjs';

const freePort = () => new Promise((ok, no) => {
  const s = createServer().once('error', no).listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => ok(port)); });
});
const children = [];
const end = () => { for (const c of children.splice(0).reverse()) c.kill('SIGTERM'); };
process.once('exit', end);
for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(s, () => { end(); process.exit(1); });

/** Picks a free display itself (-displayfd), so that parallel runs don't clash. */
const startX = (bin) => new Promise((ok, no) => {
  const x = spawn(bin, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(x);
  x.once('error', no).once('exit', (c) => no(new Error(`Xvfb exited (${c})`)));
  x.stdio[3].once('data', (d) => ok(`:${String(d).trim()}`));
});

export async function startWebKit() {
  const found = findWebKit();
  if (!found) throw new Error('WebKitGTK is not installed: apt-get install webkit2gtk-driver xvfb');
  const display = found.xserver ? await startX(found.xserver) : process.env.DISPLAY;
  const port = await freePort();
  const d = spawn(found.driver, [`--port=${port}`], {
    stdio: ['ignore', 'ignore', process.env.DEBUG_WEBKIT ? 'inherit' : 'ignore'],
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  children.push(d);
  for (let i = 0; ; i++) {
    try { await (await fetch(`http://127.0.0.1:${port}/status`)).json(); break; } catch (e) { if (i > 100) throw e; await new Promise((k) => setTimeout(k, 50)); }
  }
  return { port, browser: found.browser, stop: end };
}
