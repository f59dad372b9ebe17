import type { Command, Origin } from '@gt-elements/core/edit/edit-store.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { markUnable, onDocument, type Unable, type WorkCommand } from '@gt-elements/core/task/work.js';
import type { PropertyValues } from 'lit';
import { flag } from '../configuration/flag.js';
import { isFirstInvalid } from '../form-channel/first-invalid.js';
import { FormChannel } from '../form-channel/form-channel.js';
import type { ShownIssue } from '../frame/footer.js';
import { ConfiguredElement } from './configured-element.js';
import { Edits } from './edits.js';
import { ElementValidity } from './element-validity.js';
import { TaskIssues } from './task-issues.js';

/** What the form, or the channel to it, goes by. They are read as they stand, at once. */
const FORM_ATTRIBUTES = ['form', 'name', 'disabled', 'required', 'readonly'];

/**
 * A form control whose value is the answer to a task. Takes part in native forms, in `<crowd-form>`, in forms
 * elsewhere by `form="id"`, and stands alone.
 *
 * @attr form - id of a form, or of a crowd-form, elsewhere in the page
 * @fires input - once for each transaction of the person, of undo and redo, and of a restored draft
 * @fires change - when a gesture or a run of typing has ended, and before a submit
 * @fires gt-error - what the template's author is told: `detail: {code, property, received, expected, message}`
 * @cssstate answered - something is answered
 * @cssstate invalid - something is missing or wrong, and a submit was tried
 */
export abstract class AnsweringElement<Document, Config extends object> extends ConfiguredElement<Document, Config> {
  static readonly formAssociated = true;

  /** Key of the answer; without it nothing is submitted. @attr name */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  set name(name: string) {
    this.setAttribute('name', String(name));
  }

  /** Takes the element out of use and out of the form. @attr disabled */
  disabled!: boolean;
  /** An answer must be given: whatever the author does not call optional is needed. @attr required */
  required!: boolean;
  /** The answer can be read, not changed. @attr readonly */
  readOnly!: boolean;

