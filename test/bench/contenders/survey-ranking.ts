import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
import { shown } from '../comparison.js';
import { responses } from './texts.js';

/** The survey on the stage: a scene has one at most. */
let survey: Model | undefined;

/** SurveyJS with one question of type `ranking`, in the same room, scrolling in it. */
export function attachSurvey(stage: HTMLElement, size: number, words?: number): void {
  const room = document.createElement('div');
  room.className = 'room';
  stage.append(room);
  survey = new Model({
    elements: [{ type: 'ranking', name: 'quality', title: 'Quality', choices: [...responses(size, words)] }],
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
  const items = [...stage.querySelectorAll('.sv-ranking-item')];
  const seen = items.filter((item) => item.clientHeight > 0 && item.textContent.length > 100).length;
  return seen === size ? undefined : `${seen} of ${size} items are shown`;
}

export function endSurvey(): void {
  survey?.dispose();
  survey = undefined;
}
