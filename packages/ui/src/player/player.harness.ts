import { fixture, html, waitUntil } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { numberAt, numberIn, type Clip } from '../../../../test/fixtures/video/clips.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { Player, type PlayerProps, type PlayerState } from './player.js';
import { playerStyles } from './player.styles.js';

/** A player of 320 by 240 pixels in a shadow root inside another one. */
export class TestPlayer extends LitElement {
  static override styles = [
    tokens,
    controls,
    playerStyles,
    css`
      :host {
        display: block;
        inline-size: 320px;
        block-size: 240px;
      }
    `,
  ];
  props: PlayerProps = { sources: [], label: 'Video' };
  told: PlayerState[] = [];
  readonly player = new Player(this, { onState: (state) => this.told.push(state) });

  override render() {
    this.player.update(this.props);
    return html`${this.player.root}`;
  }

  put(props: Partial<PlayerProps>): Promise<boolean> {
    this.props = { ...this.props, ...props };
    this.requestUpdate();
    return this.updateComplete;
  }

  get video(): HTMLVideoElement {
    return this.player.video;
  }

  /** The kinds that were told, each once in a row. */
  get kinds(): string[] {
    return this.told.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1]);
  }
}
customElements.define('test-player', TestPlayer);

export async function playerWith(props: Partial<PlayerProps> = {}): Promise<TestPlayer> {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const host = new TestPlayer();
  host.player.isMuted = true;
  outer.attachShadow({ mode: 'open' }).append(host);
  await host.put(props);
  await loaded(host);
  return host;
}

/** Until there is something to be seen, and what the browser tells of it is understood; or nothing will be. */
export async function loaded(host: TestPlayer): Promise<void> {
  const { player, video } = host;
  await waitUntil(() => player.state.kind !== 'loading', 'it loads for ever', { timeout: 15_000 });
  if (player.state.kind === 'ready') await waitUntil(() => video.readyState >= video.HAVE_FUTURE_DATA);
  await new Promise((resolve) => setTimeout(resolve));
  await settled(host);
}

/** Until what was asked for is on screen. */
export async function settled({ player }: TestPlayer): Promise<void> {
  let before;
  while (before !== player.settled) await (before = player.settled);
}

/**
 * The frame on screen, by its own number and by the time that the player tells of it.
 * @param shift by how much later the player's times are than the clip's
 */
export function frames({ player, video }: TestPlayer, clip: Clip, shift: number): [number | undefined, number] {
  return [numberIn(video, clip), numberAt(clip, player.frameTime() - shift)];
}
