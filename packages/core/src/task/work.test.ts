import { expect, it } from 'vitest';
import { markUnable, onDocument, type Work } from './work.js';

const work: Work<string> = { document: 'a' };
const unable = { reason: 'unreadable', comment: 'blurred' };

it('changes the document and leaves the rest', () => {
  const marked = markUnable<string>(unable)(work);
  expect(onDocument((document: string) => `${document}b`)(marked)).toEqual({ document: 'ab', unable });
  expect(onDocument((document: string) => document)(marked)).toBe(marked);
});

it('marks as not doable and takes it back, keeping the document', () => {
  const marked = markUnable<string>(unable)(work);
  expect(marked).toEqual({ document: 'a', unable });
  expect(markUnable<string>({ ...unable })(marked)).toBe(marked);
  expect(markUnable<string>({ reason: 'unreadable' })(marked)).toEqual({
    document: 'a',
    unable: { reason: 'unreadable' },
  });
  expect(markUnable<string>(undefined)(marked)).toEqual(work);
  expect(markUnable<string>(undefined)(work)).toBe(work);
});
