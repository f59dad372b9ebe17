import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondLanguage, classicFaults, escapeForTemplates, leaveToFirst } from './classic-script.mjs';

const run = (code) => new Function(`return (${code})`)();

describe('escapeForTemplates', () => {
  it('leaves the value of any text as it was, and nothing that Liquid or HTML reads', () => {
    const piece = fc.constantFrom('{', '{{', '{%', '%}', '<!--', '</script>', '</SCRIPT', '\\', '\n', "'", '`', '$', 'a', '…', 'ä', '😀');
    fc.assert(
      fc.property(fc.array(piece).map((all) => all.join('')), (text) => {
        for (const code of [JSON.stringify(text), `\`${text.replace(/[\\`$]/g, '\\$&')}\``]) {
          const escaped = escapeForTemplates(`(${code})`);
          expect(run(escaped)).toBe(text);
          expect(escaped).not.toMatch(/\{\{|\{%|<\/script|<!--|[^\x00-\x7f]/i);
        }
      }),
    );
  });

  it('takes braces of code apart', () => {
    const escaped = escapeForTemplates('(()=>{{{return`${{a:1}.a}{{`}}})()');
    expect(run(escaped)).toBe('1{{');
    expect(escaped).not.toContain('{{');
  });

  it('keeps regular expressions as they match', () => {
    const escaped = escapeForTemplates('(/^<!--\\{{2}$/)');
    expect(run(escaped).test('<!--{{')).toBe(true);
    expect(escaped).not.toMatch(/\{\{|<!--/);
    expect(run(escapeForTemplates('(/^[。、]\\…$/)')).test('、…')).toBe(true);
    expect(run(escapeForTemplates('(/^[ä😀]$/u)')).test('😀')).toBe(true);
  });

  it('keeps an escaped letter', () => {
    expect(run(escapeForTemplates('"\\ä\\\\ö"'))).toBe('ä\\ö');
  });
});

describe('classicFaults', () => {
  it.each([
    ['(()=>{import("a")})()', 'import()'],
    ['(()=>{import.meta.url})()', 'classic'],
    ['await 1', 'classic'],
    ['var a=1', 'global'],
    ['(()=>{@a class B{}})()', 'decorator'],
    ['(()=>{"{{"})()', '{{'],
  ])('names what is wrong with %s', (code, word) => {
    expect(classicFaults(code).join()).toContain(word);
  });

  it('passes a script that keeps to itself', () => {
    expect(classicFaults('(()=>{})();')).toEqual([]);
  });
});

describe('leaveToFirst', () => {
  const runOn = (defined, tags) => {
    const told = [];
    const customElements = { get: (tag) => defined[tag] };
    const code = leaveToFirst('begin();', tags, 'gt-all', '2.0.0');
    new Function('customElements', 'console', 'begin', code)(customElements, { warn: (text) => told.push(text) }, () => told.push('begun'));
    return told;
  };
  const first = { version: '1.0.0' };

  it('warns once where all is there, and begins nothing', () => {
    expect(runOn({ 'gt-a': first, 'gt-b': first }, ['gt-a', 'gt-b'])).toEqual([
      '<gt-a>, <gt-b> defined on this page already, in version 1.0.0; gt-all.js 2.0.0 is not used.',
    ]);
  });

  it('begins where something is not there yet, and where nothing is defined', () => {
    expect(runOn({ 'gt-a': first }, ['gt-a', 'gt-b'])).toEqual(['begun']);
    expect(runOn({}, [])).toEqual(['begun']);
  });
});

describe('beyondLanguage', () => {
  const own = ['/r/packages/bundle/src/gt-lang-pt-BR.ts', '/r/packages/elements/src/languages/pt-BR.ts', '/r/packages/ui/src/language/strings.pt-BR.ts', '/r/packages/ui/src/language/registry.ts'];

  it('lets wordings of the language in, and what registers them', () => {
    expect(beyondLanguage('pt-BR', own)).toEqual([]);
  });

  it('names everything else: English, another language, Lit', () => {
    const others = ['/r/packages/ui/src/language/strings.en.ts', '/r/packages/ui/src/language/strings.pt.ts', '/r/node_modules/lit/index.js', '/r/packages/elements/src/scene/registry.ts'];
    expect(beyondLanguage('pt-BR', [...own, ...others])).toEqual(others);
  });
});
