import type { Origin } from '@gt-elements/core/edit/edit-store.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import { sourcesOf, type VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { videoCaption } from '@gt-elements/core/tasks/video-caption/definition.js';
import { activityOf, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { stepOf } from '@gt-elements/core/tasks/video-caption/rules.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { Player, type PlayerState } from '@gt-elements/ui/player/player.js';
import { playerStyles } from '@gt-elements/ui/player/player.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { ControlledElement } from '@gt-elements/ui/task/controlled-element.js';
import { TaskBeginning } from '@gt-elements/ui/task/task-beginning.js';
import { timelineStyles } from '@gt-elements/ui/timeline/timeline.styles.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { sceneSentence } from '../scene/scene.js';
import { OpenStep } from '../steps/open-step.js';
import { firstWordsOf, historySentence } from './announcements.js';
import { AwaitedVideo } from './awaited-video.js';
import { configurationHints } from './configuration-hints.js';
import { videoCaptionStyles } from './gt-video-caption.styles.js';
import { KeptPlace } from './kept-place.js';
import { renderVideoSteps } from './parts/steps-panel.js';
import { authorsMismatch, failureText, tellFailure } from './video-failure.js';
import { renderLoading, renderVideoPane } from './parts/video-pane.js';
import { PlayControls } from './play-controls.js';
import { rangeOf } from './playing.js';
import { videoCaptionCatalogue, type VideoCaptionStrings } from './strings.en.js';
import { Thumbnails } from './thumbnails.js';
import type { Place } from './video-action.js';
import { VideoControl } from './video-control.js';
import { VideoPlaces } from './video-places.js';
import { VideoSession } from './video-session.js';
import { videoShortcuts } from './video-shortcuts.js';
import { startOf } from './video-start.js';
import { memberWords, targetName, targetOf } from './video-target.js';
import { VideoMedia } from './video-media.js';
import { createTimeline, createTimelineUpdate } from './video-timeline.js';

/**
 * A caption of a video: what happens in it, from when to when, the scene, and one text that says it all.
 *
 * @tag gt-video-caption
 * @csspart player - the video
 * @csspart timeline - its time with the activities
 * @csspart panel - the steps
 * @csspart activity - one activity
 * @csspart caption - the caption with what it could still mention
 */
export class GtVideoCaption extends ControlledElement<VideoDocument, VideoConfig> {
  static override readonly definition = videoCaption as never;
  static override readonly catalogue = videoCaptionCatalogue;
  static override readonly taskShortcuts = videoShortcuts;
  static override readonly styles: CSSResultGroup = [
    super.styles,
    groupColours,
    playerStyles,
    timelineStyles,
    videoCaptionStyles,
  ];

  /** Address of the video. @attr src */
  src: string | undefined;
  /** JSON array of `{"src","type"?}`: the same video in several formats, where there is no `src`. @attr sources */
  sources!: VideoConfig['sources'];
  /** The waveform: audiowaveform JSON of version 2, channels from -1 to 1, or an address of either. @attr peaks */
  peaks: VideoConfig['peaks'];
  /** Address of a picture that is shown before the video is. @attr poster */
  poster: string | undefined;
  /** Frames a second, only to show their numbers. @attr frame-rate */
  frameRate: number | undefined;
  /** Whether an activity lasts, or is one moment. @attr activity-kind */
  activityKind!: VideoConfig['activityKind'];
  /** Activities, at least. @attr min-activities */
  minActivities!: number;
  /** Activities, at most. @attr max-activities */
  maxActivities: number | undefined;
  /** JSON array of names of which each activity has to have one. @attr activity-labels */
  activityLabels!: readonly string[];
  /** Words of each description, at least. @attr activity-description-min-words */
  activityDescriptionMinWords!: number;
  /** Activities may touch, but not lie over each other. @attr no-overlap */
  noOverlap!: boolean;
  /** JSON array of `{"name","label"?,"required"?}`: what is asked about the scene. @attr scene-fields */
  sceneFields!: VideoConfig['sceneFields'];
  /** Whether a caption of the whole video is written. @attr caption */
  caption!: VideoConfig['caption'];
  /** Words of the caption, at least. @attr caption-min-words */
  captionMinWords!: number;
  /** Words of the caption, at most. @attr caption-max-words */
  captionMaxWords: number | undefined;

  readonly #session = new VideoSession();
  readonly #places = new VideoPlaces(this);
  readonly #awaited = new AwaitedVideo(this.model);
  readonly #controls = new PlayControls();
  readonly #thumbnails = new Thumbnails();
  readonly #player = new Player(this, {
    onState: (state) => this.#videoCame(state),
    onTime: () => this.hasUpdated && this.#drawTime(),
  });
  readonly #keptPlace = new KeptPlace(() => this.besideChanged());
  readonly #media = new VideoMedia(this, this.#player, {
    changed: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
    warn: (mismatch) => this.warn('peaks', mismatch),
  });
  readonly #timeline = createTimeline(
    this,
    this.#session,
    () => this.#control,
    (view) => {
      this.#media.waveform.view = view;
    },
  );
  readonly #updateTimeline = createTimelineUpdate(this.#timeline);
  readonly #control: VideoControl = new VideoControl(
    this.hostFor({
      t: this.t,
      language: this.language,
      player: this.#player,
      timeline: this.#timeline,
      isTyping: () => this.#places.isTyping,
      focusInTimeline: () => this.#places.inTimeline(this.#timeline),
      changed: (focus?: Place, caret?: number) => this.#changed(focus, caret),
    }),
    this.#session,
  );
  readonly #beginning = new TaskBeginning(this.model);
  readonly #openStep = new OpenStep();

  constructor() {
    super();
    // before any shortcut is: what is held is known by the key that went down
    const note = (event: KeyboardEvent | PointerEvent) => this.#control.live.note(event);
    for (const type of ['keydown', 'pointerdown'] as const) this.addEventListener(type, note, { capture: true });
  }

  protected get t(): Translate<FrameStrings & VideoCaptionStrings> {
    return this.words;
  }

  /** Brings the focus to what comes next: what plays the video, or what is not complete; later to where it was. */
  protected override focusWork(options?: FocusOptions): void {
    const { startsAtVideo, left } = this.#session;
    if (!this.model.ready || this.#awaited.failed) this.#places.first.focus(options);
    else this.#places.at(startsAtVideo ? 'play' : left).focus(options);
  }

  /** Not without the video, though the task can be called not doable then. */
  protected override get workable(): boolean {
    return this.editable && this.config.video !== undefined;
  }

  #changed(focus: Place | undefined, caret?: number): void {
    this.requestUpdate();
    this.#seize();
    if (focus !== undefined) void this.updateComplete.then(() => this.#places.goTo(focus, this.#timeline, caret));
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
    const activity = list === 'activities' ? this.model.document.activities[Number(index)] : undefined;
    if (activity) this.#session.current = activity.id;
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

  protected override changeSentence(before: VideoDocument): string {
    return historySentence(this.t, before, this.model.document, this.#control.view, this.config.sceneFields);
  }

  protected override targetOf(place: Element): Target | undefined {
    return targetOf(place, this.#player.frameTime());
  }

  protected override freshId(document: VideoDocument): string {
    return this.#session.freshActivityId(document);
  }

  protected override showPlace({ time }: Target): void {
    if (time) this.#player.seek(time.startTime);
  }

  protected override readonly memberWords = memberWords;

  protected override targetName(target: Target): string {
    return targetName(this.t, target, this.model.document, this.config);
  }

  protected override get beside(): unknown {
    return { ...this.#session.kept(this.#places.isTyping), time: this.#player.state.currentTime };
  }

  protected override set beside(kept: unknown) {
    const { time } = Object(kept) as { readonly time?: unknown };
    this.#session.resume(kept);
    if (typeof time === 'number' && time > 0) this.#player.seek(time);
  }

  protected override firstWords(): string {
    return firstWordsOf(this.model.document);
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return configurationHints;
  }

  // The video

  #videoCame(state: PlayerState): void {
    const { kind, failure } = state;
    const isNews = this.#awaited.take(state, this.config);
    this.#seize();
    this.requestUpdate();
    if (!isNews) return;
    this.warn('src', failure && authorsMismatch(failure, this.config));
    if (kind === 'loading' || kind === 'none') return;
    this.configured();
    if (this.isConnected) this.announce(failure ? failureText(this.t, failure) : this.t('videoLoaded'));
    if (failure) tellFailure(this, failure, this.config);
  }

  /** A picture of the open activity, when a frame of it is on screen. */
  #seize(): void {
    const activity = activityOf(this.model.document, this.#session.current ?? '');
    if (activity && this.#thumbnails.seize(activity, this.#player)) this.requestUpdate();
  }

  /** Only what shows time: no rendering for each bit of it. */
  #drawTime(): void {
    const { t, config } = this;
    const { video, frameRate } = config;
    const media = this.#player.state;
    this.#keptPlace.look(media, this.#session.left);
    const { revision: wording } = this.language;
    const { duration = media.duration } = video ?? {};
    const { view } = this.#control;
    const open = activityOf(this.model.document, this.#session.current ?? '');
    const range = open && rangeOf(open, config);
    this.#controls.show({ t, player: this.#player, range, frameRate, wording, keysOf: (id) => this.keysOf(id) });
    this.#updateTimeline({
      ...{ t, view, session: this.#session, duration, frameRate, media, wording },
      readOnly: !this.workable,
      ...this.placing,
      waveform: this.#media.waveform.element,
    });
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
      this.#thumbnails.clear();
    }
    if (this.#beginning.begins()) {
      // who only reads begins at the first
      const start = this.editable ? startOf(this.#control.view) : ({ step: 'activities', place: 'play' } as const);
      this.#session.begin(start);
    }
    const { config } = this;
    const { poster, frameRate } = config;
    const { kind, currentTime } = this.#player.state;
    // by another link to the same video it goes on where it was
    const startAt = kind !== 'loading' && this.#awaited.knows(config) ? currentTime : undefined;
    this.#player.update({ sources: sourcesOf(config), label: this.t('video'), poster, frameRate, startAt });
    this.#media.follow(this.#player.state, config);
    this.#drawTime();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { step, current } = this.#session;
    this.#openStep.follow(this.renderRoot, step, current);
  }

  // Rendering

  protected override renderAwaited(): unknown {
    return this.model.awaits ? renderLoading(this.t, this.#player.root) : nothing;
  }

  protected override renderTask(): TemplateResult {
    const { t, config } = this;
    const { view } = this.#control;
    const session = this.#session;
    const readOnly = !this.workable;
    const act = this.#control.act.bind(this.#control);
    const region = { t, readOnly, act, view, session, config, keysOf: (id: string) => this.keysOf(id) };
    return html`<div class="workspace">
      ${renderVideoPane({
        ...region,
        player: this.#player.root,
        timeline: this.#timeline.root,
        controls: this.#controls.element,
        failed: this.#awaited.failed,
        noWaveform: this.#media.waveform.why,
      })}
      ${renderVideoSteps({
        ...region,
        thumbnails: this.#thumbnails,
        wording: this.language.revision,
        tried: this.showsMissing,
        fieldOf: (target) => this.#places.fieldOf(target),
        suggestedAt: (path) => this.suggestedAt(path),
        missingAt: (path) => this.missingAt(path),
      })}
    </div>`;
  }
}
