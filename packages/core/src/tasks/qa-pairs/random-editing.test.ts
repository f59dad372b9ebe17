import * as fc from 'fast-check';
import { testRandomEditing } from '../../../../../test/suites/random-editing.js';
import { deepEqual } from '../../schema/deep-equal.js';
import { read } from '../../schema/read.js';
import { pairsAnswerSchema } from './answer-schema.js';
import type { PairsConfig } from './config.js';
import { qaPairs } from './definition.js';
import { emptyPairs, freshPairId, freshReferenceKey, isEmptyPair, type Pair, type PairsDocument } from './document.js';
import * as pairCommands from './pair-commands.js';
import { awkwardText, configOf } from './pairs.harness.js';
import { readPairs } from './read-answer.js';
import * as referenceCommands from './reference-commands.js';
import { pairsRules } from './rules.js';
import { createPairsView } from './view.js';
import { writePairs } from './write-answer.js';

type Edit = (document: PairsDocument) => PairsDocument;
const commands = { ...pairCommands, ...referenceCommands };

const configs: fc.Arbitrary<PairsConfig> = fc
  .record({
    text: fc.option(
      awkwardText.filter((text) => text.trim() !== ''),
      { nil: undefined },
    ),
    answerMode: fc.constantFrom<('free' | 'extractive')[]>('free', 'extractive'),
    references: fc.constantFrom<PairsConfig['references'][]>('required', 'optional', 'none'),
    allowUnanswerable: fc.boolean(),
    allowCustomQuestionTags: fc.boolean(),
    questionTags: fc.constantFrom<PairsConfig['questionTags'][]>([], ['Why', { name: '__proto__', min: 1 }, 'How']),
    maxQuestions: fc.constantFrom(undefined, 3),
  })
  .map((settings) => configOf(settings.text === undefined ? { ...settings, answerMode: 'free' } : settings));

/** Any command with any arguments, sensible or not. */
function edits(config: PairsConfig): fc.Arbitrary<Edit> {
  const length = config.text?.length ?? 10;
  const id = fc.constantFrom('p1', 'p2', 'p3', 'nobody');
  const newKey = fc.constantFrom('r1', 'r2', 'r3');
  const key = fc.oneof(newKey, fc.constantFrom('p2.0', 'nothing'));
  const span = fc.record({
    start: fc.integer({ min: -1, max: length + 1 }),
    end: fc.integer({ min: 0, max: length + 1 }),
  });
  const words = fc.constantFrom('', 'Why?', 'the cat', ' ', '🐱');
  const tag = fc.constantFrom('Why', 'How', '__proto__', 'odd', ' odd ', '');
  const edit = <Arguments extends unknown[]>(
    weight: number,
    of: fc.Arbitrary<Arguments>,
    command: (document: PairsDocument, ...of: Arguments) => PairsDocument,
  ) => ({
    weight,
    arbitrary: of.map(
      (each): Edit =>
        (document) =>
          command(document, ...each),
    ),
  });
  return fc.oneof(
    edit(4, fc.constant<[]>([]), (document) => commands.addPair(document, config, freshPairId(document, 0))),
    edit(1, fc.tuple(id), (document, each) => commands.addPair(document, config, each)),
    edit(2, fc.tuple(id), (document, each) => commands.duplicatePair(document, config, each, freshPairId(document, 0))),
    edit(2, fc.tuple(id, fc.integer({ min: -1, max: 4 })), commands.movePair),
    edit(1, fc.tuple(id), commands.deletePair),
    edit(4, fc.tuple(id, words), commands.setQuestion),
    edit(4, fc.tuple(id, words), (document, each, text) => commands.setAnswer(document, config, each, text)),
    edit(3, fc.tuple(id, tag), (document, each, name) => commands.toggleTag(document, config, each, name)),
    edit(2, fc.tuple(id, tag), (document, each, name) => commands.addCustomTag(document, config, each, name)),
    edit(1, fc.tuple(id, tag), commands.removeCustomTag),
    edit(2, fc.tuple(id, fc.boolean()), (document, each, on) => commands.setUnanswerable(document, config, each, on)),
    edit(2, fc.tuple(id, fc.boolean()), (document, each, on) =>
      commands.setReferencesEntirePassage(document, config, each, on),
    ),
    edit(6, fc.tuple(id, span), (document, each, place) =>
      commands.addReference(document, config, each, freshReferenceKey(document, 0), place),
    ),
    edit(1, fc.tuple(id, newKey, span), (document, each, name, place) =>
      commands.addReference(document, config, each, name, place),
    ),
    edit(4, fc.tuple(key, span), (document, each, place) => commands.resizeReference(document, config, each, place)),
    edit(2, fc.tuple(key), commands.removeReference),
    edit(3, fc.tuple(id, newKey, span), (document, each, name, place) =>
      commands.setAnswerSpan(document, config, each, name, place),
    ),
  );
}

