import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import type { FormatOptions, InputKey } from './export-format.js';

/** What members of a manifest's line are usually called that give an element its input. */
const USUAL: Readonly<Record<InputKey, readonly string[]>> = {
  text: ['source', 'text', 'prompt', 'passage'],
  responses: ['responses'],
  src: ['source-ref', 'src', 'source'],
  items: ['items'],
  topic: ['topic'],
};

/** Of a line of a manifest what an element was given; `undefined` where there is nothing. */
export function inputOf(source: AnswerObject, key: InputKey, { keys }: Pick<FormatOptions, 'keys'>): unknown {
  const name = keys[key];
  if (name !== undefined) return source[name];
  return USUAL[key].map((each) => source[each]).find((value) => value !== undefined);
}

/** The members under which an input is looked for, in words. */
export function keyText(key: InputKey, { keys }: Pick<FormatOptions, 'keys'>): string {
  return [keys[key] ?? USUAL[key]]
    .flat()
    .map((name) => `"${name}"`)
    .join(' or ');
}

/** The address of a picture or video without what signs it; `undefined` where there is none. */
export function addressOf(source: AnswerObject, options: FormatOptions): string | undefined {
  const src = inputOf(source, 'src', options);
  return typeof src === 'string' && src.trim() ? withoutQuery(src.trim()) : undefined;
}

/** The path of a file below the place where it lies: the key in a bucket, the path of a URL. */
export function fileNameOf(address: string): string {
  return address
    .replace(/^s3:\/\/[^/]+\//, '')
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*\//i, '')
    .replace(/^\/+/, '');
}
