// Finds the browsers on this machine. Each answer is a path, or undefined.
import { existsSync, readdirSync, accessSync, constants } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where tools/setup-browsers.mjs puts what it downloads. */
export const localCache = fileURLToPath(new URL('../node_modules/.cache/browsers', import.meta.url));

const runnable = (p) => {
  try { accessSync(p, constants.X_OK); return true; } catch { return false; }
};
const onPath = (...names) => {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) for (const n of names) {
    const p = join(dir, platform() === 'win32' ? `${n}.exe` : n);
    if (runnable(p)) return p;
  }
};
const first = (...paths) => paths.find((p) => p && runnable(p));
/** Newest build of a kind in a browser cache: DIR/<kind>-<number>/<one of tails> */
const cached = (dir, kind, tails) => {
  if (!dir || !existsSync(dir)) return undefined;
  const builds = readdirSync(dir).filter((n) => n.startsWith(`${kind}-`) || n === kind).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  for (const b of builds) for (const t of tails) { const p = join(dir, b, t); if (runnable(p)) return p; }
};
const playwrightCache = () => {
  const own = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (own && own !== '0') return own;
  return { darwin: join(homedir(), 'Library/Caches/ms-playwright'), win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright') }[platform()] ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
};
const puppeteerCache = (kind) => inPuppeteerCache(localCache, kind) ?? inPuppeteerCache(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache/puppeteer'), kind);
const inPuppeteerCache = (root, kind) => {
  const dir = join(root, kind);
  if (!existsSync(dir)) return undefined;
  for (const b of readdirSync(dir).sort((a, c) => c.localeCompare(a, 'en', { numeric: true }))) {
    const p = first(...['chrome-linux64/chrome', 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'chrome-win64/chrome.exe', ...['linux64', 'mac-arm64', 'mac-x64'].map((on) => `chrome-headless-shell-${on}/chrome-headless-shell`), 'chrome-headless-shell-win64/chrome-headless-shell.exe', 'firefox/firefox', 'firefox/Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe'].map((t) => join(dir, b, t)));
    if (p) return p;
  }
};

export const findChromium = () =>
  first(process.env.CHROME_PATH, process.env.PUPPETEER_EXECUTABLE_PATH) ??
  onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge') ??
  first(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean).flatMap((d) => [join(d, 'Google/Chrome/Application/chrome.exe'), join(d, 'Microsoft/Edge/Application/msedge.exe')]),
  ) ??
  cached(playwrightCache(), 'chromium', ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe']) ??
  puppeteerCache('chrome');

/** Chromium without a window or a second renderer, for what is timed. */
export const findHeadlessShell = () =>
  first(process.env.CHROME_HEADLESS_SHELL_PATH) ??
  onPath('chromium-headless-shell', 'chrome-headless-shell', 'headless_shell') ??
  cached(playwrightCache(), 'chromium_headless_shell', ['chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/headless_shell', 'chrome-headless-shell-mac-arm64/chrome-headless-shell', 'chrome-mac/headless_shell', 'chrome-headless-shell-win64/chrome-headless-shell.exe', 'chrome-win/headless_shell.exe']) ??
  puppeteerCache('chrome-headless-shell');

export const findFirefox = () =>
  first(process.env.FIREFOX_PATH) ?? onPath('firefox-esr', 'firefox') ??
  first('/Applications/Firefox.app/Contents/MacOS/firefox', ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean).map((d) => join(d, 'Mozilla Firefox/firefox.exe'))) ??
  puppeteerCache('firefox');

/** WebKitGTK: its driver, its browser and, where there is no display, an X server. */
export const findWebKit = () => {
  const driver = onPath('WebKitWebDriver');
  const libs = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const triples = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((n) => n.endsWith('-linux-gnu')).map((n) => join('/usr/lib', n)) : [];
  const browser = first(process.env.WEBKIT_PATH, ...[...triples, ...libs].flatMap((d) => ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((v) => join(d, v, 'MiniBrowser'))));
  const xserver = process.env.DISPLAY ? undefined : onPath('Xvfb');
  return driver && browser && (process.env.DISPLAY || xserver) ? { driver, browser, xserver } : undefined;
};
export const isRoot = () => process.getuid?.() === 0;

/** Arguments that Chromium needs to run anywhere, also as root, and without asking the network for anything. */
export const chromiumArgs = () => [
  ...(isRoot() || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (import.meta.url === `file://${process.argv[1]}`) console.log({ chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() });
