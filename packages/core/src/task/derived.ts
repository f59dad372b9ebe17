/**
 * The same function, giving its last result again while its arguments are the same (`===`). For pure functions of
 * immutable values that are asked for several times in one rendering.
 */
export function derived<Arguments extends readonly unknown[], Result>(
  derive: (...of: Arguments) => Result,
): (...of: Arguments) => Result {
  let last: { readonly of: Arguments; readonly result: Result } | undefined;
  return (...of) => {
    if (!last || of.some((each, index) => each !== last?.of[index])) last = { of, result: derive(...of) };
    return last.result;
  };
}
