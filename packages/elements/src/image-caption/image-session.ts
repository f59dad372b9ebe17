import { UsedNumbers } from '@gt-elements/core/task/numbered.js';
import {
  freshObjectId,
  freshRelationshipKey,
  highestObjectNumber,
  highestRelationshipNumber,
  objectOf,
  type ImageDocument,
} from '@gt-elements/core/tasks/image-caption/document.js';
import type { PictureScale } from '@gt-elements/ui/picture/picture.js';
import type { Field, PanelStep } from './image-action.js';
import type { Start } from './image-start.js';

/** What the screen is like at the moment: neither part of the answer nor undone. */
export class ImageSession {
  /** The step that is open. */
  step: PanelStep = 'objects';
  /** Id of the open object. */
  current: string | undefined;
  /** Key of the open relationship. */
  relationship: string | undefined;
  /** Where the focus goes back to from the picture. */
  left: Field = 'name';
  /** The focus comes to the picture first: there is no field to go on in. */
  startsInPicture = true;
  /** Id of the object whose name a colon has ended. */
  described: string | undefined;
  /** What is being typed as a relationship. */
  entry = '';
  /** Presses in the picture add points to the open object. */
  addsPoint = false;
  /** The point or arrow that is pointed at in the picture, and those whose partner beside it is. */
  pointed: string | undefined;
  pointedBeside: readonly string[] = [];
  showsArrows = true;
  magnifies = false;
  scale: PictureScale | undefined;
  readonly numbers = new UsedNumbers([highestObjectNumber, highestRelationshipNumber]);
  #index = 0;

  freshObjectId(document: ImageDocument): string {
    return freshObjectId(document, this.numbers.at(0));
  }

  freshRelationshipKey(document: ImageDocument): string {
    return freshRelationshipKey(document, this.numbers.at(1));
  }

  /** One that is gone leaves its place to the next. */
  settle({ objects, relationships }: ImageDocument): void {
    if (!objects.some(({ id }) => id === this.current)) {
      this.current = (objects[this.#index] ?? objects.at(-1))?.id;
      this.addsPoint = false;
    }
    this.#index = Math.max(
      0,
      objects.findIndex(({ id }) => id === this.current),
    );
    if (!relationships.some(({ key }) => key === this.relationship)) this.relationship = undefined;
  }

  /** What undo or redo has changed is what should be seen. The caption always is. */
  follow(before: ImageDocument, after: ImageDocument): void {
    const object = after.objects.find((each) => objectOf(before, each.id) !== each);
    const relationship = after.relationships.find((each) => !before.relationships.includes(each));
    if (object) this.current = object.id;
    if (relationship) this.relationship = relationship.key;
    if (after.objects !== before.objects) this.step = 'objects';
    else if (after.relationships !== before.relationships || after.unrelated !== before.unrelated)
      this.step = 'relationships';
    else if (after.scene !== before.scene) this.step = 'scene';
  }

  /** Another answer is there than people have worked on so far. */
  begin({ step, current, relationship, place }: Start): void {
    this.step = step;
    this.current = current;
    this.relationship = relationship;
    this.startsInPicture = place === 'picture';
    this.left = place === 'picture' ? 'name' : place;
    this.addsPoint = false;
    this.#index = 0;
  }

  /** Another task. */
  startOver(): void {
    this.pointed = this.described = undefined;
    this.entry = '';
    this.pointedBeside = [];
    this.numbers.startOver();
  }
}
