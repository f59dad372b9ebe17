import { describe, expect, it } from 'vitest';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import type { AnswerObject, Facts, TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { TaskModel } from './task-model.js';

interface Note {
  readonly words: string;
  /** What a shuffle stands for: shown, kept with the work, drawn for a new task. */
  readonly seed: number;
}
interface Config {
  readonly about?: string;
  readonly most?: number;
}

const config = {
  type: 'object',
  properties: { about: { type: 'string' }, most: { type: 'integer', default: 9 } },
} as const satisfies ObjectSchema;

/** A task that takes a text of at most so many characters. */
const note: TaskDefinition<Note, Config> = {
  task: 'note',
  config,
  checkConfig: ({ about }) =>
    about ? {} : { about: { path: '', received: about, expected: 'what the note is about' } },
  inputs: ({ about }) => ({ about }),
  empty: (_, { seed }) => ({ words: '', seed }),
  drawsLots: () => true,
  untouched: ({ words }) => words === '',
  rules: () => [],
  impliesRequired: () => false,
  progress: () => ({ done: 0, total: 1 }),
  write: ({ words }) => ({ words }),
  read: ({ words }, { most = 9 }, { seed }) =>
    typeof words === 'string' && words.length <= most
      ? { kind: 'read', document: { words, seed } }
      : { kind: 'misfit', mismatch: { path: '/words', received: words, expected: 'a short text' } },
  put: (document) => document,
  make: (document) => document,
};

function createModel(settings: Config = { about: 'cats' }) {
  let drawn = 0;
  const model = new TaskModel(note, (): Facts => ({ seed: (drawn += 1) }));
  const told: string[] = [];
  model.store.subscribe(({ origin }) => told.push(origin));
  const set = (values: object) => {
    for (const [name, value] of Object.entries(values)) model.set(name, 'property', value);
  };
  const type = (words: string) => model.store.perform((work) => ({ document: { ...work.document, words } }), 0);
  set(settings);
  return { model, told, set, type };
}

const answer = (words: string, version = 1): AnswerObject => ({ task: 'note', version, words });

describe('TaskModel', () => {
  it('takes the same address with another token for the same task', () => {
    const { model, set, type } = createModel({ about: 'https://bucket.example/cat.png?X-Amz-Signature=1' });
    type('a cat');
    set({ about: 'https://bucket.example/cat.png?X-Amz-Signature=2' });
    expect(model.document.words).toBe('a cat');
    set({ about: 'https://bucket.example/dog.png?X-Amz-Signature=2' });
    expect(model.document.words).toBe('');
  });

  it('lets an emptied value end with its task', () => {
    const { model, set } = createModel();
    set({ initialValue: answer('first') });
    model.setValue(null);
    expect(model.answer('value')).toBe(null);
    model.endTurn();
    set({ about: 'dogs', initialValue: answer('second') });
    expect(model.answer('value')).toMatchObject({ words: 'second' });
    set({ about: 'birds' });
    expect(model.restore(answer('kept'), 'draft', 7)).toBe(true);
  });

  it('keeps what the browser restored until there are settings that it fits', () => {
    const { model, told, set } = createModel({});
    expect(model.restore(JSON.stringify(answer('a long note')), 'form')).toBe(false);
    set({ about: 'cats' });
    expect(model.answer('value')).toBe(null);
    set({ most: 20 });
    expect(model.answer('value')).toMatchObject({ words: 'a long note' });
    expect(model.start).toBe('form');
    // nothing is told, as when a browser restores its own controls
    expect(told).toEqual(['host']);
    expect(model.problems).toEqual([]);
  });

  it('lets a draft win over what the browser restored, but not one that does not fit', () => {
    const { model } = createModel();
    model.restore(answer('browser'), 'form');
    expect(model.restore(answer('much too long'), 'draft', 7)).toBe(false);
    expect(model.answer('value')).toMatchObject({ words: 'browser' });
    expect(model.restore(answer('draft'), 'draft', 7)).toBe(true);
    expect(model.restore(answer('browser'), 'form')).toBe(false);
    expect(model.answer('value')).toMatchObject({ words: 'draft' });
    expect(model.seed).toBe(7);
  });

  it('goes on with an earlier draw without telling anybody, and never under the hands of a person', () => {
    const { model, told, type } = createModel();
    told.length = 0;
    model.redraw(7);
    expect(model.document.seed).toBe(7);
    expect(told).toEqual(['host']);
    type('a cat');
    model.redraw(8);
    expect(model.document).toEqual({ words: 'a cat', seed: 7 });
  });

  it('tells that a restored draft is gone, since a page may have heard of it', () => {
    const { model, told } = createModel();
    model.restore(answer('not mine'), 'draft', 7);
    told.length = 0;
    model.discardRestored();
    expect(model.answer('value')).toBe(null);
    expect(told).toEqual(['restore']);
  });

  it('shows of a newer answer what it can read, and gives it back untouched', () => {
    for (const [words, shown] of [
      ['a cat', 'a cat'],
      [['not', 'known'], ''],
    ]) {
      const { model, set } = createModel();
      const initialValue = { task: 'note', version: 2, words, mood: 'new' };
      set({ initialValue });
      expect(model.frozen).toBe(true);
      expect(model.document.words).toBe(shown);
      expect(model.answer('submit')).toEqual(initialValue);
      expect(model.problems).toEqual([]);
    }
  });

  it('takes an answer that was measured otherwise for the same', () => {
    const { model, set, type } = createModel();
    set({ initialValue: { ...answer('a cat'), meta: { telemetry: { edits: 3 } } } });
    type('two cats');
    model.setValue(model.answer('value', { telemetry: { edits: 4 } }));
    expect(model.store.canUndo).toBe(true);
  });

  it('has nothing to work on while a setting is being loaded, and reads again what was read without it', () => {
    const { model, set, type } = createModel();
    set({ initialValue: answer('eleven long') });
    expect(model.answer('value')).toBe(null);
    model.await('most');
    expect([model.ready, model.awaits]).toEqual([false, true]);
    model.receive('most', 20);
    expect([model.ready, model.awaits]).toEqual([true, false]);
    expect(model.config.most).toBe(20);
    expect(model.document.words).toBe('eleven long');
    type('mine');
    set({ about: 'dogs' });
    expect(model.config.most).toBe(20);
  });

  it('goes on without a setting that can’t be loaded; what the author sets comes before what is loaded', () => {
    const { model, set } = createModel();
    model.await('most');
    model.receive('most', undefined);
    expect([model.ready, model.config.most]).toEqual([true, 9]);
    model.receive('most', 20);
    set({ most: 5 });
    expect(model.config.most).toBe(5);
  });
});
