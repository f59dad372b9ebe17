import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { paragraphsOf } from '../../text/boundaries.js';
import { overlapSegments } from '../../text/overlap-segments.js';
import type { Span } from '../../text/span.js';
import { emptyPairs, type PairsDocument } from './document.js';
import { addPair } from './pair-commands.js';
import { awkwardText, configOf } from './pairs.harness.js';
import { readPairs } from './read-answer.js';
import { addReference, resizeReference, setAnswerSpan } from './reference-commands.js';
import { createPairsView } from './view.js';
import { writePairs } from './write-answer.js';

interface Wire {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly utf16StartOffset: number;
  readonly utf16EndOffset: number;
  readonly text: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Any two places of a text, by parts of its length. */
function spanIn(text: string, [one, other]: readonly [number, number]): Span {
  const start = one % text.length;
  return { start, end: start + 1 + (other % (text.length - start)) };
}

/** What is wrong with a reference as it is written, counted without any code of ours. */
function faultIn(wire: Wire, text: string, codePoints: readonly string[], clusterEnds: ReadonlySet<number>) {
  if (text.slice(wire.utf16StartOffset, wire.utf16EndOffset) !== wire.text) return 'not the slice of code units';
  // what text[startOffset:endOffset] gives in Python, where a lone surrogate is one character
  if (codePoints.slice(wire.startOffset, wire.endOffset).join('') !== wire.text) return 'not the slice of code points';
  if (codePoints.slice(0, wire.startOffset).join('').length !== wire.utf16StartOffset)
    return 'units differ at the start';
  if (!clusterEnds.has(wire.utf16StartOffset) || !clusterEnds.has(wire.utf16EndOffset)) return 'inside a cluster';
  return wire.text ? undefined : 'nothing';
}

it('10,000 strings: a quote equals both slices, no cluster is parted, and reading gives the same places', () => {
  const config = (text: string) => configOf({ text, answerMode: 'extractive' });
  const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 });
  const property = fc.property(
    awkwardText.filter((text) => text.trim() !== ''),
    places,
    (text, wanted) => {
      const settings = config(text);
      const [first, second, ...rest] = wanted.map((place) => spanIn(text, place));
      let document: PairsDocument = addPair(emptyPairs(), settings, 'p1');
      document = setAnswerSpan(document, settings, 'p1', 'r0', first!);
      document = addReference(document, settings, 'p1', 'r1', second!);
      document = resizeReference(document, settings, 'r1', first!);
      for (const [index, span] of rest.entries())
        document = addReference(document, settings, 'p1', `r${index + 2}`, span);

      const answer = writePairs(document, settings, 'submit');
      expect(answer['textSha256']).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      const [pair] = answer['questionAnswerPairs'] as { references: Wire[]; answerSpan: Wire; answer: string }[];
      const codePoints = [...text];
      const ends = new Set([0, ...Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length)]);
      for (const wire of [pair!.answerSpan, ...pair!.references]) {
        const fault = faultIn(wire, text, codePoints, ends);
        if (fault) expect.fail(`${fault}: ${JSON.stringify(wire)}`);
      }
      expect(pair!.answer).toBe(pair!.answerSpan.text);
      const [moved] = pair!.references;
      expect(moved!.utf16StartOffset <= first!.start && moved!.utf16EndOffset >= first!.end).toBe(true);

      const reading = readPairs(JSON.parse(JSON.stringify(answer)) as typeof answer, settings);
      if (reading.kind !== 'read') expect.fail(reading.kind);
      const spans = (of: PairsDocument) => of.pairs[0]!.references.map(({ span }) => span);
      expect(spans(reading.document)).toEqual(spans(document));

      const { marks } = createPairsView()(document, settings, {});
      expect(marks).toHaveLength(pair!.references.length + 1);
      const segments = paragraphsOf(text).flatMap((paragraph) => overlapSegments(paragraph, marks));
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { key, start, end } of marks) {
        const own = segments.filter(({ keys }) => keys.includes(key));
        expect(own.map((segment) => text.slice(segment.start, segment.end)).join('')).toBe(text.slice(start, end));
      }
    },
  );
  fc.assert(property, { numRuns: 10_000 });
}, 120_000);

it('finds the same places again when line ends were changed on the way', () => {
  const lines = fc.array(fc.constantFrom('a', 'a a', 'the 🐱', '', 'the', '  b'), { minLength: 2, maxLength: 8 });
  const ends = fc.constantFrom<[string, string][]>(['\r\n', '\n'], ['\n', '\r\n']);
  fc.assert(
    fc.property(lines, ends, fc.nat(), fc.nat(), (texts, [before, after], one, other) => {
      const theirs = configOf({ text: texts.join(before) });
      const ours = configOf({ text: texts.join(after) });
      if (!theirs.text!.trim()) return;
      const wanted = spanIn(theirs.text!, [one, other]);
      const made = addReference(addPair(emptyPairs(), theirs, 'p1'), theirs, 'p1', 'r1', wanted);
      const reading = readPairs(writePairs(made, theirs, 'value'), ours);
      if (reading.kind !== 'read') expect.fail(reading.kind);
      const from = made.pairs[0]!.references[0]!.span!;
      const to = reading.document.pairs[0]!.references[0]!.span!;
      // the same number of line ends and of anything else before each end
      for (const end of ['start', 'end'] as const) {
        const [old, now] = [theirs.text!.slice(0, from[end]), ours.text!.slice(0, to[end])];
        expect(now.replaceAll('\r\n', '\n')).toBe(old.replaceAll('\r\n', '\n'));
      }
    }),
    { numRuns: 3000 },
  );
}, 60_000);
