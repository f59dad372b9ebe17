import { bootstrapInterval, type BootstrapOptions, type Interval } from '../coefficients/bootstrap.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { MEASURED, type Aspect } from './measured.js';

/** How much the people of a job agree in one thing that they answered. */
export interface Agreement {
  /** Of a dimension its name, else a member of the answer. */
  readonly of: string;
  readonly measure: Aspect['measure'];
  /** How many objects have two answers or more to it. */
  readonly objects: number;
  readonly coefficient: Coefficient;
  /** Objects are drawn, since answers to the same object are no independent ones. */
  readonly interval: Interval;
}

/**
 * Agreement in all that can be measured in a job, by its task.
 *
 * @param objects of each object the answers of those who answered it, as the elements write them
 */
export function jobAgreement(
  objects: readonly (readonly unknown[])[],
  options: BootstrapOptions = {},
): readonly Agreement[] {
  const tasks = new Set(objects.flat().map(taskOf));
  return [...tasks].flatMap((task) => {
    const ofTask = objects.map((answers) => answers.filter((answer) => taskOf(answer) === task));
    const aspects = MEASURED.get(task)?.(ofTask.flat()) ?? [];
    const isSaid = ({ saidIn }: Aspect) => ofTask.some((answers) => answers.some((each) => saidIn(each) !== undefined));
    return aspects.filter(isSaid).map((aspect) => agreementIn(aspect, ofTask, options));
  });
}

function agreementIn<Said>(
  { of, measure, saidIn, coefficientOf }: Aspect<Said>,
  objects: readonly (readonly unknown[])[],
  options: BootstrapOptions,
): Agreement {
  const said = objects
    .map((answers) => answers.map(saidIn).filter((each) => each !== undefined))
    .filter((answers) => answers.length > 1);
  return {
    ...{ of, measure, objects: said.length },
    coefficient: coefficientOf(said),
    interval: bootstrapInterval(said, coefficientOf, options),
  };
}

function taskOf(answer: unknown): unknown {
  return (Object(answer) as { readonly task?: unknown }).task;
}
