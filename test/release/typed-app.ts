/** TypeScript that uses something of every package with types. A wrong assignment has to be told as one. */
export const typedApp = `import '@gt-elements/elements/text-ranking/define.js';
import '@gt-elements/elements/languages/de.js';
import { GtTextRanking } from '@gt-elements/elements';
import type { GtQaPairs } from '@gt-elements/elements/qa-pairs';
import type { GtJsxElements } from '@gt-elements/elements/jsx.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { createMarkdownPort } from '@gt-elements/media/markdown.js';
import { createMediaPort } from '@gt-elements/media/media.js';
import { validateAnswer } from '@gt-elements/jobs/schemas/validate.js';
import { makeProgram } from '@gt-elements/cli/program.js';

const element: GtTextRanking = document.createElement('gt-text-ranking');
element.responses = ['one', 'two'];
// @ts-expect-error a number is no list of responses
element.responses = 7;
const task: string = textRanking.task;
const wrong: readonly { path: string }[] = validateAnswer({ task });
export { registerCatalogue, createMarkdownPort, createMediaPort, makeProgram, wrong };
export type { GtQaPairs, GtJsxElements };
`;
