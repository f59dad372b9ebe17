import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import { configSchema } from '../schemas/published.js';
import type { Task } from '../schemas/tasks.js';
import { taskData, type TaskDatum } from './task-data.js';

/** What a task page is made from. */
export interface TaskDesign {
  readonly task: Task;
  /** The key of the answer. */
  readonly name: string;
  /**
   * The element's settings by property. Those that are data of each object (`taskData`) are read from the manifest;
   * the others stand in the template as they are here. What is a default is left out.
   */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  /** A BCP 47 tag, and the script that speaks it where `gt-elements.js` does not. */
  readonly language?: { readonly tag: string; readonly dir: 'ltr' | 'rtl'; readonly script?: string };
  /** Markup of the pane beside the task. */
  readonly shortInstructions?: string;
  /** Markup of the dialog. */
  readonly fullInstructions?: { readonly header: string; readonly markup: string };
}

/** A template may hold so many characters (Ground Truth). */
export const TEMPLATE_LIMIT = 128_000;

/**
 * The template of a task: Liquid in HTML, with everything escaped so that no text of the design or of the data can end
 * an attribute, open a tag or be taken for Liquid. Rendered and parsed, it gives back what the design holds.
 */
export function writeTemplate(design: TaskDesign): string {
  const { task, language } = design;
  const tag = `gt-${task}`;
  const attributes = [...platformAttributes(design), ...settingAttributes(design)].map((each) => `\n    ${each}`);
  const page = language ? ` lang=${quoted(language.tag)}${language.dir === 'rtl' ? ' dir="rtl"' : ''}` : '';
  return `<!-- For Ground Truth: gt deploy uploads the scripts and puts their bucket in place of gt-elements. -->
<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
${scripts(design)}
<style>
  /* the whole frame for the task: it scrolls inside, not as a page */
  html, body, crowd-form { display: block; height: 100%; margin: 0; }
</style>

<crowd-form${page}>
  <${tag}${attributes.join('')}
  >${instructions(design)}
  </${tag}>
</crowd-form>
`;
}

const bucketAddress = (name: string) => `{{ "s3://gt-elements/${name}.js" | grant_read_access }}`;

function scripts({ task, language, settings }: TaskDesign): string {
  const own = [`src="${bucketAddress('gt-elements')}"`];
  // presigned addresses have no neighbours, so what is loaded later has to be named
  if (settings['format'] === 'markdown') own.push(`data-markdown-src="${bucketAddress('gt-markdown')}"`);
  if (task === 'video-caption') own.push(`data-media-src="${bucketAddress('gt-media')}"`);
  const further = language?.script === undefined ? '' : `\n<script src="${bucketAddress(language.script)}"></script>`;
  const first = own.length === 1 ? ` ${own[0]}` : `${own.map((each) => `\n  ${each}`).join('')}\n`;
  return `<script${first}></script>${further}`;
}

function platformAttributes({ name, required }: TaskDesign): readonly string[] {
  return [`name=${quoted(name)}`, ...(required ? ['required'] : []), 'autofocus'];
}

function settingAttributes({ task, settings }: TaskDesign): readonly string[] {
  const data = taskData(task);
  const { properties } = configSchema(task);
  return Object.entries(properties).flatMap(([property, schema]) => {
    const value = settings[property];
    if (value === undefined) return [];
    const datum = data.find((each) => each.property === property);
    if (datum) return [`${attributeName(property)}="${liquidOf(datum)}"`];
    if (deepEqual(value, schema.default)) return [];
    return [value === true ? attributeName(property) : `${attributeName(property)}=${written(value)}`];
  });
}

function liquidOf({ key, kind }: TaskDatum): string {
  const filter = { text: '', json: ' | to_json', address: ' | grant_read_access' }[kind];
  return `{{ task.input.${key}${filter} | escape }}`;
}

/** A value as an attribute with its quotes: texts in double ones, JSON, which is full of these, in single ones. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return quoted(`${value as string | number | boolean}`);
  return `'${escaped(json(value)).replaceAll("'", '&#39;')}'`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '&quot;')}"`;
}

/** A list of objects has a line for each, as one would write it by hand. */
function json(value: object): string {
  const isList = Array.isArray(value) && value.some((each) => typeof each === 'object');
  return isList ? `[\n${value.map((each) => `      ${spaced(each)}`).join(',\n')}\n    ]` : spaced(value);
}

/** JSON in one line, with a space where a person puts one. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}: ${spaced(member)}`).join(', ')}}`;
}

/** Text in an attribute or between tags. Neither HTML nor Liquid finds anything in it; a parser of HTML gives it back. */
function escaped(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
  return withoutLiquid(plain);
}

/** Braces that Liquid would read, as entities: the same characters for HTML. */
function withoutLiquid(markup: string): string {
  return markup.replaceAll(/\{(?=[{%])/g, '&#123;');
}

function instructions({ shortInstructions, fullInstructions }: TaskDesign): string {
  // space counts in what is preformatted
  const indented = (markup: string) =>
    /<(pre|textarea)\b/i.test(markup)
      ? withoutLiquid(markup.trim())
      : withoutLiquid(markup.trim()).replaceAll(/^/gm, '      ');
  const short = shortInstructions?.trim()
    ? `\n    <short-instructions>\n${indented(shortInstructions)}\n    </short-instructions>`
    : '';
  const full = fullInstructions?.markup.trim()
    ? `\n    <full-instructions header=${quoted(fullInstructions.header)}>\n${indented(fullInstructions.markup)}\n    </full-instructions>`
    : '';
  return short + full;
}
