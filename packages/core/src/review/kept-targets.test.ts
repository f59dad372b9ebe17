import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditStore } from '../edit/edit-store.js';
import type { TaskDefinition } from '../task/task-definition.js';
import { imageCaption } from '../tasks/image-caption/definition.js';
import { freshObjectId } from '../tasks/image-caption/document.js';
import { configOf as imageConfigOf } from '../tasks/image-caption/image.harness.js';
import * as objects from '../tasks/image-caption/object-commands.js';
import { qaPairs } from '../tasks/qa-pairs/definition.js';
import { freshPairId } from '../tasks/qa-pairs/document.js';
import * as pairs from '../tasks/qa-pairs/pair-commands.js';
import { configOf as pairsConfigOf } from '../tasks/qa-pairs/pairs.harness.js';
import * as activities from '../tasks/video-caption/activity-commands.js';
import { videoCaption } from '../tasks/video-caption/definition.js';
import { freshActivityId } from '../tasks/video-caption/document.js';
import * as times from '../tasks/video-caption/time-commands.js';
import { configOf as videoConfigOf } from '../tasks/video-caption/video.harness.js';
import { pathAt, valueAt } from './value-at.js';

/** A task in which things are made, moved and deleted. */
interface Subject<Document, Config> {
  readonly definition: TaskDefinition<Document, Config>;
  readonly config: Config;
  /** A text of a thing that only `make` writes; what comes of several things begins with that of the first. */
  readonly mark: string;
  freshId(document: Document, usedBefore: number): string;
  make(document: Document, id: string, mark: string, number: number): Document;
  /** What else is done: to a thing that may be gone, with a number from 0 to 9 and an id for a copy. */
  readonly edits: readonly ((document: Document, id: string, number: number, newId: string) => Document)[];
}

const step = fc.record({
  what: fc.constantFrom('make', 'make', 'edit', 'edit', 'edit', 'edit', 'undo', 'redo'),
  which: fc.nat({ max: 20 }),
  edit: fc.nat({ max: 20 }),
  number: fc.nat({ max: 9 }),
});

/** Follows a JSON pointer, of names that need no escapes. */
const follow = (answer: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inside, name) => (inside as Record<string, unknown>)[name], answer);

/** Whatever is done to things, what is said of one leads to that one, or to nothing once it is gone. */
function testTargets<Document, Config>(subject: Subject<Document, Config>): void {
  const { definition, config, mark, freshId, make, edits } = subject;
  it(`of ${definition.task} lead to what they were about, or nowhere`, () => {
    let gone = 0;
    let moved = 0;
    const property = fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = new EditStore(definition.empty(config, { seed: 1 }));
      const marks = new Map<string, string>();
      const first = new Map<string, string>();
      let used = 0;
      // as elements do it: an id is never given twice, though what had it was undone
      const nextId = () => {
        const id = freshId(store.document, used);
        used = Number(id.slice(1));
        return id;
      };
      for (const { what, which, edit, number } of steps) {
        if (what === 'undo') store.undo();
        else if (what === 'redo') store.redo();
        else if (what === 'make') {
          const id = nextId();
          marks.set(id, `mark of ${id};`);
          store.perform((document) => make(document, id, marks.get(id)!, number), 0);
        } else {
          const ids = [...marks.keys()];
          const id = ids[which % ids.length] ?? 'none';
          const newId = nextId();
          // a copy has the words of what it was made from
          if (marks.has(id)) marks.set(newId, marks.get(id)!);
          store.perform((document) => edits[edit % edits.length]!(document, id, number, newId), 0);
        }
        const answer = definition.write(store.document, config, 'value');
        for (const [id, text] of marks) {
          const target = { id, field: mark };
          const path = pathAt(answer, target);
          const value = valueAt(answer, target);
          if (path === undefined) {
            if (first.has(id)) gone++;
            expect(value).toBeUndefined();
            continue;
          }
          expect(value).toBe(follow(answer, path));
          expect(String(value).slice(0, text.length)).toBe(text);
          expect(valueAt(answer, { id })).toHaveProperty('id', id);
          if (!first.has(id)) first.set(id, path);
          else if (first.get(id) !== path) moved++;
        }
      }
    });
    fc.assert(property, { numRuns: 300 });
    expect(Math.min(gone, moved), 'things that moved or went').toBeGreaterThan(0);
  });
}

describe('targets', () => {
  const imageConfig = imageConfigOf();
  testTargets({
    definition: imageCaption,
    config: imageConfig,
    mark: 'name',
    freshId: freshObjectId,
    make: (document, id, name, number) =>
      objects.renameObject(objects.addObject(document, imageConfig, id, { x: number, y: number }), id, name),
    edits: [
      (document, id) => objects.deleteObject(document, id),
      (document, id, number) => objects.moveObject(document, id, number),
      (document, id, number) => objects.describeObject(document, id, `${number}`),
      (document, id, number) => objects.addPoint(document, imageConfig, id, { x: 9, y: number }),
      (document, id, number) => objects.movePoint(document, imageConfig, id, 0, { x: number, y: 7 }),
      (document, id) => objects.removePoint(document, id, 0),
    ],
  });

  const pairsConfig = pairsConfigOf();
  testTargets({
    definition: qaPairs,
    config: pairsConfig,
    mark: 'question',
    freshId: freshPairId,
    make: (document, id, question) => pairs.setQuestion(pairs.addPair(document, pairsConfig, id), id, question),
    edits: [
      (document, id) => pairs.deletePair(document, id),
      (document, id, number) => pairs.movePair(document, id, number),
      (document, id, number) => pairs.setAnswer(document, pairsConfig, id, `${number}`),
      (document, id, _, newId) => pairs.duplicatePair(document, pairsConfig, id, newId),
    ],
  });

  const videoConfig = videoConfigOf();
  testTargets({
    definition: videoCaption,
    config: videoConfig,
    mark: 'label',
    freshId: freshActivityId,
    make: (document, id, label, number) =>
      activities.addActivity(document, videoConfig, id, { from: number, to: number + 2 }, { label }),
    edits: [
      (document, id) => activities.deleteActivity(document, id),
      (document, id, number) => activities.describeActivity(document, id, `${number}`),
      (document, id, number) => times.moveActivity(document, videoConfig, id, number),
      (document, id, number) => times.setStart(document, videoConfig, id, number),
      (document, id, number) => times.setEnd(document, videoConfig, id, number),
      (document, id, number, newId) => activities.splitActivity(document, videoConfig, id, number + 1, newId),
      (document, id) => activities.mergeWithNext(document, videoConfig, id),
    ],
  });
});
