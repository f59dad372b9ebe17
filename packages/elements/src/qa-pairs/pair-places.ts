import type { Issue } from '@gt-elements/core/task/issue.js';
import type { Part, Place } from './pair-action.js';

const focusable = ':is(textarea, input, button):not([aria-disabled=true], :disabled)';

/** Finds what can have the focus in the shadow tree. */
export class PairPlaces {
  constructor(private readonly host: Element) {}

  at(place: Place): HTMLElement | undefined {
    const [what, key] = place.split(' ');
    if (what === 'menu' || what === 'ends') return this.find(`.qa-${what} button`);
    return key ? this.find(`[data-reference="${key}"] .qa-remove`) : this.part(place as Part);
  }

  /** In the open pair; the question where the part is not there. */
  part(part: Part): HTMLElement | undefined {
    return (
      this.find(`.card[data-current] [data-part=${part}] ${focusable}`) ??
      this.find(`.card[data-current] [data-part=question] ${focusable}`) ??
      this.find('.card-open, .qa-new')
    );
  }

  /** Where the focus goes to mend an issue; its pair is open by then. */
  anchor({ code, path }: Issue): HTMLElement | undefined {
    const [, , index, part, place] = path.split('/');
    if (code.startsWith('tag-')) return this.part('tags');
    if (index === undefined) return this.find('.qa-new:not([aria-disabled])') ?? this.part('question');
    if (part === 'references' && place === undefined) return this.find('.passage');
    if (part === 'references') return this.find('.qa-unplaced ~ button') ?? this.part('references');
    if (part === 'answerSpan') return this.find('.passage');
    return this.part(part === 'answer' || part === 'tags' ? part : 'question');
  }

  /** What stands in the field of an own tag belongs to the pair that it was typed for, whatever comes next. */
  takeTag(): void {
    this.find('.qa-add-tag input')?.dispatchEvent(new Event('change'));
  }

  /** What stands where something was rendered away. */
  successor(lost: Element): HTMLElement | undefined {
    const waiting = this.find('.awaited button, .awaited[tabindex]');
    if (waiting) return waiting;
    const part = lost.closest<HTMLElement>('[data-part]')?.dataset['part'] as Part | undefined;
    return this.part(part ?? 'question');
  }

  find(selector: string): HTMLElement | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
