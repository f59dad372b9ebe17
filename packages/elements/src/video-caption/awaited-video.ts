import type { CommonConfig } from '@gt-elements/core/task/common-config.js';
import { sourcesOf, type VideoConfig, type VideoFacts } from '@gt-elements/core/tasks/video-caption/config.js';
import type { VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { inputsText } from '@gt-elements/core/text/inputs-hash.js';
import type { PlayerFailure, PlayerState } from '@gt-elements/ui/player/player.js';
import type { TaskModel } from '@gt-elements/ui/task/task-model.js';

/** What the coming and failing of the video means for the task: there is nothing to work on without it. */
export class AwaitedVideo {
  /** The task whose video has been there. */
  #known: string | undefined;
  #failed: PlayerFailure | undefined;
  #told: string | undefined;

  constructor(private readonly model: TaskModel<VideoDocument, VideoConfig>) {}

  get failed(): PlayerFailure | undefined {
    return this.#failed;
  }

  /** The video of these settings has been there, be it by another link. */
  knows(config: VideoConfig & CommonConfig): boolean {
    return this.#known === keyOf(config);
  }

  /** Takes what has become of the video. @returns whether that is another thing than it was */
  take(state: PlayerState, config: VideoConfig & CommonConfig): boolean {
    const { model } = this;
    // by another link to the same video: the work goes on meanwhile
    const isKnown = this.knows(config) && config.video !== undefined;
    this.#failed = state.kind === 'failed' ? state.failure : undefined;
    if (state.kind === 'loading') {
      if (!isKnown && !model.awaits) model.await('video');
    } else if (state.kind === 'ready') {
      const facts = factsOf(state);
      this.#known = keyOf(config);
      if (isKnown) model.load('video', facts);
      else model.receive('video', facts);
    } else if (!isKnown && state.kind === 'failed') model.receive('video', undefined);
    const news = [state.kind, state.failure?.reason].join(' ');
    const isNews = news !== this.#told;
    this.#told = news;
    return isNews;
  }
}

function keyOf(config: VideoConfig & CommonConfig): string {
  return inputsText([config.taskKey ?? null, sourcesOf(config).map(({ src }) => src)]);
}

/** What is not known is left out. */
function factsOf({ duration, width, height }: PlayerState): VideoFacts {
  return {
    ...(duration === undefined ? {} : { duration }),
    ...(width && height ? { width, height } : {}),
  };
}
