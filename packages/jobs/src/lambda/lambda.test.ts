import { describe, expect, it } from 'vitest';
import { annotatedObject, readConsolidation } from './post-annotation.js';
import { preAnnotationEvent, readPreAnnotation } from './pre-annotation.js';

describe('pre-annotation', () => {
  it('asks about a line of the manifest', () => {
    expect(preAnnotationEvent('arn:job', { 'source-ref': 's3://b/a.png' })).toEqual({
      version: '2018-10-16',
      labelingJobArn: 'arn:job',
      dataObject: { 'source-ref': 's3://b/a.png' },
    });
  });

  it.each([
    [{ taskInput: { a: 1 } }, { taskInput: { a: 1 }, isHumanAnnotationRequired: true }],
    [
      { taskInput: {}, isHumanAnnotationRequired: true },
      { taskInput: {}, isHumanAnnotationRequired: true },
    ],
    // as AWS's own samples write it
    [
      { taskInput: {}, isHumanAnnotationRequired: 'true' },
      { taskInput: {}, isHumanAnnotationRequired: true },
    ],
    [
      { taskInput: {}, humanAnnotationRequired: 'false' },
      { taskInput: {}, isHumanAnnotationRequired: false },
    ],
    [{ isHumanAnnotationRequired: false }, { taskInput: {}, isHumanAnnotationRequired: false }],
  ])('reads %j', (result, expected) => expect(readPreAnnotation(result)).toEqual(expected));

  it.each([
    [null, 'gave nothing'],
    [undefined, 'gave nothing'],
    [[], 'gave a list'],
    ['x', 'gave a string'],
    [{}, '"taskInput" is nothing'],
    [{ taskInput: 'x' }, '"taskInput" is a string'],
    [{ taskInput: [] }, '"taskInput" is a list'],
    [{ taskInput: {}, isHumanAnnotationRequired: 'no' }, '"isHumanAnnotationRequired" is "no"'],
    [{ taskInput: {}, isHumanAnnotationRequired: 0 }, '"isHumanAnnotationRequired" is 0'],
  ])('refuses %j', (result, message) => expect(() => readPreAnnotation(result)).toThrow(message));
});

describe('post-annotation', () => {
  const answer = {
    acceptanceTime: '2026-01-01T00:00:00.000Z',
    answerContent: { mood: '{"a":1}' },
    submissionTime: '2026-01-01T00:00:01.000Z',
    timeSpentInSeconds: 1,
    workerId: 'w',
  };

  it.each([
    [{ source: 'text' }, { content: 'text' }],
    [{ source: 'text', 'source-ref': 's3://b/k' }, { content: 'text' }],
    [{ 'source-ref': 's3://b/k', more: 1 }, { s3Uri: 's3://b/k' }],
    [{ source: { a: 1 } }, { content: '{"a":1}' }],
    [{}, { content: 'null' }],
  ])('names the data object of %j', (object, dataObject) => {
    expect(annotatedObject('7', object, [answer])).toEqual({
      datasetObjectId: '7',
      dataObject,
      annotations: [{ workerId: 'w', annotationData: { content: '{"mood":"{\\"a\\":1}"}' } }],
    });
  });

  it('reads the label of an object', () => {
    const entry = (datasetObjectId: unknown, content: unknown) => ({
      datasetObjectId,
      consolidatedAnnotation: { content },
    });
    expect(readConsolidation([entry('1', { mood: 'no' }), entry('2', { mood: { a: 1 } })], '2', 'mood')).toEqual({
      a: 1,
    });
    expect(readConsolidation([entry(2, { mood: 0 })], '2', 'mood')).toBe(0);
  });

  it.each([
    [null, 'no list'],
    [{}, 'no list'],
    [[], 'nothing for datasetObjectId "2"'],
    [[null, 'x', { datasetObjectId: '3' }], 'nothing for datasetObjectId "2"'],
    [[{ datasetObjectId: '2' }], 'no consolidatedAnnotation.content'],
    [[{ datasetObjectId: '2', consolidatedAnnotation: { content: {} } }], 'has no "mood"; it has nothing'],
    [[{ datasetObjectId: '2', consolidatedAnnotation: { content: { label: 1 } } }], 'has no "mood"; it has label'],
  ])('refuses %j', (result, message) => expect(() => readConsolidation(result, '2', 'mood')).toThrow(message));
});
