import { roundTime } from './time-range.js';

/** How a time is written. */
export interface TimeFormat {
  /** Digits after the point. Default: 3. */
  readonly decimals?: 0 | 1 | 2 | 3;
  /** Hours also where there are none, so that a column looks alike. Default: only where there are. */
  readonly hours?: boolean;
}

/** `1:02.500`, `1:02:03.250`: minutes always, in no language, so that it can be typed again wherever it is read. */
export function formatTime(seconds: number, format: TimeFormat = {}): string {
  if (seconds < 0) return `-${formatTime(-seconds, format)}`;
  const { decimals = 3, hours = false } = format;
  const scale = 10 ** decimals;
  const units = Math.round(seconds * scale);
  const whole = Math.floor(units / scale);
  const minutes = Math.floor(whole / 60);
  const fraction = decimals ? `.${twoOrMore(units % scale, decimals)}` : '';
  const rest = `${twoOrMore(whole % 60)}${fraction}`;
  if (!hours && minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${twoOrMore(minutes % 60)}:${rest}`;
}

function twoOrMore(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}

const TIME = /^(?:(?:(\d+):)?(\d+):)?(\d*)(?:[.,](\d*))?\s*s?$/i;

/**
 * Seconds of a time as people type it, rounded to 1 ms: `62.5`, `1:02.5`, `1:02:03.25`, with a comma as well, digits of
 * full width too. `undefined` where it is none: parts after a colon are below 60.
 */
export function parseTime(text: string): number | undefined {
  const [, hours, minutes, seconds = '', fraction = ''] = TIME.exec(text.normalize('NFKC').trim()) ?? [];
  if (!seconds && (!fraction || minutes !== undefined)) return undefined;
  if (minutes !== undefined && (seconds.length > 2 || Number(seconds) > 59)) return undefined;
  if (hours !== undefined && (minutes!.length > 2 || Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  const time = roundTime(whole + Number(`0.${fraction || 0}`));
  return Number.isFinite(time) ? time : undefined;
}
