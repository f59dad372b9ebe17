import { CodePoints } from '@gt-elements/core/text/code-points.js';
import type { Span } from '@gt-elements/core/text/span.js';
import type { Pair } from '@gt-elements/core/tasks/qa-pairs/document.js';
import { rowId, type Entry, type ExportFormat, type Row } from '../export-format.js';
import { placedPairs, type PlacedPair } from './placed-pairs.js';

/** An answer that stands in the passage. */
interface SquadAnswer {
  readonly text: string;
  /** In Unicode code points, as Python slices. */
  readonly answer_start: number;
}

/**
 * SQuAD 2.0. Answers stand in the passage: they were selected there, or are the same as one of their references. Others have
 * no place in it and go to a file beside it. What can't be answered has its references as plausible answers.
 */
export const squad: ExportFormat = {
  name: 'squad',
  task: 'qa-pairs',
  about: 'SQuAD 2.0: answers that stand in the passage; the others in squad-free.jsonl beside it',
  proof: 'the files of SQuAD 2.0',
  layout: { kind: 'document', document: { head: { version: 'v2.0' }, members: [{ name: 'data', kind: 'list' }] } },
  begin: (options) => (object, leaveOut) => {
    const free: Row[] = [];
    const byPassage = new Map<string, object[]>();
    for (const placed of placedPairs(object, options, leaveOut)) {
      const { passage, pair, worker } = placed;
      if (passage === undefined) {
        leaveOut('no passage');
        continue;
      }
      const id = rowId(object.id, worker, pair.id);
      const question = questionOf(placed, id);
      if (question) byPassage.set(passage, [...(byPassage.get(passage) ?? []), question]);
      else if (pair.answer.trim()) free.push(freeRow(placed, id));
      else leaveOut('no answer');
    }
    const paragraphs = [...byPassage].map(([context, qas]): Row => {
      const value = { title: object.id, paragraphs: [{ context, qas }] };
      return { file: 'squad', origin: context, data: { member: 'data', value } satisfies Entry };
    });
    return [...paragraphs, ...free];
  },
};

/** `undefined` for an answer that does not stand in the passage. */
function questionOf({ pair, passage }: PlacedPair, id: string): object | undefined {
  const { question, unanswerable, references } = pair;
  const answerAt = ({ start, end }: Span): SquadAnswer => ({
    text: passage!.slice(start, end),
    answer_start: new CodePoints(passage!).fromUtf16(start),
  });
  const places = references.flatMap(({ span }) => (span ? [span] : []));
  if (unanswerable) {
    return { question, id, answers: [], is_impossible: true, plausible_answers: places.map(answerAt) };
  }
  const span = selectedIn(pair) ?? places.map((place) => equalPart(pair.answer, place, passage!)).find(Boolean);
  return span && { question, id, answers: [answerAt(span)], is_impossible: false };
}

function selectedIn({ answer, answerSpan }: Pair): Span | undefined {
  return answerSpan?.span && (!answer.trim() || answer.trim() === answerSpan.text.trim()) ? answerSpan.span : undefined;
}

/** The part of a place that is the answer, where that is all of it but for space around it. */
function equalPart(answer: string, { start, end }: Span, passage: string): Span | undefined {
  const quote = passage.slice(start, end);
  if (!answer.trim() || quote.trim() !== answer.trim()) return undefined;
  const from = start + (quote.length - quote.trimStart().length);
  return { start: from, end: from + quote.trim().length };
}

function freeRow({ pair, passage }: PlacedPair, id: string): Row {
  const { question, answer, references } = pair;
  const texts = references.map(({ text }) => text);
  return {
    file: 'squad-free.jsonl',
    origin: passage!,
    data: { id, context: passage, question, answer, references: texts },
  };
}
