import { BY_TASK } from './by-task.js';
import { compared } from './compared.js';

/** How much answers to the same object agree. It compares what was answered, not how it came about. */

/** How much answers agree, from 0 to 1, as the mean over all pairs; `undefined` with fewer than two that can be read. */
export function agreement(answers: readonly unknown[]): number | undefined {
  const read = answers.filter((answer) => answer !== undefined);
  const pairs = read.flatMap((one, index) => read.slice(index + 1).map((other) => likeness(one, other)));
  return pairs.length ? mean(pairs) : undefined;
}

/** The index of the answer that agrees most with the others, the first of several; 0 where nothing can be compared. */
export function closest(answers: readonly unknown[]): number {
  const scores = answers.map((one, index) =>
    one === undefined ? -1 : mean(answers.map((other, at) => (at === index ? 0 : likeness(one, other)))),
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** The part of what two answers say that is the same; 1 where neither says anything. */
function likeness(one: unknown, other: unknown): number {
  const byTask = taskOf(one) === taskOf(other) ? BY_TASK.get(taskOf(one))?.(one, other) : undefined;
  // of a task, what is told otherwise than its element does, or is not made yet, is compared like anything else
  const { same, said } = byTask?.said ? byTask : compared(one, other);
  return said ? same / said : 1;
}

function taskOf(answer: unknown): unknown {
  return (Object(answer) as { readonly task?: unknown }).task;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