  readonly #internals = this.attachInternals();
  readonly #validity = new ElementValidity(this.#internals);
  /** What is missing or wrong. */
  protected readonly issues = new TaskIssues(this.model, () => ({ required: this.required }));
  readonly #edits = new Edits(this.model.store, {
    commit: () => this.commit(),
    onInput: () => this.#tell('input'),
    onChange: () => this.#tell('change'),
  });
  /** Once a submit was tried, what is missing is marked where it is missing. */
  protected showsMissing = false;
  protected readonly channel = new FormChannel(this, this.#internals, {
    onReset: () => this.reset(),
    onBeforeSubmit: () => {
      this.commit();
      // time went on
      this.#publish();
    },
    onSubmit: (takesFocus) => this.#submitMayPass(takesFocus),
    onSent: () => this.submitted(),
    onOwnerChange: () => this.requestUpdate(),
  });
  #submitHidden = false;
  #fieldsetDisabled = false;
  #silent = false;

  static override get observedAttributes(): string[] {
    for (const name of ['disabled', 'required', 'readOnly']) flag(this.prototype, name);
    return [...super.observedAttributes, 'form', 'name'];
  }

  constructor() {
    super();
    this.model.store.subscribe(({ origin }) => this.#changed(origin));
    this.addEventListener('invalid', () => {
      this.showsMissing = true;
      this.requestUpdate();
    });
  }

  // The value

  /** The answer as a fresh plain object, `null` when there is none. Takes an object, its JSON, or `null`. */
  get value(): AnswerObject | null {
    return this.model.answer('value', this.measured());
  }

  set value(value: unknown) {
    this.model.setValue(value);
    this.#publish();
    this.requestUpdate();
    this.scheduleTurn();
  }

  /** The tag, as `type` of a native control. */
  get type(): string {
    return this.localName;
  }

  /** Further members of `meta`, measured rather than answered. */
  protected measured(): AnswerObject {
    return {};
  }

  /** Back to the initial value or to nothing. The person can undo it. */
  reset(): void {
    const { initialWork, store } = this.model;
    this.showsMissing = false;
    this.#silent = true;
    try {
      store.perform((work) => (deepEqual(work, initialWork) ? work : initialWork), performance.now());
    } finally {
      this.#silent = false;
    }
    this.#publishValidity();
    this.requestUpdate();
  }

  /** Takes the last transaction back. */
  undo(): void {
    this.#edits.endComposition();
    if (this.usable) this.model.store.undo();
  }

  /** Makes the last transaction that was taken back again. */
  redo(): void {
    this.#edits.endComposition();
    if (this.usable) this.model.store.redo();
  }

  // The form

  /** The form, or the crowd-form, that takes the answer. Set an id to name one elsewhere. */
  get form(): HTMLElement | null {
    return this.channel.owner.element;
  }

  set form(id: string | null) {
    if (id === null) this.removeAttribute('form');
    else this.setAttribute('form', String(id));
  }

  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Says what is missing and moves the focus there. */
  reportValidity(): boolean {
    return this.#submitMayPass(true);
  }

  /** The name that AWS's elements give to {@link reportValidity}. */
  validate(): boolean {
    return this.reportValidity();
  }

  setCustomValidity(message: string): void {
    this.#validity.custom = String(message);
    this.#publishValidity();
    this.requestUpdate();
  }

  // What is missing

  /** What is missing or wrong, in the language of the moment; what the page itself complains of comes first. */
  protected get shownIssues(): readonly ShownIssue[] {
    const { custom } = this.#validity;
    const shown = this.issues.all.map((issue) => ({ issue, text: this.sentence(issue) }));
    return custom ? [{ issue: { code: 'custom', path: '', level: 'block' }, text: custom }, ...shown] : shown;
  }

  /** The sentence of an issue in the language of the moment. */
  protected sentence(issue: Issue): string {
    return this.words.find(issue.code, issue.values) ?? issue.code;
  }

  /** Where the focus goes to mend an issue; `undefined` before the first rendering. */
  protected abstract anchorOf(issue: Issue): HTMLElement | undefined;

  /** A submit was stopped: what is missing is to be shown and focused. */
  protected abstract missingReported(takesFocus: boolean): void;

  /** A submit went through. */
  protected submitted(): void {}

  // Changes

  /** Something can be said: in a review of the answer, else in it. */
  protected get usable(): boolean {
    return this.model.ready && !this.isDisabled && !this.readOnly && !this.model.frozen;
  }

  /** The answer itself can be changed. */
  protected get editable(): boolean {
    const { mode, allowFix } = this.config;
    return this.usable && (mode !== 'review' || allowFix);
  }

  protected get isDisabled(): boolean {
    return this.disabled || this.#fieldsetDisabled;
  }

  /**
   * A person's change of the document.
   * @param typing the path of the text that is being typed; runs of typing are one step, told as `change` by `commit`
   * @param composing an input method is at work: all of what it composes is one step of its own
   */
  protected perform(command: Command<Document>, typing?: string, composing = false): boolean {
    return this.editable && this.performWork(onDocument(command), typing, composing);
  }

  /** A person's change of what stands around the document. */
  protected performWork(command: WorkCommand<Document>, typing?: string, composing = false): boolean {
    return this.usable && this.#edits.perform(command, typing, composing);
  }

  protected performUnable(unable: Unable | undefined): void {
    this.performWork(markUnable(unable));
  }

  /** A gesture or a run of typing has ended. */
  protected commit(): void {
    this.#edits.commit();
  }

  protected override configured(): void {
    super.configured();
    this.#publish();
    if (this.hideSubmit === this.#submitHidden) return;
    this.#submitHidden = this.hideSubmit;
    this.channel.refresh();
  }

  /** The document is another now; called before `input` is fired. */
  protected documentChanged(_origin: Origin): void {}

  #changed(origin: Origin): void {
    this.#publish();
    this.documentChanged(origin);
    this.requestUpdate();
    if (origin === 'host' || this.#silent) return;
    this.#edits.changed(origin);
  }

  #tell(type: 'input' | 'change'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  /** No control before this one in its form is invalid, so that the focus belongs here. */
  protected get isFirstInvalid(): boolean {
    return isFirstInvalid(this, this.#internals.form);
  }

  #submitMayPass(takesFocus: boolean): boolean {
    if (this.#internals.checkValidity()) return true;
    this.showsMissing = true;
    this.requestUpdate();
    this.missingReported(takesFocus);
    return false;
  }

  #publish(): void {
    const answer = this.model.answer('submit', this.measured());
    this.channel.write(answer && JSON.stringify(answer));
    this.#publishValidity();
  }

  #publishValidity(): void {
    const [first] = this.issues.blocking;
    const own = first && { message: this.sentence(first), anchor: this.anchorOf(first) };
    this.#validity.publish(own, this.showsMissing);
    this.#validity.mark('answered', this.model.answered);
  }

  // Callbacks of the platform

  override connectedCallback(): void {
    super.connectedCallback();
    this.channel.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.channel.disconnect();
  }

  override attributeChangedCallback(attribute: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(attribute, before, value);
    if (before !== value && FORM_ATTRIBUTES.includes(attribute)) this.#useChanged();
  }

  formAssociatedCallback(): void {
    this.channel.refresh();
  }

  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.#useChanged();
  }

  /** By whom and how the element can be used is another matter now. */
  #useChanged(): void {
    this.channel.refresh();
    this.#publishValidity();
    this.requestUpdate();
    this.scheduleTurn();
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state !== 'string') return;
    this.model.restore(state, 'form');
    this.#publish();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // what the focus goes to may have been rendered only now
    this.#publishValidity();
  }
}
