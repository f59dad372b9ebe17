import { decideOn, decisionOf, type Decisions, type Suggestion } from '@gt-elements/core/review/suggestions.js';
import { isPlace } from '@gt-elements/core/review/target.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { onPart, type WorkCommand } from '@gt-elements/core/task/work.js';
import type { ReactiveControllerHost } from 'lit';
import { renderSuggestion, type SuggestionActs } from './suggestion.js';
import { renderSuggestionList } from './suggestion-list.js';
import { nameOfTarget, wayTo, type ReviewedTask, type TaskPage } from './reviewed-task.js';

/** What a model, or somebody else, proposes for a task: each where it belongs, and all in the pane. */
export class TaskSuggestions {
  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly task: ReviewedTask,
  ) {}

  get #decisions(): Decisions {
    return this.task.work.decisions ?? {};
  }

  get page(): TaskPage {
    const { task } = this;
    const { t, suggestions, editable } = task;
    return {
      title: t('suggestions'),
      content: renderSuggestionList({
        ...{ t, suggestions },
        ...this.#acts,
        decisions: this.#decisions,
        readOnly: !editable,
        nameOf: (target) => nameOfTarget(task, target),
        goTo: (target) => wayTo(task, target),
        onAcceptAll: () => this.#decideAll('accepted'),
        onRejectAll: () => this.#decideAll('rejected'),
      }),
    };
  }

  /** What is proposed for a field, to stand at it. */
  at(path: string): unknown {
    const { task } = this;
    const { t, suggestions, editable } = task;
    const here = suggestions.filter(({ target }) => !isPlace(target) && task.pathOf(target) === path);
    return here.map((suggestion) =>
      renderSuggestion({
        ...{ t, suggestion },
        ...this.#acts,
        decision: decisionOf(this.#decisions, suggestion.id),
        readOnly: !editable,
        name: nameOfTarget(task, suggestion.target),
      }),
    );
  }

  /** Takes, or refuses, what is proposed where the focus is. */
  decideHere(decision: 'accepted' | 'rejected'): boolean {
    const { task, element } = this;
    if (!task.editable) return false;
    const focused = element.shadowRoot?.activeElement;
    const id = focused?.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion'];
    const target = focused ? task.targetOf(focused) : undefined;
    const path = target && task.pathOf(target);
    const open = task.suggestions.filter((each) => !decisionOf(this.#decisions, each.id));
    const suggestion =
      open.find((each) => each.id === id) ??
      open.find((each) => path !== undefined && task.pathOf(each.target) === path);
    if (!suggestion) return false;
    this.#decide(suggestion, decision);
    return true;
  }

  get #acts(): SuggestionActs {
    const act = (decision: 'accepted' | 'rejected' | undefined) => (id: string) => {
      const suggestion = this.task.suggestions.find((each) => each.id === id);
      if (suggestion) this.#decide(suggestion, decision);
    };
    return {
      onAccept: act('accepted'),
      onReject: act('rejected'),
      onTakeBack: act(undefined),
      textOf: ({ target, value }) => this.task.textOf(target, value),
    };
  }

  #decide(suggestion: Suggestion, decision: 'accepted' | 'rejected' | undefined): void {
    const { task } = this;
    const done = task.perform(this.#command(suggestion, decision));
    if (!done && decision === 'accepted') task.announce(task.t('suggestionMisfit'));
  }

  /** All that are open, as one step of the history. */
  #decideAll(decision: 'accepted' | 'rejected'): void {
    const open = this.task.suggestions.filter(({ id }) => !decisionOf(this.#decisions, id));
    const commands = open.map((each) => this.#command(each, decision));
    this.task.perform((work) => commands.reduce((made, command) => command(made), work));
  }

  /** One that can't stand where it was to be put stays open. */
  #command(suggestion: Suggestion, decision: 'accepted' | 'rejected' | undefined): WorkCommand<never> {
    const { id, target, value } = suggestion;
    const record = onPart<never, 'decisions'>('decisions', (before) => {
      const after = decideOn(before ?? {}, id, decision);
      return Object.keys(after).length ? after : undefined;
    });
    if (decision !== 'accepted') return record;
    const put = this.task.put(target, value);
    const isThere = deepEqual(this.task.valueAt(target), value);
    return (work) => {
      const made = put(work);
      return made === work && !isThere ? work : record(made);
    };
  }
}
