import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, parseTime } from './time-text.js';

describe('formatTime', () => {
  it('writes minutes always, hours where there are any or where they are asked for', () => {
    expect(formatTime(0)).toBe('0:00.000');
    expect(formatTime(62.5)).toBe('1:02.500');
    expect(formatTime(3599.9994)).toBe('59:59.999');
    expect(formatTime(3599.9996)).toBe('1:00:00.000');
    expect(formatTime(3723.25)).toBe('1:02:03.250');
    expect(formatTime(36_000)).toBe('10:00:00.000');
    expect(formatTime(62.5, { hours: true })).toBe('0:01:02.500');
    expect(formatTime(-62.5)).toBe('-1:02.500');
    expect([0, 1, 2].map((decimals) => formatTime(59.96, { decimals: decimals as 0 }))).toEqual([
      '1:00',
      '1:00.0',
      '0:59.96',
    ]);
  });
});

describe('parseTime', () => {
  it('reads times as people type them', () => {
    const typed = {
      '1:02.5': 62.5,
      '62.5': 62.5,
      '62,5': 62.5,
      '1:02:03.25': 3723.25,
      ' 1:02,25 ': 62.25,
      '1:2': 62,
      '90:00': 5400,
      '0:00': 0,
      '.5': 0.5,
      '5.': 5,
      '4.5 s': 4.5,
      '00:01:02.500': 62.5,
      '1.0005': 1.001,
      '1.00049': 1,
      '１：０２．５': 62.5,
    };
    for (const [text, seconds] of Object.entries(typed)) expect(parseTime(text), text).toBe(seconds);
  });

  it('refuses what is no time', () => {
    const none = ['', ' ', '.', ',', ':', '1:', '1:.5', ':30', '1:75', '1:60', '1:002', '1:75:00', '1:02:03:04'];
    for (const text of [...none, '-1', '+1', '1e3', 'NaN', '1.2.3', '1,000.5', '1h', '0x10', '9'.repeat(400)])
      expect(parseTime(text), text).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => (parseTime(text) ?? 0) >= 0));
  });

  it('reads what is written, to the millisecond', () => {
    const milliseconds = fc.integer({ min: 0, max: 400_000_000 });
    fc.assert(
      fc.property(milliseconds, fc.boolean(), (ms, hours) => {
        const text = formatTime(ms / 1000, { hours });
        // counted another way: by whole milliseconds
        const numbers = text.split(/[:.]/).map(Number);
        const [thousandths = 0, seconds = 0, minutes = 0, hour = 0] = numbers.reverse();
        expect(((hour * 60 + minutes) * 60 + seconds) * 1000 + thousandths).toBe(ms);
        expect(parseTime(text)).toBe(ms / 1000);
        expect(parseTime(text.replace('.', ','))).toBe(ms / 1000);
      }),
    );
  });
});
