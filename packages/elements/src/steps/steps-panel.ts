import type { StepView } from '@gt-elements/core/task/step.js';
import type { MessageValues } from '@gt-elements/ui/language/message.js';
import { renderStep } from '@gt-elements/ui/steps/step.js';
import { html, type TemplateResult } from 'lit';
import type { StepsStrings } from './strings.en.js';

/** The `t` of an element, as far as its steps ask it. What a step is called is the task's own word. */
type StepsTranslate<Name extends string> = {
  translate(key: keyof StepsStrings | Name, values?: MessageValues): string;
}['translate'];

export interface StepsProps<Name extends string> {
  readonly t: StepsTranslate<Name>;
  readonly steps: Readonly<Record<Name, StepView>>;
  readonly open: Name;
  /** A submit was tried. */
  readonly tried: boolean;
  onOpen(step: Name): void;
  /** Something in the panel has got the focus. */
  onFocus(target: EventTarget | null): void;
}

/**
 * The steps of a task in their order, one of them open.
 * @param bodies what stands in each of them, while it is open
 * @param after what always stands below them
 */
export function renderStepsPanel<Name extends string>(
  { t, steps, open, tried, onOpen, onFocus }: StepsProps<Name>,
  bodies: readonly (readonly [name: Name, render: () => unknown])[],
  after: unknown,
): TemplateResult {
  return html`<section
    class="side steps"
    part="panel"
    aria-label=${t('steps')}
    @focusin=${({ target }: FocusEvent) => onFocus(target)}
  >
    ${bodies.map(([name, renderBody], index) => {
      const { done, total, missing } = steps[name];
      const step = {
        name,
        title: t(name),
        number: index + 1,
        isOpen: open === name,
        count: total ? t('stepCount', { done, total }) : '',
        missing: missing ? t('stepMissing', { count: missing }) : '',
        done: total && !missing ? t('stepDone') : '',
        tried,
        onOpen: () => onOpen(name),
      };
      return renderStep(step, renderBody);
    })}
    ${after}
  </section>`;
}
