import type { Command } from '@gt-elements/core/edit/edit-store.js';
import type { Target } from '@gt-elements/core/review/target.js';
import { ReviewedElement } from './reviewed-element.js';

/** What a task's control asks of its element, whatever the task. All is as it stands when it is asked for. */
export interface TaskHost<Document, Config> {
  readonly document: Document;
  readonly config: Config;
  /** The answer can be changed now. */
  readonly editable: boolean;
  /**
   * @param typing what is being typed, for one step of the history
   * @returns whether it has changed anything
   */
  perform(command: Command<Document>, typing?: string, composing?: boolean): boolean;
  /** A run of typing, or a gesture, has ended. */
  commit(): void;
  announce(text: string): void;
  /** Where the answer is judged, comments on a place in what it is about. */
  commentOn(target: Target): void;
}

/** A task with a control of its own: that turns what people do into commands, and sees of the element only its host. */
export abstract class ControlledElement<Document, Config extends object> extends ReviewedElement<Document, Config> {
  /** The answer can be changed now: where the task waits for something of its own, not without that. */
  protected get workable(): boolean {
    return this.editable;
  }

  /** What the element is for its control. @param more what only this task's control asks */
  protected hostFor<More extends object>(more: More): TaskHost<Document, Config> & More {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getters below have a `this` of their own
    const element = this;
    return Object.assign(
      {
        get document() {
          return element.model.document;
        },
        get config() {
          return element.config;
        },
        get editable() {
          return element.workable;
        },
        perform: (command: Command<Document>, typing?: string, composing?: boolean) =>
          this.workable && this.perform(command, typing, composing),
        commit: () => this.commit(),
        announce: (text: string) => this.announce(text),
        commentOn: (target: Target) => this.commentOn(target),
      },
      more,
    );
  }
}
