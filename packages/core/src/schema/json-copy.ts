import { parseLenient } from './lenient-json.js';

/**
 * A copy of what a page has set, which may go on changing its own object.
 * @throws where it is no JSON value: a circle, a getter that throws, nesting beyond reason
 */
export function jsonCopy(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? parseLenient(JSON.stringify(value)) : value;
}
