import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPLATE_FILE, type Job } from '../job/job-folder.js';
import { causeOf, fileCauseOf, type Problem } from '../problem.js';
import { readS3Address, type Grants, type S3Address } from './grants.js';
import { settleScripts } from './page-scripts.js';
import type { S3Objects } from './s3-objects.js';
import { parseTemplate, renderTemplate, TemplateFault } from './task-liquid.js';

/** Ground Truth takes no longer template, in characters. */
const TEMPLATE_LIMIT = 128_000;

/** What a template's text says about it, before it is rendered for any object. */
export interface TemplateCheck {
  /** Absent when the file cannot be read. */
  readonly template?: string;
  readonly problems: readonly Problem[];
}

/** Reads a job's template as it lies on disk now, and looks for what keeps it from being rendered anywhere. */
export async function checkTemplate(folder: string): Promise<TemplateCheck> {
  const problem = (level: Problem['level'], cause: string, line?: number): Problem => ({
    level,
    file: TEMPLATE_FILE,
    ...(line === undefined ? {} : { line }),
    cause,
  });
  let template: string | undefined;
  try {
    template = await readFile(join(folder, TEMPLATE_FILE), 'utf8');
    parseTemplate(template);
  } catch (cause) {
    if (template === undefined) return { problems: [problem('error', fileCauseOf(cause))] };
    const line = cause instanceof TemplateFault ? cause.line : undefined;
    return { template, problems: [problem('error', causeOf(cause), line)] };
  }
  const isLong = template.length > TEMPLATE_LIMIT;
  const cause = `${template.length} characters; Ground Truth takes at most ${TEMPLATE_LIMIT}`;
  return { template, problems: isLong ? [problem('warning', cause)] : [] };
}

/** A rendered task; without `html` when an error kept it from being rendered. */
export interface RenderedTask {
  readonly html?: string;
  readonly problems: readonly Problem[];
}

/**
 * Renders a job's template for one object, as it lies on disk now, so an author sees a change by reloading.
 * @param input what the template reads as `task.input`
 */
export async function renderTask(
  job: Job,
  input: Readonly<Record<string, unknown>>,
  grants: Grants,
  objects: S3Objects,
): Promise<RenderedTask> {
  const checked = await checkTemplate(job.folder);
  const problems = [...checked.problems];
  if (checked.template === undefined || problems.some(({ level }) => level === 'error')) return { problems };
  const say = (level: Problem['level'], cause: string, line?: number) =>
    problems.push({ level, file: TEMPLATE_FILE, cause, ...(line === undefined ? {} : { line }) });
  const asked: S3Address[] = [];
  let rendered: string;
  try {
    rendered = renderTemplate(checked.template, { task: { input } }, (address) => {
      const parsed = readS3Address(address);
      if (!parsed) {
        say('warning', `grant_read_access: ${JSON.stringify(address)} is no s3:// address and stays as it is`);
        return address;
      }
      asked.push(parsed);
      return grants.sign(job.name, parsed);
    });
  } catch (cause) {
    say('error', causeOf(cause), cause instanceof TemplateFault ? cause.line : undefined);
    return { problems };
  }
  const { html, hasForm } = settleScripts(rendered);
  if (!hasForm)
    say('warning', 'loads no crowd-html-elements.js, so there is no <crowd-form> that could submit an answer');
  for (const address of asked) {
    if (await objects.find(job.folder, address)) continue;
    say(
      'warning',
      `s3://${address.bucket}/${address.key} is asked for, but there is no file s3/${address.bucket}/${address.key}`,
    );
  }
  return { html, problems };
}

/**
 * The whole task page. The parser takes a second doctype, `<html>` or `<head>` of the template for what it is, so what
 * goes before it does not change its meaning.
 */
export function taskPage(html: string, head: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}${html}`;
}
