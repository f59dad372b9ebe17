import fc from 'fast-check';

/** Any value as it comes out of a JSON text that was written here: -0 is written as 0. */
export const jsonValue = (): fc.Arbitrary<unknown> =>
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
