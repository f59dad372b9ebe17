import { asTheyCame, type Arrangement, type Bucket } from '@gt-elements/core/tasks/response-feedback/view.js';
import type { Counted } from './feedback-action.js';

/** What of the screen is no part of the answer. */
export class FeedbackSession {
  /** Id of the open item. */
  current: string | undefined;
  arrangement: Arrangement = asTheyCame;
  /** What the chart counts. */
  counted: Counted = 'score';

  startOver(): void {
    this.current = undefined;
    this.arrangement = asTheyCame;
  }

  /** Shows those of a bucket, too, or no longer. */
  filter(by: Counted, bucket: Bucket): void {
    const { filter } = this.arrangement;
    const chosen = filter[by] ?? [];
    const others = chosen.filter((each) => each !== bucket);
    const next = others.length < chosen.length ? others : [...chosen, bucket];
    this.arrangement = { ...this.arrangement, filter: { ...filter, [by]: next } };
  }

  get isFiltered(): boolean {
    return Object.values(this.arrangement.filter).some((buckets) => buckets.length > 0);
  }
}
