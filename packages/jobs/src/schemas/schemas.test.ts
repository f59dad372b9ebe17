import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from './migrate.js';
import { mismatchesIn } from './mismatches.js';
import { answerSchema, configSchema, publishedSchemas, reviewSchema } from './published.js';
import { TASKS } from './tasks.js';

const ajv = () => new Ajv2020({ strict: true, strictTypes: false, allErrors: true });

describe('the published schemas', () => {
  it.each([...publishedSchemas()])('%s is JSON Schema 2020-12 and has a name of its own', (name, schema) => {
    expect(() => ajv().compile(schema)).not.toThrow();
    const { $id, $schema } = schema as { $id: string; $schema: string };
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect($id).toBe(`urn:gt-elements:${name.replace('.schema.json', '')}:1`);
  });

  it('are of settings, answers and reviews of each task', () => {
    expect(publishedSchemas().size).toBe(TASKS.length * 3);
  });
});

describe('validation', () => {
  const kinds = TASKS.flatMap((task) => [
    [`answers of ${task}`, answerSchema(task), { task, version: 1 }] as const,
    [`reviews of ${task}`, reviewSchema(task), { task: 'review', of: task, version: 1 }] as const,
    [`settings of ${task}`, configSchema(task), {}] as const,
  ]);

  it.each(kinds)('accepts what another validator of the same schema accepts: %s', (_, schema, needed) => {
    const validate = ajv().compile(schema);
    const names = [...JSON.stringify(schema).matchAll(/"(\w+)":/g)].map(([, name]) => name!);
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('list'), tie('object'), tie('object')),
      leaf: fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.integer({ min: -1, max: 6 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('', 'accept', 'first', 'high', 'review', ...TASKS),
      ),
      list: fc.array(tie('any'), { maxLength: 3 }),
      object: fc.dictionary(fc.constantFrom(...new Set(names)), tie('any'), { maxKeys: 6 }),
    })).any;
    fc.assert(
      fc.property(value, fc.boolean(), (any, isWhole) => {
        const given = isWhole ? { ...Object(any), ...needed } : any;
        const found = mismatchesIn(schema, given);
        expect(found.length === 0).toBe(validate(given));
        // each place that is named is one that the other complains of, or stands above one
        const theirs = (validate.errors ?? []).map(({ instancePath }) => instancePath);
        for (const { path } of found) expect(theirs.some((other) => other.startsWith(path))).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(mismatchesIn(schema, needed)).toEqual([]);
  });

  it('names all places, not the first only', () => {
    const answer = {
      task: 'image-caption',
      version: 1,
      objects: [
        { id: 'o1', points: [{ x: '1', y: 2 }] },
        { id: 2, points: [{ x: 1 }] },
      ],
      caption: 5,
    };
    expect(mismatchesIn(answerSchema('image-caption'), answer).map(({ path }) => path)).toEqual([
      '/objects/0/points/0/x',
      '/objects/1/id',
      '/objects/1/points/0',
      '/caption',
    ]);
  });
});

describe('migration', () => {
  it('takes answers of AWS’s elements for version 0, and tells their task by what they hold', () => {
    const given = { ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [1, 2] }] };
    expect(migrate(given)).toEqual({ answer: { ...given, task: 'text-ranking', version: 1 }, from: 0 });
    const pairs = { questionAnswerPairs: [] };
    expect(migrate(pairs)).toMatchObject({ answer: { task: 'qa-pairs' }, from: 0 });
  });

  it('leaves today’s answers alone, and refuses later ones', () => {
    const today = { task: 'qa-pairs', version: 1, more: true };
    expect(migrate(today)).toEqual({ answer: today, from: 1 });
    expect(migrate({ task: 'qa-pairs', version: 2 })).toMatchObject({ mismatch: { path: '/version', received: 2 } });
    expect(migrate({ version: 0.5 })).toMatchObject({ mismatch: { path: '/version' } });
    expect(migrate({ hello: 1 })).toMatchObject({ mismatch: { path: '/task' } });
    expect(migrate([1])).toMatchObject({ mismatch: { path: '' } });
  });
});
