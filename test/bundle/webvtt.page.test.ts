import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exported, labelled } from '../../packages/jobs/src/exports/exports.harness.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { hostileStrings } from '../fixtures/hostile-strings.js';

let browser: Browser;
beforeAll(async () => (browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() })));
afterAll(() => browser?.close());

/** What a browser makes of a file of cues. */
async function cuesOf(text: string): Promise<readonly { start: number; end: number; text: string }[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async (vtt) => {
      const video = document.body.appendChild(document.createElement('video'));
      const track = video.appendChild(document.createElement('track'));
      const read = new Promise((done, failed) => {
        track.addEventListener('load', done);
        track.addEventListener('error', () => failed(new Error('the browser reads no cues')));
      });
      track.track.mode = 'hidden';
      track.src = URL.createObjectURL(new Blob([vtt], { type: 'text/vtt' }));
      await read;
      return [...track.track.cues!].map((cue) => ({
        start: cue.startTime,
        end: cue.endTime,
        text: (cue as VTTCue).getCueAsHTML().textContent,
      }));
    }, text);
  } finally {
    await page.close();
  }
}

async function vttOf(activities: readonly object[]): Promise<string> {
  const { files } = await exported('webvtt', [
    labelled({ 'source-ref': 's3://b/a.mp4' }, [{ task: 'video-caption', activities }]),
  ]);
  return Object.entries(files).find(([name]) => name.endsWith('.vtt'))![1] as string;
}

it('a browser reads each activity as a cue, in its time and its words', async () => {
  const activities = [
    { id: 'a1', startTime: 0.52, endTime: 4.14, label: 'cut', description: 'an onion & <b>a leek</b>' },
    { id: 'a2', startTime: 3, endTime: 4000.001, label: '', description: 'one line\n\nand another --> end' },
  ];
  expect(await cuesOf(await vttOf(activities))).toEqual([
    { start: 0.52, end: 4.14, text: 'cut: an onion & <b>a leek</b>' },
    { start: 3, end: 4000.001, text: 'one line\nand another → end' },
  ]);
});

it('whatever the words are, no cue is lost, and none is added', async () => {
  const words = hostileStrings.filter((text) => text.trim());
  const activities = words.map((description, index) => ({
    id: `a${index}`,
    startTime: index,
    endTime: index + 0.5,
    description,
  }));
  const cues = await cuesOf(await vttOf(activities));
  expect(cues.map(({ start, end }) => [start, end])).toEqual(words.map((_, index) => [index, index + 0.5]));
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  expect(cues.map(({ text }) => letters(text))).toEqual(words.map(letters));
});
