import { loadMedia } from '@gt-elements/elements/load-media.js';
import { PlayControls } from '@gt-elements/elements/video-caption/play-controls.js';
import { videoCaptionCatalogue } from '@gt-elements/elements/video-caption/strings.en.js';
import { LanguageController } from '@gt-elements/ui/language/language-controller.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { createTranslate } from '@gt-elements/ui/language/translate.js';
import { Player, type PlayerState } from '@gt-elements/ui/player/player.js';
import { playerStyles } from '@gt-elements/ui/player/player.styles.js';
import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { html, LitElement } from 'lit';

/** The player as an element places it, with what it is worked by, and nothing around it: what the peer has too. */
class BenchPlayer extends LitElement {
  static override styles = [tokens, controls, playerStyles];
  src = '';
  #isLoaded = false;
  readonly #language = new LanguageController(this);
  readonly #t = createTranslate(this.#language, frameCatalogue, videoCaptionCatalogue);
  readonly #controls = new PlayControls();
  readonly player = new Player(this, { onState: (state) => this.#follow(state) });

  override render() {
    const { player } = this;
    player.update({ sources: [{ src: this.src }], label: 'Video' });
    this.#controls.show({
      ...{ t: this.#t, player, range: undefined, frameRate: undefined },
      wording: this.#language.revision,
      keysOf: () => undefined,
    });
    return html`${player.root}${this.#controls.element}`;
  }

  /** As the element does: the library comes when there is something to be seen. */
  #follow({ kind }: PlayerState): void {
    this.requestUpdate();
    if (kind !== 'ready' || this.#isLoaded) return;
    this.#isLoaded = true;
    void loadMedia().then(({ video }) => this.player.attach(video));
  }
}
customElements.define('bench-player', BenchPlayer);

/** @returns its video, from which the first frame will come */
export async function attachPlayer(stage: HTMLElement, src: string): Promise<HTMLVideoElement> {
  const element = new BenchPlayer();
  element.src = src;
  stage.append(element);
  await element.updateComplete;
  return element.player.video;
}
