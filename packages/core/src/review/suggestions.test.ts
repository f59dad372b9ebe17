import { describe, expect, it } from 'vitest';
import { decideOn, suggestionOutcomes, type Decisions, type Suggestion } from './suggestions.js';

const suggestion = (id: string, value: unknown): Suggestion => ({
  id,
  target: { field: 'caption' },
  value,
  source: 'a model',
});

describe('outcomes of suggestions', () => {
  const outcomes = (value: unknown, decision: Decisions[string] | undefined, now: unknown) =>
    suggestionOutcomes([suggestion('s', value)], decideOn({}, 's', decision), () => now)[0];

  it('tell what a person did', () => {
    expect(outcomes('a cat', undefined, '')).toEqual({ id: 's', outcome: 'ignored' });
    expect(outcomes('a cat', undefined, 'a cat')).toEqual({ id: 's', outcome: 'ignored' });
    expect(outcomes('a cat', 'rejected', '')).toEqual({ id: 's', outcome: 'rejected' });
    expect(outcomes('a cat', 'accepted', 'a cat')).toEqual({ id: 's', outcome: 'accepted' });
  });

  it('tell how far an edited one is from what was suggested', () => {
    // one replacement, in code points
    expect(outcomes('a cat 🐈', 'accepted', 'a cut 🐈')).toEqual({ id: 's', outcome: 'edited', editDistance: 1 });
    expect(outcomes('a cat', 'accepted', undefined)).toEqual({ id: 's', outcome: 'edited', editDistance: 5 });
    expect(outcomes(['Why'], 'accepted', ['How'])).toEqual({ id: 's', outcome: 'edited', editDistance: 3 });
  });

  it('take ids of any kind', () => {
    for (const id of ['constructor', '__proto__', 'toString', '']) {
      expect(suggestionOutcomes([suggestion(id, 'x')], {}, () => 'x')).toEqual([{ id, outcome: 'ignored' }]);
      const decisions = decideOn({}, id, 'rejected');
      expect(suggestionOutcomes([suggestion(id, 'x')], decisions, () => 'x')).toEqual([{ id, outcome: 'rejected' }]);
      expect(decideOn(decisions, id, undefined)).toEqual({});
    }
  });

  it('stay the same record where nothing changes', () => {
    const decisions = decideOn({}, 's', 'accepted');
    expect(decideOn(decisions, 's', 'accepted')).toBe(decisions);
    expect(decideOn(decisions, 'other', undefined)).toBe(decisions);
  });
});
