import { pairOf, type Pair, type PairsDocument } from '@gt-elements/core/tasks/qa-pairs/document.js';
import type { PairsView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { sameSpan } from '@gt-elements/core/text/span.js';
import { excerptOf } from '@gt-elements/core/tasks/qa-pairs/excerpt.js';
import type { PassageCaret } from '@gt-elements/ui/passage/passage.js';
import type { ChangeAction, Region } from './pair-action.js';

type Words = Region['t'];

/** What a pair is known by beside its number. */
export function pairText(t: Words, { question, answer }: Pick<Pair, 'question' | 'answer'>): string {
  return question.trim() || answer.trim() || t('emptyPair');
}

export function markText(t: Words, { marks }: PairsView, key: string): string {
  const mark = marks.find((each) => each.key === key);
  if (!mark) return '';
  return t(mark.kind === 'answer' ? 'markAnswer' : 'markReference', { number: mark.pairNumber });
}

/** What a change means, in a sentence for those who do not see it. */
export function changeSentence(t: Words, action: ChangeAction, before: PairsView, after: PairsView): string {
  const sentence = sentenceOf(t, action, before, after);
  const pair = after.current;
  const was = before.pairs.find(({ id }) => id === pair?.id)?.state;
  const isDone = pair?.state === 'complete' && was !== undefined && was !== 'complete';
  return isDone ? `${sentence.replace(/\.$/, '')}. ${t('nowComplete', { number: pair.number })}` : sentence;
}

function sentenceOf(t: Words, action: ChangeAction, before: PairsView, after: PairsView): string {
  const numberIn = ({ pairs }: PairsView, id: string) => pairs.find((pair) => pair.id === id)?.number ?? 0;
  switch (action.type) {
    case 'new':
      return t('nowAdded', { number: after.current?.number ?? 0 });
    case 'duplicate':
      return t('nowDuplicated', { number: after.current?.number ?? 0 });
    case 'delete':
      return t('nowDeleted', { number: numberIn(before, action.pair) });
    case 'move':
      return t('nowMoved', { number: numberIn(after, action.pair), total: after.pairs.length });
    case 'reference':
      return t('nowReferenced', { number: numberIn(after, action.pair), text: lastExcerpt(after, action.pair) });
    case 'answer-span':
      return t('nowAnswered', {
        number: numberIn(after, action.pair),
        text: after.pairs.find(({ id }) => id === action.pair)?.answerSpan?.excerpt ?? '',
      });
    case 'resize': {
      const all = after.pairs.flatMap(({ references, answerSpan }) => [...references, answerSpan]);
      return t('nowAdjusted', { text: all.find((each) => each?.key === action.key)?.excerpt ?? '' });
    }
    case 'remove-reference':
      return t('nowRemoved');
    case 'own-tag':
      return t('nowTagged', { tag: action.tag });
    case 'remove-own-tag':
      return t('nowUntagged', { tag: action.tag });
    case 'tag': {
      const tag = after.pairs.find(({ id }) => id === action.pair)?.tags.find(({ name }) => name === action.tag);
      return t(tag?.chosen ? 'nowTagged' : 'nowUntagged', { tag: action.tag });
    }
    case 'entire':
      return t(action.on ? 'nowEntire' : 'nowNotEntire', { number: numberIn(after, action.pair) });
    case 'unanswerable': {
      const number = numberIn(after, action.pair);
      const answerIn = ({ pairs }: PairsView) => pairs.find(({ id }) => id === action.pair)?.answer;
      if (action.on) return t('nowUnanswerable', { number }) + (answerIn(before) ? `. ${t('answerAside')}` : '');
      const text = answerIn(after);
      return t('nowAnswerable', { number }) + (text ? `. ${t('nowAnswered', { number, text: excerptOf(text) })}` : '');
    }
  }
}

function lastExcerpt({ pairs }: PairsView, id: string): string {
  return pairs.find((pair) => pair.id === id)?.references.at(-1)?.excerpt ?? '';
}

/** Whose ends can be moved now, and how. */
export function adjustSentence(t: Words, { current }: PairsView, key: string): string {
  const index = current?.references.find((each) => each.key === key)?.number;
  return `${index ? t('adjust', { index }) : t('adjustAnswer')}. ${t('adjustHint')}`;
}

/** What the caret stands before, or what is selected, and whose marks are there. */
export function caretSentence(
  t: Words,
  view: PairsView,
  { offset, selection, text, atEnd, keys }: PassageCaret,
): string {
  if (!text) return t(atEnd ? 'passageEnd' : offset === 0 ? 'passageStart' : 'nothingSelected');
  const said = excerptOf(text) || whiteSpaceText(t, text);
  if (selection) return t('selected', { text: said });
  const marks = keys.map((key) => markText(t, view, key).replace(/:$/, ''));
  return marks.length ? t('caretAt', { text: said, marks }) : said;
}

function whiteSpaceText(t: Words, text: string): string {
  return t(text.includes('\n') ? 'newLine' : text.includes('\t') ? 'tab' : 'space');
}

/** What undo or redo has changed: pairs that came, went, or say something else now. */
export function historySentence(t: Words, before: PairsDocument, after: PairsDocument): string {
  const gone = before.pairs.flatMap(({ id }, index) =>
    pairOf(after, id) ? [] : [t('nowGone', { number: index + 1 })],
  );
  const others = after.pairs.flatMap((pair, index) => {
    const was = pairOf(before, pair.id);
    if (was === pair) return [];
    return was ? differences(t, index + 1, was, pair) : [t('nowAdded', { number: index + 1 })];
  });
  return [...gone, ...others].join('. ');
}

function differences(t: Words, number: number, was: Pair, pair: Pair): readonly string[] {
  const { answer, unanswerable, references, referencesEntirePassage: entire } = pair;
  const said: string[] = [];
  if (unanswerable !== was.unanswerable) said.push(t(unanswerable ? 'nowUnanswerable' : 'nowAnswerable', { number }));
  if (answer !== was.answer && answer) said.push(t('nowAnswered', { number, text: excerptOf(answer) }));
  if (entire !== was.referencesEntirePassage) said.push(t(entire ? 'nowEntire' : 'nowNotEntire', { number }));
  const moved = references.filter(({ key, span }) => {
    const earlier = was.references.find((each) => each.key === key);
    return earlier && !sameSpan(earlier.span, span);
  });
  said.push(...moved.map(({ text }) => t('nowAdjusted', { text: excerptOf(text) })));
  const isTied = references.length !== was.references.length;
  // what else it may be is found by what the question says
  if (pair.question !== was.question || isTied || !said.length) {
    const count = isTied ? [t('referenceCount', { count: references.length })] : [];
    said.unshift([t('markOf', { number, text: pairText(t, pair) }), ...count].join(t('comma')));
  }
  return said;
}
