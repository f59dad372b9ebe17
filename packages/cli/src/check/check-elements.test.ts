import { describe, expect, it } from 'vitest';
import { checkElements } from './check-elements.js';

const SCRIPT = '<script src="https://b/gt-elements.js?X=1"></script>';
const causes = (html: string) => checkElements(SCRIPT + html).map(({ level, cause }) => `${level}: ${cause}`);

describe('a task page', () => {
  it('with an element that is as it should be has no fault', () => {
    const html = `<gt-qa-pairs name="a" class="x" data-y autofocus required text="It&#39;s" min-questions="2" question-tags='["What"]'></gt-qa-pairs>`;
    expect(causes(html)).toEqual([]);
  });

  it('needs a script of ours and an element of ours', () => {
    expect(checkElements('<p>').map(({ cause }) => cause)).toEqual(['holds none of our elements']);
    expect(checkElements('<gt-qa-pairs name="a"></gt-qa-pairs>')[0]!.cause).toMatch(/^loads none of our scripts/);
    const language = '<script src="https://b/gt-lang-es.js?X=1"></script>';
    const element = '<gt-qa-pairs name="a" lang="es"></gt-qa-pairs>';
    expect(checkElements(language + element)[0]!.cause).toMatch(/^loads none of our scripts/);
    expect(causes(language + element)).toEqual([]);
    expect(causes('<gt-juggling name="a"></gt-juggling>')[0]).toMatch(
      /^error: <gt-juggling> is no element of ours: gt-text-ranking, /,
    );
  });

  it('says what is wrong with attributes', () => {
    expect(causes('<gt-qa-pairs></gt-qa-pairs>')).toEqual([
      'error: <gt-qa-pairs> has no name: its answer would not be collected',
    ]);
    const html =
      '<gt-qa-pairs name="a" style="x" minquestions="2" hello answer-mode="sung" max-questions="many"></gt-qa-pairs>';
    expect(causes(html)).toEqual([
      'warning: <gt-qa-pairs style>: a strict content security policy blocks it',
      'warning: <gt-qa-pairs> has no attribute "minquestions"; "min-questions" is meant',
      'warning: <gt-qa-pairs> has no attribute "hello"',
      'error: <gt-qa-pairs answer-mode>: expected "free" or "extractive"; found "sung"',
      'error: <gt-qa-pairs max-questions>: expected a whole number, at least 1; found "many"',
    ]);
  });

  it('says that an apostrophe has ended an attribute, and what works', () => {
    const html = `<gt-text-ranking name="a" responses='["it's", "b"]'></gt-text-ranking>`;
    expect(causes(html)[0]).toMatch(/It ends early.*responses="\{\{ task\.input\.… \| to_json \| escape \}\}"$/);
  });

  it('says where carriage returns would be lost, and what keeps them', () => {
    expect(causes('<gt-qa-pairs name="a" text="one\r\ntwo"></gt-qa-pairs>')[0]).toMatch(/data-for="text">/);
    expect(
      causes(
        '<gt-qa-pairs name="a"><script type="application/json" data-for="text">"one\\r\\ntwo"</script></gt-qa-pairs>',
      ),
    ).toEqual([]);
  });

  it('looks into child scripts', () => {
    const child = (property: string, json: string) =>
      causes(
        `<gt-text-ranking name="a"><script type="application/json" data-for="${property}">${json}</script></gt-text-ranking>`,
      );
    expect(child('responses', '["a"]')).toEqual([]);
    expect(child('responses', '[5]')[0]).toMatch(/^error: <script data-for="responses">: \/0: expected/);
    expect(child('answers', '[]')).toEqual([
      'warning: <script data-for="answers">: <gt-text-ranking> has no such setting',
    ]);
  });

  it('tells of scripts that do not run', () => {
    expect(causes('<script type="module" src="x.js"></script><gt-qa-pairs name="a"></gt-qa-pairs>')).toEqual([
      'warning: a script of type="module" does not run in the worker portal',
    ]);
  });
});
