import { expect } from '@open-wc/testing';
import type { Schema } from '@gt-elements/core/schema/schema.js';
import type { ElementProfile } from './element-profile.js';
import { brokenTexts, kindsOf, noJson, wrongValues } from './malformed-values.js';
import { build, type ShownElement } from './shown-element.js';
import { attributeOf, attributeText, settingsOf, type Settings } from './task-sample.js';

/** As the author gave it: a property's value, or an attribute's text. */
interface Malformed {
  readonly as: 'property' | 'attribute';
  readonly value: unknown;
}

/** For each setting all that is wrong for it: by its schema, and by what the profile adds. */
function malformedSettings(profile: ElementProfile): ReadonlyMap<string, readonly Malformed[]> {
  const { properties } = settingsOf(profile);
  const found = new Map<string, readonly Malformed[]>();
  for (const [property, schema] of Object.entries(properties)) {
    const own = profile.malformed.filter(([name]) => name === property).map(([, value]) => value);
    const good = profile.fullSettings[property];
    const wrong = [...wrongValues(schema, good), ...own];
    // every second one as an attribute, where that says the same
    const given = wrong.flatMap((value, index): readonly Malformed[] => {
      const [text] = index % 2 ? asAttribute(schema, value) : [];
      return [text ?? { as: 'property', value }];
    });
    if (kindsOf(schema).size > 0) given.push(...noJson().map((value) => ({ as: 'property' as const, value })));
    if (isStructure(schema)) {
      const texts = brokenTexts(good ?? ['a', { b: "It's" }]);
      given.push(...texts.map((value) => ({ as: 'attribute' as const, value })));
    }
    if (given.length) found.set(property, given);
  }
  return found;
}

/** What takes texts takes any; of the others, what JSON can say is as wrong in an attribute. */
function asAttribute(schema: Schema, value: unknown): readonly Malformed[] {
  const kinds = kindsOf(schema);
  if (kinds.has('string') && (schema.type !== 'string' || !schema.enum)) return [];
  // `""` is true, `"7"` is a number
  if (kinds.has('boolean') && [true, ''].includes(value as string)) return [];
  if (typeof value === 'number' && !Number.isFinite(value)) return [{ as: 'attribute', value: '1e999' }];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? [] : [{ as: 'attribute', value: text }];
}

function isStructure(schema: Schema): boolean {
  const kinds = kindsOf(schema);
  return !kinds.has('string') && (kinds.has('array') || kinds.has('object'));
}

function nameOf({ as, value }: Malformed): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? typeof value;
  } catch {
    text = 'no JSON';
  }
  return `${as} ${text.length > 80 ? `${text.slice(0, 80)}… (${text.length})` : text}`;
}

function give({ element }: ShownElement, property: string, { as, value }: Malformed): void {
  if (as === 'attribute') element.setAttribute(attributeOf(property), value as string);
  else Object.assign(element, { [property]: value });
}

/**
 * Whatever an author writes, nothing throws: the author is told by a panel and by `gt-error`, the last good setting
 * stays in use, and the worker's answer is kept.
 */
