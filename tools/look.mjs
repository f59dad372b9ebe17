// npm run look [-- --update] [--only TEXT] [--built] [--names]: compares how every story looks with its reference in
// stories/references, and writes what differs to shots/look, with a page that shows it.
//   --update  takes the present looks as references, and removes those of stories that are gone
//   --only    stories whose name has TEXT in it
//   --built   takes storybook-static as it is
//   --names   takes no screenshots: every story has a reference, and every reference a story
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { openStories, storyIds } from './stories.mjs';

/** How far colours may be apart (0–1, as pixelmatch measures), and how many pixels of a story may be further. */
const threshold = 0.1;
const pixelsAllowed = 20;

process.chdir(resolve(import.meta.dirname, '..'));
const dir = 'storybook-static';
const references = 'stories/references';
const differences = 'shots/look';
const { values } = parseArgs({ options: { update: { type: 'boolean' }, only: { type: 'string' }, built: { type: 'boolean' }, names: { type: 'boolean' } } });
const started = Date.now();

if (!values.built && !values.names) {
  const { status } = spawnSync(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', dir], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}

// the same letters everywhere: fonts from packages, not those of the machine, and no smoothing by its settings
const fonts = ['sans', 'sans-arabic', 'sans-jp', 'sans-mono'].map((name) => `noto-${name}`);
const head = `
  ${fonts.map((name) => `<link rel="stylesheet" href="/look-fonts/${name}/index.css">`).join('')}
  <link rel="preload" as="font" type="font/woff2" crossorigin href="/look-fonts/noto-sans/files/noto-sans-latin-wght-normal.woff2">
  <style>
    :root {
      --gt-font: 'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans JP Variable', sans-serif;
      --gt-mono: 'Noto Sans Mono Variable', monospace;
    }
    body { font-family: var(--gt-font); }
  </style>`;
const args = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-color-profile=srgb'];

/** Holds still what differs from run to run: the clock and random numbers. */
const still = async (page) => {
  await page.clock.setFixedTime(new Date('2026-01-15T10:00:00Z'));
  await page.addInitScript(() => {
    let seed = 1;
    Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  });
};

/** Fonts and pictures are there, films stand where they were sent to, and what tells of waiting stands still. */
const settled = (page) =>
  page.evaluate(async () => {
    const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    const isBusy = (each) => (each instanceof HTMLImageElement && each.loading !== 'lazy' && !each.complete) || (each instanceof HTMLVideoElement && each.seeking);
    for (let frames = 0; frames < 120 && all(document).some(isBusy); frames++) await nextFrame();
    for (const each of all(document)) if (each instanceof HTMLProgressElement && each.position < 0) each.value = 0;
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++) await nextFrame();
  });

/** The story as it looks when it has come to rest: twice the same in a row. */
const shotOf = async (page) => {
  await settled(page);
  let last;
  for (let tries = 0; tries < 12; tries++) {
    const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (last?.equals(shot)) return { shot };
    last = shot;
    await page.waitForTimeout(100);
  }
  return { shot: last, fault: 'never comes to rest' };
};

const pixels = async (image) => {
  const { data, info } = await sharp(image).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};
const picture = ({ data, width, height }) => sharp(data, { raw: { width, height, channels: 4 } });
const pathOf = (id) => join(references, `${id}.webp`);
const found = (await readdir(references).catch(() => [])).filter((name) => name.endsWith('.webp')).map((name) => name.slice(0, -5));

/** Answers what is different, in words; writes expected, actual and difference. */
const compared = async (id, shot) => {
  if (!found.includes(id)) return ['has no reference'];
  const [expected, actual] = [await pixels(await readFile(pathOf(id))), await pixels(shot)];
  await writeFile(join(differences, `${id}.actual.png`), shot);
  if (expected.width !== actual.width || expected.height !== actual.height) return [`is ${actual.width} × ${actual.height}, not ${expected.width} × ${expected.height}`];
  const diff = { ...expected, data: Buffer.alloc(expected.data.length) };
  const count = pixelmatch(expected.data, actual.data, diff.data, expected.width, expected.height, { threshold });
  if (count <= pixelsAllowed) {
    await rm(join(differences, `${id}.actual.png`));
    return [];
  }
  await picture(expected).png().toFile(join(differences, `${id}.expected.png`));
  await picture(diff).png().toFile(join(differences, `${id}.diff.png`));
  return [`${count} pixels differ`];
};

const updated = async (id, shot) => {
  // one that looks the same keeps its file, so that a commit has what has changed
  if (found.includes(id) && Buffer.compare((await pixels(await readFile(pathOf(id)))).data, (await pixels(shot)).data) === 0) return [];
  await sharp(shot).webp({ lossless: true, effort: 6 }).toFile(pathOf(id));
  return [];
};

const row = ([id, faults]) =>
  `<section><h2>${id}</h2><p>${faults.join('; ').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p><div>${['expected', 'actual', 'diff'].map((kind) => `<figure><img loading="lazy" src="${id}.${kind}.png" alt="${kind}"><figcaption>${kind}</figcaption></figure>`).join('')}</div></section>`;
const report = (faulty) =>
  `<!doctype html><meta charset="utf-8"><title>Stories that look different</title><style>body{font-family:system-ui;margin:1rem}div{display:flex;gap:.5rem}figure{margin:0;flex:1}img{inline-size:100%;border:1px solid #999}</style>${faulty.map(row).join('')}`;

const all = await storyIds(dir);
const wanted = all.filter((id) => !values.only || id.includes(values.only));
const strays = found.filter((id) => !all.includes(id));
const faulty = [];
const tell = (id, faults) => {
  if (!faults.length) return;
  faulty.push([id, faults]);
  console.log(`not ok ${id}\n  ${faults.join('\n  ')}`);
};

if (values.names) {
  for (const id of wanted) tell(id, found.includes(id) ? [] : ['has no reference: npm run look -- --update']);
} else {
  await rm(differences, { recursive: true, force: true });
  for (const folder of [differences, references]) await mkdir(folder, { recursive: true });
  const stories = await openStories(dir, { args, head, folders: { 'look-fonts': 'node_modules/@fontsource-variable' } });
  const look = (id) => async (page, _, isBroken) => {
    if (isBroken) return [];
    const { shot, fault } = await shotOf(page);
    return [...(fault ? [fault] : []), ...(await (values.update ? updated : compared)(id, shot))];
  };
  await stories.visitAll(wanted, (id) => ({ before: still, look: look(id) }), tell);
  await stories.close();
  console.log(`Chromium ${stories.version}, ${Math.round((Date.now() - started) / 1000)} s`);
}
if (values.update) for (const id of strays) await rm(pathOf(id));
else for (const id of strays) tell(id, ['is a reference without a story']);
if (faulty.length && !values.names) {
  await writeFile(join(differences, 'index.html'), report(faulty));
  console.log(`see ${join(differences, 'index.html')}`);
}
console.log(`${wanted.length - faulty.filter(([id]) => wanted.includes(id)).length} passed, ${faulty.length} failed`);
process.exitCode = faulty.length || !wanted.length ? 1 : 0;
