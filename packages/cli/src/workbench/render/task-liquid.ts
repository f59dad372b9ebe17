import { Liquid, type LiquidError } from 'liquidjs';

/** A place in a template where it cannot be read or rendered. */
export class TemplateFault extends Error {
  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number | undefined,
  ) {
    super(message);
  }
}

/** What a template is rendered with. */
export interface TaskVariables {
  readonly task: { readonly input: unknown };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const ONCE = /["'<>]|&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/gi;

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : `${value as number | boolean}`;
}

function escapeHtml(value: unknown): string {
  return text(value).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/**
 * Renders a Ground Truth template: Liquid with every output escaped, and the filters that Ground Truth adds. Those that
 * escape, or are meant not to, are raw, since liquidjs would escape what they give once more.
 * @param grant makes an address readable for a while; called for each `grant_read_access`
 * @throws TemplateFault
 */
export function renderTemplate(template: string, variables: TaskVariables, grant: (address: string) => string): string {
  const liquid = engine(grant);
  return located(() => String(liquid.parseAndRenderSync(template, variables)));
}

/** Reads a template without rendering it. @throws TemplateFault */
export function parseTemplate(template: string): void {
  const liquid = engine((address) => address);
  located(() => liquid.parse(template));
}

function engine(grant: (address: string) => string): Liquid {
  const liquid = new Liquid({
    outputEscape: escapeHtml,
    ownPropertyOnly: true,
    strictFilters: true,
    // no file of this machine can be included
    templates: {},
    renderLimit: 5_000,
    parseLimit: 5_000_000,
    memoryLimit: 100_000_000,
  });
  const raw = (handler: (value: unknown) => string) => ({ raw: true, handler });
  liquid.registerFilter('escape', raw(escapeHtml));
  liquid.registerFilter(
    'escape_once',
    raw((value) => text(value).replace(ONCE, (character) => ENTITIES[character]!)),
  );
  liquid.registerFilter(
    'to_json',
    raw((value) => JSON.stringify(value ?? null)),
  );
  liquid.registerFilter('skip_autoescape', raw(text));
  liquid.registerFilter('grant_read_access', (value: unknown) => grant(text(value)));
  return liquid;
}

function located<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const { token } = cause as Partial<LiquidError>;
    // liquidjs adds file, line and column to its messages
    throw new TemplateFault((cause as Error).message.replace(/, (file|line):.*$/s, ''), token?.getPosition()[0]);
  }
}
