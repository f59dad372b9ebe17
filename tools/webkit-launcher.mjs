// A Web Test Runner launcher for WebKitGTK: speaks WebDriver to WebKitWebDriver, with no other package.
// It answers to the type 'playwright' and offers the part of Playwright's page that the runner's commands use,
// so that sendKeys, sendMouse, resetMouse and setViewport work as they do in Chromium.
import { startWebKit } from './webkit-server.mjs';

const keys = { // Playwright's names to WebDriver's code points
  Cancel: '\uE001', Help: '\uE002', Backspace: '\uE003', Tab: '\uE004', Clear: '\uE005', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
  Pause: '\uE00B', Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Insert: '\uE016', Delete: '\uE017', Meta: '\uE03D', ControlOrMeta: '\uE009',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, String.fromCharCode(0xe031 + i)])),
};
const key = (name) => {
  if (keys[name]) return keys[name];
  const code = /^(?:Key|Digit)(\w)$/.exec(name);
  if (code) return code[1].toLowerCase();
  if ([...name].length === 1) return name;
  throw new Error(`unknown key: ${name}`);
};
const filesPerWindow = 10; // what a long run gathers in one browser has brought it down
const buttons = { left: 0, middle: 1, right: 2 };

class Session {
  static async open() {
    const server = await startWebKit();
    const s = new Session(server);
    const { sessionId, capabilities } = await s.call('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: server.browser, args: ['--automation', '--autoplay-policy=allow'] } } },
    });
    s.path = `/session/${sessionId}`;
    s.version = capabilities.browserVersion;
    return s;
  }
  constructor(server) { this.server = server; this.path = ''; }
  async call(method, path, body, milliseconds = 60_000) {
    const signal = AbortSignal.timeout(milliseconds); // a browser that hangs answers nothing
    const r = await fetch(`http://127.0.0.1:${this.server.port}${path}`, { method, signal, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = await r.json();
    if (!r.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
    return value;
  }
  post(path, body = {}) { return this.call('POST', this.path + path, body); }
  run(script, ...args) { return this.post('/execute/sync', { script, args }); }
  /** Whether the page has the keys; undefined where the browser or its driver has crashed or hangs. */
  async hasFocus() { return this.call('POST', `${this.path}/execute/sync`, { script: 'return document.hasFocus()', args: [] }, 10_000).catch(() => undefined); }
  async close() { await this.call('DELETE', this.path, undefined, 5_000).catch(() => {}); this.server.stop(); }
}

class Page {
  constructor(session) {
    const key_ = (actions) => session.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    const mouse_ = (actions) => session.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
    const move = (x, y) => ({ type: 'pointerMove', origin: 'viewport', duration: 0, x: Math.round(x), y: Math.round(y) });
    this.session = session;
    // after the middle button the driver takes another for held, and types without Shift, until its window is closed
    this.isSpoiled = false;
    this.files = 0;
    const pressed = (button) => {
      this.isSpoiled ||= button === 'middle';
      return { type: 'pointerDown', button: buttons[button] };
    };
    this.keyboard = {
      type: (text) => key_([...text].flatMap((c) => { const value = c === '\n' ? keys.Enter : c; return [{ type: 'keyDown', value }, { type: 'keyUp', value }]; })),
      press: (combo) => {
        const all = combo.split(/(?<=.)\+/).map(key);
        return key_([...all.map((value) => ({ type: 'keyDown', value })), ...all.reverse().map((value) => ({ type: 'keyUp', value }))]);
      },
      down: (name) => key_([{ type: 'keyDown', value: key(name) }]),
      up: (name) => key_([{ type: 'keyUp', value: key(name) }]),
    };
    this.mouse = {
      move: (x, y) => mouse_([move(x, y)]),
      down: ({ button = 'left' } = {}) => mouse_([pressed(button)]),
      up: ({ button = 'left' } = {}) => mouse_([{ type: 'pointerUp', button: buttons[button] }]),
      click: (x, y, { button = 'left' } = {}) => mouse_([move(x, y), pressed(button), { type: 'pointerUp', button: buttons[button] }]),
    };
  }
  async setViewportSize({ width, height }) {
    for (let i = 0; i < 10; i++) {
      const [ow, oh, iw, ih] = await this.session.run('return [outerWidth, outerHeight, innerWidth, innerHeight]');
      if (iw === width && ih === height) return;
      await this.session.post('/window/rect', { width: width + ow - iw, height: height + oh - ih });
      await new Promise((k) => setTimeout(k, 100));
    }
    throw new Error(`setViewport: WebKit would not take ${width}x${height}`);
  }
  async emulateMedia() { throw new Error('emulateMedia: WebKitGTK has no such command'); }
  async screenshot() { return Buffer.from(await this.session.call('GET', `${this.session.path}/screenshot`), 'base64'); }
}

export function webkitLauncher() {
  let opening, page;
  const urls = new Map();
  return {
    name: 'WebKit', type: 'playwright', concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      let s = await (opening ??= Session.open());
      // a test may have led the keys out of the page, and nothing but another window brings them back;
      // or it has brought the browser down, which is no business of the tests that follow
      if (page && (page.isSpoiled || page.files >= filesPerWindow || !(await s.hasFocus()))) {
        await s.close();
        s = await (opening = Session.open());
        page = undefined;
      }
      page ??= new Page(s);
      page.files++;
      this.name = `WebKit ${s.version}`;
      urls.set(id, url);
      await page.setViewportSize({ width: 800, height: 600 });
      await s.post('/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => page,
    async startDebugSession() { throw new Error('debug mode: use Chromium'); },
    async stopSession(id) {
      urls.delete(id);
      const s = await opening;
      await s.call('DELETE', `${s.path}/actions`).catch(() => {}); // let go of every key and button
      await s.post('/url', { url: 'about:blank' }).catch(() => void (page.isSpoiled = true)); // what the tests found stands
      return {};
    },
    async stop() { await (await opening)?.close(); opening = page = undefined; },
  };
}
