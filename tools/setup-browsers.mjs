#!/usr/bin/env node
// Makes sure the named browsers are there: node tools/setup-browsers.mjs [--check] [chromium] [headless-shell] [firefox] [webkit]
//   --check  only look, install nothing.
// Order: what is on the machine; else apt-get (Debian or Ubuntu, as root or with passwordless sudo); else, for Chromium
// and Firefox, a download into node_modules/.cache/browsers; else a message that says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox, findHeadlessShell, findWebKit, isRoot, localCache } from './browsers.mjs';

const args = process.argv.slice(2);
const check = args.includes('--check');
const wanted = args.filter((a) => !a.startsWith('-'));
if (!wanted.length) wanted.push('chromium');
const find = { chromium: findChromium, 'headless-shell': findHeadlessShell, firefox: findFirefox, webkit: findWebKit };
const apt = {
  chromium: ['chromium'],
  'headless-shell': ['chromium-headless-shell'],
  firefox: ['firefox-esr', 'libavcodec59'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'gstreamer1.0-gl', 'gstreamer1.0-libav', 'gstreamer1.0-plugins-good', 'gstreamer1.0-plugins-bad', 'libgl1-mesa-dri'],
};
const fonts = ['fonts-liberation', 'fonts-dejavu-core'];
const help = {
  chromium: 'install Chrome or Chromium, or set CHROME_PATH to one (Debian: apt-get install chromium)',
  'headless-shell': 'benchmarks take the full Chromium, which is noisier (Debian: apt-get install chromium-headless-shell)',
  firefox: 'install Firefox, or set FIREFOX_PATH to one (Debian: apt-get install firefox-esr)',
  webkit: 'Linux only: install WebKitGTK with its driver and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb gstreamer1.0-gl gstreamer1.0-libav gstreamer1.0-plugins-bad)',
};
for (const w of wanted) if (!find[w]) { console.error(`unknown browser: ${w}`); process.exit(2); }
const missing = () => wanted.filter((w) => !find[w]());
const run = (cmd, argv, env = {}) => {
  console.log(`$ ${cmd} ${argv.join(' ')}`);
  return spawnSync(cmd, argv, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
};
const isDebian = () => existsSync('/usr/bin/apt-get') && existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian)/m.test(readFileSync('/etc/os-release', 'utf8'));

let left = missing();
if (left.length && !check) {
  const sudo = isRoot() ? [] : spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
  if (isDebian() && sudo) {
    // Ubuntu's chromium and firefox packages are snap stubs, which don't run in a container: leave those two to the download.
    const ubuntu = /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
    const pk = left.filter((w) => w === 'webkit' || !ubuntu).flatMap((w) => apt[w]);
    if (pk.length) {
      const [cmd, ...pre] = [...sudo, 'apt-get'];
      run(cmd, [...pre, 'update', '-qq']);
      const common = [...pre, 'install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120'];
      // a package whose name is another on this release must not take the rest with it
      const known = [...pk, ...fonts].filter((p) => /Candidate: (?!\(none\))/.test(String(spawnSync('apt-cache', ['policy', p]).stdout)));
      run(cmd, [...common, ...known], { DEBIAN_FRONTEND: 'noninteractive' });
    }
    left = missing();
  }
  for (const [w, spec] of [['chromium', 'chrome@stable'], ['headless-shell', 'chrome-headless-shell@stable'], ['firefox', 'firefox@stable']]) {
    if (left.includes(w)) run(process.execPath, ['node_modules/@puppeteer/browsers/lib/cjs/main-cli.js', 'install', spec, '--path', localCache]);
  }
  left = missing();
}
for (const w of wanted) {
  const f = find[w]();
  console.log(f ? `${w}: ${f.browser ?? f}` : `${w}: missing. ${help[w]}`);
}
process.exitCode = left.length ? 1 : 0;
