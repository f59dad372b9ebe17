import { describe, expect, it } from 'vitest';
import { madeMeta } from '../task/made-meta.js';

const suggestion = (id: string, value: unknown) => ({
  id,
  target: { point: { x: 1, y: 2 } },
  value,
  source: 'a model',
});

describe('what became of things that were proposed', () => {
  const settings = { suggestions: [suggestion('s1', { name: 'cat' })] };
  const outcomes = (body: Record<string, unknown>) =>
    madeMeta({ decisions: { s1: 'accepted' } }, settings, body, undefined)['suggestionOutcomes'];

  it('is accepted while one like it is there, whatever was added to it', () => {
    expect(outcomes({ objects: [{ id: 'o4', name: 'cat', description: 'grey' }] })).toEqual([
      { id: 's1', outcome: 'accepted' },
    ]);
  });

  it('is edited, by nobody knows how much, when none is', () => {
    for (const body of [{ objects: [{ id: 'o4', name: 'dog' }] }, {}]) {
      expect(outcomes(body)).toEqual([{ id: 's1', outcome: 'edited' }]);
    }
  });
});
