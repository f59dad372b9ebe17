import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditStore, type Change } from './edit-store.js';

const append = (letter: string) => (document: string) => document + letter;

describe('EditStore', () => {
  it('tells every listener what was replaced, by whom, until it ends its subscription', () => {
    const store = new EditStore('');
    const told: Change<string>[] = [];
    const end = store.subscribe((change) => told.push(change));
    store.perform(append('a'), 0);
    store.undo();
    store.redo();
    store.load('b', 'host');
    store.load('c', 'restore');
    end();
    store.load('d', 'host');
    expect(told).toEqual([
      { origin: 'user', before: '', document: 'a' },
      { origin: 'history', before: 'a', document: '' },
      { origin: 'history', before: '', document: 'a' },
      { origin: 'host', before: 'a', document: 'b' },
      { origin: 'restore', before: 'b', document: 'c' },
    ]);
  });

  it('does nothing at a command that gives the same reference', () => {
    const store = new EditStore('a');
    let told = 0;
    store.subscribe(() => (told += 1));
    expect(store.perform((document) => document, 0)).toBe(false);
    expect([store.canUndo, told]).toEqual([false, 0]);
  });

  it('keeps what can be redone when a command changes nothing', () => {
    const store = new EditStore('');
    store.perform(append('a'), 0);
    store.undo();
    store.perform((document) => document, 1);
    expect(store.canRedo).toBe(true);
  });

  it('begins a new history when another document is loaded', () => {
    const store = new EditStore('');
    store.perform(append('a'), 0);
    store.load('a', 'host');
    expect([store.canUndo, store.document]).toEqual([false, 'a']);
  });

  it('comes back to the start by undoing all, and to the end by redoing all', () => {
    const actions = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('type'), field: fc.constantFrom(undefined, 'x', 'y'), wait: fc.nat(900) }),
        fc.record({ do: fc.constantFrom('undo', 'redo', 'begin', 'end', 'nothing') }),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(actions, (sequence) => {
        const store = new EditStore<readonly number[]>([]);
        const start = store.document;
        let clock = 0;
        for (const [index, action] of sequence.entries()) {
          if ('wait' in action) store.perform((document) => [...document, index], (clock += action.wait), action.field);
          else if (action.do === 'undo') store.undo();
          else if (action.do === 'redo') store.redo();
          else if (action.do === 'begin') store.beginGesture();
          else if (action.do === 'end') store.endGesture();
          else store.perform((document) => document, clock, 'x');
        }
        store.endGesture();
        while (store.redo());
        const end = store.document;
        while (store.undo());
        expect(store.document).toBe(start);
        while (store.redo());
        expect(store.document).toBe(end);
      }),
      { numRuns: 2000 },
    );
  });
});
