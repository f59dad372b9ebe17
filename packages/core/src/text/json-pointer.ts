/**
 * The values that a JSON pointer with `∗` (an asterisk) names: `/objects/∗/name` gives every object's name.
 * Source of the syntax: RFC 6901; the asterisk stands for every member of an array.
 */
export function valuesAt(root: unknown, pointer: string): readonly unknown[] {
  const steps = pointerSteps(pointer);
  return steps.reduce<readonly unknown[]>((values, step) => values.flatMap((value) => member(value, step)), [root]);
}

/** The names that a JSON pointer leads through. */
export function pointerSteps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function member(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Array.isArray(value) ? (value as unknown[]) : [];
  const found = (value as Record<string, unknown>)[step];
  return found === undefined ? [] : [found];
}
