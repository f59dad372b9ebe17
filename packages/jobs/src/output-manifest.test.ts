import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '@gt-elements/core/schema/json-value.harness.js';
import {
  failureLine,
  failureMetadata,
  labelMetadata,
  labelNameProblem,
  outputLine,
  outputLineHead,
} from './output-manifest.js';

const metadata = labelMetadata(
  'job',
  new Date('2021-03-08T23:06:49.111Z'),
  'annotations/worker-response/iteration-1/0/x.json',
);

describe('an output line', () => {
  it('is the input line, the label and its metadata', () => {
    expect(outputLine('{"source":"a"}', 'ranking', {}, metadata)).toBe(
      '{"source":"a","ranking":{},"ranking-metadata":{"type":"groundtruth/custom","job-name":"job","human-annotated":"yes",' +
        '"creation-date":"2021-03-08T23:06:49.111000","worker-response-ref":"annotations/worker-response/iteration-1/0/x.json"}}',
    );
  });

  it('leaves out the reference where a consolidation made the label', () => {
    expect(labelMetadata('job', new Date(0))).toEqual({
      type: 'groundtruth/custom',
      'job-name': 'job',
      'human-annotated': 'yes',
      'creation-date': '1970-01-01T00:00:00.000000',
    });
  });

  it('keeps numbers that JavaScript would change', () => {
    expect(outputLine(' {"source":"a","id":12345678901234567890 } ', 'l', {}, metadata)).toContain(
      '"id":12345678901234567890,"l":',
    );
  });

  it('is JSON with the same members for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), jsonValue()), jsonValue(), (input, label) => {
        const { l: _l, 'l-metadata': _m, ...rest } = input;
        const text = JSON.stringify(rest);
        const line = outputLine(text, 'l', { label }, metadata);
        expect(line.startsWith(outputLineHead(text, 'l'))).toBe(true);
        // written and read once more, since JSON has no -0
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify({ ...rest, l: { label }, 'l-metadata': metadata })));
      }),
    );
  });
});

describe('failureLine', () => {
  it('says why, and has no label', () => {
    const line = failureLine('{"source":"a"}', 'mood', failureMetadata('job', 'it "broke"', 'x/0/1.json'));
    expect(line).toBe(
      '{"source":"a","mood-metadata":{"type":"groundtruth/custom","job-name":"job","human-annotated":"yes","failure-reason":"it \\"broke\\"","worker-response-ref":"x/0/1.json"}}',
    );
    expect(JSON.parse(failureLine('{}', 'l', failureMetadata('j', 'r')))).toEqual({
      'l-metadata': { type: 'groundtruth/custom', 'job-name': 'j', 'human-annotated': 'yes', 'failure-reason': 'r' },
    });
  });
});

describe('labelNameProblem', () => {
  it.each(['ranking', 'My-Label-2', 'a'.repeat(127)])('takes %s', (name) =>
    expect(labelNameProblem(name)).toBeUndefined(),
  );
  it.each(['', 'a b', '-a', 'a-', 'ä', 'a_b', 'a'.repeat(128), 'x-metadata'])('refuses %j', (name) =>
    expect(labelNameProblem(name)).toBeTypeOf('string'),
  );
});
