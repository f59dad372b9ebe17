import type { Target } from '@gt-elements/core/review/target.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import { setAnswer } from '@gt-elements/core/tasks/blank-task/commands.js';
import type { BlankTaskConfig } from '@gt-elements/core/tasks/blank-task/config.js';
import { blankTask } from '@gt-elements/core/tasks/blank-task/definition.js';
import type { BlankTaskDocument } from '@gt-elements/core/tasks/blank-task/document.js';
import { blankTaskView } from '@gt-elements/core/tasks/blank-task/view.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { ReviewedElement } from '@gt-elements/ui/task/reviewed-element.js';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { blankTaskShortcuts } from './blank-task-shortcuts.js';
import { blankTaskStyles } from './gt-blank-task.styles.js';
import { renderAnswer } from './parts/answer.js';
import { blankTaskCatalogue, type BlankTaskStrings } from './strings.en.js';

/**
 * Asks for one text, within limits of words.
 *
 * @tag gt-blank-task
 * @csspart asked - what is asked
 * @csspart answer - the field for the answer
 */
export class GtBlankTask extends ReviewedElement<BlankTaskDocument, BlankTaskConfig> {
  static override readonly definition = blankTask as never;
  static override readonly catalogue = blankTaskCatalogue;
  static override readonly taskShortcuts = blankTaskShortcuts;
  static override readonly styles: CSSResultGroup = [super.styles, blankTaskStyles];

  /** What is asked. @attr text */
  text: BlankTaskConfig['text'];
  /** Words of the answer, at least. `0`: it may stay empty. @attr min-words */
  minWords!: number;
  /** Words of the answer, at most. @attr max-words */
  maxWords: number | undefined;

  protected get t(): Translate<FrameStrings & BlankTaskStrings> {
    return this.words;
  }

  /** Brings the focus to the answer. */
  protected override focusWork(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  get #field(): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('#answer') ?? undefined;
  }

  protected override runShortcut(id: string): boolean {
    if (id !== 'answer') return false;
    this.#field?.focus();
    return true;
  }

  protected override anchorOf(_issue: Issue): HTMLElement | undefined {
    return this.#field;
  }

  protected override targetOf(place: Element): Target | undefined {
    return place.id === 'answer' ? { field: 'answer' } : undefined;
  }

  protected override targetName(): string {
    return this.t('answer');
  }

  protected override successorOf(): HTMLElement | undefined {
    return this.#field;
  }

  protected override firstWords(): string {
    return this.model.document.answer.slice(0, 60);
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return { text: 'text="{{ task.input.source | escape }}"' };
  }

  protected override renderTask(): TemplateResult {
    const [issue] = this.showsMissing ? this.issues.blocking : [];
    return renderAnswer({
      t: this.t,
      view: blankTaskView(this.model.document, this.config),
      readOnly: !this.editable,
      error: issue && this.sentence(issue),
      onInput: (text) => this.perform((document) => setAnswer(document, text), '/answer'),
      onChange: () => this.commit(),
    });
  }
}
