import { frame, press } from '../fixtures/gestures.js';
import type { ElementProfile, ElementState } from './element-profile.js';
import type { PageForm } from './page-form.js';
import { pause, show, type ShownElement } from './shown-element.js';

const instructions =
  '<short-instructions>Be <b>fair</b>.</short-instructions><full-instructions header="All">Read.</full-instructions>';

const judged = { id: 'true', text: 'All of it is true', level: 'block' };
/** That a machine can measure, and that nothing meets. */
const unmet = { id: 'many', text: 'Very many', rule: { count: '/caption', min: 1000 }, level: 'block' };

/** What is said of the first answer: of a text in it, of something that is gone, and of the whole. */
const reviewOf = ({ task, answers, textTarget }: ElementProfile) => ({
  task: 'review',
  of: task,
  version: 1,
  verdict: 'return',
  comments: [
    { id: 'c1', target: textTarget, text: 'Say more, please, since nobody can tell what this is about.' },
    { id: 'c2', target: { id: 'gone' }, text: 'Why?' },
    { id: 'c3', target: {}, text: 'Look again.' },
  ],
  requirements: [{ id: judged.id, met: false, evidence: 'It is not.' }],
  value: answers[0],
});

/** Those of the modes. */
const modes = (profile: ElementProfile): Readonly<Record<string, ElementState>> => {
  const settings = { ...profile.settings, requirements: [judged, unmet] };
  const review = reviewOf(profile);
  return {
    'a review with comments': { settings: { ...settings, mode: 'review', initialValue: review }, size: [1440, 900] },
    'a review over the work': {
      settings: { ...settings, mode: 'review', allowFix: true, initialValue: review },
      size: [360, 640],
      act: (element) => clickIn(element, '.rail button'),
    },
    'a comment that came back': {
      settings: { ...settings, mode: 'rework', review, initialValue: profile.answers[0] },
      size: [1440, 900],
      async act(element) {
        element.focus();
        await press('Alt+.');
        await clickIn(element, '#gt-dealt-c3');
      },
    },
    'what is proposed': {
      settings: { ...settings, suggestions: [profile.suggestion, { ...profile.suggestion, id: 's2' }] },
      size: [1440, 900],
      act: (element) => clickIn(element, '.suggestion button'),
    },
    'why a requirement does not apply': {
      settings: { ...settings, value: profile.answers[0] },
      size: [1440, 900],
      act: (element) => clickIn(element, '.waiver summary'),
    },
  };
};

/** States that every element has. */
const everyState = (profile: ElementProfile): Readonly<Record<string, ElementState>> => ({
  'untouched, with instructions beside it': { children: instructions, size: [1440, 900] },
  'instructions over the work': {
    children: instructions,
    act: (element) => clickIn(element, '.rail button'),
  },
  'half done': { settings: { ...profile.settings, value: profile.halfDone } },
  complete: { settings: { ...profile.settings, value: profile.answers[0] } },
  'a submit was stopped': {
    settings: { ...profile.settings, value: profile.halfDone },
    async act(element) {
      element.focus();
      await press('Control+Enter');
    },
  },
  disabled: { settings: { ...profile.settings, value: profile.answers[0], disabled: true } },
  'read-only': { settings: { ...profile.settings, value: profile.answers[0], readOnly: true } },
  'a template that is wrong': { settings: { ...profile.settings, unableReasons: '[', requirements: 7 } },
  'nothing to work on': { settings: { name: 'answer' } },
  'an answer of a newer version': { settings: { ...profile.settings, initialValue: { version: 99 } } },
  'a task that can not be done': {
    settings: { ...profile.settings, value: { version: 1, unable: { reason: 'unreadable' } } },
  },
  'the dialog of reasons': { act: (element) => clickIn(element, '[part~=footer] .worded') },
  'the sheet of keys': {
    async act(element) {
      element.focus();
      await press('?');
    },
  },
  'German, with rules': {
    settings: { ...profile.settings, requirements: [{ id: 'a', text: 'Be fair' }], lang: 'de' },
    children: instructions,
    size: [1440, 900],
  },
  'from right to left': { settings: { ...profile.fullSettings, dir: 'rtl', lang: 'ar' } },
});

async function clickIn({ shadowRoot }: HTMLElement, selector: string): Promise<void> {
  const found = shadowRoot!.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  found.click();
  await frame();
}

/** Every state of the screen that is worth a look, by its name. */
export function statesOf(profile: ElementProfile): Readonly<Record<string, ElementState>> {
  return { ...everyState(profile), ...modes(profile), ...profile.states };
}

/** Brings an element to a state, in a page of its own. */
export async function showState(profile: ElementProfile, state: ElementState, page: PageForm): Promise<ShownElement> {
  const [width, height] = state.size ?? [1000, 650];
  // the element goes by the room that it is given, which can be more than the screen has
  Object.assign(page.middle.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
  const { children, settings } = state;
  const shown = await show(profile, {
    parent: page.middle,
    attributes: { required: '' },
    ...(settings ? { settings, instead: true } : {}),
    ...(children === undefined ? {} : { children }),
  });
  await state.act?.(shown.element);
  await frame();
  await Promise.allSettled(shown.root.getAnimations().map(({ finished }) => finished));
  // what an image or Markdown brings
  await pause(30);
  return shown;
}
