import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { clip } from '../../../../test/fixtures/video/clips.js';
import { click } from '../../../../test/fixtures/gestures.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { renderPlayerControls, type PlayerWords } from './player-controls.js';
import { Player } from './player.js';
import { playerStyles } from './player.styles.js';

/** Only there colours can be forced by a test. */
const isChromium = 'userAgentData' in navigator;

const words: PlayerWords = {
  controls: 'Video',
  play: 'Play',
  pause: 'Pause',
  frameBack: 'Frame back',
  frameOn: 'Frame on',
  back: '2 s back',
  on: '2 s on',
  rate: 'Speed',
  mute: 'Mute',
  volume: 'Volume',
  loop: 'Loop',
  times: (rate) => `${rate}×`,
  position: (time, duration) => `${time} of ${duration}`,
};

class TestControls extends LitElement {
  static override styles = [tokens, controls, playerStyles];
  heard: string[] = [];
  src = '';
  readonly player = new Player(this, { onState: () => this.requestUpdate(), onTime: () => this.requestUpdate() });

  override render() {
    this.player.update({ sources: this.src ? [{ src: this.src }] : [], label: 'Video' });
    return html`${this.player.root}${renderPlayerControls({
      player: this.player,
      words,
      range: { startTime: 1, endTime: 2 },
    })}`;
  }

  named<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.shadowRoot!.querySelector<T>(`[aria-label='${name}']:not([role])`)!;
  }
}
customElements.define('test-player-controls', TestControls);

async function controlsWith(src: string): Promise<TestControls> {
  const host = await fixture<TestControls>(html`<test-player-controls></test-player-controls>`);
  for (const name of ['input', 'change']) host.addEventListener(name, () => host.heard.push(name));
  host.player.isMuted = true;
  host.src = src;
  host.requestUpdate();
  if (src) await waitUntil(() => host.player.state.kind === 'ready', 'it loads', { timeout: 10_000 });
  await host.updateComplete;
  return host;
}

describe('controls of a player', () => {
  it('do what they are called, and show what the medium says', async () => {
    const host = await controlsWith((await clip('steady.mp4')).src);
    const { player } = host;
    await click(host.named('Play'));
    await waitUntil(() => host.named('Pause'));
    await click(host.named('Pause'));
    await waitUntil(() => host.named('Play'));
    player.seek(1);
    await waitUntil(() => !player.state.isSeeking, 'it does not seek', { timeout: 5000 });
    await click(host.named('2 s on'));
    // of a video that is out of sight no frame is told: then it takes a second longer
    await waitUntil(
      () => Math.abs(player.state.currentTime - 3) < 0.01 && !player.state.isSeeking,
      'it does not leap',
      {
        timeout: 5000,
      },
    );
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('.player-time .visually-hidden')!.textContent).to.equal('0:03.00 of 0:04.00');
    await click(host.named('Frame back'));
    await waitUntil(() => player.frameTime() < 3 && !player.state.isSeeking, 'it does not step', { timeout: 5000 });
    await click(host.named('Mute'));
    await waitUntil(() => host.named('Mute').ariaPressed === 'false');
    await click(host.named('Loop'));
    await waitUntil(() => host.named('Loop').ariaPressed === 'true');
    expect(player.state.loop).to.eql({ startTime: 1, endTime: 2 });
    // it stood at 3 s: what is repeated is played
    await waitUntil(() => !player.state.isPaused && player.state.currentTime < 2.1, 'it does not play', {
      timeout: 5000,
    });
    await click(host.named('Loop'));
    await waitUntil(() => host.named('Loop').ariaPressed === 'false');
    expect(player.state.isPlayWanted).to.equal(true);
  });

  it('set the speed, and keep the events of their fields to themselves', async () => {
    const host = await controlsWith((await clip('steady.mp4')).src);
    const rate = host.named<HTMLSelectElement>('Speed');
    rate.value = '0.25';
    for (const name of ['input', 'change']) rate.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    await waitUntil(() => host.player.state.rate === 0.25);
    host.player.rate = 0.3;
    await waitUntil(() => rate.value === '0.3');
    expect(rate.selectedOptions[0]!.textContent).to.equal('0.3×');
    expect(host.heard).to.eql([]);
  });

  it('are off while nothing can be played, accessible, and large enough', async () => {
    const host = await controlsWith('');
    await click(host.named('Play'));
    expect(host.named('Play').ariaDisabled).to.equal('true');
    await expect(host).to.be.accessible();
    for (const each of host.shadowRoot!.querySelectorAll('button, select, input')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height), each.ariaLabel ?? '').to.be.at.least(24);
    }
  });

  it('grow for fingers, the field of the volume as well', async () => {
    const host = await controlsWith('');
    host.style.setProperty('--gt-target', '44px');
    for (const each of host.shadowRoot!.querySelectorAll('button, select, input')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height), each.ariaLabel ?? '').to.be.at.least(44);
    }
  });

  (isChromium ? it : it.skip)('tell by system colours what is pressed and what is off', async () => {
    const emulate = (value: string) =>
      executeServerCommand('cdp', {
        method: 'Emulation.setEmulatedMedia',
        params: { features: [{ name: 'forced-colors', value }] },
      });
    const host = await controlsWith((await clip('steady.mp4')).src);
    await emulate('active');
    try {
      const looks = (name: string) => {
        const { backgroundColor, color, borderTopColor } = getComputedStyle(host.named(name));
        return [backgroundColor, color, borderTopColor].join(' ');
      };
      const off = looks('Loop');
      host.player.loop = { startTime: 1, endTime: 2 };
      await waitUntil(() => host.named('Loop').ariaPressed === 'true');
      expect(looks('Loop'), 'pressed').not.to.equal(off);
      host.player.loop = undefined;
      host.src = '';
      host.requestUpdate();
      await waitUntil(() => host.named('Play').ariaDisabled === 'true');
      expect(looks('Play'), 'off').not.to.equal(looks('Mute'));
      // black on black in some themes: its edge is what can be seen of the video
      expect(getComputedStyle(host.player.root).outlineStyle).to.equal('solid');
    } finally {
      await emulate('none');
    }
  });

  it('run from left to right on any page, as time does', async () => {
    const host = await controlsWith('');
    host.dir = 'rtl';
    await host.updateComplete;
    expect(host.named('Frame back').getBoundingClientRect().left).to.be.below(
      host.named('Frame on').getBoundingClientRect().left,
    );
  });
});
