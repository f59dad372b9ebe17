// What a classic script must not hold, and how its text is made safe to be pasted into a Liquid template.
import { parseAst } from 'vite';

/** In Liquid, in HTML, or in both these end or start something. */
const forbidden = /\{\{|\{%|<\/script|<!--/gi;

/** Calls `visit` for every node of an ESTree, parents first. */
export const walk = (node, visit) => {
  if (typeof node?.type === 'string') visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const v of value) v && typeof v === 'object' && walk(v, visit);
    else if (value && typeof value === 'object') walk(value, visit);
  }
};

/** The same program in ASCII: a script takes on the encoding of its page, which may not say that it is UTF-8. */
const inAscii = (code) =>
  code.replace(/(\\*)([^\x00-\x7f])/g, (_, slashes, unit) => {
    const before = slashes.length % 2 ? slashes.slice(1) : slashes;
    return `${before}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/**
 * The same program without `{{`, `{%`, `</script` and `<!--`: escaped within strings, spaced out in code. What is not
 * ASCII is escaped as well.
 */
export const escapeForTemplates = (code) => {
  const texts = [];
  walk(parseAst(code), (node) => {
    const isText = node.type === 'TemplateElement' || (node.type === 'Literal' && (typeof node.value === 'string' || node.regex));
    if (isText) texts.push([node.start, node.end]);
  });
  // only the first character of each is touched, so `{{{` is broken up twice
  const escaped = code.replace(/(\\*)(\{(?=[{%])|<(?=\/script|!--))/gi, (found, slashes, first, index) => {
    const at = index + slashes.length;
    if (!texts.some(([from, to]) => from <= at && at < to)) return `${found} `;
    const isEscaped = slashes.length % 2 === 1;
    return `${slashes}${isEscaped ? '' : '\\'}${first === '{' ? 'x7b' : 'x3c'}`;
  });
  return inAscii(escaped);
};

/**
 * The same program, which only warns where all the elements that it would define are on the page. It must not begin
 * then: a second Lit throws under Trusted Types. Each class has its version in the static `version`.
 */
export const leaveToFirst = (code, tags, name, version) => {
  if (!tags.length) return code;
  const last = `customElements.get(${JSON.stringify(tags.at(-1))})`;
  const warning = `console.warn("${tags.map((tag) => `<${tag}>`).join(', ')} defined on this page already, in version "+${last}.version+"; ${name}.js ${version} is not used.")`;
  return `${JSON.stringify(tags)}.every(t=>customElements.get(t))?${warning}:${code}`;
};

/** Faults of a finished classic script, in words; none if it may be shipped. */
export const classicFaults = (code) => {
  const faults = [];
  for (const [found] of code.matchAll(forbidden)) faults.push(`holds ${found}`);
  let program;
  try {
    program = parseAst(code, { lang: 'js', sourceType: 'script' });
  } catch (error) {
    return [...faults, `is no classic script: ${error.message}`];
  }
  for (const node of program.body) {
    if (node.type !== 'ExpressionStatement') faults.push(`leaves a global behind (${node.type})`);
  }
  walk(program, (node) => {
    if (node.type === 'ImportExpression') faults.push('holds import()');
    if (node.type === 'MetaProperty' && node.meta.name === 'import') faults.push('holds import.meta');
    if (node.type === 'Decorator') faults.push('holds a raw decorator');
  });
  return faults;
};

/** What registers wordings: nothing else of ours stands in the script of a language, no element, no Lit and no English. */
const registers = /[\\/]ui[\\/]src[\\/]language[\\/]registry\.ts$/;

/** The modules of a bundle that are neither the wordings of one language nor what registers them. */
export const beyondLanguage = (language, modules) => {
  const own = new RegExp(`[\\\\/](strings\\.${language}|languages[\\\\/]${language}|gt-lang-${language})\\.ts$`);
  return modules.filter((path) => !own.test(path) && !registers.test(path) && !path.startsWith('\0'));
};
