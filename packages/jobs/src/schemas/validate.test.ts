import { describe, expect, it } from 'vitest';
import { mismatchText, validateAnswer, validateConfig } from './validate.js';

const paths = (value: unknown) => validateAnswer(value).map(({ path }) => path);
const of = (task: string) => (members: object) => ({ task, version: 1, ...members });
const ranking = of('text-ranking');
const pairs = (...questionAnswerPairs: object[]) => of('qa-pairs')({ questionAnswerPairs });

describe('an answer', () => {
  it('is right with members that nobody knows, and of an earlier version', () => {
    expect(validateAnswer(ranking({ ordinalRankingDimensions: [], weather: 'fine', meta: { mood: 1 } }))).toEqual([]);
    expect(validateAnswer({ ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 2] }] })).toEqual([]);
    expect(validateAnswer(of('video-caption')({ unable: { reason: 'unreadable' } }))).toEqual([]);
  });

  it('is wrong where its task or version is none', () => {
    expect(paths(ranking({ task: 'juggling' }))).toEqual(['/task']);
    expect(paths(ranking({ version: 9 }))).toEqual(['/version']);
    expect(paths('no')).toEqual(['']);
  });

  it('has ranks without gaps, for each response, and ties only where they are allowed', () => {
    const ranked = (name: string, responseRankings: (number | null)[], allowTie?: boolean) => ({
      name,
      responseRankings,
      ...(allowTie === undefined ? {} : { allowTie }),
    });
    const given = (...ordinalRankingDimensions: object[]) => paths(ranking({ ordinalRankingDimensions }));
    expect(given(ranked('a', [1, 1, 2]), ranked('b', [3, 1, 2]), ranked('c', [null, 5, null]))).toEqual([]);
    expect(given(ranked('a', [1, 1, 3]))).toEqual(['/ordinalRankingDimensions/0/responseRankings/2']);
    expect(given(ranked('a', [1, 2, 1], false))).toEqual(['/ordinalRankingDimensions/0/responseRankings/2']);
    expect(given(ranked('a', [1, 2, 3]), ranked('b', [1, 2]))).toEqual([
      '/ordinalRankingDimensions/1/responseRankings',
    ]);
    expect(given(ranked('a', [1]), ranked('a', [1]))).toEqual(['/ordinalRankingDimensions/1/name']);
    expect(paths(ranking({ ratingDimensions: [{ name: 'a', scale: 5, responseRatings: [5, 6] }] }))).toEqual([
      '/ratingDimensions/0/responseRatings/1',
    ]);
    expect(paths(ranking({ shownOrder: [0, 2] }))).toEqual(['/shownOrder/1']);
  });

  it('quotes as many code points and code units as its offsets say', () => {
    const reference = { startOffset: 10, endOffset: 12, utf16StartOffset: 11, utf16EndOffset: 14, text: '😀a' };
    const pair = { id: 'p1', question: 'q', answer: 'a' };
    expect(paths(pairs({ ...pair, references: [reference] }))).toEqual([]);
    expect(paths(pairs({ ...pair, references: [{ ...reference, endOffset: 13 }] }))).toEqual([
      '/questionAnswerPairs/0/references/0/endOffset',
    ]);
    expect(paths(pairs({ ...pair, answerSpan: { ...reference, utf16EndOffset: 13 } }))).toEqual([
      '/questionAnswerPairs/0/answerSpan/utf16EndOffset',
    ]);
    expect(paths(pairs({ ...pair, references: [{ startOffset: 4, endOffset: 4 }] }))).toHaveLength(1);
    expect(paths(pairs({ ...pair, unanswerable: true }, pair))).toEqual([
      '/questionAnswerPairs/1/id',
      '/questionAnswerPairs/0/answer',
    ]);
  });

  it('names objects that are there, and points within the picture', () => {
    const objects = [{ id: 'o1', points: [{ x: 9, y: 1 }] }];
    const picture = of('image-caption');
    const size = { width: 8, height: 8 };
    expect(paths(picture({ objects, relationships: [{ subjectId: 'o1', objectId: 'o1' }] }))).toEqual([]);
    expect(paths(picture({ inputImageProperties: size, objects, unrelated: ['o2'] }))).toEqual([
      '/objects/0/points/0/x',
      '/unrelated/0',
    ]);
    expect(paths(picture({ objects, relationships: [{ subjectId: 'o1', objectId: 'o9' }] }))).toEqual([
      '/relationships/0/objectId',
    ]);
  });

  it('has times within the video, in their order', () => {
    const video = (startTime: number, endTime: number) =>
      paths(
        of('video-caption')({ inputVideoProperties: { duration: 10 }, activities: [{ id: 'a', startTime, endTime }] }),
      );
    expect(video(3, 3)).toEqual([]);
    expect(video(3, 2)).toEqual(['/activities/0/endTime']);
    expect(video(3, 11)).toEqual(['/activities/0/endTime']);
    expect(video(-1, 2)).toEqual(['/activities/0/startTime']);
  });

  it('is looked into in a review, and in what was left of a task that could not be done', () => {
    const wrong = ranking({ shownOrder: [7] });
    const review = { task: 'review', of: 'text-ranking', version: 1, verdict: 'accept', comments: [] };
    expect(paths({ ...review, value: ranking({}) })).toEqual([]);
    expect(paths({ ...review, value: wrong })).toEqual(['/value/shownOrder/0']);
    expect(paths({ ...review, verdict: 'perhaps' })).toEqual(['/verdict']);
    expect(paths({ ...review, of: 'juggling' })).toEqual(['/of']);
    expect(paths(ranking({ unable: { reason: 'unreadable' }, partial: { shownOrder: [7] } }))).toEqual([
      '/partial/shownOrder/0',
    ]);
  });
});

describe('settings', () => {
  it('are checked by their schema', () => {
    expect(validateConfig('video-caption', { src: 'a.mp4', mode: 'label' })).toEqual([]);
    expect(validateConfig('video-caption', { mode: 'play' }).map(({ path }) => path)).toEqual(['/mode']);
  });
});

it('a mismatch is said in one line', () => {
  const [found] = validateAnswer(ranking({ shownOrder: [0, 'x'.repeat(200)] }));
  const line = mismatchText(found!);
  expect(line).toMatch(/^\/shownOrder\/1: expected a whole number, at least 0; found "x+…$/);
  expect(line.length).toBeLessThan(160);
});
