import type { Target } from '@gt-elements/core/review/target.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { ResponseFeedbackConfig } from '@gt-elements/core/tasks/response-feedback/config.js';
import { responseFeedback } from '@gt-elements/core/tasks/response-feedback/definition.js';
import { entryOf, type ResponseFeedbackDocument } from '@gt-elements/core/tasks/response-feedback/document.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { ControlledElement } from '@gt-elements/ui/task/controlled-element.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { FeedbackControl, type Place } from './feedback-control.js';
import { FeedbackPlaces } from './feedback-places.js';
import { FeedbackSession } from './feedback-session.js';
import { feedbackShortcuts } from './feedback-shortcuts.js';
import { responseFeedbackStyles } from './gt-response-feedback.styles.js';
import { OpenRow } from './open-row.js';
import { renderArrangement } from './parts/arrangement-bar.js';
import { renderChart } from './parts/chart.js';
import { renderEvidence } from './parts/evidence.js';
import { renderItemList } from './parts/item-list.js';
import { renderItem } from './parts/item.js';
import { responseFeedbackCatalogue, type ResponseFeedbackStrings } from './strings.en.js';

/**
 * Feedback to the responses of a bot: how far each is right, what would be better, what it should rest on, and whether
 * another model has scored it well.
 *
 * @tag gt-response-feedback
 * @csspart chart - how many items have which score
 * @csspart item - the open item
 * @csspart evidence - sources and reference answer
 */
export class GtResponseFeedback extends ControlledElement<ResponseFeedbackDocument, ResponseFeedbackConfig> {
  static override readonly definition = responseFeedback as never;
  static override readonly catalogue = responseFeedbackCatalogue;
  static override readonly taskShortcuts = feedbackShortcuts;
  static override readonly styles: CSSResultGroup = [super.styles, responseFeedbackStyles];

  /** JSON array of `{"id","question","response","sources"?,"referenceAnswer"?,"aiScore"?,"aiComment"?}`. @attr items */
  items!: ResponseFeedbackConfig['items'];
  /** JSON array of what may be wrong with a response, to choose from. @attr causes */
  causes!: ResponseFeedbackConfig['causes'];
  /** When the score of another model is shown: `before` or `after` one's own. @attr ai-score */
  aiScore!: ResponseFeedbackConfig['aiScore'];

  readonly #session = new FeedbackSession();
  readonly #places = new FeedbackPlaces(this);
  readonly #openRow = new OpenRow(this);
  readonly #control = this.#createControl();
  #taskKey: string | undefined;

  protected get t(): Translate<FrameStrings & ResponseFeedbackStrings> {
    return this.words;
  }

  /** Brings the focus to what scores the open item. */
  protected override focusWork(options?: FocusOptions): void {
    this.#places.scale?.focus(options);
  }

  #createControl(): FeedbackControl {
    const host = this.hostFor({ t: this.t, changed: (focus?: Place) => this.#changed(focus) });
    return new FeedbackControl(host, this.#session);
  }

  #changed(focus: Place | undefined): void {
    this.requestUpdate();
    if (focus === undefined) return;
    void this.updateComplete.then(() => {
      const target = this.#places.at(focus);
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override runShortcut(id: string, digit: number | undefined): boolean | void {
    return this.#control.run(id, digit);
  }

  // What is missing, and what is commented on

  protected override reveal({ path }: Issue): void {
    const item = this.config.items[Number(path.split('/')[2])];
    if (item) this.#session.current = item.id;
  }

  protected override anchorOf(issue: Issue): HTMLElement | undefined {
    return this.hasUpdated ? this.#places.anchor(issue) : undefined;
  }

  protected override targetOf(place: Element): Target | undefined {
    return this.#places.targetOf(place, this.#control.current?.item.id);
  }

  protected override pathOf({ id, field }: Target): string | undefined {
    if (id === undefined) return field === undefined ? '' : undefined;
    const index = this.config.items.findIndex((item) => item.id === id);
    return index < 0 ? undefined : `/feedback/${index}${field === undefined ? '' : `/${field}`}`;
  }

  protected override targetName({ id, field }: Target): string {
    const { t } = this;
    if (id === undefined && field !== undefined) return partName(t, field);
    const thing = t('itemOf', {
      number: this.config.items.findIndex((item) => item.id === id) + 1,
      total: this.config.items.length,
    });
    return field === undefined ? thing : t('partOf', { thing, part: partName(t, field) });
  }

  protected override successorOf(): HTMLElement | undefined {
    return this.#places.scale;
  }

  protected override changeSentence(before: ResponseFeedbackDocument): string {
    const known = new Set(before.entries);
    const { entries } = this.model.document;
    const changed =
      entries.find((entry) => !known.has(entry)) ?? before.entries.find((each) => !entries.includes(each));
    const index = this.config.items.findIndex(({ id }) => id === changed?.id);
    if (!changed || index < 0) return '';
    const number = index + 1;
    const { id } = changed;
    const score = entryOf(this.model.document, id)?.score;
    if (score === entryOf(before, id)?.score) return this.t('nowChanged', { number });
    return this.t('nowScored', { number, score: this.t(score ? `score${score}` : 'noScore') });
  }

  protected override firstWords(): string {
    const texts = this.model.document.entries.flatMap(({ betterAnswer, comment }) => [betterAnswer, comment]);
    return (texts.find((text) => text.trim()) ?? '').slice(0, 60);
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return {
      items: 'items="{{ task.input.items | to_json | escape }}"',
      causes: 'causes=\'["cut-off","wrong source"]\'',
    };
  }

  // Life cycle and rendering

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.model.key === this.#taskKey) return;
    this.#taskKey = this.model.key;
    this.#session.startOver();
  }

  protected override renderTask(): TemplateResult {
    const { t, config } = this;
    const session = this.#session;
    const { views, groups, counts, current } = this.#control;
    const region = { t, readOnly: !this.workable, act: this.#control.act.bind(this.#control) };
    const { arrangement, counted, isFiltered } = session;
    return html`<div class="workspace">
      <div class="rf-side" @scroll=${{ handleEvent: () => this.#openRow.scrolled(), capture: true, passive: true }}>
        ${views.length > 1 ? renderChart({ ...region, counted, counts, arrangement, isFiltered }) : nothing}
        ${views.length > 1 ? renderArrangement({ ...region, arrangement }) : nothing}
        ${renderItemList({
          ...region,
          groups,
          group: arrangement.group,
          current: current?.item.id,
          total: views.length,
          wording: this.language.revision,
        })}
      </div>
      <div class="rf-scroll">
        ${
          current
            ? [
                renderItem({
                  ...region,
                  view: current,
                  total: views.length,
                  causes: config.causes,
                  missingAt: (path) => this.missingAt(path),
                  suggestedAt: (member) => this.suggestedAt(`/feedback/${current.number - 1}/${member}`),
                }),
                renderEvidence({ ...region, item: current.item }),
              ]
            : nothing
        }
      </div>
    </div>`;
  }
}

function partName(t: Translate<FrameStrings & ResponseFeedbackStrings>, field: string): string {
  switch (field) {
    case 'score':
      return t('agreement');
    case 'aiVerdict':
      return t('aiVerdict');
    case 'correctedAiScore':
      return t('corrected');
    case 'betterAnswer':
    case 'comment':
    case 'causes':
      return t(field);
    case 'correctSource':
    case 'document':
    case 'page':
      return t(field);
    default:
      return field;
  }
}
