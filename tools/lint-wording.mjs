// An ESLint rule: words for people come from catalogues (strings.en.ts), so that every language has them.
// What is thrown or written to the console is for authors, and English.

/** Attributes that are read or read aloud. */
const spoken = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
/** The same as properties, and what shows text by itself. */
const spokenProperty = /^(aria(Label|Description|RoleDescription|ValueText|Placeholder)|title|placeholder|alt|label|textContent|innerText)$/;
/** Functions that say something aloud or show it by themselves: their first argument. */
const saying = /^(announce|say|setCustomValidity)$/;

const hole = '\uE000';
const isWording = (text) => /\p{L}{2}/u.test(text);

/** What of a template's markup is read: its text, and attributes that are. An expression counts as no word. */
export const wordingsIn = (markup) => {
  const whole = markup.replace(/<!--[^]*?-->/g, '').replace(/<(style|script)\b[^>]*>[^]*?<\/\1>/g, '');
  const tags = whole.match(/<[^>]*>/g) ?? [];
  const attributes = tags.flatMap((tag) =>
    [...tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)]
      .filter(([, name]) => spoken.test(name))
      .map(([, , double, single, bare]) => double ?? single ?? bare),
  );
  const texts = whole.replace(/<[^>]*>/g, '\n').replace(/&\w+;/g, ' ').split('\n');
  return [...attributes, ...texts].map((each) => each.replaceAll(hole, ' ').trim()).filter(isWording);
};

/** The text of a literal or of a template's fixed parts; `undefined` of anything else. */
const textOf = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join(hole);
  return undefined;
};

export const noWording = {
  meta: { type: 'problem', schema: [], messages: { wording: '“{{ words }}” stands in code: words for people come from strings.en.ts, which every language translates.' } },
  create(context) {
    const report = (node, words) => context.report({ node, messageId: 'wording', data: { words } });
    const check = (node) => {
      const branches = node?.type === 'ConditionalExpression' ? [node.consequent, node.alternate] : node?.type === 'LogicalExpression' ? [node.left, node.right] : undefined;
      if (branches) return branches.forEach(check);
      const text = textOf(node);
      if (text !== undefined && isWording(text.replaceAll(hole, ' '))) report(node, text.replaceAll(hole, '…'));
    };
    return {
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || !/^(html|svg)$/.test(tag.name)) return;
        for (const words of wordingsIn(quasi.quasis.map(({ value }) => value.cooked).join(hole))) report(quasi, words);
        // a text of its own between two tags, or the whole of an attribute that is read
        quasi.expressions.forEach((expression, index) => {
          const before = quasi.quasis[index].value.cooked;
          const [, name] = /[\s.]([\w-]+)=["']?$/.exec(before) ?? [];
          const isRead = name === undefined ? />\s*$/.test(before) : spoken.test(name) || spokenProperty.test(name);
          if (isRead) check(expression);
        });
      },
      AssignmentExpression({ left, right }) {
        if (left.type === 'MemberExpression' && spokenProperty.test(left.property.name)) check(right);
      },
      CallExpression({ callee, arguments: given }) {
        const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
        if (saying.test(name)) check(given[0]);
        if (name === 'setAttribute' && spoken.test(given[0]?.value)) check(given[1]);
        if (name === 'setValidity') check(given[1]);
      },
    };
  },
};
