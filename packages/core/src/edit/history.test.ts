import { describe, expect, it } from 'vitest';
import { GROUPING_PAUSE, History } from './history.js';

describe('History', () => {
  it('has nothing to undo or redo at first', () => {
    const history = new History<string>();
    expect([history.canUndo, history.canRedo]).toEqual([false, false]);
    expect(history.undo('a')).toBeUndefined();
    expect(history.redo('a')).toBeUndefined();
  });

  it('makes one step of a run of typing in one field', () => {
    const history = new History<string>();
    history.record('', 'caption', 0);
    history.record('a', 'caption', 100);
    history.record('ab', 'caption', 500);
    expect(history.undo('abc')).toBe('');
    expect(history.canUndo).toBe(false);
  });

  it('ends a run by a pause, by another field, by an unnamed change, by an undo, and when told', () => {
    const pause = new History<string>();
    pause.record('', 'caption', 0);
    pause.record('a', 'caption', GROUPING_PAUSE);
    expect(pause.undo('ab')).toBe('a');

    const field = new History<string>();
    field.record('', 'caption', 0);
    field.record('a', 'title', 1);
    field.record('b', 'caption', 2);
    expect([field.undo('c'), field.undo('b'), field.undo('a')]).toEqual(['b', 'a', '']);

    const unnamed = new History<string>();
    unnamed.record('', undefined, 0);
    unnamed.record('a', undefined, 0);
    expect(unnamed.undo('b')).toBe('a');

    const undone = new History<string>();
    undone.record('', 'caption', 0);
    undone.undo('a');
    undone.record('', 'caption', 1);
    undone.record('b', 'caption', 2);
    expect([undone.undo('bc'), undone.undo('')]).toEqual(['', undefined]);

    const closed = new History<string>();
    closed.record('', 'caption', 0);
    closed.closeRun();
    closed.record('a', 'caption', 1);
    expect(closed.undo('ab')).toBe('a');
  });

  it('makes one step of a gesture, however long, and refuses undo inside it', () => {
    const history = new History<number>();
    history.record(0, undefined, 0);
    history.beginGesture();
    for (let at = 1; at < 5; at += 1) history.record(at, `part ${at}`, at * 10_000);
    expect([history.canUndo, history.inGesture, history.undo(5)]).toEqual([false, true, undefined]);
    history.endGesture(5);
    expect([history.undo(5), history.undo(1), history.undo(0)]).toEqual([1, 0, undefined]);
  });

  it('makes no step of a gesture that changed nothing', () => {
    const history = new History<number>();
    history.beginGesture();
    history.endGesture(0);
    expect(history.canUndo).toBe(false);
  });

  it('makes no step of a gesture that ends where it began, and leaves what can be redone', () => {
    const history = new History<{ readonly text: string }>();
    history.record({ text: '' }, undefined, 0);
    history.undo({ text: 'a' });
    history.record({ text: '' }, undefined, 1);
    history.undo({ text: 'b' });
    history.beginGesture();
    const start = { text: '' };
    history.record(start, 'caption', 2);
    history.record({ text: 'k' }, 'caption', 3);
    expect(history.redo({ text: '' })).toBeUndefined();
    expect(history.endGesture({ text: '' })).toBe(start);
    expect(history.canUndo).toBe(false);
    expect(history.redo({ text: '' })).toEqual({ text: 'b' });
  });

  it('forgets what was undone at the next change, and the oldest beyond its limit', () => {
    const history = new History<number>(2);
    for (let at = 0; at < 3; at += 1) history.record(at, undefined, at);
    expect([history.undo(3), history.undo(2), history.undo(1)]).toEqual([2, 1, undefined]);
    history.record(1, undefined, 9);
    expect(history.canRedo).toBe(false);
  });
});
