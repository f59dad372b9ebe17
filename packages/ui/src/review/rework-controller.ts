import type { Comment } from '@gt-elements/core/review/comments.js';
import { isReplied, reply, replyTo, type Replies, type Reply } from '@gt-elements/core/review/thread.js';
import { onPart, type WorkCommand } from '@gt-elements/core/task/work.js';

/** What the rework of all tasks asks of its element. */
export interface ReworkHost {
  /** Of the reviewer, as they came. */
  readonly comments: readonly Comment[];
  readonly replies: Replies;
  /** @param typing what is being typed, for one step of the history */
  perform(command: WorkCommand<never>, typing?: string, composing?: boolean): boolean;
  /** Brings to what a comment is about. */
  open(comment: Comment): void;
  /** Shows a comment in the pane beside the work. */
  show(id: string): void;
}

/** What the author of an answer does about a reviewer's comments. */
export class ReworkController {
  /** Id of the comment that was come to last. */
  current: string | undefined;

  constructor(private readonly host: ReworkHost) {}

  /** Dealt with as asked, or not yet. What was answered in words stays. */
  deal(id: string, isDealt: boolean): void {
    this.current = id;
    this.#reply(id, ({ answer }) => ({
      ...(isDealt ? { dealt: true } : {}),
      ...(answer === undefined ? {} : { answer }),
    }));
  }

  answer(id: string, text: string, composing: boolean): void {
    this.current = id;
    this.#reply(id, ({ dealt }) => ({ ...(dealt ? { dealt } : {}), answer: text }), `answer ${id}`, composing);
  }

  /** To the next comment that is open, or the one before; where none is, to the next of all. */
  step(direction: 1 | -1): boolean {
    const { comments, replies } = this.host;
    const { length } = comments;
    const at = comments.findIndex(({ id }) => id === this.current);
    const from = at < 0 && direction < 0 ? 0 : at;
    const others = Array.from(
      { length },
      (_, index) => comments[(from + direction * (index + 1) + 2 * length) % length]!,
    );
    const next = others.find(({ id }) => !isReplied(replies, id)) ?? others[0];
    if (!next) return false;
    this.show(next.id);
    this.host.open(next);
    return true;
  }

  /** To the comment that was come to last while it is open, else to the first that is; `false` once the last is done. */
  begin(): boolean {
    const { comments, replies } = this.host;
    const { current } = this;
    const next = comments.find(({ id }) => (current === undefined || id === current) && !isReplied(replies, id));
    if (!next) return false;
    this.current = next.id;
    this.host.open(next);
    return true;
  }

  /** Comes to a comment. */
  show(id: string): void {
    this.current = id;
    this.host.show(id);
  }

  #reply(id: string, change: (made: Reply) => Reply, typing?: string, composing?: boolean): void {
    const command = onPart<never, 'replies'>('replies', (before) => {
      const made = change(replyTo(before ?? {}, id) ?? {});
      // an empty answer is none; where the comment is dealt with, its field stays for who is writing in it
      const after = reply(before ?? {}, id, made.dealt || made.answer ? made : undefined);
      if (after === before) return before;
      return Object.keys(after).length ? after : undefined;
    });
    this.host.perform(command, typing, composing);
  }
}
