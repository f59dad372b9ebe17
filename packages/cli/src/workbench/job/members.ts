/** Members of a JSON object that a person wrote, each held to what is expected of it. */

export interface MemberRule {
  /** What is expected, as it is told and documented. */
  readonly expected: string;
  holds(value: unknown): boolean;
}

/** @param line counted from 1 */
export type SayProblem = (cause: string, line?: number, level?: 'error' | 'warning') => void;

/**
 * The members that are as expected; what is wrong with the others is said.
 * @param path of the object within the file, such as `review.`
 * @param lineOf the line in which a member begins
 */
export function goodMembers(
  given: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, MemberRule>>,
  path: string,
  say: SayProblem,
  lineOf: (member: string) => number | undefined,
): Record<string, unknown> {
  const good: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, member) ? rules[member] : undefined;
    const name = `"${path}${member}"`;
    if (!rule) say(`${name} is not known; known are ${Object.keys(rules).join(', ')}`, lineOf(member), 'warning');
    else if (rule.holds(value)) good[member] = value;
    else say(`${name} is ${JSON.stringify(value)}; expected ${rule.expected}`, lineOf(member));
  }
  return good;
}

export function isString(value: unknown): boolean {
  return typeof value === 'string';
}

export function isWhole(from: number, to: number) {
  return (value: unknown): boolean => Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
}

export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
