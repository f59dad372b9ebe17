import type { Issue } from '@gt-elements/core/task/issue.js';
import { reviewIssues } from '@gt-elements/core/review/review-rules.js';
import { emptyReview } from '@gt-elements/core/review/review.js';
import { returnedBy, type Returned } from '@gt-elements/core/review/rework.js';
import { isReplied, type Replies } from '@gt-elements/core/review/thread.js';
import type { RequirementResult } from '@gt-elements/core/task/requirements.js';
import type { Waivers } from '@gt-elements/core/task/work.js';
import type { TaskModel } from './task-model.js';

/** What the judgement depends on, beside the work and the settings. */
export interface IssueFacts {
  /** An answer must be given; a review always. */
  readonly required: boolean;
}

interface Judgement {
  /** What it was made of. */
  readonly of: readonly unknown[];
  readonly all: readonly Issue[];
  readonly results: readonly RequirementResult[];
}

/** What is missing or wrong in the work on a task, found once for each state of it. */
export class TaskIssues<Document, Config extends object> {
  #known: Judgement | undefined;

  constructor(
    private readonly model: TaskModel<Document, Config>,
    private readonly facts: () => IssueFacts,
  ) {}

  /** Blocking or not; none while the task can't be done. */
  get all(): readonly Issue[] {
    const { unable, frozen, ready, answered, awaits } = this.model;
    if (awaits) return [{ code: 'loading', path: '', level: 'block' }];
    if (unable || frozen || !ready) return [];
    const { all } = this.#judge();
    const unsaid = !answered && this.#isNeeded && all.every(({ level }) => level !== 'block');
    return unsaid ? [{ code: 'required', path: '', level: 'block' }, ...all] : all;
  }

  /** Those that stop a submit. An answer that nobody began is valid unless one is required. */
  get blocking(): readonly Issue[] {
    return this.model.answered || this.model.awaits || this.#isNeeded
      ? this.all.filter(({ level }) => level === 'block')
      : [];
  }

  get #isNeeded(): boolean {
    const { definition, config } = this.model;
    return this.facts().required || config.mode === 'review' || definition.impliesRequired(config);
  }

  /** The author's requirements, each met or not. */
  get requirements(): readonly RequirementResult[] {
    return this.#judge().results;
  }

  #judge(): Judgement {
    const { model } = this;
    const { definition, document, config, requirements: results } = model;
    const { required } = this.facts();
    const { review, replies, waivers } = model.store.document;
    const of = [document, config, required, results, review, replies, waivers];
    if (!this.#known || of.some((each, index) => each !== this.#known?.of[index])) {
      const own = () => [
        ...definition.rules(document, config, required),
        ...results.flatMap((result) => issueOfRequirement(result, waivers)),
      ];
      let all: readonly Issue[];
      if (config.mode === 'review') all = this.#reviewIssues(own);
      else
        all = [
          ...own(),
          ...(config.mode === 'rework' ? openComments(returnedBy(config.review, definition.task), replies) : []),
        ];
      this.#known = { of, all, results };
    }
    return this.#known;
  }

  /** What is wrong with the answer is the reviewer's to say, not to be stopped by; unless they mend it. */
  #reviewIssues(own: () => readonly Issue[]): readonly Issue[] {
    const { requirements, isMended, store } = this.model;
    const { review = emptyReview } = store.document;
    const ofAnswer = own().filter(({ code }) => code !== 'requirement-unmet');
    return [
      ...reviewIssues(review, { requirements, isMended }),
      ...ofAnswer.map((issue): Issue => (review.verdict === 'fix' ? issue : { ...issue, level: 'warn' })),
    ];
  }
}

/** `requirement-unmet` with its `text`; one that is waived stops nothing. */
function issueOfRequirement({ id, text, level, state }: RequirementResult, waivers: Waivers = {}): readonly Issue[] {
  if (state !== 'unmet') return [];
  return [
    { code: 'requirement-unmet', path: '', level: Object.hasOwn(waivers, id) ? 'warn' : level, values: { text } },
  ];
}

/** `comment-open` at `/thread/0` with its `number` from 1: a reviewer's comment that nobody has dealt with or answered. */
function openComments(returned: Returned | undefined, replies: Replies = {}): readonly Issue[] {
  return (returned?.review.comments ?? []).flatMap(({ id }, index): Issue | readonly Issue[] =>
    isReplied(replies, id)
      ? []
      : { code: 'comment-open', path: `/thread/${index}`, level: 'block', values: { number: index + 1 } },
  );
}
