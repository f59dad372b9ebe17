import { letterOf } from '@gt-elements/core/tasks/text-ranking/letters.js';
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
import { shown } from '../comparison.js';
import { responses } from './texts.js';

/** The survey on the stage: a scene has one at most. */
let survey: Model | undefined;

/** How much of a response our rows show beside its letter. Characters. */
const SNIPPET = 80;

/**
 * The task as it is built with SurveyJS, in the same room, scrolling in it, with the surface that ours has too: the
 * whole texts to be read, in one `html` element, which is the cheapest way to show them, and below them a question of
 * type `ranking` whose items are the letters of the responses and their beginnings. What SurveyJS has no counterpart
 * for (comparing, progress, undo, what is missing, one card for each response that knows whether it was read) is timed
 * on our side only.
 */
export function attachSurvey(stage: HTMLElement, size: number, words?: number): void {
  const room = document.createElement('div');
  room.className = 'room';
  stage.append(room);
  const texts = responses(size, words);
  const html = texts.map((text, place) => `<article><h3>${letterOf(place)}</h3><p>${text}</p></article>`).join('');
  const choices = texts.map((text, place) => ({
    value: letterOf(place),
    text: `${letterOf(place)} ${text.slice(0, SNIPPET)}`,
  }));
  survey = new Model({
    elements: [
      { type: 'html', name: 'responses', html },
      { type: 'ranking', name: 'quality', title: 'Quality', choices },
    ],
  });
  renderSurvey(survey, room);
}

/** Attached, shown, and the focus on the first item. All items always have a place. */
export async function attachSurveyFocused(stage: HTMLElement, size: number): Promise<void> {
  attachSurvey(stage, size);
  await shown();
  stage.querySelector<HTMLElement>('.sv-ranking-item')!.focus();
  await shown();
}

/** Which response stands on the first place. */
export function firstInSurvey(stage: HTMLElement): string {
  return stage.querySelector('.sv-ranking-item')?.textContent.trim() ?? '';
}

export function surveyFault(stage: HTMLElement, size: number): string | undefined {
  const items = stage.querySelectorAll('.sv-ranking-item').length;
  const texts = [...stage.querySelectorAll('article')];
  const seen = texts.filter((text) => text.clientHeight > 0 && text.textContent.length > 100).length;
  return seen === size && items === size ? undefined : `${seen} of ${size} texts are shown, and ${items} items`;
}

export function endSurvey(): void {
  survey?.dispose();
  survey = undefined;
}
