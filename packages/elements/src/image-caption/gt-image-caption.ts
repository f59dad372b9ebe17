import { captionOrigin } from '@gt-elements/core/caption/caption-origin.js';
import type { Origin } from '@gt-elements/core/edit/edit-store.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { ImageConfig } from '@gt-elements/core/tasks/image-caption/config.js';
import { imageCaption } from '@gt-elements/core/tasks/image-caption/definition.js';
import type { ImageDocument } from '@gt-elements/core/tasks/image-caption/document.js';
import { stepOf } from '@gt-elements/core/tasks/image-caption/rules.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { PictureState } from '@gt-elements/ui/picture/picture.js';
import { pictureStyles } from '@gt-elements/ui/picture/picture.styles.js';
import { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { reorderStyles } from '@gt-elements/ui/reorder/reorder.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { ControlledElement } from '@gt-elements/ui/task/controlled-element.js';
import { TaskBeginning } from '@gt-elements/ui/task/task-beginning.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { sceneSentence } from '../scene/scene.js';
import { OpenStep } from '../steps/open-step.js';
import { historySentence } from './announcements.js';
import { AwaitedPicture } from './awaited-picture.js';
import { imageCaptionStyles } from './gt-image-caption.styles.js';
import type { Place } from './image-action.js';
import { ImageControl } from './image-control.js';
import { createPicture, createPictureUpdate } from './image-picture.js';
import { ImagePlaces } from './image-places.js';
import { ImageSession } from './image-session.js';
import { targetName, targetOf } from './image-target.js';
import { startOf } from './image-start.js';
import { imageShortcuts } from './image-shortcuts.js';
import { authorsMismatch, failureText, renderLoading, renderPicturePane } from './parts/picture-pane.js';
import { renderImageSteps } from './parts/steps-panel.js';
import { imageCaptionCatalogue, type ImageCaptionStrings } from './strings.en.js';

/**
 * A caption of a picture that is built in steps: the things in it, their relationships, the scene, and one text that
 * says it all.
 *
 * @tag gt-image-caption
 * @csspart picture - the picture with its points
 * @csspart panel - the steps
 * @csspart object - one object
 * @csspart relationship - one relationship
 * @csspart caption - the caption with what it could still mention
 */
export class GtImageCaption extends ControlledElement<ImageDocument, ImageConfig> {
  static override readonly definition = imageCaption as never;
  static override readonly catalogue = imageCaptionCatalogue;
  static override readonly taskShortcuts = imageShortcuts;
  static override readonly styles: CSSResultGroup = [
    super.styles,
    reorderStyles,
    groupColours,
    pictureStyles,
    imageCaptionStyles,
  ];

  /** Address of the picture. @attr src */
  src: string | undefined;
  /** What the picture is, for people who do not see it. @attr alt */
  alt: string | undefined;
  /** Objects, at least. @attr min-objects */
  minObjects!: number;
  /** Objects, at most. @attr max-objects */
  maxObjects: number | undefined;
  /** JSON array of names that are offered while naming. @attr object-labels */
  objectLabels!: readonly string[];
  /** Words of each description, at least. @attr object-description-min-words */
  objectDescriptionMinWords!: number;
  /** JSON array of the words between two objects that are offered. @attr relationship-labels */
  relationshipLabels!: readonly string[];
  /** Relationships, at least. @attr min-relationships */
  minRelationships!: number;
  /** `each-object`: every object takes part in one, or is set to *no relation*. @attr require-relationships */
  requireRelationships!: ImageConfig['requireRelationships'];
  /** JSON array of `{"name","label"?,"required"?}`: what is asked about the scene. @attr scene-fields */
  sceneFields!: ImageConfig['sceneFields'];
  /** Words of the caption, at least. @attr caption-min-words */
  captionMinWords!: number;
  /** Words of the caption, at most. @attr caption-max-words */
  captionMaxWords: number | undefined;
  /** `on`: a caption may be drafted from the parts. @attr assemble */
  assemble!: ImageConfig['assemble'];

  readonly #session = new ImageSession();
  readonly #places = new ImagePlaces(this);
  readonly #awaited = new AwaitedPicture(this.model);
  readonly #picture = createPicture(
    this,
    this.#session,
    () => this.#control,
    (state) => this.#pictureCame(state),
  );
  readonly #updatePicture = createPictureUpdate(this.#picture);
  readonly #reorder = new ReorderController<string>(this, {
    byHandle: true,
    allows: () => this.workable,
    onDrop: (drop) => this.#control.drop(drop),
  });
  readonly #control: ImageControl = this.#createControl();
  readonly #beginning = new TaskBeginning(this.model);
  readonly #openStep = new OpenStep();

  protected get t(): Translate<FrameStrings & ImageCaptionStrings> {
    return this.words;
  }

  /** Brings the focus to what comes next: the picture, where the first object is made, or what is not complete; later to where it was. */
  protected override focusWork(options?: FocusOptions): void {
    const { startsInPicture, left } = this.#session;
    if (!this.model.ready || this.#awaited.failed) this.#places.first.focus(options);
    else if (startsInPicture || (left === 'name' && !this.model.document.objects.length)) this.#picture.focus();
    else this.#places.at(left).focus(options);
  }

  /** Not without the picture, though the task can be called not doable then. */
  protected override get workable(): boolean {
    return this.editable && this.config.picture !== undefined;
  }

  #createControl(): ImageControl {
    const host = this.hostFor({
      t: this.t,
      language: this.language,
      picture: this.#picture,
      focusInPicture: () => this.#focusInPicture,
      glide: () => this.#reorder.glide(),
      changed: (focus?: Place, caret?: number) => this.#changed(focus, caret),
    });
    return new ImageControl(host, this.#session);
  }

  get #focusInPicture(): { readonly point: string | undefined } | undefined {
    const focused = this.shadowRoot?.activeElement;
    if (!(focused instanceof HTMLElement) || !this.#picture.root.contains(focused)) return undefined;
    return { point: focused.dataset['key'] };
  }

  #changed(focus: Place | undefined, caret?: number): void {
    this.requestUpdate();
    if (focus === undefined) return;
    if (focus === 'picture' && !this.#awaited.failed) return this.#picture.focus();
    void this.updateComplete.then(() => {
      if (focus.startsWith('point ')) return this.#picture.focusPoint(focus.slice(6));
      const target = this.#places.at(focus);
      target.focus();
      if (caret !== undefined && target instanceof HTMLTextAreaElement) target.setSelectionRange(caret, caret);
      target.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override runShortcut(id: string, digit: number | undefined): boolean | void {
    return this.#control.run(id, digit);
  }

  // What is missing

  protected override reveal(issue: Issue): void {
    const step = stepOf(issue);
    const [, list, index] = issue.path.split('/');
    if (step === undefined || step === 'caption') return;
    this.#session.step = step;
    const { objects, relationships } = this.model.document;
    const at = Number(index);
    if (list === 'objects') this.#session.current = objects[at]?.id ?? this.#session.current;
    if (list === 'relationships') this.#session.relationship = relationships[at]?.key;
    // the next press is to mend that
    if (issue.code === 'point-missing') this.#session.addsPoint = true;
  }

  protected override anchorOf(issue: Issue): HTMLElement | undefined {
    return this.hasUpdated ? this.#places.anchor(issue) : undefined;
  }

  protected override sentence(issue: Issue): string {
    return sceneSentence(this.t, issue) ?? super.sentence(issue);
  }

  protected override successorOf(lost: Element): HTMLElement | undefined {
    return this.#places.successor(lost);
  }

  protected override changeSentence(before: ImageDocument): string {
    return historySentence(this.t, before, this.model.document, this.#control.view, this.config.sceneFields);
  }

  protected override targetOf(place: Element): Target | undefined {
    return targetOf(place, this.#control.view);
  }

  protected override freshId(document: ImageDocument): string {
    return this.#session.freshObjectId(document);
  }

  protected override targetName(target: Target): string {
    return targetName(this.t, target, this.model.document, this.config);
  }

  protected override get beside(): unknown {
    return this.#session.numbers.kept;
  }

  protected override set beside(kept: unknown) {
    this.#session.numbers.resume(kept);
  }

  protected override firstWords(): string {
    const { caption, objects, scene } = this.model.document;
    const texts = [caption, ...objects.map(({ name }) => name), ...Object.values(scene)];
    return (texts.find((text) => text.trim()) ?? '').slice(0, 60);
  }

  protected override measured(): AnswerObject {
    const origin = captionOrigin(this.model.document);
    return { ...super.measured(), ...(origin ? { captionOrigin: origin } : {}) };
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return {
      src: 'src="{{ task.input.source-ref | grant_read_access | escape }}"',
      objectLabels: 'object-labels=\'["cat","dog"]\'',
      relationshipLabels: 'relationship-labels=\'["next to","behind"]\'',
      sceneFields: 'scene-fields=\'[{"name":"weather","label":"Weather","required":true}]\'',
    };
  }

  #pictureCame(state: PictureState): void {
    const { failed } = this.#awaited.take(state, this.config);
    this.warn('src', failed && authorsMismatch(failed, this.config.src));
    if (state.kind === 'loading' || state.kind === 'none') return;
    this.configured();
    if (this.isConnected)
      this.announce(failed ? failureText(this.t, failed.reason, failed.detail) : this.t('pictureLoaded'));
  }

  // Life cycle

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#control.forget();
    // what waits to be said would keep the element for some time
    this.announcer.clear();
  }

  protected override documentChanged(origin: Origin): void {
    const { document } = this.model;
    this.#session.numbers.remember(document);
    const before = this.#beginning.changed(origin);
    if (before) this.#session.follow(before, document);
    super.documentChanged(origin);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#beginning.isOther()) {
      this.#session.startOver();
      this.#session.numbers.remember(this.model.document);
    }
    if (this.#beginning.begins()) {
      const waited = this.#session.startsInPicture && this.#focusInPicture && !this.#focusInPicture.point;
      // who only reads begins at the first
      this.#session.begin(this.editable ? startOf(this.#control.view) : { step: 'objects', place: 'name' });
      // work was put back under a focus that has not gone anywhere yet
      if (waited) this.focus();
    }
    const { src, alt } = this.config;
    const { view } = this.#control;
    const wording = this.language.revision;
    this.#updatePicture({
      t: this.t,
      src,
      alt,
      view,
      session: this.#session,
      readOnly: !this.workable,
      ...this.placing,
      wording,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { step, current, relationship } = this.#session;
    this.#openStep.follow(this.renderRoot, step, step === 'objects' ? current : relationship);
  }

  // Rendering

  protected override renderAwaited(): unknown {
    return this.model.awaits ? renderLoading(this.t) : nothing;
  }

  protected override renderTask(): TemplateResult {
    const { t, config } = this;
    const { view, entry } = this.#control;
    const session = this.#session;
    const region = { t, readOnly: !this.workable, act: this.#control.act.bind(this.#control), view, session };
    const keysOf = (id: string) => this.keysOf(id);
    const { all } = this.issues;
    return html`<div class="workspace">
      ${renderPicturePane({ ...region, picture: this.#picture.root, failed: this.#awaited.failed, keysOf })}
      ${renderImageSteps({
        ...region,
        entry,
        keysOf,
        reorder: this.#reorder,
        objectLabels: config.objectLabels,
        relationshipLabels: config.relationshipLabels,
        wording: this.language.revision,
        tried: this.showsMissing,
        fieldOf: (target) => this.#places.fieldOf(target),
        suggestedAt: (path) => this.suggestedAt(path),
        missingAt: (path) => this.missingAt(path),
        notesAt: (path) =>
          all.flatMap((each) => (each.path === path && each.level === 'warn' ? this.sentence(each) : [])),
      })}
    </div>`;
  }
}
