import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useArrows } from './arrows.mjs';
import { packConstants, packIn, packTexts } from './pack.mjs';
import { nameRepeats } from './repeats.mjs';
import { dropSchemaNotes } from './schema-notes.mjs';
import { parseAst } from 'vite';

/** What a script hands to `told`, in order. */
const run = (code) => {
  const said = [];
  new Function('told', code)((...values) => said.push(...values));
  return said;
};
const transform = (plugin, code, id) => plugin.transform.call({ parse: parseAst }, code, id)?.code ?? code;

describe('useArrows', () => {
  it('makes arrows of functions that are called before they stand there', () => {
    const code = '(function(){told(a(1),b());function a(x,y=b()){return x+y}function b(){return 2}})()';
    expect(run(useArrows(code))).toEqual([3, 2]);
    expect(useArrows(code)).not.toContain('function a');
  });

  it.each([
    ['this', 'function a(){return this===undefined}told(a.call(undefined))'],
    ['arguments', 'function a(){return arguments.length}told(a(1,2))'],
    ['arguments in an arrow', 'function a(){return[1].map(()=>arguments[0])[0]}told(a(4))'],
    ['new', 'function a(){}told(new a instanceof a)'],
    ['new.target', 'function a(){return new.target}told(a())'],
    ['a class on top', 'function a(){}class b extends a{}told(new b instanceof a)'],
    ['yield', 'function*a(){yield 1}told([...a()][0])'],
    ['a prototype', 'function a(){}told(typeof a.prototype)'],
    ['another value later', 'function a(){return 1}told(a());a=2;told(a)'],
  ])('leaves a function with %s', (_, body) => {
    const code = `(function(){"use strict";${body}})()`.replace('"use strict";', body.includes('=2') ? '' : '"use strict";');
    expect(useArrows(code)).toBe(code);
  });

  it('keeps functions with a this of their own within, and directives in front', () => {
    const code = '(function(){"use strict";function a(){return{b(){return this.c},c:3}}told(a().b(),(function(){return this})())})()';
    expect(run(useArrows(code))).toEqual([3, undefined]);
    expect(useArrows(code)).toContain('{"use strict";var a=()=>');
  });
});

describe('nameRepeats', () => {
  it('does the same with less', () => {
    const body = `
      const host = { listeners: [], addListenerFor(name, { capture: how } = {}) { this.listeners.push(name + how); return this } };
      class Base { isUpdating() { return 'isUpdating' } static isUpdating = 'isUpdating'; get listeners() { return 'listeners' } }
      class Other extends Base { isUpdating() { return super.isUpdating() + super.listeners } }
      host.addListenerFor('pointerdown', { capture: 1 }).addListenerFor('pointerdown').addListenerFor('pointerdown');
      told(host.listeners, host?.listeners?.length, new Other().isUpdating(), Other.isUpdating, new Other().listeners);
      switch ('pointerdown') { case 'pointerdown': told(typeof 'pointerdown', { pointerdown: 'pointerdown' }) }
      const { listeners: renamed, listeners, ...rest } = host;
      told(renamed === listeners, Object.keys(rest), void 0, void 0, void 0, (() => void 0)());
      told(String.raw\`pointerdown\`, \`pointerdown\`, \`\${1}pointerdown\`, 'pointerdown'in{pointerdown:1}, 3..toString());
    `;
    const code = `(function(){${body}})()`;
    expect(run(nameRepeats(code))).toEqual(run(code));
    expect(nameRepeats(code).length).toBeLessThan(code.length);
  });

  it('takes no name that the script has', () => {
    const names = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `a${letter}`);
    const code = `(function(ab){told(${names.map((name) => `typeof ${name}`)},ab);told('pointerdown','pointerdown','pointerdown')})('x')`;
    expect(run(nameRepeats(code))).toEqual(run(code));
  });

  it('is the same at each run', () => {
    const code = "(function(){told('one','two','two','one','one','two','three','three','three')})()";
    expect(nameRepeats(code)).toBe(nameRepeats(code));
  });
});

