import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../schema/with-defaults.js';
import { setAnswer } from './commands.js';
import { blankTaskConfigSchema, type BlankTaskConfig } from './config.js';
import { blankTask } from './definition.js';
import { emptyBlankTask } from './document.js';

const facts = { seed: 1 };

function configOf(settings: Partial<BlankTaskConfig> = {}): BlankTaskConfig {
  return withDefaults(blankTaskConfigSchema, { text: 'Why?', ...settings }) as BlankTaskConfig;
}

function codes(answer: string, settings: Partial<BlankTaskConfig>): readonly unknown[] {
  const issues = blankTask.rules(setAnswer(emptyBlankTask(), answer), configOf(settings), false);
  return issues.map(({ code, values }) => [code, values?.['count']]);
}

describe('a blank task', () => {
  it('needs to be told what is asked', () => {
    expect(Object.keys(blankTask.checkConfig(configOf({ text: '' })))).toEqual(['text']);
    expect(Object.keys(blankTask.checkConfig(configOf({ minWords: 3, maxWords: 2 })))).toEqual(['maxWords']);
    expect(blankTask.checkConfig(configOf({ minWords: 3, maxWords: 3 }))).toEqual({});
  });

  it('counts words against its limits', () => {
    const limits = { minWords: 2, maxWords: 3 };
    expect(codes('', limits)).toEqual([['answer-too-short', 2]]);
    expect(codes('one', limits)).toEqual([['answer-too-short', 1]]);
    expect(codes('one, two', limits)).toEqual([]);
    expect(codes('one two three – four', limits)).toEqual([['answer-too-long', 1]]);
    expect(codes('这是一个', { minWords: 3, maxWords: 3 })).toEqual([]);
  });

  it('may stay empty without a minimum', () => {
    expect(blankTask.impliesRequired(configOf())).toBe(true);
    expect(blankTask.impliesRequired(configOf({ minWords: 0 }))).toBe(false);
    expect(codes('', { minWords: 0 })).toEqual([]);
    expect(blankTask.progress(emptyBlankTask(), configOf({ minWords: 0 }))).toEqual({ done: 0, total: 1 });
  });

  it('gives the same document when nothing changes', () => {
    const document = setAnswer(emptyBlankTask(), 'a');
    expect(setAnswer(document, 'a')).toBe(document);
    expect(blankTask.untouched(document)).toBe(false);
    expect(blankTask.untouched(emptyBlankTask())).toBe(true);
  });

  it('says in the answer what it was about', () => {
    // printf 'Why?' | sha256sum
    const textSha256 = '5d8a995a6fa7cf7c577cc9d49ca9e00d4aee4d0bcd5e2ad5caff27e2a8097276';
    const document = setAnswer(emptyBlankTask(), 'Because.');
    expect(blankTask.write(document, configOf(), 'submit')).toEqual({ textSha256, answer: 'Because.' });
  });

  it('reads what it wrote, and keeps what it does not know', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string({ minLength: 12 }), fc.jsonValue()),
        (text, more) => {
          const written = { ...more, ...blankTask.write(setAnswer(emptyBlankTask(), text), configOf(), 'value') };
          const reading = blankTask.read(written, configOf(), facts);
          if (reading.kind !== 'read') throw new Error(reading.kind);
          expect(reading.document.answer).toBe(text);
          expect(blankTask.write(reading.document, configOf(), 'value')).toEqual(written);
          expect(blankTask.write(setAnswer(reading.document, `${text}!`), configOf(), 'value')).toMatchObject(more);
        },
      ),
    );
  });

  it('refuses an answer about another text, and what is none', () => {
    const other = blankTask.write(setAnswer(emptyBlankTask(), 'Yes.'), configOf({ text: 'Really?' }), 'value');
    expect(blankTask.read(other, configOf(), facts)).toMatchObject({
      kind: 'misfit',
      mismatch: { path: '/textSha256' },
    });
    expect(blankTask.read({ answer: 3 }, configOf(), facts)).toMatchObject({
      kind: 'misfit',
      mismatch: { path: '/answer' },
    });
    expect(blankTask.read({ answer: 'Yes.' }, configOf(), facts)).toMatchObject({ kind: 'read' });
  });
});