export function testBadConfiguration(profile: ElementProfile): void {
  describe(`<${profile.tag}> badly configured`, function () {
    this.timeout(60_000);
    const settings = malformedSettings(profile);
    const uncaught: string[] = [];
    const note = (event: Event) => {
      uncaught.push(event instanceof ErrorEvent ? event.message : String((event as PromiseRejectionEvent).reason));
    };

    before(() => {
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    after(() => {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    });
    afterEach(() => expect(uncaught.splice(0)).to.deep.equal([]));

    it('is tried in many ways', () => {
      const count = [...settings.values()].reduce((sum, { length }) => sum + length, 0);
      expect(count).to.be.at.least(60);
    });

    for (const [property, inputs] of settings) {
      it(`from the start: ${property}`, async () => {
        // an element for each is dear: every second one, since all of them come later too
        const some = inputs.filter((_, index) => index % 2 === 0);
        const all = some.map((malformed) => {
          const shown = build(profile, { settings: { [property]: undefined } });
          expect(() => give(shown, property, malformed), nameOf(malformed)).not.to.throw();
          document.body.append(shown.element);
          return shown;
        });
        for (const [index, shown] of all.entries()) {
          const name = nameOf(some[index]!);
          await shown.settled();
          expect([...new Set(shown.errors.map((error) => error.property))], name).to.deep.equal([property]);
          expect(shown.errors[0]!.message, name).to.contain(attributeOf(property));
          expect(
            shown.element.problems.map((problem) => problem.property),
            name,
          ).to.deep.equal([property]);
          expect(shown.panelText, name).to.contain(attributeOf(property));
        }
        for (const shown of all) shown.remove();
      });

      for (const as of ['property', 'attribute'] as const) {
        const later = inputs.filter((malformed) => malformed.as === as);
        if (later.length === 0) continue;
        it(`later, as ${as === 'property' ? 'a property' : 'an attribute'}: ${property}`, async () => {
          const value = profile.settings[property];
          const good =
            value === undefined ? undefined : { as, value: as === 'property' ? value : attributeText(value) };
          const shown = build(profile, { settings: { [property]: undefined } });
          if (good) give(shown, property, good);
          shown.element.value = profile.halfDone;
          document.body.append(shown.element);
          await shown.settled();
          const { element } = shown;
          const read = () => (element as unknown as Record<string, unknown>)[property];
          const before = { inUse: structuredClone(read()), answer: element.value };
          expect(shown.panelText).to.equal('');

          for (const malformed of later) {
            const name = nameOf(malformed);
            expect(() => give(shown, property, malformed), name).not.to.throw();
            await shown.settled();
            const problem = element.problems.find((each) => each.property === property);
            expect(
              shown.errors.map(({ message }) => message),
              name,
            ).to.contain(problem?.message);
            expect(shown.panelText, name).to.contain(attributeOf(property));
            // an initial value is handed back as it was written
            if (property !== 'initialValue') expect(read(), name).to.deep.equal(before.inUse);
            expect(element.value, name).to.deep.equal(before.answer);
            expect(shown.find('[part~=main]').childElementCount, name).to.be.greaterThan(0);
          }

          if (good) give(shown, property, good);
          else if (as === 'property') Object.assign(element, { [property]: undefined });
          else element.removeAttribute(attributeOf(property));
          await shown.settled();
          expect(shown.panelText).to.equal('');
          expect(element.problems).to.deep.equal([]);
          expect(element.value).to.deep.equal(before.answer);
          shown.remove();
        });
      }
    }

    for (const mode of ['review', 'rework'] as const) {
      it(`in mode ${mode}: what is said of an answer, and proposed`, async () => {
        const [answer] = profile.answers;
        const comment = { id: 'c1', target: profile.textTarget, text: 'Why?' };
        const review = { task: 'review', of: profile.task, version: 1, verdict: 'return', comments: [comment] };
        const good: Settings = {
          suggestions: [profile.suggestion],
          jobTotals: [],
          ...(mode === 'review' ? { initialValue: { ...review, value: answer } } : {}),
          ...(mode === 'rework' ? { initialValue: answer, review: { ...review, value: answer } } : {}),
        };
        const wrongReviews = [
          ...['{', 7, []],
          { ...review, verdict: 'perhaps' },
          { ...review, comments: [comment, comment] },
          { ...review, comments: [{ ...comment, target: 'all' }] },
          { ...review, requirements: [{ id: 'a', met: 'yes' }] },
        ];
        const wrong: Settings = {
          suggestions: ['{', 7, [null], [{ id: 's1' }], [profile.suggestion, profile.suggestion]],
          jobTotals: ['{', 7, [null], Array(2).fill({ id: 'a', measured: 1 })],
          initialValue:
            mode === 'review'
              ? [...wrongReviews, { ...review, of: 'another' }]
              : ['{', 7, [], { task: 'another', version: 1 }],
          ...(mode === 'rework' ? { review: wrongReviews } : {}),
        };
        const shown = build(profile, { settings: { mode, ...good } });
        const { element } = shown;
        element.value = good['initialValue'];
        document.body.append(element);
        await shown.settled();
        const { meta: _, ...before } = element.value as Settings;
        expect(element.problems).to.deep.equal([]);
        for (const [property, values] of Object.entries(wrong)) {
          for (const value of values as readonly unknown[]) {
            const name = nameOf({ as: 'property', value });
            expect(() => give(shown, property, { as: 'property', value }), name).not.to.throw();
            await shown.settled();
            expect(shown.panelText, name).to.contain(attributeOf(property));
            // what is said of an answer stands under `meta`, and goes with the review
            const { meta: _, ...now } = element.value as Settings;
            expect(now, name).to.deep.equal(before);
          }
          give(shown, property, { as: 'property', value: good[property] });
          await shown.settled();
          expect(element.problems, property).to.deep.equal([]);
        }
        shown.remove();
      });
    }

    it('pollutes no prototype', () => {
      expect('name' in {} || 'polluted' in {}).to.equal(false);
    });
  });
}
