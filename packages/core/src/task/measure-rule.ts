import { valuesAt } from '../text/json-pointer.js';
import { mentions } from '../text/mentions.js';
import { countWords } from '../text/words.js';
import type { Evidence, Rule } from './requirements.js';

export interface Measured extends Evidence {
  readonly met: boolean;
}

/**
 * What one or several answers hold of what a rule asks for: sums, so that those of several answers can be added up.
 * A `count` has entries; a `share` the entries that hold the value, of all entries; `words` the texts that keep to the
 * limits, of all texts; `mentioned` the names that are mentioned, of all names.
 */
export interface Tally {
  readonly measured: number;
  readonly of?: number;
}

/** Judges one answer. @param locale of the texts, for what counts as a word */
export function measureRule(rule: Rule, answer: unknown, locale: string): Measured {
  if ('count' in rule) return within(tallyRule(rule, answer, locale).measured, rule);
  if ('words' in rule) return measureWords(rule, answer, locale);
  if ('mentioned' in rule) return measureMentions(rule, answer, locale);
  return judgeTally(rule, tallyRule(rule, answer, locale));
}

/** What an answer adds to the sums of a job. */
export function tallyRule(rule: Rule, answer: unknown, locale: string): Tally {
  if ('count' in rule)
    return { measured: valuesAt(answer, rule.count).reduce<number>((sum, each) => sum + size(each), 0) };
  if ('words' in rule) {
    const counts = wordCounts(rule, answer, locale);
    return { measured: counts.filter((count) => within(count, rule).met).length, of: counts.length };
  }
  if ('mentioned' in rule) {
    const { measured, of = 0 } = measureMentions(rule, answer, locale);
    return { measured, of };
  }
  const entries = valuesAt(answer, rule.share);
  const holding = entries.filter((entry) => (Array.isArray(entry) ? entry.includes(rule.of) : entry === rule.of));
  return { measured: holding.length, of: entries.length };
}

/** Judges the sums of several answers. Of no entries none holds anything: their share is 0. */
export function judgeTally(rule: Rule, ...tallies: readonly Tally[]): Measured {
  const measured = sum(tallies.map((each) => each.measured));
  if ('count' in rule) return within(measured, rule);
  const of = sum(tallies.map((each) => each.of ?? 0));
  if ('share' in rule) return { ...within(of ? measured / of : 0, rule), of };
  return { met: measured === of, measured, of };
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

function within(measured: number, { min, max }: Limits): Measured {
  return {
    met: measured >= (min ?? -Infinity) && measured <= (max ?? Infinity),
    measured,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** Not answered counts as nothing. */
function size(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null || value === '' ? 0 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Every text must keep to the limits; told are the words of the first that does not, else of the shortest. */
function measureWords(rule: { readonly words: string } & Limits, answer: unknown, locale: string): Measured {
  const counts = wordCounts(rule, answer, locale);
  const telling = counts.find((count) => !within(count, rule).met) ?? Math.min(...counts);
  return { ...within(counts.length ? telling : 0, rule), ...(counts.length > 1 ? { of: counts.length } : {}) };
}

function wordCounts(rule: { readonly words: string }, answer: unknown, locale: string): readonly number[] {
  const texts = valuesAt(answer, rule.words).filter((value) => typeof value === 'string');
  return texts.map((text) => countWords(text, locale));
}

function measureMentions(
  rule: { readonly mentioned: string; readonly in: string },
  answer: unknown,
  locale: string,
): Measured {
  const names = valuesAt(answer, rule.mentioned)
    .flat()
    .map(nameOf)
    .filter((name) => name !== '');
  const text = valuesAt(answer, rule.in)
    .filter((value) => typeof value === 'string')
    .join('\n');
  const found = mentions(text, names, locale);
  const missing = names.filter((_, index) => !found[index]);
  return { met: missing.length === 0, measured: names.length - missing.length, of: names.length, missing };
}

/** An entry is called by its `name`, else its `label`; a string is its own name. */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return typeof entry === 'string' ? entry.trim() : '';
  const { name, label } = entry as { name?: unknown; label?: unknown };
  return nameOf(typeof name === 'string' ? name : typeof label === 'string' ? label : '');
}
