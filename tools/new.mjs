#!/usr/bin/env node
// npm run new -- <task>: writes <gt-TASK> with all its files in every layer, from the small element below
// tools/new/template, and registers it. Refuses a name that is taken or can't be one; then nothing is written.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = resolve(import.meta.dirname, 'new/template');
/** The name that stands in the template. */
const blank = 'blank-task';
/** Files of ours that are no element, and folders beside those of the elements. */
const taken = ['elements', 'crowd', 'markdown', 'media', 'languages', blank];

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const words = (name) => name.replaceAll('-', ' ');
const sentence = (name) => words(name).replace(/^\w/, (letter) => letter.toUpperCase());

/** A text of the template with the new name in each of its spellings. */
const renamed = (text, task) =>
  [pascal, camel, sentence, words, (name) => name].reduce((done, spelling) => done.replaceAll(spelling(blank), spelling(task)), text);

/** Why a task can't be called that, or `undefined`. @param root of the repository */
export const whyNot = (task, root) => {
  if (!task) return 'say what the task is called: npm run new -- sentence-pairs';
  if (!/^[a-z][a-z\d]*(-[a-z][a-z\d]*)*$/.test(task)) return `${task} is no name for a tag: small letters and digits, words joined by hyphens, such as sentence-pairs`;
  if (task.length > 40) return `${task} is too long: 40 letters at most`;
  if (task.startsWith('gt-')) return `leave gt- out: the tag will be <gt-${task.slice(3)}>`;
  if (taken.includes(task) || task.startsWith('lang-')) return `gt-${task} is the name of something else`;
  const there = ['packages/core/src/tasks', 'packages/elements/src', 'stories', 'demo/jobs'].find((place) => existsSync(join(root, place, task)));
  return there && `there is ${there}/${task} already`;
};

/** Path → text, of everything that a new element consists of. */
const filesOf = (task) => {
  const files = new Map(
    readdirSync(templates, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [renamed(path.slice(templates.length + 1), task), renamed(readFileSync(path, 'utf8'), task)]),
  );
  // what `gt new` begins a job with
  for (const name of ['template.liquid.html', 'input.manifest']) {
    files.set(`packages/cli/src/new/templates/${task}/${name}`, files.get(join('demo/jobs', task, name)));
  }
  return files;
};

/** Adds a line after the last one that is like it. */
const addLine = (text, like, line) => {
  const lines = text.split('\n');
  const last = lines.findLastIndex((each) => like.test(each));
  if (last < 0) throw new Error(`no line like ${like}`);
  return lines.toSpliced(last + 1, 0, line).join('\n');
};

/** The languages that the template speaks beside English, and what their wordings of a task are called. */
const translations = (task) => {
  const folder = join(templates, 'packages/elements/src', blank);
  return readdirSync(folder).flatMap((file) => {
    const [, code] = /^strings\.([\w-]+)\.ts$/.exec(file) ?? [];
    if (!code || code === 'en') return [];
    const [, name] = /^export const (\w+)/m.exec(readFileSync(join(folder, file), 'utf8'));
    return [{ code, name: renamed(name, task) }];
  });
};

/** Where an element is known by name: path → what becomes of its text. */
const registrations = (task) => ({
  'packages/elements/src/define.ts': (text) => addLine(text, /^import '/, `import './${task}/define.js';`),
  'packages/elements/src/index.ts': (text) => addLine(text, /^export \*/, `export * from './${task}/index.js';`),
  ...Object.fromEntries(translations(task).map(({ code, name }) => [`packages/elements/src/languages/${code}.ts`, (text) =>
    addLine(
      addLine(text, /^import /, `import { ${name} } from '../${task}/strings.${code}.js';`),
      /^registerCatalogue\(/,
      `registerCatalogue('${code}', '${task}', ${name});`,
    )])),
  'packages/jobs/src/schemas/tasks.ts': (text) => {
    const from = `@gt-elements/core/tasks/${task}`;
    const imports = `import { ${camel(task)}AnswerSchema } from '${from}/answer-schema.js';\nimport { ${camel(task)} } from '${from}/definition.js';`;
    const entry = `  '${task}': schemasOf(${camel(task)}.config, ${camel(task)}AnswerSchema),`;
    return addLine(addLine(addLine(text, /^import .*\/core\/tasks\//, imports), /^ {2}'[\w-]+',$/, `  '${task}',`), /^ {2}'[\w-]+': schemasOf/, entry);
  },
  'README.md': (text) => addLine(text, /^\| `gt-[\w-]+\.js`.*alone/, `| \`gt-${task}.js\` | ${words(task)} alone, in English |`),
});

/** Writes a new element. @returns the paths of what was written. @throws Error before anything is written */
export const writeElement = (task, root) => {
  const why = whyNot(task, root);
  if (why) throw new Error(why);
  const files = filesOf(task);
  for (const [path, change] of Object.entries(registrations(task))) files.set(path, change(readFileSync(join(root, path), 'utf8')));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files.keys()].sort();
};

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [task, ...more] = process.argv.slice(2);
  try {
    if (more.length) throw new Error(`one name at a time, words joined by hyphens: ${[task, ...more].join('-')}`);
    const written = writeElement(task, resolve(import.meta.dirname, '..'));
    console.log(`${written.join('\n')}\n\n<gt-${task}> asks for one text as yet. Next: what its answer holds, in packages/core/src/tasks/${task}/.\nOnce built: npm run sizes -- --write puts its size into README.md, npm run reference puts its tag into docs/reference.md.`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
