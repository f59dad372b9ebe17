import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestObject } from '@gt-elements/jobs/manifest.js';
import { TEMPLATE_FILE, type Job } from '../job/job-folder.js';
import { causeOf, type Problem } from '../problem.js';
import { readS3Address, type Grants, type S3Address } from './grants.js';
import type { S3Objects } from './s3-objects.js';
import { renderTemplate, TemplateFault } from './task-liquid.js';

/** Ground Truth takes no longer template, in characters. */
const TEMPLATE_LIMIT = 128_000;

/** The tag of AWS's script, in whose place our own form stands. */
const AWS_SCRIPT = /<script\b[^>]*\bsrc\s*=\s*["']?[^"'>]*crowd-html-elements[^"'>]*["']?[^>]*>(\s*<\/script\s*>)?/gi;
const OUR_FORM = '<script src="/gt-crowd.js"></script>';

/** A rendered task; without `html` when an error kept it from being rendered. */
export interface RenderedTask {
  readonly html?: string;
  readonly problems: readonly Problem[];
}

/** Renders a job's template for one object, as it lies on disk now, so an author sees a change by reloading. */
export async function renderTask(
  job: Job,
  object: ManifestObject,
  grants: Grants,
  objects: S3Objects,
): Promise<RenderedTask> {
  const problems: Problem[] = [];
  const say = (level: Problem['level'], cause: string, line?: number) =>
    problems.push({ level, file: TEMPLATE_FILE, cause, ...(line === undefined ? {} : { line }) });
  const asked: S3Address[] = [];
  let html: string;
  try {
    const template = await readFile(join(job.folder, TEMPLATE_FILE), 'utf8');
    if (template.length > TEMPLATE_LIMIT)
      say('warning', `${template.length} characters; Ground Truth takes at most ${TEMPLATE_LIMIT}`);
    const prepared = template.replace(AWS_SCRIPT, OUR_FORM);
    if (prepared === template) {
      say('warning', 'loads no crowd-html-elements.js, so there is no <crowd-form> that could submit an answer');
    }
    html = renderTemplate(prepared, { task: { input: object.object } }, (address) => {
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
