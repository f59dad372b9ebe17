import type { Issue } from '@gt-elements/core/task/issue.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { Place } from './feedback-control.js';

/** Members of the answer by the ids of their fields. */
const members: Readonly<Record<string, string>> = {
  betterAnswer: 'betterAnswer',
  comment: 'comment',
  document: 'correctSource',
  page: 'correctSource',
};

/** Finds what can have the focus in the shadow tree. */
export class FeedbackPlaces {
  constructor(private readonly host: Element) {}

  at(place: Place): HTMLElement | undefined {
    switch (place) {
      case 'scale':
        return this.scale;
      case 'list':
        return this.find('.rf-row[aria-current=true]') ?? this.find('.rf-row');
      case 'corrected':
        return this.#chosen('.rf-corrected') ?? this.scale;
      default:
        return this.find(`#${place}`) ?? this.scale;
    }
  }

  /** What scores the open item. */
  get scale(): HTMLElement | undefined {
    return this.#chosen('.rf-scale');
  }

  /** Where the focus goes to mend an issue; its item is open by then. */
  anchor({ path }: Issue): HTMLElement | undefined {
    const member = path.split('/')[3];
    return member && member !== 'score' ? (this.find(`#${member}`) ?? this.scale) : this.scale;
  }

  /** What a part of the item is about. @param id of the open item */
  targetOf(place: Element, id: string | undefined): Target | undefined {
    const row = place.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (row !== undefined) return { id: row };
    if (id === undefined || !place.closest('.rf-item')) return undefined;
    const part = place.closest<HTMLElement>('[data-member]')?.dataset['member'] ?? members[place.id];
    return part === undefined ? { id } : { id, field: part };
  }

  find(selector: string): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  #chosen(group: string): HTMLElement | undefined {
    return this.find(`${group} input:checked`) ?? this.find(`${group} input`);
  }
}
