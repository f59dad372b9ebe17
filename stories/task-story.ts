import { commonConfig } from '@gt-elements/core/task/common-config.js';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import { registeredMessage } from '@gt-elements/ui/language/registry.js';
import type { ArgTypes } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Attributes } from './attributes.js';
import { controlsOf, uncontrolled } from './controls.js';

/** The controls of an element: those of its task, and those that all have. */
export function taskControls(config: ObjectSchema): Partial<ArgTypes<Attributes>> {
  return {
    ...controlsOf(config),
    ...controlsOf(commonConfig),
    name: { control: 'text' },
    required: { control: 'boolean' },
    disabled: { control: 'boolean' },
    readonly: { control: 'boolean' },
    ...uncontrolled,
  };
}

/** The element of a story, rendered, and what tests know of its inside. */
export async function shownIn<Tested extends Element, Harness extends { settled(): Promise<void> }>(
  canvas: Element,
  tag: string,
  harnessOf: new (element: Tested) => Harness,
): Promise<Harness> {
  const element = canvas.querySelector<Tested>(tag);
  if (!element) throw new Error(`there is no ${tag}`);
  const shown = new harnessOf(element);
  await shown.settled();
  return shown;
}

/** What a form would submit under the name of the element; `null` where it submits nothing. */
export function submittedIn(canvas: Element, name: string): unknown {
  const form = canvas.querySelector('form');
  const json = form && new FormData(form).get(name);
  return typeof json === 'string' ? JSON.parse(json) : null;
}

/** The element of a story says what the catalogue of a language has, and its lines begin where they do there. */
export async function expectLanguage(canvas: Element, language: string, direction: 'ltr' | 'rtl'): Promise<void> {
  const element = [...canvas.querySelectorAll('*')].find(({ localName }) => localName.startsWith('gt-'))!;
  const words = () => [...element.shadowRoot!.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
  await waitFor(() => expect(words()).toContain(registeredMessage(language, 'frame', 'submit')));
  await expect(getComputedStyle(element).direction).toBe(direction);
}
