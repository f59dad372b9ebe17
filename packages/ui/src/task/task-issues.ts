import type { Issue } from '@gt-elements/core/task/issue.js';
import { evaluateRequirements, type RequirementResult } from '@gt-elements/core/task/requirements.js';
import type { TaskModel } from './task-model.js';

/** What the judgement depends on, beside the work and the settings. */
export interface IssueFacts {
  /** An answer must be given. */
  readonly required: boolean;
  /** The language that words are counted in. */
  readonly locale: string;
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
    return this.facts().required || definition.impliesRequired(config);
  }

  /** The author's requirements, each met or not. */
  get requirements(): readonly RequirementResult[] {
    return this.#judge().results;
  }

  #judge(): Judgement {
    const { definition, document, config } = this.model;
    const { required, locale } = this.facts();
    const of = [document, config, required, locale];
    if (!this.#known || of.some((each, index) => each !== this.#known?.of[index])) {
      const results = config.requirements.length
        ? evaluateRequirements(config.requirements, this.model.answer('value'), locale)
        : [];
      const all = [...definition.rules(document, config, required), ...results.flatMap(issueOfRequirement)];
      this.#known = { of, all, results };
    }
    return this.#known;
  }
}

function issueOfRequirement({ text, level, state }: RequirementResult): readonly Issue[] {
  return state === 'unmet' ? [{ code: 'requirement-unmet', path: '', level, values: { text } }] : [];
}
