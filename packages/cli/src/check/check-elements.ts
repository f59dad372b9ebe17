import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { isCutOff } from '@gt-elements/core/schema/cut-off.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import { readSetting } from '@gt-elements/core/schema/read-setting.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { isTask, TASKS, type Task } from '@gt-elements/jobs/schemas/tasks.js';
import { mismatchText } from '@gt-elements/jobs/schemas/validate.js';
import type { Problem } from '../workbench/problem.js';
import { decodedValue, startTags, type StartTag } from '../workbench/render/html-tags.js';

/** What is wrong with the elements of a rendered page; without a file and a line, which are those of the template. */
export type PageProblem = Pick<Problem, 'level' | 'cause'>;

/** Attributes that are the platform's, or of all our elements and no settings. */
const OF_ANY_ELEMENT =
  /^(name|form|id|class|lang|dir|slot|part|hidden|title|tabindex|disabled|required|readonly|autofocus|on\w+|data-.+|aria-.+)$/;

/** Looks at what a task page holds of our elements, and at what a portal does to it. */
export function checkElements(html: string): readonly PageProblem[] {
  const tags = [...startTags(html)];
  const problems: PageProblem[] = [];
  const say = (level: Problem['level'], cause: string) => problems.push({ level, cause });
  const ours = tags.filter(({ name }) => name.startsWith('gt-'));
  if (!ours.length) say('warning', 'holds none of our elements');
  for (const tag of ours) checkElement(html, tag, tags, say);
  const scripts = tags.filter(({ name }) => name === 'script').map((tag) => attribute(tag, 'src') ?? '');
  if (ours.length && !scripts.some((src) => /gt-(?!lang-|crowd|markdown|media)[a-z-]+\.js/.test(src)))
    say(
      'error',
      'loads none of our scripts: <script src="{{ "s3://BUCKET/gt-elements.js" | grant_read_access }}"></script>',
    );
  if (tags.some((tag) => tag.name === 'script' && attribute(tag, 'type')?.trim().toLowerCase() === 'module'))
    say('warning', 'a script of type="module" does not run in the worker portal');
  return problems;
}

type SayPage = (level: Problem['level'], cause: string) => void;

function checkElement(html: string, tag: StartTag, tags: readonly StartTag[], say: SayPage): void {
  const task = tag.name.slice('gt-'.length);
  if (!isTask(task)) {
    say('error', `<${tag.name}> is no element of ours: ${TASKS.map((each) => `gt-${each}`).join(', ')}`);
    return;
  }
  if (attribute(tag, 'name') === undefined)
    say('error', `<${tag.name}> has no name: its answer would not be collected`);
  const schema = configSchema(task);
  const byAttribute = new Map(Object.entries(schema.properties).map(([name, each]) => [attributeName(name), each]));
  for (const one of tag.attributes) {
    const setting = byAttribute.get(one.name);
    const value = decodedValue(one);
    if (setting) {
      const reading = readSetting(setting, value);
      if (!reading.ok) say('error', settingFault(tag, one.name, value, reading.mismatch));
      if (/\r/.test(value)) say('warning', carriageReturns(tag, one.name));
    } else if (one.name === 'style') say('warning', `<${tag.name} style>: a strict content security policy blocks it`);
    else if (!OF_ANY_ELEMENT.test(one.name)) say('warning', unknownAttribute(tag, one.name, [...byAttribute.keys()]));
  }
  checkChildren(html, tag, tags, task, say);
}

/** Settings in `<script type="application/json" data-for="PROPERTY">`. */
function checkChildren(html: string, tag: StartTag, tags: readonly StartTag[], task: Task, say: SayPage): void {
  const { properties } = configSchema(task);
  const next = tags.find((other) => other.start > tag.start && other.name.startsWith('gt-'));
  for (const script of tags) {
    const property = attribute(script, 'data-for');
    const isOwn = script.start > tag.start && (!next || script.start < next.start);
    if (script.name !== 'script' || property === undefined || !isOwn) continue;
    const setting = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (!setting) say('warning', `<script data-for="${property}">: <${tag.name}> has no such setting`);
    if (!setting) continue;
    const text = html.slice(script.end, script.elementEnd).replace(/<\/script[^>]*>$/i, '');
    const reading = readSetting(setting, text.trim());
    if (!reading.ok) say('error', `<script data-for="${property}">: ${mismatchText(reading.mismatch)}`);
  }
}

function settingFault({ name }: StartTag, attributeOf: string, value: string, mismatch: Mismatch): string {
  const cut = isCutOff(value)
    ? `. It ends early: an apostrophe or a quote in the data ends the attribute. What always works: ${attributeOf}="{{ task.input.… | to_json | escape }}"`
    : '';
  // what stands there, not what was tried to make of it
  const text = mismatchText(mismatch.path ? mismatch : { ...mismatch, received: value }).replace(
    /^\(the whole\): /,
    '',
  );
  return `<${name} ${attributeOf}>: ${text}${cut}`;
}

function carriageReturns({ name }: StartTag, attributeOf: string): string {
  const property = attributeOf.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return (
    `<${name} ${attributeOf}> holds carriage returns, which the attribute makes line feeds: offsets then count in another text. ` +
    `What keeps them: <script type="application/json" data-for="${property}">{{ task.input.… | to_json }}</script>`
  );
}

function unknownAttribute({ name }: StartTag, attributeOf: string, known: readonly string[]): string {
  const plain = (text: string) => text.replaceAll('-', '');
  const meant = known.find((each) => plain(each) === plain(attributeOf));
  return `<${name}> has no attribute "${attributeOf}"${meant === undefined ? '' : `; "${meant}" is meant`}`;
}

function attribute(tag: StartTag, name: string): string | undefined {
  const found = tag.attributes.find((one) => one.name === name);
  return found && decodedValue(found);
}
