#!/usr/bin/env node
// npm run reference: writes docs/reference.md, what the tags take and give, from packages/elements/custom-elements.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';

const root = resolve(import.meta.dirname, '..');
const file = 'docs/reference.md';

const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
const value = (text) => (text === undefined || text === '' ? '' : code(text));
const table = (heading, columns, rows) =>
  rows.length ? `${heading}\n\n| ${columns.join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}\n` : '';

const parameters = (method) => (method.parameters ?? []).map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`).join(', ');

/** The tables of a declaration, or of what all have; `level` is the headings'. */
const tables = ({ members = [], attributes = [], events = [], cssParts = [], cssProperties = [], cssStates = [], slots = [] }, level) => {
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  const described = ({ name, description }) => [code(name), cell(description)];
  return [
    table(`${level} Attributes`, ['Attribute', 'Type', 'Default', 'What it does'], attributes.map((a) => [code(a.name), a.type ? code(a.type.text) : '', value(a.default), cell(a.description)])),
    table(`${level} Properties`, ['Property', 'Type', 'What it is'], fields.map((f) => [code(f.name), code(f.type?.text ?? 'unknown'), cell(`${f.description ?? ''}${f.readonly ? ' Read only.' : ''}`.trim())])),
    table(`${level} Methods`, ['Method', 'What it does'], methods.map((m) => [code(`${m.name}(${parameters(m)}): ${m.return?.type?.text ?? 'void'}`), cell(m.description)])),
    table(`${level} Events`, ['Event', 'When'], events.map(described)),
    table(`${level} Children`, ['Child', 'What it holds'], slots.map(({ name, description }) => [code(`<${name}>`), cell(description)])),
    table(`${level} Parts`, ['Part', 'What it is'], cssParts.map(described)),
    table(`${level} Custom properties`, ['Property', 'Default', 'What it sets'], cssProperties.map((p) => [code(p.name), value(p.default), cell(p.description)])),
    table(`${level} Custom states`, ['State', 'When'], cssStates.map(({ name, description }) => [code(`:state(${name})`), cell(description)])),
  ].join('');
};

const isOwn = (entry) => !entry.inheritedFrom;
/** The lists of a declaration, of each the entries that `isWanted` lets in. */
const lists = (declaration, isWanted) => Object.fromEntries(Object.entries(declaration).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isWanted) : list]));

/** The text of docs/reference.md that a manifest makes. */
export const referenceText = async (manifest) => {
  const declarations = manifest.modules.flatMap((module) => module.declarations).sort((a, b) => a.tagName.localeCompare(b.tagName));
  const inherits = (entry) => (other) => other.name === entry.name && other.kind === entry.kind && !isOwn(other);
  const [first] = declarations;
  const isCommon = (key, entry) => !isOwn(entry) && declarations.every((each) => each[key]?.some(inherits(entry)));
  const common = Object.fromEntries(Object.entries(first).map(([key, list]) => [key, Array.isArray(list) ? list.filter((entry) => isCommon(key, entry)).sort((a, b) => a.name.localeCompare(b.name)) : list]));
  const isInCommon = (entry) => Object.values(common).some((list) => Array.isArray(list) && list.some(inherits(entry)));
  const sections = declarations.map((declaration) => {
    const { tagName, description } = declaration;
    const own = lists(declaration, (entry) => isOwn(entry) || !isInCommon(entry));
    // properties that are attributes are in their table already
    return `## ${tagName}\n\n${description.trim()} [More](elements/${tagName}.md)\n\n${tables(own, '###')}`;
  });
  const text = `# Reference

What each tag takes and gives, made from \`custom-elements.json\` by \`npm run reference\`: change the doc comments of the classes, not
this page. Each attribute is a property as well, in camel case (\`readonly\` is \`readOnly\`); settings of the type JSON take objects and
lists there. What an element is for, its keys and its answer stand in its own page.

${sections.join('\n')}
## All elements

${tables(common, '###')}`;
  const { prettier } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  return format(text, { ...prettier, parser: 'markdown' });
};

/** What docs/reference.md should be now. */
export const currentReference = () => referenceText(JSON.parse(readFileSync(resolve(root, 'packages/elements/custom-elements.json'), 'utf8')));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(resolve(root, file), await currentReference());
  console.log(`${file} written`);
}
