import { valueOf, type Coefficient } from './coefficient.js';

/** The mean of those that there are; where there is none, why the first is not. */
export function meanOf(coefficients: readonly Coefficient[]): Coefficient {
  const values = coefficients.flatMap((each) => valueOf(each) ?? []);
  if (values.length) return { value: values.reduce((sum, value) => sum + value, 0) / values.length };
  const [first] = coefficients;
  return first ?? { undefinedBecause: 'nothing was answered by two people' };
}

/** The mean over all pairs of people. */
export function meanOfPairs<Answer>(
  answers: readonly Answer[],
  coefficientOf: (one: Answer, other: Answer) => Coefficient,
): Coefficient {
  return meanOf(answers.flatMap((one, index) => answers.slice(index + 1).map((other) => coefficientOf(one, other))));
}
