import { derived } from './derived.js';

/**
 * The same function, giving the last result for an object again while the other arguments are the same. For one part of
 * a document among many that stay as they are.
 */
export function remembered<Part extends object, Others extends readonly unknown[], Result>(
  derive: (part: Part, ...others: Others) => Result,
): (part: Part, ...others: Others) => Result {
  const known = new WeakMap<Part, (...others: Others) => Result>();
  return (part, ...others) => {
    let own = known.get(part);
    if (!own) {
      own = derived((...of: Others) => derive(part, ...of));
      known.set(part, own);
    }
    return own(...others);
  };
}
