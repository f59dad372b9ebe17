import { returnedBy } from '@gt-elements/core/review/rework.js';
import { isPlace, type Target } from '@gt-elements/core/review/target.js';
import { threadIn } from '@gt-elements/core/review/thread.js';
import { pathAt, valueAt } from '@gt-elements/core/review/value-at.js';
import type { CommonConfig } from '@gt-elements/core/task/common-config.js';
import { derived } from '@gt-elements/core/task/derived.js';
import { onDocument, type WorkCommand } from '@gt-elements/core/task/work.js';
import type { CSSResultGroup } from 'lit';
import { createPlaces, type Placing } from '../review/placing.js';
import { reviewShortcuts, reworkShortcuts, suggestionShortcuts } from '../review/review-shortcuts.js';
import { reviewStyles } from '../review/review.styles.js';
import type { ReviewedTask, TaskPage } from '../review/reviewed-task.js';
import { TaskReview } from '../review/task-review.js';
import { TaskRework } from '../review/task-rework.js';
import { TaskSuggestions } from '../review/task-suggestions.js';
import { valueWords, type MemberWords } from '../review/value-words.js';
import type { Shortcut } from '../shortcuts/shortcut.js';
import { TaskElement } from './task-element.js';

/**
 * A task whose answers are judged, reworked, and prefilled, as well as made: a page beside the work for each.
 *
 * @csspart review - what is said of an answer, and what became of it
 * @csspart suggestions - what is proposed
 */
export abstract class ReviewedElement<Document, Config extends object> extends TaskElement<Document, Config> {
  static override readonly styles: CSSResultGroup = [super.styles, reviewStyles];

