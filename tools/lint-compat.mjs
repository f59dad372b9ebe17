// An ESLint rule: what the oldest browsers we promise do not have may only be used behind detection. It asks the types
// which interface of the platform a member belongs to, and MDN's compatibility data since when browsers have it.
import { createRequire } from 'node:module';
import { ESLintUtils } from '@typescript-eslint/utils';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest of each; those that renew themselves are not the bound. */
const oldest = { safari: 17.4, safari_ios: 17.4, firefox: 140, chrome: 140 };
/** Where MDN files the members of TypeScript's mixin interfaces. */
const mixinHosts = ['Element', 'HTMLElement', 'Document', 'Node', 'ShadowRoot', 'Window', 'CSSStyleDeclaration'];

const isSince = (support, version) =>
  [support ?? []].flat().some((s) => !s.flags && !s.prefix && !s.alternative_name && (s.version_added === true || parseFloat(String(s.version_added).replace('≤', '')) <= version) && !s.version_removed);

/** The browsers of ours that lack a feature, as `safari 17.4`; none where MDN knows nothing of it. */
export const lacking = (entry) => {
  const support = entry?.__compat?.support;
  return support ? Object.entries(oldest).filter(([name, version]) => !isSince(support[name], version)).map(([name, version]) => `${name} ${version}`) : [];
};

const memberEntry = (owner, member) =>
  (data.api[owner] ? [owner] : mixinHosts).map((name) => data.api[name]?.[member]).find((entry) => entry?.__compat);

const cssEntries = function* (text) {
  for (const [, name] of text.matchAll(/@([a-z-]+)/g)) yield [`@${name}`, data.css['at-rules'][name]];
  for (const [, name] of text.matchAll(/(?<![\w-])::?([a-z-]+)(?=[^;{}]*\{)/g)) yield [`:${name}`, data.css.selectors[name]];
  for (const [, name] of text.matchAll(/([a-z-]+)\(/g)) yield [`${name}()`, data.css.types.color?.[name] ?? data.css.types[name]];
};

export const platformSince = ESLintUtils.RuleCreator.withoutDocs({
  meta: { type: 'problem', schema: [], messages: { lacks: '{{what}} is missing in {{where}}: use it behind detection only.' } },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const text = context.sourceCode.getText();
    const isAskedFor = (name) => text.includes(`'${name}' in `) || text.includes(`CSS.supports(`) || new RegExp(`@supports[^{]*${name.replace(/\W/g, '\\$&')}`).test(text);
    const report = (node, what, entry) => {
      const where = lacking(entry);
      if (where.length) context.report({ node, messageId: 'lacks', data: { what, where: where.join(', ') } });
    };
    const platformOwner = (node) => {
      const declaration = services.getSymbolAtLocation(node)?.declarations?.[0];
      return /[\\/]lib\.dom[\w.]*\.d\.ts$/.test(declaration?.getSourceFile().fileName ?? '') ? declaration : undefined;
    };
    return {
      'MemberExpression[computed=false]'(node) {
        const { name } = node.property;
        const isDetected = (node.parent.type === 'CallExpression' && node.parent.optional) || (node.parent.type === 'MemberExpression' && node.parent.optional) || node.parent.type === 'UnaryExpression';
        if (isDetected || isAskedFor(name)) return;
        const owner = platformOwner(node.property)?.parent?.name?.text;
        if (owner) report(node.property, `${owner}.${name}`, memberEntry(owner, name));
      },
      'NewExpression > Identifier.callee'(node) {
        if (data.api[node.name] && platformOwner(node) && !isAskedFor(node.name)) report(node, node.name, data.api[node.name]);
      },
      'TaggedTemplateExpression[tag.name="css"]'(node) {
        const sheet = node.quasi.quasis.map((q) => q.value.raw).join(' x ').replace(/\/\*[^]*?\*\//g, '');
        for (const [what, entry] of cssEntries(sheet)) if (!isAskedFor(what.replace(/[^\w-]/g, ''))) report(node, what, entry);
      },
    };
  },
});
