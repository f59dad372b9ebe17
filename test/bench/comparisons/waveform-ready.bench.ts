import type { Comparison } from '../comparison.js';
import * as waveform from '../contenders/waveforms.js';

/** Of an hour the sound is never decoded: the peer is given the most that is. */
export default {
  title: 'Waveform: asked for → drawn',
  goal: 'P7',
  ratio: 0.2,
  clock: true,
  script: 'gt-video-caption',
  sizes: [1],
  unit: 'hours (of peaks)',
  ours: {
    name: 'from the peaks of an hour, 20 a second',
    scene: () => ({
      begin: waveform.prepareWaveforms,
      timed: waveform.drawGivenPeaks,
      fault: waveform.waveformFault,
      end: waveform.endWaveform,
    }),
  },
  peer: {
    name: 'from the sound of ten minutes, which is the most that is decoded',
    scene: () => ({
      begin: waveform.prepareWaveforms,
      timed: waveform.drawDecodedSound,
      fault: waveform.waveformFault,
      end: waveform.endWaveform,
    }),
  },
} satisfies Comparison;
