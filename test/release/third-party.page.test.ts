import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { classicTargets } from '../../tools/classic-targets.mjs';
import { root } from '../../tools/release/packages.mjs';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const dist = 'packages/bundle/dist';
const lambdas = 'packages/jobs/dist/lambda';
const functions = readdirSync(join(root, lambdas, 'handlers')).filter((name) => /annotation\.js$/.test(name));

/** The nearest folder with a package that has a name, from a module upwards. */
function packageOf(module: string): { readonly folder: string; readonly title: string } {
  const parts = module.split('/');
  while (parts.pop() && parts.length) {
    const folder = parts.join('/');
    if (!existsSync(join(root, folder, 'package.json'))) continue;
    const { name, version } = JSON.parse(text(`${folder}/package.json`)) as { name?: string; version?: string };
    if (name && version) return { folder, title: `## ${name} ${version} ` };
  }
  throw new Error(`${module} belongs to no package`);
}

const licences = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => /^(licen[cs]e|copying|notice)(-\w+)?(\.(md|txt))?$/i.test(name))
    .map((name) => text(`${folder}/${name}`).trim());

/** Each package of others has its heading there, and below it its licence word for word. */
function expectLicences(list: string, modules: readonly string[]): void {
  const foreign = modules.filter((module) => module.includes('node_modules/'));
  const packages = new Map(foreign.map(packageOf).map(({ folder, title }) => [folder, title]));
  expect(packages.size).toBeGreaterThan(0);
  for (const [folder, title] of packages) {
    const section = list.split(/^(?=## )/m).find((each) => each.startsWith(title));
    expect(section, `${title} (${folder})`).toBeDefined();
    expect(licences(folder).length, folder).toBeGreaterThan(0);
    for (const licence of licences(folder)) expect(section, folder).toContain(licence);
  }
}

describe('THIRD_PARTY.md of the classic scripts', () => {
  const list = text(`${dist}/THIRD_PARTY.md`);
  const modulesOf = (name: string) => JSON.parse(text(`${dist}/modules/${name}.json`)) as string[];
  const names = Object.keys(classicTargets());
  const withOthers = names.filter((name) => modulesOf(name).some((module) => module.includes('node_modules/')));

  it('is about scripts that have parts of others', () => {
    expect(withOthers).toEqual(
      expect.arrayContaining(['gt-elements', 'gt-markdown', 'gt-media', 'gt-media-streaming']),
    );
  });

  it.each(withOthers)('has the licences of what is in %s.js', (name) => {
    expectLicences(list, modulesOf(name));
  });

  // video.js has these in one file of its own, where no bundler sees them
  it('has those of packages that came inside of others', () => {
    for (const name of ['@videojs/http-streaming', 'aes-decrypter', 'pkcs7', 'videojs-contrib-quality-levels']) {
      expectLicences(list, [`node_modules/${name}/index.js`]);
    }
    expect(list).toContain('Stanford Javascript Cryptography Library');
  });
});

it('THIRD_PARTY.md of the functions for Ground Truth has the licences of what is in them', async () => {
  const { metafile } = await build({
    entryPoints: functions.map((name) => join(root, lambdas, 'handlers', name)),
    absWorkingDir: root,
    outdir: 'nowhere',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@aws-sdk/*'],
    metafile: true,
  });
  expect(functions.length).toBe(2);
  expectLicences(text(`${lambdas}/sam/THIRD_PARTY.md`), Object.keys(metafile.inputs));
});
