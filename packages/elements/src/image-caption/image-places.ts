import type { Issue } from '@gt-elements/core/task/issue.js';
import type { Field, Place } from './image-action.js';

/** Finds what can have the focus in the shadow tree, beside the picture. */
export class ImagePlaces {
  constructor(private readonly host: Element) {}

  /** A field; where that is not there, the first thing of the step that is open. */
  at(place: Place): HTMLElement {
    return this.find(`#${CSS.escape(place)}`) ?? this.first;
  }

  get first(): HTMLElement {
    return (
      this.#awaited ??
      this.find('.step[data-open] .card[data-current] :is(textarea, input, select)') ??
      this.find('.step[data-open] .step-body :is(textarea, input, select, .card-open)') ??
      this.find('.step[data-open] .step-head button') ??
      this.find('button')!
    );
  }

  /** Where the focus goes to mend an issue; what it is about is open by then. */
  anchor({ path, code }: Issue): HTMLElement | undefined {
    const [, list, index, part] = path.split('/');
    if (list === 'caption') return this.find('#caption');
    if (list === 'inputImageProperties') return this.find('.awaited button') ?? this.find('.surface');
    if (list === 'scene') return this.find(`[data-path="${CSS.escape(path)}"] textarea`) ?? this.find('#step-scene');
    if (list === 'objects') {
      if (code === 'object-without-relationship' || code === 'unrelated-but-related')
        return (
          this.find(`[data-unrelated="${index}"] input`) ?? this.find('#entry') ?? this.find('#step-relationships')
        );
      if (index === undefined || code === 'point-missing')
        return this.find('.surface:not([hidden])') ?? this.find('#step-objects');
      if (part === 'points') return this.find('.ic-points button') ?? this.find('#step-objects');
      return (part === 'description' ? this.find('#description') : this.find('#name')) ?? this.find('#step-objects');
    }
    if (list !== 'relationships') return undefined;
    const field =
      index === undefined ? 'entry' : part === 'subjectId' ? 'subject' : part === 'objectId' ? 'object' : 'predicate';
    return this.find(`#${field}`) ?? this.find('#step-relationships');
  }

  /** What stands where something was rendered away. */
  successor(lost: Element): HTMLElement {
    if (this.#awaited) return this.#awaited;
    if (lost.matches('.awaited, .awaited *')) return this.find('.surface:not([hidden])') ?? this.first;
    const same = lost.id ? this.find(`#${lost.id}`) : undefined;
    return same?.checkVisibility() ? same : this.first;
  }

  /** In place of what is not there: what can be done about it. */
  get #awaited(): HTMLElement | undefined {
    return this.find('.awaited button, .awaited[tabindex]');
  }

  /** The field that has the focus. */
  fieldOf(target: EventTarget | null): Field | undefined {
    const field = target instanceof HTMLElement && target.matches('.side :is(textarea, input:not([type]), select)');
    return field ? (target.id as Field) : undefined;
  }

  find(selector: string): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
