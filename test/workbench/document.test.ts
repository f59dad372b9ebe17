import { cp, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jobDefaults, JOB_MEMBERS, MANIFEST_FILE, readJob } from '@gt-elements/cli/workbench/job/job-folder.js';
import {
  AGREEMENT_DEFAULTS,
  AGREEMENT_MEMBERS,
  REVIEW_DEFAULTS,
  REVIEW_MEMBERS,
} from '@gt-elements/cli/workbench/job/review-settings.js';
import { LambdaModule } from '@gt-elements/cli/workbench/lambda/lambda-module.js';
import { makeProgram } from '@gt-elements/cli/program.js';
import {
  CONSOLIDATION_REQUESTS,
  CONSOLIDATION_RESPONSES,
  OUTPUT_MANIFEST,
  WORKER_RESPONSES,
} from '@gt-elements/jobs/layout.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes, samplesOf, tableOf, tablesOf } from '../docs/documents.js';

const page = 'docs/workbench.md';
const fixture = resolve(import.meta.dirname, '../fixtures/jobs/native-inputs');
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gt-document-')));
  await cp(fixture, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const samples = (language: string) => samplesOf(page).filter((sample) => sample.language === language);

describe(page, () => {
  it('says what job.json takes, and its defaults', () => {
    const defaults = jobDefaults('FOLDER') as Record<string, unknown>;
    expect(
      tableOf(page, 'job.json').rows.map(([field = '', value, fallback = '']) => [codes(field)[0], value, fallback]),
    ).toEqual(
      Object.entries(JOB_MEMBERS).map(([member, { expected }]) => {
        const value = defaults[member];
        const shown = value === undefined ? '' : `\`${JSON.stringify(value)}\``;
        return [member, expected, value === 'FOLDER' ? "the folder's name" : shown];
      }),
    );
  });

  it.each([
    ['Review', REVIEW_MEMBERS, REVIEW_DEFAULTS],
    ['Answers that do not agree', AGREEMENT_MEMBERS, AGREEMENT_DEFAULTS],
  ] as const)('says what there is to set: %s', (title, members, defaults: Record<string, unknown>) => {
    expect(
      tableOf(page, title).rows.map(([field = '', value = '', fallback]) => [
        codes(field)[0],
        value.replaceAll('`', ''),
        fallback,
      ]),
    ).toEqual(
      Object.entries(members).map(([member, { expected }]) => {
        const value = defaults[member];
        return [member, expected, value === undefined ? '' : `\`${JSON.stringify(value)}\``];
      }),
    );
  });

  it('names the options of the command, with their defaults', () => {
    const { options } = makeProgram(() => undefined).commands.find((command) => command.name() === 'workbench')!;
    expect(
      tableOf(page, 'Workbench').rows.map(([flags = '', value = '']) => [...codes(flags), ...codes(value)]),
    ).toEqual(
      options.map(({ flags, defaultValue }) => [flags, defaultValue].filter((one) => one !== undefined).map(String)),
    );
  });

  it('says what the workbench says', async () => {
    const sources = await Promise.all(['packages/cli/src', 'packages/jobs/src'].map(textIn));
    const told = tableOf(page, 'What is said aloud').rows.map(([said = '']) => codes(said)[0]!);
    expect(told.length).toBeGreaterThan(15);
    for (const part of told.flatMap((said) => said.split('…')))
      expect(sources.join('\n').includes(part.trim()), part).toBe(true);
  });

  it('names the files as they are written', () => {
    const named = tablesOf(page)
      .filter(({ head }) => head[0] === 'File')
      .flatMap(({ rows }) => rows.map(([file = '']) => codes(file)[0]));
    for (const path of [
      `${WORKER_RESPONSES}/ID/TIME.json`,
      `${CONSOLIDATION_REQUESTS}/ID.json`,
      `${CONSOLIDATION_RESPONSES}/ID.json`,
      OUTPUT_MANIFEST,
      MANIFEST_FILE,
    ])
      expect(named).toContain(path);
  });

  it('has a job.json that can be read, and modules that can be called', async () => {
    const [pre, post] = samples('mjs').map(({ text }) => text);
    const paths = { pre: join(folder, 'pre.mjs'), post: join(folder, 'lambda/post.mjs') };
    await mkdir(dirname(paths.post), { recursive: true });
    await writeFile(paths.pre, pre!);
    await writeFile(paths.post, post!);
    await writeFile(join(folder, 'job.json'), samples('text')[0]!.text);
    const { job, problems } = await readJob(folder);
    expect(problems).toEqual([]);
    expect(job).toMatchObject({ preHumanTask: paths.pre, consolidation: paths.post });

    const modules = [new LambdaModule(folder, paths.pre), new LambdaModule(folder, paths.post)] as const;
    expect(await modules[0].call({ dataObject: { source: ' a ' } })).toEqual({
      taskInput: { source: 'a' },
      isHumanAnnotationRequired: true,
    });
    const request = join(folder, 'request.json');
    const annotations = ['{"mood":1}', '{"mood":2}'].map((content) => ({ workerId: 'w', annotationData: { content } }));
    await writeFile(request, JSON.stringify([{ datasetObjectId: '7', annotations }]));
    const event = { labelAttributeName: 'ranking', payload: { s3Uri: pathToFileURL(request).href } };
    expect(await modules[1].call(event)).toEqual([
      { datasetObjectId: '7', consolidatedAnnotation: { content: { ranking: [{ mood: 1 }, { mood: 2 }] } } },
    ]);
    await Promise.all(modules.map((module) => module.close()));
  });
});

async function textIn(path: string): Promise<string> {
  const names = (await readdir(path, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
  return (await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))).join('\n');
}
