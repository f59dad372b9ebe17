import { readDefinition } from '../workbench/job/job-definition.js';
import { TEMPLATE_FILE } from '../workbench/job/job-folder.js';
import { problemText, type Problem } from '../workbench/problem.js';
import { Grants } from '../workbench/render/grants.js';
import { S3Objects } from '../workbench/render/s3-objects.js';
import { renderTask } from '../workbench/render/task-page.js';
import { checkElements } from './check-elements.js';

/** Pages of so many objects are rendered: what is wrong with a template shows in the first ones. */
const RENDERED = 1000;

/**
 * All that can be told of a job from its folder: what the workbench says of it, and what is wrong with the pages that the
 * template makes of its data objects. What is wrong with many pages is told once, with the first line that shows it.
 * @param scripts the folder of our built classic scripts
 */
export async function checkJob(
  folder: string,
  scripts: string,
): Promise<{ readonly job: string; readonly problems: readonly Problem[] }> {
  const objects = new S3Objects(scripts);
  const definition = await readDefinition(folder, objects);
  const { job } = definition;
  const found = new Map(definition.problems.map((problem) => [problemText(problem), problem]));
  const grants = new Grants(() => new Date());
  // what an own Lambda makes of a line is not known here: its pages are seen in the workbench
  const rendered = job.preHumanTask === undefined ? [...definition.objects.values()].slice(0, RENDERED) : [];
  for (const { line, object } of rendered) {
    const { html, problems } = await renderTask(job, object, grants, objects);
    const ofPage = html === undefined ? [] : checkElements(html).map((each) => ({ ...each, file: TEMPLATE_FILE }));
    for (const problem of [...problems, ...ofPage]) {
      const text = problemText(problem);
      const cause = `${problem.cause} (rendered for input.manifest, line ${line})`;
      if (!found.has(text)) found.set(text, { ...problem, cause });
    }
  }
  return { job: job.name, problems: [...found.values()] };
}
