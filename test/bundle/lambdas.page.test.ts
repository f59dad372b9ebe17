import { copyFile, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anna, JobOnDisk } from '../../packages/cli/src/workbench/job/label-job.harness.js';
import { annotatedObject, readConsolidation } from '../../packages/jobs/src/lambda/post-annotation.js';
import { inFolder } from '../../packages/jobs/src/reading/reading.harness.js';

/** What `sam deploy` takes. */
const SAM = new URL('../../packages/jobs/dist/lambda/sam/', import.meta.url);

describe('the functions as they are deployed', () => {
  it('are one file each, which needs nothing beside it but the SDK', async () => {
    for (const name of ['pre-annotation', 'post-annotation']) {
      const text = await readFile(new URL(`${name}/index.mjs`, SAM), 'utf8');
      const imports = [...text.matchAll(/^import .*? from "([^"]+)";|\bimport\("([^"]+)"\)/gm)].map(
        ([, one, other]) => one ?? other!,
      );
      expect(imports.filter((each) => !each.startsWith('node:') && !/^(crypto|fs|url)/.test(each))).toEqual([
        '@aws-sdk/client-s3',
      ]);
    }
  });

  it('are what the template names', async () => {
    const template = JSON.parse(await readFile(new URL('template.json', SAM), 'utf8')) as {
      Globals: { Function: { Handler: string } };
      Resources: Record<string, { Properties: { CodeUri: string } }>;
    };
    expect(template.Globals.Function.Handler).toBe('index.handler');
    for (const { Properties } of Object.values(template.Resources)) {
      const module = (await import(new URL(`${Properties.CodeUri}index.mjs`, SAM).href)) as { handler: unknown };
      expect(module.handler).toBeTypeOf('function');
    }
  });

  it('consolidate', () =>
    inFolder(async (_, write) => {
      const rank = (...responseRankings: number[]) => ({
        ...{ task: 'text-ranking', version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings }] },
      });
      const answers = [rank(1, 2, 3), rank(1, 3, 2), rank(1, 2, 3)].map((answer, index) => ({
        ...{ workerId: `w${index}`, acceptanceTime: '', submissionTime: '', timeSpentInSeconds: 1 },
        answerContent: { ranking: JSON.stringify(answer) },
      }));
      const file = await write('request.json', JSON.stringify([annotatedObject('4', { source: 's' }, answers)]));
      const { handler } = (await import(new URL('post-annotation/index.mjs', SAM).href)) as {
        handler(event: object): Promise<unknown>;
      };
      const given = await handler({ labelAttributeName: 'rank', payload: { s3Uri: pathToFileURL(file).href } });
      expect(readConsolidation(given, '4', 'rank')).toMatchObject({
        ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 2, 3] }],
      });
    }));

  it('run in the workbench as the modules of a job', async () => {
    const disk = await JobOnDisk.make();
    try {
      await disk.write('lambda/.keep', '');
      for (const name of ['pre', 'post']) {
        const file = fileURLToPath(new URL(`${name}-annotation/index.mjs`, SAM));
        await copyFile(file, `${disk.folder}/lambda/${name}.mjs`);
      }
      await disk.writeJob({ preHumanTask: 'lambda/pre.mjs', consolidation: 'lambda/post.mjs' });
      const job = await disk.open();
      expect(job.problems).toEqual([]);
      expect(await job.taskInput(job.object('1')!)).toEqual({ input: { source: 'b', mode: 'label' } });
      const answer = { task: 'qa-pairs', version: 1, questionAnswerPairs: [{ id: 'p1', question: 'Q?', answer: 'A' }] };
      await disk.answerNext(job, anna, { questions: JSON.stringify(answer) });
      await job.close();
      const [line] = await disk.outputLines();
      expect(line).toMatchObject({ source: 'a', mood: answer, 'mood-metadata': { 'human-annotated': 'yes' } });
    } finally {
      await disk.remove();
    }
  });
});