/** What is wrong with a document. Plain comparisons, since this runs some hundred thousand times. */
function faultIn({ pairs }: PairsDocument, config: PairsConfig): string | undefined {
  const ids = new Set(pairs.map(({ id }) => id));
  if (ids.size < pairs.length) return 'an id used twice';
  if (pairs.length > (config.maxQuestions ?? Infinity)) return 'too many';
  const places = pairs.flatMap(({ references, answerSpan }) => (answerSpan ? [...references, answerSpan] : references));
  if (new Set(places.map(({ key }) => key)).size < places.length) return 'a key used twice';
  for (const { span, text } of places) {
    if (!span || !text || config.text?.slice(span.start, span.end) !== text) return 'no quote';
  }
  return pairs.map((pair) => faultInPair(pair, config)).find((fault) => fault !== undefined);
}

function faultInPair(pair: Pair, config: PairsConfig): string | undefined {
  const { tags, customTags, references, answerSpan, answer, unanswerable, referencesEntirePassage } = pair;
  const spans = references.map(({ span }) => `${span?.start} ${span?.end}`);
  if (new Set(spans).size < spans.length) return 'a place twice';
  if ((references.length || referencesEntirePassage) && (!config.text || config.references === 'none'))
    return 'references where there are none';
  if (answerSpan && (answerSpan.text !== answer || config.answerMode === 'free')) return 'an answer that is no quote';
  if (config.answerMode === 'extractive' && answer && !answerSpan) return 'an answer that is not selected';
  if (unanswerable && (answer || !config.allowUnanswerable)) return 'an answer where there is none';
  if (new Set([...tags, ...customTags]).size < tags.length + customTags.length) return 'a tag twice';
  if (customTags.length && !config.allowCustomQuestionTags) return 'a custom tag';
  const offered = ['Why', '__proto__', 'How'];
  return deepEqual(
    tags,
    offered.filter((tag) => config.questionTags.length && tags.includes(tag)),
  )
    ? undefined
    : 'tags';
}

/** What does not go with the document, or is not in the answer that is written. */
function unfaithful(document: PairsDocument, config: PairsConfig): string | undefined {
  const answer = writePairs(document, config, 'value');
  if (!read(pairsAnswerSchema, answer).ok) return 'schema';
  const again = readPairs(JSON.parse(JSON.stringify(answer)) as typeof answer, config);
  if (again.kind !== 'read') return again.kind;
  const bare = (of: PairsDocument) =>
    of.pairs.map(({ given: _given, references, answerSpan, answerAside, ...pair }) => ({
      ...pair,
      references: references.map(({ span, text }) => ({ span, text })),
      answerSpan: answerSpan?.span,
      answerAside: answerAside && { answer: answerAside.answer, span: answerAside.answerSpan?.span },
    }));
  if (!deepEqual(bare(again.document), bare(document))) return 'read again';
  const submitted = (writePairs(document, config, 'submit')['questionAnswerPairs'] ?? []) as unknown[];
  if (submitted.length !== document.pairs.filter((pair) => !isEmptyPair(pair)).length) return 'submitted';
  const text = JSON.stringify(answer);
  if ((!config.text || config.references === 'none') && /references/i.test(text)) return 'references on the wire';
  if (text.includes('[]')) return 'nothing that is not null';

  const view = createPairsView();
  const shown = view(document, config, { currentPair: 'p2' });
  if (!deepEqual(shown, createPairsView()(document, config, { currentPair: 'p2' }))) return 'view';
  view(emptyPairs(), config, {});
  if (!deepEqual(view(document, config, { currentPair: 'p2' }), shown)) return 'a view by what was shown before';
  const blocked = pairsRules(document, config).some(({ level }) => level === 'block');
  const complete = shown.pairs.every(({ state }) => state !== 'partial');
  return blocked || (complete && shown.limits.count >= config.minQuestions) ? undefined : 'complete';
}

testRandomEditing<PairsDocument, PairsConfig>({
  definition: qaPairs,
  configs,
  edits,
  faultIn,
  faultAtEnd: unfaithful,
});