  /** Asked for by every comment and suggestion, at every field. */
  readonly #written = derived((document: Document, config: Config & CommonConfig) =>
    this.model.definition.write(document, config, 'value'),
  );
  /** As it stands on the screen: an answer that is written as it came may have come in another order, and without ids. */
  readonly #ordered = derived((document: Document, config: Config & CommonConfig) =>
    this.model.definition.write({ ...document, given: undefined }, config, 'value'),
  );
  readonly #task: ReviewedTask = this.#reviewedTask();
  readonly #review = new TaskReview(this, this.#task);
  readonly #rework = new TaskRework(this, this.#task);
  readonly #suggestions = new TaskSuggestions(this, this.#task);
  readonly #places = createPlaces();

  /** What a part of the shadow tree is about; `undefined` where that is nothing to comment on. */
  protected abstract targetOf(place: Element): Target | undefined;

  /** What a target is called on the screen. */
  protected abstract targetName(target: Target): string;

  /** How a value reads that is for a target: members of what is to be made go by their names on the screen. */
  protected valueText({ field }: Target, value: unknown): string {
    const { words, memberWords: own } = this;
    const whole = field === undefined ? undefined : own?.(field, value);
    return whole ?? valueWords(words, value, (each) => this.targetName({ field: each }), own);
  }

  /** How members read that are more than their text or number; `undefined` for all others. */
  protected readonly memberWords: MemberWords | undefined = undefined;

  /** Brings the focus to what comes next in the work. Called once what is to be focused is rendered. */
  protected abstract focusWork(options?: FocusOptions): void;

  /** An id for what is made at a place, never used before in a document. */
  protected freshId(_document: Document): string {
    return '';
  }

  /** Brings to a place at which there is nothing yet. */
  protected showPlace(_target: Target): void {}

  /** Where a target stands in the answer, as issues have it; `undefined` where it is gone, and for places. */
  protected pathOf(target: Target): string | undefined {
    return pathAt(this.#ordered(this.model.document, this.config), target);
  }

  /** The answer is judged, and not mended: presses point at what is to be commented on. */
  protected get judges(): boolean {
    return this.config.mode === 'review' && this.usable && !this.editable;
  }

  /** What is pressed in a picture, or drawn in time, and what is shown there. */
  protected get placing(): Placing {
    return { takesPlaces: this.judges, places: this.#places(this.#task) };
  }

  /** Brings the focus to what comes next; of an answer that came back, first to what the first open comment is about. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      const begins = this.config.mode === 'rework' && this.usable && this.#rework.begin();
      if (!begins) this.focusWork(options);
    });
  }

  protected commentOn(target: Target): void {
    if (this.judges) this.#review.comment(target);
  }

  /** What is missing at a path of the answer, once a submit was tried. */
  protected missingAt(path: string): string | undefined {
    const issue = this.showsMissing ? this.issues.blocking.find((each) => each.path === path) : undefined;
    return issue && this.sentence(issue);
  }

  /** What is proposed for a field at a path of the answer, and what is said of it, to stand at it. */
  protected suggestedAt(path: string): unknown {
    const { mode, suggestions } = this.config;
    const proposed = suggestions.length ? this.#suggestions.at(path) : undefined;
    const said = mode === 'review' ? this.#review.at(path) : mode === 'rework' ? this.#rework.at(path) : undefined;
    return [proposed, said];
  }

  protected override get ownShortcuts(): readonly Shortcut[] {
    const { mode, suggestions } = this.config;
    return [
      ...super.ownShortcuts,
      ...(mode === 'review' ? reviewShortcuts : []),
      ...(mode === 'rework' ? reworkShortcuts : []),
      ...(suggestions.length ? suggestionShortcuts : []),
    ];
  }

  protected override runOwn(id: string, digit: number | undefined): boolean | void {
    switch (id) {
      case 'comment':
        return this.#review.commentHere();
      case 'verdictAccept':
        return this.#review.decide('accept');
      case 'verdictFix':
        return this.#review.decide('fix');
      case 'verdictReturn':
        return this.#review.decide('return');
      case 'commentNext':
        return this.#rework.step(1);
      case 'commentPrevious':
        return this.#rework.step(-1);
      case 'dealt':
        return this.#rework.dealHere();
      case 'accept':
        return this.#suggestions.decideHere('accepted');
      case 'reject':
        return this.#suggestions.decideHere('rejected');
      default:
        return super.runOwn(id, digit);
    }
  }

  protected override get hasPage(): boolean {
    const { mode, suggestions } = this.config;
    return mode !== 'label' || suggestions.length > 0;
  }

  protected override get page(): TaskPage | undefined {
    const { mode, suggestions } = this.config;
    if (mode === 'review') return this.#review.page;
    const proposed = suggestions.length ? this.#suggestions.page : undefined;
    const page = mode === 'rework' ? this.#rework.page : proposed;
    const more = mode === 'rework' ? proposed?.content : undefined;
    return page && { title: page.title, content: [page.content, more, this.renderRequirements()] };
  }

  protected override renderBeforeSubmit(): unknown {
    return this.#review.verdict;
  }

  #valueAt(target: Target): unknown {
    const { document } = this.model;
    const asGiven = valueAt(this.#written(document, this.config), target);
    return asGiven === undefined ? valueAt(this.#ordered(document, this.config), target) : asGiven;
  }

  #reviewedTask(): ReviewedTask {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getters below have a `this` of their own
    const element = this;
    return {
      get mode() {
        return element.config.mode;
      },
      get allowFix() {
        return element.config.allowFix;
      },
      get suggestions() {
        return element.config.suggestions;
      },
      get returned() {
        const { config, definition } = element.model;
        return config.mode === 'rework' ? returnedBy(config.review, definition.task) : undefined;
      },
      get earlier() {
        return this.returned?.earlier ?? threadIn(element.model.reviewed);
      },
      get t() {
        return element.words;
      },
      get work() {
        return element.model.store.document;
      },
      get requirements() {
        return element.model.requirements;
      },
      get usable() {
        return element.usable;
      },
      get editable() {
        return element.editable;
      },
      get shown() {
        return element.showsMissing ? element.shownIssues.filter(({ issue }) => issue.level === 'block') : [];
      },
      targetOf: (place) => this.targetOf(place),
      pathOf: (target) => this.pathOf(target),
      valueAt: (target) => this.#valueAt(target),
      nameOf: (target) => this.targetName(target),
      textOf: (target, value) => this.valueText(target, value),
      keysOf: (id) => this.keysOf(id),
      perform: (command, typing, composing) =>
        this.performWork(command as unknown as WorkCommand<Document>, typing, composing),
      put: (target, value) => this.#put(target, value) as unknown as WorkCommand<never>,
      make: (target) => this.#make(target),
      commit: () => this.commit(),
      announce: (text) => this.announce(text),
      goTo: (path) => this.lead({ code: '', path, level: 'warn' }),
      showPlace: (target) => this.showPlace(target),
      showPane: () => this.showPane(),
    };
  }

  #make(target: Target): void {
    const { definition, config, document } = this.model;
    const id = target.id ?? this.freshId(document);
    const made = onDocument((before: Document) => definition.make(before, config, target, undefined, id));
    const path = this.performWork(made) ? this.pathOf({ id }) : undefined;
    if (path) this.lead({ code: '', path, level: 'warn' });
  }

  #put(target: Target, value: unknown): WorkCommand<Document> {
    const { definition, config } = this.model;
    return onDocument((document) =>
      isPlace(target)
        ? definition.make(document, config, target, value, this.freshId(document))
        : definition.put(document, config, target, value),
    );
  }
}
