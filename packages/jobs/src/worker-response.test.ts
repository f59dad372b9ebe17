import { describe, expect, it } from 'vitest';
import { objectIdOfResponse, workerResponsePath } from './layout.js';
import { readAnswer, readWorkerResponse, writeWorkerResponse, type WorkerAnswer } from './worker-response.js';

const answer: WorkerAnswer = {
  acceptanceTime: '2026-11-22T00:00:00.000Z',
  answerContent: { ranking: '{"version":1}' },
  submissionTime: '2026-11-22T00:00:12.345Z',
  timeSpentInSeconds: 12.345,
  workerId: 'private.local.0123',
  workerMetadata: { identityData: { identityProviderType: 'Workbench' } },
};

describe('a worker response file', () => {
  it("has Ground Truth's keys in Ground Truth's order, and a hidden input's value as a string", () => {
    expect(writeWorkerResponse([answer])).toBe(
      '{"answers":[{"acceptanceTime":"2026-11-22T00:00:00.000Z","answerContent":{"ranking":"{\\"version\\":1}"},' +
        '"submissionTime":"2026-11-22T00:00:12.345Z","timeSpentInSeconds":12.345,"workerId":"private.local.0123",' +
        '"workerMetadata":{"identityData":{"identityProviderType":"Workbench"}}}]}',
    );
  });

  it('comes back as it was', () => {
    const { workerMetadata: _, ...plain } = answer;
    expect(readWorkerResponse(writeWorkerResponse([answer, plain]))).toEqual([answer, plain]);
  });

  it.each([
    ['{"answers":', /JSON/],
    ['[]', /no "answers" array/],
    ['{"answers":[1]}', /answers\[0\] is not an object/],
    ['{"answers":[{"answerContent":"x","workerId":"w"}]}', /answers\[0\]\.answerContent/],
    ['{"answers":[{"answerContent":{}}]}', /answers\[0\]\.workerId/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => readWorkerResponse(text)).toThrow(message);
  });

  it('lies where Ground Truth puts it, a colon in its name only where the system takes one', () => {
    const time = new Date('2021-03-08T23:06:49.111Z');
    expect(workerResponsePath('0', time)).toBe('annotations/worker-response/iteration-1/0/2021-03-08_23:06:49.json');
    expect(workerResponsePath('12', time, '-')).toMatch(/\/12\/2021-03-08_23-06-49\.json$/);
    expect(
      objectIdOfResponse('s3://bucket/job/annotations/worker-response/iteration-1/12/2021-03-08_23:06:49.json'),
    ).toBe('12');
    expect(objectIdOfResponse('manifests/output/output.manifest')).toBeUndefined();
  });
});

describe('readAnswer', () => {
  const ranking = { version: 1, shownOrder: [0, 1] };

  it.each([
    ['an object', { ranking }],
    ['a string', { ranking: JSON.stringify(ranking) }],
    ['twice encoded', { ranking: JSON.stringify(JSON.stringify(ranking)) }],
    ['the top level', ranking],
  ])('reads %s', (_, content) => {
    expect(readAnswer(content, 'ranking')).toEqual({ value: ranking });
  });

  it.each([
    ['broken JSON', { ranking: '{"version":' }, /"ranking" is not JSON/],
    ['a list', { ranking: '[1]' }, /"ranking" is not an object/],
    ['text three times encoded', { ranking: JSON.stringify(JSON.stringify('"{}"')) }, /"ranking" is not an object/],
    ['null', { ranking: null }, /"ranking" is not an object/],
    ['nothing', {}, /empty/],
  ])('says why %s is no answer', (_, content, problem) => {
    expect(readAnswer(content, 'ranking').problem).toMatch(problem);
  });
});
