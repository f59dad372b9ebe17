/** What two values of any shape have in common. */

/** Members of an answer that say what it is an answer to, or how it was made. */
const ASIDE = /^(task|version|meta|id|\w+Sha256)$/;

/** What two values say, in words and other things, and how much of it is the same. */
export interface Compared {
  readonly same: number;
  readonly said: number;
}

export const NOTHING: Compared = { same: 0, said: 0 };

export type Members = Readonly<Record<string, unknown>>;

/**
 * Texts are compared by the words that they share in any order, lists place by place, objects member by member; all else is
 * equal or not. What is left out, empty or not set says nothing: that two have not set it is no agreement.
 */
export function compared(one: unknown, other: unknown): Compared {
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (kind && otherKind && kind !== otherKind) return { same: 0, said: 1 };
  switch (kind ?? otherKind) {
    case 'text':
      return sharedWords(kind ? (one as string) : '', otherKind ? (other as string) : '');
    case 'list':
    case 'members': {
      const [left, right] = [(one ?? {}) as Members, (other ?? {}) as Members];
      const names = new Set([...Object.keys(left), ...Object.keys(right)].filter((name) => !ASIDE.test(name)));
      const parts = [...names].map((name) => compared(left[name], right[name]));
      return parts.reduce((sum, { same, said }) => ({ same: sum.same + same, said: sum.said + said }), NOTHING);
    }
    case 'mark':
      return { same: one === other ? 1 : 0, said: 1 };
    default:
      return NOTHING;
  }
}

function kindOf(value: unknown): 'text' | 'list' | 'members' | 'mark' | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' ? 'members' : 'mark';
}

/** Words in any order: two texts agree by the F1 of their words, as answers in SQuAD do (Rajpurkar et al., 2016). */
export function sharedWords(one: string, other: string): Compared {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (!one && !other) return NOTHING;
  if (!words.length && !others.length) return { same: one === other ? 1 : 0, said: 1 };
  const left = [...others];
  const shared = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return { same: shared.length, said: (words.length + others.length) / 2 };
}

/** The part of two texts that is the same, from 0 to 1; 1 where neither says anything. */
export function likenessOfTexts(one: string, other: string): number {
  const { same, said } = sharedWords(one, other);
  return said ? same / said : 1;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
