import type { CommonConfig } from '@gt-elements/core/task/common-config.js';
import type { ImageConfig } from '@gt-elements/core/tasks/image-caption/config.js';
import type { ImageDocument } from '@gt-elements/core/tasks/image-caption/document.js';
import { inputsText } from '@gt-elements/core/text/inputs-hash.js';
import type { PictureState } from '@gt-elements/ui/picture/picture.js';
import type { TaskModel } from '@gt-elements/ui/task/task-model.js';

type Failed = Extract<PictureState, { kind: 'failed' }>;

/** What the coming and failing of the picture means for the task: there is nothing to work on without it. */
export class AwaitedPicture {
  /** The task whose picture has been there. */
  #known: string | undefined;
  #failed: Failed | undefined;

  constructor(private readonly model: TaskModel<ImageDocument, ImageConfig>) {}

  get failed(): Failed | undefined {
    return this.#failed;
  }

  /** Takes what has become of the picture. */
  take(state: PictureState, { src = '', taskKey, picture }: ImageConfig & CommonConfig): this {
    const { model } = this;
    const key = inputsText([taskKey ?? null, src]);
    // by another link to the same picture: the work goes on meanwhile
    const isKnown = key === this.#known && picture !== undefined;
    this.#failed = state.kind === 'failed' ? state : undefined;
    if (state.kind === 'loading') {
      if (!isKnown && !model.awaits) model.await('picture');
    } else if (state.kind === 'ready') {
      const { width, height } = state;
      this.#known = key;
      if (isKnown) model.load('picture', { width, height });
      else model.receive('picture', { width, height });
    } else if (!isKnown) model.receive('picture', undefined);
    return this;
  }
}
