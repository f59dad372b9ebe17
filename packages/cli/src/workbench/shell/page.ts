import { problemText, type Problem } from '../problem.js';
import { html, type Html } from './html.js';

/** A whole page of the shell. */
export function page(title: string, body: Html, head: Html = html``): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/shell.css" />
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

/** So many problems are listed; a manifest may have one in each of its lines. */
const LISTED = 50;

/** Problems as a list, errors first; nothing when there are none. */
export function problemList(problems: readonly Problem[]): Html | undefined {
  if (!problems.length) return undefined;
  const rank = ({ level }: Problem) => (level === 'error' ? 0 : 1);
  const more = problems.length - LISTED;
  return html`<ul class="problems">
    ${[...problems]
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, LISTED)
      .map(
        (problem) =>
          html`<li class="${problem.level}">
            <b>${problem.level === 'error' ? 'Error' : 'Warning'}</b> ${problemText(problem)}
          </li>`,
      )}${more > 0 ? html`<li>and ${more} more</li>` : undefined}
  </ul>`;
}

export function jobAddress(name: string, ...rest: readonly string[]): string {
  return ['/jobs', name, ...rest].map((part, index) => (index ? encodeURIComponent(part) : part)).join('/');
}
