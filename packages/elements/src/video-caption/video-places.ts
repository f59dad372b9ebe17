import type { Issue } from '@gt-elements/core/task/issue.js';
import type { Timeline } from '@gt-elements/ui/timeline/timeline.js';
import { isTextEntry } from '@gt-elements/ui/shortcuts/focus-place.js';
import type { Field, Place } from './video-action.js';

/** Finds what can have the focus in the shadow tree, beside the timeline. */
export class VideoPlaces {
  constructor(private readonly host: Element) {}

  /** A field; where that is not there, the first thing of the step that is open. */
  at(place: Place): HTMLElement {
    return (place === 'play' ? this.#play : this.find(`#${CSS.escape(place)}`)) ?? this.first;
  }

  /** @param caret in a text */
  goTo(place: Place, timeline: Timeline, caret?: number): void {
    if (place === 'ruler') return timeline.focus();
    if (place.startsWith('segment ')) return timeline.focusSegment(place.slice(8));
    const target = this.at(place);
    target.focus();
    if (caret !== undefined && target instanceof HTMLTextAreaElement) target.setSelectionRange(caret, caret);
    target.scrollIntoView({ block: 'nearest' });
  }

  /** The focus is in the timeline; at a segment of this key. */
  inTimeline({ root }: Timeline): { readonly segment: string | undefined } | undefined {
    const focused = this.host.shadowRoot?.activeElement;
    if (!(focused instanceof HTMLElement) || !root.contains(focused)) return undefined;
    return { segment: focused.dataset['key'] };
  }

  get first(): HTMLElement {
    return (
      this.#awaited ??
      this.find('.step[data-open] .card[data-current] textarea') ??
      this.find('.step[data-open] .step-body :is(textarea, input, select, .card-open)') ??
      this.#play ??
      this.find('.step[data-open] .step-head button') ??
      this.find('button')!
    );
  }

  /** Where the focus goes to mend an issue; what it is about is open by then. */
  anchor({ path }: Issue): HTMLElement | undefined {
    const [, list, index, part] = path.split('/');
    if (list === 'caption') return this.find('#caption');
    if (list === 'inputVideoProperties') return this.#awaited ?? this.#play;
    if (list === 'scene') return this.find(`[data-path="${CSS.escape(path)}"] textarea`) ?? this.find('#step-scene');
    if (list !== 'activities') return undefined;
    if (index === undefined) return this.find('#mark-start') ?? this.find('#step-activities');
    const field = part === 'startTime' ? 'start' : part === 'endTime' ? 'end' : part;
    return this.find(`#${field}`) ?? this.find('#start') ?? this.find('#step-activities');
  }

  /** What stands where something was rendered away. */
  successor(lost: Element): HTMLElement {
    if (this.#awaited) return this.#awaited;
    if (lost.matches('.awaited, .awaited *')) return this.#play ?? this.first;
    const same = lost.id ? this.find(`#${lost.id}`) : undefined;
    return same?.checkVisibility() ? same : this.first;
  }

  /** In place of what is not there: what can be done about it. */
  get #awaited(): HTMLElement | undefined {
    return this.find('.awaited button') ?? this.find('.awaited[tabindex]');
  }

  /** What plays and pauses. */
  get #play(): HTMLElement | undefined {
    return this.find('.player-controls button');
  }

  /** The field that has the focus. */
  fieldOf(target: EventTarget | null): Field | undefined {
    const field = target instanceof HTMLElement && target.matches('.side :is(textarea, input:not([type]), select)');
    return field ? (target.id as Field) : undefined;
  }

  get isTyping(): boolean {
    const focused = this.host.shadowRoot?.activeElement;
    return focused ? isTextEntry(focused) : false;
  }

  find(selector: string): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
