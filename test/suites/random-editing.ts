import * as fc from 'fast-check';
import { EditStore, type Command } from '@gt-elements/core/edit/edit-store.js';
import { pathAt, valueAt } from '@gt-elements/core/review/value-at.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { membersOf } from '@gt-elements/core/task/given.js';
import type { AnswerObject, TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { expect, it } from 'vitest';

/** A task with somebody at work on it. */
export interface EditingSubject<Document, Config> {
  readonly definition: TaskDefinition<Document, Config>;
  /** Settings of any kind that the task can be done with. */
  readonly configs: fc.Arbitrary<Config>;
  /** Any command with any arguments, sensible or not. */
  edits(config: Config): fc.Arbitrary<Command<Document>>;
  /** What is wrong with a document in itself; asked after each change. Plain comparisons: there are very many. */
  faultIn(document: Document, config: Config): string | undefined;
  /** What of the work is lost or wrong in what is derived from it: answer, view, progress. Asked once a sequence. */
  faultAtEnd?(document: Document, config: Config): string | undefined;
}

type Step<Document> =
  | { readonly kind: 'edit'; readonly edit: Command<Document>; readonly touches?: string }
  | { readonly kind: 'gesture'; readonly edits: readonly Command<Document>[] }
  | { readonly kind: 'undo' | 'redo' | 'pause' };

const LONGEST = 24;

/** What people do: mostly single edits, runs on the same thing, gestures of many, undo and redo in between. */
function steps<Document>(edit: fc.Arbitrary<Command<Document>>): fc.Arbitrary<Step<Document>[]> {
  const touches = fc.constantFrom('/a', '/b');
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: edit.map((each): Step<Document> => ({ kind: 'edit', edit: each })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(edit, touches)
          .map(([each, path]): Step<Document> => ({ kind: 'edit', edit: each, touches: path })),
      },
      {
        weight: 1,
        arbitrary: fc.array(edit, { maxLength: 4 }).map((edits): Step<Document> => ({ kind: 'gesture', edits })),
      },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom<('undo' | 'redo' | 'pause')[]>('undo', 'undo', 'redo', 'pause')
          .map((kind): Step<Document> => ({ kind })),
      },
    ),
    { maxLength: LONGEST },
  );
}

/** Does one step, which must not put the same in another object. @returns the time after it, in milliseconds */
function take<Document>(store: EditStore<Document>, step: Step<Document>, at: number, check: () => void): number {
  const perform = (edit: Command<Document>, touches?: string) => {
    const before = store.document;
    if (!store.perform(edit, at, touches)) return;
    if (deepEqual(before, store.document)) expect.fail('the same in another object');
    check();
  };
  switch (step.kind) {
    case 'edit':
      perform(step.edit, step.touches);
      return at + 100;
    case 'gesture':
      store.beginGesture();
      for (const edit of step.edits) perform(edit);
      store.endGesture();
      return at + 100;
    case 'undo':
    case 'redo':
      if (store[step.kind]()) check();
      return at;
    case 'pause':
      return at + 2000;
  }
}

/**
 * Whatever is done in whatever order, the document stays valid, undo leads back to the start and redo to the end, the
 * answer comes back as it was written, and the same steps lead to the same answer again.
 */
export function testRandomEditing<Document, Config>(subject: EditingSubject<Document, Config>, runs = 10_000): void {
  const { definition, configs, edits, faultIn } = subject;
  const session = configs.chain((config) =>
    fc.record({ config: fc.constant(config), seed: fc.nat(), sequence: steps(edits(config)) }),
  );

  it(`${definition.task}: ${runs} sequences of any commands, undone and done again`, () => {
    const property = fc.property(session, ({ config, seed, sequence }) => {
      const start = definition.empty(config, { seed });
      const store = new EditStore(start);
      const check = () => {
        const fault = faultIn(store.document, config);
        if (fault !== undefined) expect.fail(fault);
      };
      let at = 0;
      for (const step of sequence) at = take(store, step, at, check);
      const end = store.document;
      expect(faultInAnswer(definition, end, config)).toBeUndefined();
      expect(subject.faultAtEnd?.(end, config)).toBeUndefined();

      while (store.redo());
      const last = store.document;
      while (store.undo());
      // a gesture that ends where it began leaves no step, but may leave an equal document in its place
      expect(deepEqual(store.document, start), 'undone, the start').toBe(true);
      expect(definition.untouched(start)).toBe(true);
      while (store.redo());
      expect(store.document).toBe(last);

      const again = new EditStore(start);
      at = 0;
      for (const step of sequence) at = take(again, step, at, () => undefined);
      expect(deepEqual(again.document, end), 'the same steps, the same document').toBe(true);
    });
    fc.assert(property, { numRuns: runs });
  }, 240_000);
}

/** A comment names a thing by its id: it has to come to that thing and to no other. */
function misledTarget(answer: AnswerObject): string | undefined {
  for (const [name, list] of Object.entries(answer)) {
    if (!Array.isArray(list)) continue;
    for (const [index, thing] of (list as readonly unknown[]).entries()) {
      const { id } = membersOf(thing);
      if (typeof id !== 'string') continue;
      const isFound = valueAt(answer, { id }) === thing && pathAt(answer, { id }) === `/${name}/${index}`;
      if (!isFound) return `a comment on ${id} is about something else`;
    }
  }
  return valueAt(answer, { id: 'never made' }) === undefined ? undefined : 'what is gone is found';
}

/** The answer is JSON, and reading it brings back what is in it. */
function faultInAnswer<Document, Config>(
  { read, write, progress }: TaskDefinition<Document, Config>,
  document: Document,
  config: Config,
): string | undefined {
  const answer = write(document, config, 'value');
  const reading = read(JSON.parse(JSON.stringify(answer)) as typeof answer, config, { seed: 0 });
  if (reading.kind !== 'read') return `its own answer is ${reading.kind}`;
  if (!deepEqual(write(reading.document, config, 'value'), answer)) return 'another answer when read and written again';
  const misled = misledTarget(answer);
  if (misled !== undefined) return misled;
  const { done, total } = progress(document, config);
  return done >= 0 && done <= total ? undefined : `${done} of ${total} done`;
}
