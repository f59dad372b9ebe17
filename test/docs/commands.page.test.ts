import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, root, samplesOf } from './documents.js';
import { ScratchFolder } from './scratch-folder.js';

/** Lines that are not run here, and what runs them, or what they run. */
const ELSEWHERE: readonly (readonly [line: RegExp, file: string])[] = [
  [/^gt\(\) \{ node packages\/cli\/dist\/gt\.js "\$@"; \}$/, 'packages/cli/src/gt.ts'],
  [/^npm start$/, 'tools/start.mjs'],
  [/^npm test$/, 'tools/test.mjs'],
  [/^BROWSERS=all npm test -- browser$/, 'tools/test.mjs'],
  [/^npm run (types|lint|storybook|bench)$/, 'package.json'],
  [/^npm run build-storybook && node tools\/stories-check\.mjs --shots shots$/, 'tools/stories-check.mjs'],
  [/^npm run look( -- --(update|only phone))?$/, 'tools/look.mjs'],
  [/^npm run new -- sentence-pairs$/, 'test/new/new-element.page.test.ts'],
  [/^npx vitest run (--project unit packages\/core|test\/release)$/, 'vite.config.ts'],
  [/^npx wtr --files '[\w/.*-]+'$/, 'web-test-runner.config.mjs'],
  [/^npm install (--save-dev )?@gt-elements\/\w+$/, 'test/release/installed.page.test.ts'],
  [/^for name in [\w ]+; do npm publish "release\/[\w.$-]+"; done$/, 'test/release/packed.page.test.ts'],
  [
    /^sam deploy --guided --template-file packages\/jobs\/dist\/lambda\/sam\/template\.json$/,
    'test/bundle/lambdas.page.test.ts',
  ],
  [/^npx esbuild my-portuguese\.ts [\w= -]+\.js$/, 'test/docs/commands.page.test.ts'],
  // what it writes is read by a test of its form
  [/^audiowaveform -i [\w.]+ -o [\w.]+ --pixels-per-second 20 --bits 8$/, 'packages/core/src/peaks/peaks.test.ts'],
];
const GT = /^(?:node packages\/cli\/dist\/gt\.js|gt|npx gt) (.*)$/;

const samples = documents()
  .flatMap(samplesOf)
  .filter(({ language }) => language === 'sh')
  .map((sample) => {
    const lines = sample.text.split('\n').map((line) => line.replace(/\s+# .*$/, '').trim());
    return [`${sample.file}:${sample.line}`, lines.filter(Boolean)] as const;
  });
const calls = samples
  .map(([name, lines]) => [name, lines.flatMap((line) => GT.exec(line)?.[1] ?? [])] as const)
  .filter(([, lines]) => lines.length);

describe('commands in the documents', () => {
  it.each(samples)('%s: each line is run by a test', (_, lines) => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: object };
    for (const line of lines) {
      const elsewhere = ELSEWHERE.find(([each]) => each.test(line));
      expect(GT.test(line) || elsewhere, line).toBeTruthy();
      if (elsewhere) expect(existsSync(resolve(root, elsewhere[1])), elsewhere[1]).toBe(true);
      for (const [, script = ''] of line.matchAll(/npm (?:run )?((?!install|publish|run)[\w:-]+)/g)) {
        expect(scripts).toHaveProperty([script]);
      }
    }
  });

  it.concurrent.for(calls)('%s does what it says', async ([, lines], { expect }) => {
    const scratch = new ScratchFolder();
    try {
      const makesJob = lines.some((line) => line.startsWith('new '));
      if (makesJob) rmSync(join(scratch.path, 'my-job'), { recursive: true });
      else {
        const made = await gt(scratch.path, 'new made-job --task text-ranking');
        expect(made).toMatchObject({ status: 0 });
        for (const file of readdirSync(join(scratch.path, 'made-job')))
          scratch.write(`my-job/${file}`, readFileSync(join(scratch.path, 'made-job', file), 'utf8'));
      }
      for (const line of lines) {
        const { status, said } = await gt(scratch.path, line);
        expect([status, said], line).toEqual([0, expect.stringMatching(says(line))]);
      }
    } finally {
      scratch.remove();
    }
  });
});

it('a language of one’s own becomes a classic script by the line that the page gives', () => {
  const { text: source } = documents()
    .flatMap(samplesOf)
    .find(({ language, text }) => language === 'ts' && text.includes("'Enviar'"))!;
  const line = samples.flatMap(([, lines]) => lines).find((each) => each.includes('my-portuguese.ts'))!;
  // below the packages, so that they are found as they are built
  const folder = mkdtempSync(resolve(root, 'node_modules/.own-language-'));
  try {
    writeFileSync(join(folder, 'my-portuguese.ts'), source);
    const [, , ...given] = line.split(' ');
    execFileSync(resolve(root, 'node_modules/.bin/esbuild'), given, {
      cwd: folder,
      stdio: 'pipe',
    });
    const script = readFileSync(join(folder, 'gt-lang-pt.js'), 'utf8');
    expect(script).toContain('Enviar');
    expect(script).toContain('Vis\\xE3o geral');
    expect(script).not.toMatch(/^\s*(import|export) /m);
    // the words and where they are registered, no element
    expect(script.length).toBeLessThan(3000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Runs the built command. A workbench is ended once it listens. */
function gt(cwd: string, line: string): Promise<{ readonly status: number | null; readonly said: string }> {
  expect(line).not.toMatch(/["'$|;&<>]/);
  const { AWS_REGION = 'us-east-1' } = process.env;
  const env = { ...process.env, AWS_REGION };
  const child = spawn(process.execPath, [resolve(root, 'packages/cli/dist/gt.js'), ...line.split(/\s+/)], { cwd, env });
  let said = '';
  const hear = (data: Buffer) => {
    said += data.toString();
    if (/^Workbench: http/m.test(said)) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}

/** What a command tells when it did something. */
function says(line: string): RegExp {
  const said: Readonly<Record<string, RegExp>> = {
    '--help': /gt export/,
    agree: /Clarity +Kendall.s/,
    check: /my-job: nothing wrong/,
    deploy: /CreateLabelingJob|LabelingJobName/,
    export: /[1-9]\d* rows?/,
    manifest: /4 /,
    new: /my-job/,
    stats: /4 objects/,
    validate: /12 answers, nothing wrong/,
    workbench: /^Workbench: http/m,
  };
  return said[line.split(' ')[0]!]!;
}
