// What the schemas in core say of the settings of each element, for those who read about it: manifest and editors.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const core = resolve(import.meta.dirname, '../packages/core/src');

/** Tag → property → schema, those of all elements included. */
export const settingSchemas = async () => {
  const tasks = readdirSync(`${core}/tasks`);
  const contents = [
    `export { commonConfig as common } from './task/common-config.ts';`,
    ...tasks.map((task, index) => `export * as task${index} from './tasks/${task}/definition.ts';`),
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: core, loader: 'ts' },
    bundle: true,
    format: 'esm',
    conditions: ['gt-source'],
    write: false,
    logLevel: 'error',
  });
  const { common, ...modules } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const definitions = Object.values(modules).flatMap((module) => Object.values(module));
  return new Map(definitions.map(({ task, config }) => [`gt-${task}`, { ...common.properties, ...config.properties }]));
};

/** What an attribute takes, in a few words; those of an enumeration in single quotes. */
export const typeText = (schema) => {
  if (schema.enum) return schema.enum.map((word) => `'${word}'`).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeText))].join(' | ');
  return { string: 'string', boolean: 'boolean', integer: 'number', number: 'number' }[schema.type] ?? 'JSON';
};

/** The default as an author would write it, or `undefined`. */
export const defaultText = ({ default: value }) => (value === undefined || typeof value === 'string' ? value : JSON.stringify(value));
