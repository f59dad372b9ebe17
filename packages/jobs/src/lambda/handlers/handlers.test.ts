import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inFolder } from '../../reading/reading.harness.js';
import { writeWorkerResponse } from '../../worker-response.js';
import { annotatedObject, readConsolidation, type PostAnnotationEvent } from '../post-annotation.js';
import { preAnnotationEvent, readPreAnnotation } from '../pre-annotation.js';
import { handler as post } from './post-annotation.js';
import { handler as pre } from './pre-annotation.js';
import { withAws } from './s3-server.harness.js';

const ranking = (...responseRankings: number[]) => ({
  task: 'text-ranking',
  version: 1,
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings }],
});
const worker = (workerId: string, answer: object) => ({
  ...{ workerId, acceptanceTime: '', submissionTime: '', timeSpentInSeconds: 1 },
  answerContent: { ranking: JSON.stringify(answer) },
});
const event = (s3Uri: string): PostAnnotationEvent => ({
  ...{ version: '2018-10-16', labelingJobArn: 'arn', labelCategories: [], roleArn: 'arn' },
  labelAttributeName: 'rank',
  payload: { s3Uri },
});

describe('the post-annotation Lambda', () => {
  const request = JSON.stringify([
    annotatedObject('0', { source: 's' }, [
      worker('a', ranking(1, 2)),
      worker('b', ranking(1, 2)),
      worker('c', ranking(2, 1)),
    ]),
    annotatedObject('1', { source: 's' }, [worker('a', { hello: 1 })]),
  ]);

  it('makes one answer of several, as Ground Truth takes it', () =>
    inFolder(async (_, write) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const given = await post(event(pathToFileURL(await write('request.json', request)).href));
      const label = readConsolidation(given, '0', 'rank') as ReturnType<typeof ranking>;
      expect(label.ordinalRankingDimensions[0]!.responseRankings).toEqual([1, 2]);
      expect(label).toMatchObject({
        meta: { consolidation: { answers: 3, fields: [{ of: 'Clarity', dissenters: [2] }] } },
      });
      // of what can't be read there is no label, and the log says why
      expect(() => readConsolidation(given, '1', 'rank')).toThrow('nothing for datasetObjectId "1"');
      expect(log.mock.calls.flat().join()).toContain('no answer under "ranking"');
    }));

  it('reads its request, and answers in it, from S3', () =>
    withAws(
      ({ path }) => {
        const content = JSON.stringify({ ranking: ranking(1, 2) });
        const annotations = [{ workerId: 'a', annotationData: { s3Uri: 's3://b/annotations/a b.json' } }];
        const files: Readonly<Record<string, string>> = {
          '/b/request.json': JSON.stringify([{ datasetObjectId: '7', dataObject: { content: 's' }, annotations }]),
          '/b/annotations/a b.json': content,
        };
        return files[path];
      },
      async (asked) => {
        const given = await post(event('s3://b/request.json'));
        expect(readConsolidation(given, '7', 'rank')).toEqual(ranking(1, 2));
        expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
          'GET /b/request.json',
          'GET /b/annotations/a b.json',
        ]);
        await expect(post(event('s3://b/gone.json'))).rejects.toThrow('The specified key does not exist');
      },
    ));
});

describe('the pre-annotation Lambda', () => {
  afterEach(() => vi.unstubAllEnvs());
  const asked = async (mode: string, line: object, handler = pre) => {
    vi.stubEnv('GT_MODE', mode);
    return readPreAnnotation(await handler(preAnnotationEvent('arn', line as Readonly<Record<string, unknown>>)));
  };
  const metadata = { 'job-name': 'labeling-job/x' };
  const review = (verdict: string) => ({
    task: 'review',
    of: 'text-ranking',
    version: 1,
    verdict,
    value: ranking(1, 2),
  });
  const labelled = { source: 's', rank: ranking(1, 2), 'rank-metadata': metadata };
  const reviewed = (verdict: string) => ({ ...labelled, check: review(verdict), 'check-metadata': metadata });

  it('gives the line to those who label', async () => {
    expect(await asked('label', { source: 's', responses: ['a'] })).toEqual({
      taskInput: { source: 's', responses: ['a'], mode: 'label' },
      isHumanAnnotationRequired: true,
    });
  });

  it('gives the answer to those who review, until it is accepted', async () => {
    expect(await asked('review', labelled)).toEqual({
      taskInput: { source: 's', mode: 'review', answer: ranking(1, 2) },
      isHumanAnnotationRequired: true,
    });
    expect((await asked('review', reviewed('accept'))).isHumanAnnotationRequired).toBe(false);
    expect((await asked('review', { source: 's' })).isHumanAnnotationRequired).toBe(false);
  });

  it('gives what was sent back to those who rework, with the review that did', async () => {
    const { taskInput, isHumanAnnotationRequired } = await asked('rework', reviewed('return'));
    expect(taskInput).toEqual({ source: 's', mode: 'rework', answer: ranking(1, 2), review: review('return') });
    expect(isHumanAnnotationRequired).toBe(true);
    expect((await asked('rework', reviewed('accept'))).isHumanAnnotationRequired).toBe(false);
    expect((await asked('rework', labelled)).isHumanAnnotationRequired).toBe(false);
  });

  it('reads answers that a pass-through consolidation left where they were', () =>
    withAws(
      () => writeWorkerResponse([worker('a', ranking(2, 1))]),
      async () => {
        // what is kept warm knows another address
        vi.resetModules();
        const { handler } = await import('./pre-annotation.js');
        const line = {
          source: 's',
          rank: {},
          'rank-metadata': { ...metadata, 'worker-response-ref': 's3://b/r.json' },
        };
        expect((await asked('review', line, handler)).taskInput['answer']).toEqual(ranking(2, 1));
      },
    ));

  it('says what is wrong with its environment', async () => {
    await expect(asked('juggle', labelled)).rejects.toThrow('GT_MODE is "juggle", not label, review, rework');
  });
});
