import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.js';

describe('readManifest', () => {
  it('reads every line of the sample job', () => {
    const text = readFileSync(new URL('../../../demo/jobs/text-ranking/input.manifest', import.meta.url), 'utf8');
    const { objects, problems } = readManifest(text);
    expect(problems).toEqual([]);
    expect(objects.map(({ id, line }) => [id, line])).toEqual([
      ['0', 1],
      ['1', 2],
      ['2', 3],
      ['3', 4],
      ['4', 5],
      ['5', 6],
    ]);
    expect(objects[5]!.object.source).toBe("What steps can we take to improve our company's cybersecurity posture?");
    expect((objects[0]!.object.responses as string[]).length).toBe(3);
  });

  it('copes with a byte order mark, carriage returns and blank lines', () => {
    const { objects, problems } = readManifest('\uFEFF{"source":"a"}\r\n\r\n{"source":"b"}\r\n');
    expect(problems).toEqual([]);
    expect(objects.map(({ id, line, text }) => [id, line, text])).toEqual([
      ['0', 1, '{"source":"a"}'],
      ['2', 3, '{"source":"b"}'],
    ]);
  });

  it('names line and cause of what it cannot read and goes on', () => {
    const { objects, problems } = readManifest(
      '{"source":"a"}\n{"source": b}\n["source"]\n"x"\nnull\n{"source-ref":"s3://b/k"}',
    );
    expect(objects.map(({ line }) => line)).toEqual([1, 6]);
    expect(problems.map(({ line, level }) => [line, level])).toEqual([
      [2, 'error'],
      [3, 'error'],
      [4, 'error'],
      [5, 'error'],
    ]);
    expect(problems[0]!.cause).toMatch(/^not JSON: .*b/);
    expect(problems[1]!.cause).toBe('not a JSON object in braces');
  });

  it("warns where Ground Truth's limits are passed, and still gives the object", () => {
    const { objects, problems } = readManifest(
      [
        JSON.stringify({ text: 'no source' }),
        JSON.stringify({ source: 'x'.repeat(20_000) }),
        JSON.stringify({ source: 'x'.repeat(20_001) }),
        JSON.stringify({ source: '', many: Array.from({ length: 6 }, () => 'y'.repeat(19_000)) }),
      ].join('\n'),
    );
    expect(objects.length).toBe(4);
    expect(problems.map(({ line, level }) => [line, level])).toEqual([
      [1, 'warning'],
      [3, 'warning'],
      [4, 'warning'],
      [4, 'warning'],
    ]);
    expect(problems[1]!.cause).toContain('20001');
  });
});
