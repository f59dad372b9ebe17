import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TASKS } from '@gt-elements/jobs/schemas/tasks.js';
import { classicTargets } from '../../tools/classic-targets.mjs';
import { npm, publicPackages, root } from '../../tools/release/packages.mjs';
import { Tarballs } from './tarballs.js';

let tarballs: Tarballs;
beforeAll(() => {
  tarballs = Tarballs.make();
});
afterAll(() => tarballs?.remove());

const names = publicPackages().map(({ manifest }) => manifest.name);
const withSources = publicPackages().filter(({ manifest }) => manifest.files.includes('src'));
const isTest = (file: string) => /\.(test|harness)\./.test(file);
const isText = (file: string) => !/\.(png|mp4|webm|woff2?)$/.test(file);

describe.each(names)('the tarball of %s', (name) => {
  const files = () => tarballs.get(name).files;

  it('holds what is meant for users, and nothing else', () => {
    const allowed =
      /^(package\.json|README\.md|LICENSE|(custom-elements|vscode\.html-custom-data)\.json|(dist|src)\/.+)$/;
    const refused = /\.(test|harness)\.|tsbuildinfo|node_modules|(^|\/)\.|\.page\./;
    expect(files().filter((file) => !allowed.test(file) || refused.test(file))).toEqual([]);
    expect(files()).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE']));
  });

  it('says nothing of the machine it was made on', () => {
    const { text } = tarballs.unpack(name);
    const registry = new URL(npm(['config', 'get', 'registry']).trim()).host;
    const places = [`${root}/packages`, `${homedir()}/.`, registry, 'registry.npmjs.org'];
    const person = /(?:^|["'\s(=])(?:file:\/\/)?(?:\/(?:home|Users)\/\w|[A-Z]:\\+Users)/m;
    const told = files().filter((file) => {
      const content = isText(file) ? text(file) : '';
      return places.some((place) => content.includes(place)) || person.test(content);
    });
    expect(told).toEqual([]);
  });

  it('has maps of what is in it only', () => {
    const { text } = tarballs.unpack(name);
    const there = new Set(files());
    for (const file of files().filter((each) => /\.(js|mjs|d\.ts)$/.test(each))) {
      const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(text(file)) ?? [];
      if (map) expect(there, file).toContain(posix.join(posix.dirname(file), map));
    }
    for (const file of files().filter((each) => each.endsWith('.map'))) {
      const { sources, sourceRoot = '' } = JSON.parse(text(file)) as { sources: string[]; sourceRoot?: string };
      for (const source of sources) expect(there, file).toContain(posix.join(posix.dirname(file), sourceRoot, source));
    }
  });

  it('has what its exports lead to', () => {
    const there = new Set(files());
    for (const [key, target] of Object.entries(tarballs.get(name).manifest.exports)) {
      const targets = typeof target === 'string' ? [target] : Object.values(target as Record<string, string>);
      const [main = ''] = targets.slice(-1);
      const [before = '', after = ''] = main.slice(2).split('*');
      const found = [...there].filter((file) =>
        main.includes('*')
          ? file.startsWith(before) && file.endsWith(after) && file.length > before.length + after.length
          : file === main.slice(2),
      );
      expect(found.length, key).toBeGreaterThan(0);
      for (const file of found) {
        const middle = file.slice(before.length, file.length - after.length);
        for (const each of targets) expect(there, `${name} ${key}`).toContain(each.slice(2).replaceAll('*', middle));
      }
    }
  });

  it('is found in order by publint', async () => {
    const { folder } = tarballs.unpack(name);
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });
});

describe.each(withSources)('the tarball of $manifest.name', ({ folder, manifest }) => {
  it('has every source, and what was made of it', () => {
    const sources = readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isTest(entry.name))
      .map((entry) => posix.join(entry.parentPath.slice(join(root, folder).length + 1), entry.name));
    const made = sources.flatMap((file) => {
      const output = file.replace('src/', 'dist/');
      if (file.endsWith('.d.ts')) return [];
      return file.endsWith('.ts')
        ? ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((end) => output.slice(0, -3) + end)
        : [output];
    });
    const { files } = tarballs.get(manifest.name);
    expect(sources.length).toBeGreaterThan(5);
    expect([...sources, ...made].filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe('the tarball of @gt-elements/bundle', () => {
  it('has all scripts, with hashes and sizes that are theirs', () => {
    const { text } = tarballs.unpack('@gt-elements/bundle');
    const { files } = tarballs.get('@gt-elements/bundle');
    const scripts = files.filter((file) => file.endsWith('.js')).map((file) => file.replace('dist/', ''));
    expect(scripts.toSorted()).toEqual(
      Object.keys(classicTargets())
        .map((name) => `${name}.js`)
        .toSorted(),
    );
    const sri = JSON.parse(text('dist/sri.json')) as Record<string, { integrity: string; characters: number }>;
    expect(Object.keys(sri).toSorted()).toEqual(scripts.toSorted());
    for (const script of scripts) {
      const content = text(`dist/${script}`);
      const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
      expect(sri[script], script).toMatchObject({ integrity, characters: content.length });
    }
    expect(files).toContain('dist/THIRD_PARTY.md');
  });
});

describe('the tarball of @gt-elements/elements', () => {
  it('tells editors of tags that are in it', () => {
    const { text } = tarballs.unpack('@gt-elements/elements');
    const { files } = tarballs.get('@gt-elements/elements');
    const { modules } = JSON.parse(text('custom-elements.json')) as {
      modules: { path: string; declarations: { tagName: string }[] }[];
    };
    const tags = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    expect(tags.toSorted()).toEqual(TASKS.map((task) => `gt-${task}`).toSorted());
    expect(modules.filter(({ path }) => !files.includes(path))).toEqual([]);
    const html = JSON.parse(text('vscode.html-custom-data.json')) as { tags: { name: string }[] };
    expect(html.tags.map(({ name }) => name).toSorted()).toEqual(tags.toSorted());
    expect(files).toContain('dist/jsx.d.ts');
  });
});

describe('the tarball of @gt-elements/jobs', () => {
  it('has schemas of every task, and functions to be deployed', () => {
    const { files } = tarballs.get('@gt-elements/jobs');
    const kinds = ['config', 'answer', 'review'];
    const schemas = TASKS.flatMap((task) => kinds.map((kind) => `dist/schemas/${task}.${kind}.schema.json`));
    const lambdas = ['template.json', 'THIRD_PARTY.md', 'pre-annotation/index.mjs', 'post-annotation/index.mjs'];
    expect(files).toEqual(expect.arrayContaining([...schemas, ...lambdas.map((file) => `dist/lambda/sam/${file}`)]));
  });
});
