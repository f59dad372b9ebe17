import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotatedObject } from '../lambda/post-annotation.js';
import { ACCEPTED_MANIFEST, OUTPUT_MANIFEST, workerResponsePath } from '../layout.js';
import { failureLine, failureMetadata, labelMetadata, outputLine } from '../output-manifest.js';
import { writeWorkerResponse, type WorkerAnswer } from '../worker-response.js';
import { flatten } from './flattened.js';
import { readLabelled } from './read-labelled.js';
import { anyAnswer, inFolder, objectsAndProblems, type Write } from './reading.harness.js';

const NOW = new Date('2026-03-08T23:06:49Z');
const given = (workerId: string, answerContent: Readonly<Record<string, unknown>>): WorkerAnswer => ({
  acceptanceTime: NOW.toISOString(),
  answerContent,
  submissionTime: NOW.toISOString(),
  timeSpentInSeconds: 3,
  workerId,
});
/** Answers by object and worker, and how a form encodes them. */
const answered = fc.array(fc.array(fc.tuple(anyAnswer, fc.nat({ max: 3 })), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const encodings: readonly ((answer: object) => Readonly<Record<string, unknown>>)[] = [
  (answer) => ({ mine: answer }),
  (answer) => ({ mine: JSON.stringify(answer) }),
  (answer) => ({ mine: JSON.stringify(JSON.stringify(answer)) }),
  (answer) => ({ ...answer }),
];
const encoded = (object: readonly (readonly [object, number])[]) =>
  object.map(([answer, encoding], worker) => given(`w${worker}`, encodings[encoding]!(answer)));
const answersOf = ({ answers }: { answers: readonly { workerId?: string; answer: unknown }[] }) =>
  answers.map(({ workerId, answer }) => [workerId, answer]);
const wanted = (objects: readonly (readonly (readonly [object, number])[])[]) =>
  objects.map((object) => object.map(([answer], worker) => [`w${worker}`, answer]));

describe('what was written is read again', () => {
  it('from the output folder of a job', () =>
    fc.assert(
      fc.asyncProperty(answered, (objects) =>
        inFolder(async (folder, write) => {
          const lines: string[] = [];
          for (const [index, object] of objects.entries()) {
            const path = workerResponsePath(String(index + 5), NOW, '-');
            await write(path, writeWorkerResponse(encoded(object)));
            const ref = index % 2 ? path : `s3://bucket/jobs/one/${path}`;
            lines.push(
              outputLine(JSON.stringify({ source: `s${index}`, n: 1 }), 'mine', {}, labelMetadata('one', NOW, ref)),
            );
          }
          await write(OUTPUT_MANIFEST, lines.join('\n'));
          const read = await objectsAndProblems(readLabelled(folder));
          expect(read.problems).toEqual([]);
          expect(read.objects.map(answersOf)).toEqual(wanted(objects));
          expect(read.objects.map(({ id }) => id)).toEqual(objects.map((_, index) => String(index + 5)));
          expect(read.objects.map(({ source }) => source)).toEqual(
            objects.map((_, index) => ({ source: `s${index}`, n: 1 })),
          );
        }),
      ),
      { numRuns: 40 },
    ));

  it('from the request of a consolidation, whose contents stand in it or elsewhere', () =>
    fc.assert(
      fc.asyncProperty(answered, fc.boolean(), (objects, elsewhere) =>
        inFolder(async (_, write) => {
          const entries = objects.map((object, index) =>
            annotatedObject(String(index), { source: 's' }, encoded(object)),
          );
          const request = await Promise.all(
            entries.map(async (entry, index) => ({
              ...entry,
              annotations: await Promise.all(
                entry.annotations.map(async (annotation, at) => {
                  if (!elsewhere) return annotation;
                  await write(`answers/${index}-${at}.json`, annotation.annotationData.content);
                  return { ...annotation, annotationData: { s3Uri: `s3://b/answers/${index}-${at}.json` } };
                }),
              ),
            })),
          );
          const path = await write('request.json', JSON.stringify(request));
          const read = await objectsAndProblems(readLabelled(path));
          expect(read.problems).toEqual([]);
          expect(read.objects.map(answersOf)).toEqual(wanted(objects));
          expect(read.objects[0]!.source).toEqual({ source: 's' });
        }),
      ),
      { numRuns: 40 },
    ));

  it('from a table with a row for each answer', () =>
    fc.assert(
      fc.asyncProperty(answered, fc.boolean(), (objects, flat) =>
        inFolder(async (_, write) => {
          // an empty cell is nothing, so an empty text can't be told from it
          const rows = objects.flatMap((object, index) =>
            object.map(([answer], worker) => ({
              datasetObjectId: String(index),
              workerId: `w${worker}`,
              'Input.source': 'a "quoted", text\nof two lines',
              ...(flat
                ? flatten(withoutEmpty(answer), 'answerContent.mine')
                : { answerContent: JSON.stringify({ mine: answer }) }),
            })),
          );
          const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
          const cell = (text = '') => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const lines = [names, ...rows.map((row) => names.map((name) => (row as Record<string, string>)[name]))];
          const path = await write('answers.csv', lines.map((cells) => cells.map(cell).join(',')).join('\r\n'));
          const read = await objectsAndProblems(readLabelled(path));
          expect(read.problems).toEqual([]);
          const kept = objects.map((object) =>
            object.map(([answer], worker) => [`w${worker}`, flat ? withoutEmpty(answer) : answer]),
          );
          expect(read.objects.map(answersOf)).toEqual(kept);
          expect(read.objects[0]!.source).toEqual({ source: 'a "quoted", text\nof two lines' });
        }),
      ),
      { numRuns: 60 },
    ));
});

/** Without texts that are empty or might be cells of another kind. */
function withoutEmpty<T>(answer: T): T {
  return JSON.parse(JSON.stringify(answer), (_, value: unknown) => (value === '' ? 'x' : value)) as T;
}

const caption = (text: string) => ({ task: 'image-caption', version: 1, caption: text });
const line = (label: unknown, metadata: object = {}) =>
  JSON.stringify({ source: 's', mine: label, 'mine-metadata': { 'job-name': 'labeling-job/mine', ...metadata } });
const review = (verdict: string, value: unknown) => ({
  task: 'review',
  of: 'image-caption',
  version: 1,
  verdict,
  value,
});
const reviewed = (verdict: string, value: unknown = caption('one')) =>
  JSON.stringify({
    ...(JSON.parse(line(caption('one'))) as object),
    second: review(verdict, value),
    'second-metadata': { 'job-name': 'labeling-job/second' },
  });
const manifest = (...lines: string[]) =>
  inFolder(async (_, write) => objectsAndProblems(readLabelled(await write('output.manifest', lines.join('\n')))));

describe('labels in an output manifest', () => {
  it('are read where they stand in the line', async () => {
    const { objects } = await manifest(line(caption('one')), line(JSON.stringify(caption('two'))));
    expect(objects.map(({ answers }) => answers[0]!.answer['caption'])).toEqual(['one', 'two']);
    expect(objects[0]).toMatchObject({ id: '0', source: { source: 's' }, review: 'none', place: { line: 1 } });
  });

  it('say what reviews came to', async () => {
    const { objects } = await manifest(
      ...[line(caption('one')), reviewed('accept'), reviewed('return'), reviewed('fix', caption('mended'))],
    );
    expect(objects.map(({ review }) => review)).toEqual(['none', 'accepted', 'returned', 'accepted']);
    expect(objects.map(({ answers }) => answers[0]!.answer['caption'])).toEqual(['one', 'one', 'one', 'mended']);
  });

  it('that were reworked wait for the next review', async () => {
    const again = {
      ...(JSON.parse(reviewed('return')) as object),
      third: caption('new'),
      'third-metadata': { 'job-name': 'j' },
    };
    const { objects } = await manifest(JSON.stringify(again));
    expect(objects[0]).toMatchObject({ review: 'unreviewed', answers: [{ answer: { caption: 'new' } }] });
  });

  it('after an answer that can’t be read leave it in doubt', async () => {
    const open = {
      ...(JSON.parse(line(caption('one'))) as object),
      second: {},
      'second-metadata': { 'job-name': 'j' },
    };
    const { objects } = await manifest(JSON.stringify(open));
    expect(objects[0]).toMatchObject({ review: 'unreviewed', answers: [{ answer: { caption: 'one' } }] });
  });

  it('keep apart what several people answered and what was made of it', () =>
    inFolder(async (folder, write) => {
      const path = workerResponsePath('0', NOW, '-');
      await write(path, writeWorkerResponse([given('a', { f: caption('x') }), given('b', { f: caption('y') })]));
      await write(OUTPUT_MANIFEST, line(caption('both'), { 'worker-response-ref': path }));
      const { objects } = await objectsAndProblems(readLabelled(folder));
      expect(objects[0]!.answers.map(({ workerId }) => workerId)).toEqual(['a', 'b']);
      expect(objects[0]!.label).toEqual(caption('both'));
    }));
});

describe('a job that is reviewed in the workbench', () => {
  const folder = async (write: Write, accepted: string) => {
    await write('workbench/stages/x-review-1/job.json', '{}');
    const path = (id: number) => workerResponsePath(String(id), NOW, '-');
    for (const id of [0, 1, 2])
      await write(path(id), writeWorkerResponse([given(`w${id}`, { f: caption(`first ${id}`) })]));
    await write(OUTPUT_MANIFEST, [0, 1, 2].map((id) => line({}, { 'worker-response-ref': path(id) })).join('\n'));
    if (accepted) await write(ACCEPTED_MANIFEST, accepted);
    return path;
  };

  it('gives what was accepted, and says of the others that they were not', () =>
    inFolder(async (root, write) => {
      const path = await folder(write, '');
      await write(
        ACCEPTED_MANIFEST,
        line(caption('mended'), { 'worker-response-ref': path(1), verdict: 'fix', 'review-ref': 'r' }),
      );
      const { objects } = await objectsAndProblems(readLabelled(root));
      expect(objects.map(({ id, review }) => [id, review])).toEqual([
        ['0', 'unreviewed'],
        ['1', 'accepted'],
        ['2', 'unreviewed'],
      ]);
      expect(objects[1]!.answers).toMatchObject([{ answer: { caption: 'mended' } }]);
    }));

  it('has none that is accepted before the first review', () =>
    inFolder(async (root, write) => {
      await folder(write, '');
      const { objects } = await objectsAndProblems(readLabelled(root));
      expect(objects.map(({ review }) => review)).toEqual(['unreviewed', 'unreviewed', 'unreviewed']);
    }));
});

describe('what can’t be read', () => {
  it('is told with file, line and cause, and the rest goes on: 200 broken lines', async () => {
    const whole = line(caption('good'));
    const cuts = Array.from({ length: 100 }, (_, index) =>
      whole.slice(0, 1 + Math.floor((index / 100) * (whole.length - 2))),
    );
    const values = [
      null,
      5,
      'text',
      '{',
      [],
      {},
      { caption: 'x' },
      { version: 9, task: 'qa-pairs' },
      { hello: 1 },
      ['a'],
    ];
    const labels = values.map((value) => line(value));
    const none = [...'0123456789'].map((digit) => JSON.stringify({ source: digit, 'x-metadata': 'no', y: { digit } }));
    const failures = Array.from({ length: 10 }, (_, index) =>
      failureLine('{"source":"s"}', 'mine', failureMetadata('j', `reason ${index}`)),
    );
    const refs = Array.from({ length: 70 }, (_, index) =>
      line(
        {},
        {
          'worker-response-ref': `s3://b/${'../'.repeat(index % 5)}annotations/worker-response/iteration-1/${index}/x.json`,
        },
      ),
    );
    const broken = [...cuts, ...labels, ...none, ...failures, ...refs];
    expect(broken).toHaveLength(200);
    const { objects, problems } = await manifest(...broken.flatMap((each) => [each, whole]));
    expect(objects).toHaveLength(200);
    expect(problems).toHaveLength(200);
    // of an answer in another file the file is named
    expect(problems.slice(0, 130).map((problem) => problem.line)).toEqual(
      Array.from({ length: 130 }, (_, index) => index * 2 + 1),
    );
    expect(problems.every(({ file, cause }) => file && cause.length > 5)).toBe(true);
    expect(problems.find(({ cause }) => cause.includes('reason 3'))).toMatchObject({ file: 'output.manifest' });
  });

  it('is told of files: 60 broken ones', () =>
    inFolder(async (_, write) => {
      const whole = writeWorkerResponse([given('a', { f: caption('x') })]);
      const bad = [
        '',
        '[',
        '[1]',
        '[{}]',
        '[{"annotations":[{}]}]',
        '{}',
        '{"answers":5}',
        '{"answers":[1]}',
        '{"answers":[{}]}',
        'null',
      ];
      const cuts = Array.from({ length: 50 }, (_, index) => whole.slice(0, Math.floor((index / 50) * whole.length)));
      for (const [index, text] of [...bad, ...cuts].entries()) {
        const path = await write(`${index}.json`, text);
        const found = await objectsAndProblems(readLabelled(path)).catch((cause: unknown) => (cause as Error).message);
        if (typeof found === 'string') expect(found.length).toBeGreaterThan(5);
        else expect([found.objects.length, found.problems.length > 0]).toEqual([0, true]);
      }
    }));

  it('is told of single answers, while the others of their file are read', () =>
    inFolder(async (_, write) => {
      const answers = [given('a', { f: caption('x') }), { nothing: 1 }, given('b', { f: '{"task":' })];
      const path = await write('one.json', JSON.stringify({ answers }));
      const { objects, problems } = await objectsAndProblems(readLabelled(path));
      expect(objects[0]!.answers.map(({ workerId }) => workerId)).toEqual(['a']);
      expect(problems.map(({ cause }) => cause.slice(0, 10))).toEqual(['answers[1]', 'answers[2]']);
    }));

  it('is told of rows of a table', () =>
    inFolder(async (_, write) => {
      const rows = ['workerId,answerContent', `a,"{""task"":""qa-pairs"",""version"":1}"`, 'b,{', 'c,x,y,z', 'd,'];
      const { objects, problems } = await objectsAndProblems(readLabelled(await write('t.csv', rows.join('\n'))));
      expect(objects).toHaveLength(1);
      expect(problems.map(({ line: at }) => at)).toEqual([3, 4, 5]);
    }));

  it('never leaves the folder', () =>
    inFolder(async (folder, write) => {
      await write('secret/answers.json', writeWorkerResponse([given('a', { f: caption('secret') })]));
      await write(
        'data/job/manifests/output/output.manifest',
        line({}, { 'worker-response-ref': '../../secret/answers.json' }),
      );
      const secret = pathToFileURL(`${folder}/secret/answers.json`).href;
      await write('data/other.manifest', line({}, { 'worker-response-ref': secret }));
      for (const [path, why] of [
        ['data/job', 'is neither in the folder of the job nor beside it'],
        ['data/other.manifest', 'is neither s3:// nor a path'],
      ] as const) {
        const { objects, problems } = await objectsAndProblems(readLabelled(join(folder, path)));
        expect(objects).toEqual([]);
        expect(problems[0]!.cause).toContain(why);
      }
    }));

  it('is a path that is not there', async () => {
    await expect(objectsAndProblems(readLabelled('nowhere/at-all'))).rejects.toThrow('nowhere/at-all is not there');
  });
});

it('takes AWS’s answers, at the top level and without task and version', () =>
  inFolder(async (_, write) => {
    const content = { ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [2, 1] }] };
    const path = await write('aws.json', writeWorkerResponse([given('a', content), given('b', { ranks: content })]));
    const { objects } = await objectsAndProblems(readLabelled(path));
    const same = { ...content, task: 'text-ranking', version: 1 };
    expect(objects[0]!.answers.map(({ answer }) => answer)).toEqual([same, same]);
  }));
