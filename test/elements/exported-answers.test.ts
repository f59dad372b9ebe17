import { readdirSync } from 'node:fs';
import { faultsIn, DOCUMENTED } from '@gt-elements/jobs/exports/documented-formats.harness.js';
import { exported, labelled } from '@gt-elements/jobs/exports/exports.harness.js';
import { FORMATS } from '@gt-elements/jobs/exports/formats.js';
import { consolidate } from '@gt-elements/jobs/consolidation/consolidate.js';
import { validateAnswer, validateConfig } from '@gt-elements/jobs/schemas/validate.js';
import { isTask, TASKS } from '@gt-elements/jobs/schemas/tasks.js';
import { describe, expect, it } from 'vitest';
import type { TaskSample } from '../suites/task-sample.js';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.sample.ts'));
const modules = await Promise.all(
  files.map((file) => import(`./${file}`) as Promise<Readonly<Record<string, unknown>>>),
);
const samples = modules.flatMap((module) => Object.values(module)).filter(isSample);

function isSample(value: unknown): value is TaskSample {
  return typeof value === 'object' && value !== null && 'halfDone' in value;
}

it('there is a sample of each task', () => {
  expect(samples.map(({ task }) => task).toSorted()).toEqual(TASKS.toSorted());
});

describe.each(samples.map((sample) => [sample.task, sample] as const))('what <gt-%s> gives', (task, sample) => {
  const { answers, settings, halfDone } = sample;

  it('is what its schema says, whole or half done', () => {
    for (const answer of [...answers, { task, version: 1, ...halfDone }]) expect(validateAnswer(answer)).toEqual([]);
    expect(isTask(task) && validateConfig(task, settings)).toEqual([]);
  });

  it('can be made one', () => {
    const made = consolidate(answers);
    expect(validateAnswer(made?.answer)).toEqual([]);
    expect(made?.answer['task']).toBe(task);
  });

  it.each(FORMATS.filter((format) => format.task === task).map(({ name }) => name))('becomes %s', async (name) => {
    const source = { ...settings, 'source-ref': settings['src'] };
    const { report, files } = await exported(name, [labelled(source, answers)]);
    const rows = [...report.files.values()].reduce((sum, count) => sum + count, 0);
    // nothing is lost without a word
    expect(rows + report.leftOut.size).toBeGreaterThan(0);
    for (const [file, content] of Object.entries(files)) {
      if (file === 'README.md' || !DOCUMENTED[name] || file.startsWith('squad-free')) continue;
      for (const each of file.endsWith('.jsonl') ? (content as unknown[]) : [content])
        expect(faultsIn(name, each)).toBe('No errors');
    }
  });
});