describe('packTexts', () => {
  const unpack = (dictionary, text) => dictionary.split('\n').reduceRight((t, line) => t.split(line[0]).join(line.slice(1)), text);

  it('gives any text back', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'ab', '~', '$&', "'", '{"', 'é', 'display:flex;')).map((all) => all.join('')));
    fc.assert(
      fc.property(texts, (all) => {
        const { packed, dictionary } = packTexts(all);
        if (all.length && dictionary) expect(packed.map((text) => unpack(dictionary, text))).toEqual(all);
      }),
    );
  });

  it('is shorter where there are repetitions', () => {
    const sheet = Array.from({ length: 9 }, (_, i) => `.a${i}{display:flex;align-items:center}`).join('');
    const { packed, dictionary } = packTexts([sheet]);
    expect(packed[0].length + dictionary.length).toBeLessThan(sheet.length / 2);
  });
});

describe('packConstants', () => {
  const inModule = (code) => transform(packConstants(), code, '/packages/core/src/config.ts');
  const long = `'${'long '.repeat(50)}'`;

  it('packs plain data, with what it takes from constants of its module', () => {
    const code = inModule(`const word={type:'string'};export const all={a:word,b:[{...word,min:1},null,-0],c:${long}};`);
    expect(code).toBe(inModule(code));
    const [, text] = /__data\(`(.*)`\)/.exec(inModule(`const word={type:'string'};export const all={a:word,b:[{...word,min:1},null],c:${long}};`)) ?? [];
    expect(JSON.parse(text)).toEqual({ a: { type: 'string' }, b: [{ type: 'string', min: 1 }, null], c: 'long '.repeat(50) });
  });

  it.each([
    ['undefined', `const a={b:undefined,c:${long}}`],
    ['a call', `const a={b:c(),d:${long}}`],
    ['an expression', `const a={b:c,d:${long}}`],
    ['a method', `const a={b(){},d:${long}}`],
    ['a regular expression', `const a={b:/c/,d:${long}}`],
    ['a hole', `const a=[,${long}]`],
    ['a prototype', `const a={__proto__:null,d:${long}}`],
    ['what is made at each call', `const a=()=>({d:${long}})`],
    ['few characters', 'const a={b:1}'],
    ['what was assigned to', `const a={b:1};a.b=2;const c={...a,d:${long}}`],
    ['what was changed by a function', `const a={b:1};Object.assign(a,{b:2});const c={...a,d:${long}}`],
  ])('leaves what has %s', (_, code) => expect(inModule(code)).toBe(code));

  it('gives tags the pieces of templates in each other, and their values', () => {
    const code = "const a=html`<a b=${1}>${[2].map(c=>html`<i>${c}</i>`)}|</a>`;told(a,html`<p>${a}${3}`,html``,css`x${4}y`,svg`<g>`)";
    const packed = transform(packConstants(), code, '/packages/ui/src/a.ts');
    const [, , ...rest] = packed.match(/html`/g) ?? [];
    expect(rest).toEqual([]);
    const runnable = (script) =>
      `const tag=(kind)=>(strings,...values)=>[kind,[...strings],Object.hasOwn(strings,'raw'),values];const html=tag('html'),css=tag('css'),svg=tag('svg');
      const __template=(text)=>{const s=text.split('|');return Object.assign(s,{raw:s})};${script.replace(/^import.*?;/, '')}`;
    expect(run(runnable(packed))).toEqual(run(runnable(code)));
  });

  it('packs what stands in the script, and nothing else', () => {
    const code = '(function(){const u=(d,t)=>d.split("\\n").reduceRight((t,l)=>t.split(l[0]).join(l.slice(1)),t);told(u(`mark`,`flex flex flex flex flex`),`flex`)})()';
    const packed = packIn(code, 'mark', new Set(['flex flex flex flex flex', 'not there']));
    expect(run(packed)).toEqual(['flex flex flex flex flex', 'flex']);
    expect(packed).not.toContain('flex flex');
  });
});

describe('dropSchemaNotes', () => {
  it('drops words on a schema, not members of that name', () => {
    const code = `const a={description:'x',type:'object',properties:{description:{type:'string',description:\`y\`}}}`;
    expect(transform(dropSchemaNotes(), code, '/packages/core/src/config.ts')).toBe(
      `const a={type:'object',properties:{description:{type:'string',}}}`,
    );
  });
});
