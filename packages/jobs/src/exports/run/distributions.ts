import { countWords } from '@gt-elements/core/text/words.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { ImageAnswer } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import type { PairsAnswer } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';
import type { ResponseFeedbackAnswer } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import type { RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import type { VideoAnswer } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import type { Task } from '../../schemas/tasks.js';
import { Numbers, Tally } from './tally.js';

/** Of so many texts the words are counted, which takes longer than all else; the card says of how many. */
const TEXTS = 20_000;

/** How what was answered is spread, for the data card. */
export class Distributions {
  /** By what is counted: how often each value came. */
  readonly tallies = new Map<string, Tally>();
  /** By what is measured, with its unit. */
  readonly numbers = new Map<string, Numbers>();

  /** Of a task that nothing is known of nothing is told. */
  add(task: Task, answer: AnswerObject): void {
    switch (task) {
      case 'text-ranking':
        return this.#ranking(answer);
      case 'qa-pairs':
        return this.#pairs(answer);
      case 'image-caption':
        return this.#picture(answer);
      case 'video-caption':
        return this.#video(answer);
      case 'response-feedback':
        return this.#feedback(answer);
    }
  }

  #ranking({ ordinalRankingDimensions, ratingDimensions, acceptableResponses, shownOrder }: RankingAnswer): void {
    for (const { name, responseRankings, preferred } of ordinalRankingDimensions ?? []) {
      if (!shownOrder || !responseRankings?.length || responseRankings.includes(null)) continue;
      const ranks = responseRankings as readonly number[];
      const best = preferred === 'last' ? Math.max(...ranks) : Math.min(...ranks);
      // a preference for a place is none for a response
      const first = ranks.indexOf(best);
      if (!ranks.includes(best, first + 1))
        this.#count(`${name}: place at which the best was shown`, String(shownOrder.indexOf(first) + 1));
    }
    for (const { name, responseRatings } of ratingDimensions ?? [])
      for (const rating of responseRatings ?? []) if (rating !== null) this.#count(`${name}: rating`, String(rating));
    for (const acceptable of acceptableResponses ?? [])
      if (acceptable !== null) this.#count('acceptable', acceptable ? 'yes' : 'no');
  }

  #pairs({ questionAnswerPairs }: PairsAnswer): void {
    const pairs = questionAnswerPairs ?? [];
    this.#measure('questions in an answer', pairs.length);
    for (const { question = '', answer = '', tags, customTags, unanswerable, references } of pairs) {
      this.#words('words of a question', question);
      if (unanswerable) this.#count('can be answered', 'no');
      else this.#words('words of an answer', answer);
      for (const tag of [...(tags ?? []), ...(customTags ?? [])]) this.#count('tags', tag);
      this.#measure('references of a pair', references?.length ?? 0);
    }
  }

  #picture({ objects, relationships, caption }: ImageAnswer): void {
    this.#measure('objects in a picture', objects?.length ?? 0);
    this.#measure('relationships in a picture', relationships?.length ?? 0);
    for (const { name } of objects ?? []) if (name) this.#count('names of objects', name);
    if (caption) this.#words('words of a caption', caption);
  }

  #video({ activities, caption }: VideoAnswer): void {
    this.#measure('activities in a video', activities?.length ?? 0);
    for (const { label, startTime, endTime, description } of activities ?? []) {
      if (label) this.#count('labels of activities', label);
      if (typeof endTime === 'number') this.#measure('seconds of an activity', endTime - startTime);
      if (description) this.#words('words of a description', description);
    }
    if (caption) this.#words('words of a caption', caption);
  }

  #feedback({ feedback }: ResponseFeedbackAnswer): void {
    for (const { score, causes, aiVerdict } of feedback ?? []) {
      this.#count('score', typeof score === 'number' ? String(score) : 'none');
      for (const cause of causes ?? []) this.#count('causes', cause);
      if (aiVerdict) this.#count('verdict on the other model’s score', aiVerdict);
    }
  }

  #count(of: string, value: string): void {
    let tally = this.tallies.get(of);
    if (!tally) this.tallies.set(of, (tally = new Tally()));
    tally.add(value);
  }

  #words(of: string, text: string): void {
    if ((this.numbers.get(of)?.count ?? 0) < TEXTS) this.#measure(of, countWords(text, 'en'));
  }

  #measure(of: string, value: number): void {
    let numbers = this.numbers.get(of);
    if (!numbers) this.numbers.set(of, (numbers = new Numbers()));
    numbers.add(value);
  }
}
