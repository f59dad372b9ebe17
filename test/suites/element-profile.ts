import type { MatrixElement } from '../hosts/host-matrix.js';
import type { Settings, TaskSample } from './task-sample.js';

/** An element as the suites use it: what all tasks have, none of what one adds. */
export interface TestedElement extends MatrixElement {
  value: unknown;
  readOnly: boolean;
  readonly validationMessage: string;
  readonly problems: readonly { readonly property: string; readonly message: string; readonly severity: string }[];
  readonly updateComplete: Promise<unknown>;
  checkValidity(): boolean;
  undo(): void;
  redo(): void;
}

/** A state of the screen that is worth a look. */
export interface ElementState {
  /** In place of `settings`. */
  readonly settings?: Settings;
  /** The element's light children. */
  readonly children?: string;
  /** The room for the element in CSS pixels; 1000 × 650 where it is not said. */
  readonly size?: readonly [width: number, height: number];
  /** From the first rendering to the state. */
  act?(element: TestedElement): Promise<void>;
}

/** A task with its element in a page. What the suites do not know of every element stands here. */
export interface ElementProfile extends TaskSample {
  /** A new element with `settings`, not connected, not answered, without a name. Registers the tag. */
  make(): TestedElement;
  /** Changes the answer as a person does, with the focus anywhere; never twice to the same. */
  edit(element: TestedElement): Promise<void>;
  /** What must be on the screen for the decision that the focus is on. */
  needed(element: TestedElement): readonly Element[];
  /** What stands in place of a picture that can't be had; absent where the browser says so by itself. */
  readonly refusal?: string;
  /** States of this element that not every element has. */
  readonly states: Readonly<Record<string, ElementState>>;
}
