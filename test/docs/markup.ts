/** One of our tags in a sample: its attributes with entities decoded, and its child scripts by property. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, string>;
}

/** An expression of Liquid, which only the portal can put a value for. */
export const LIQUID = /\{\{.*?\}\}/s;

const tag = /<(gt-[\w-]+)((?:\s+[\w-]+(?:="(?:[^"{]|\{\{.*?\}\}|\{)*"|='[^']*')?)*)\s*>(.*?)<\/\1>/gs;
const attribute = /([\w-]+)(?:="((?:[^"{]|\{\{.*?\}\}|\{)*)"|='([^']*)')?/gs;
const child = /<script type="application\/json" data-for="(\w+)">(.*?)<\/script>/gs;

/** Enough of HTML to read our own samples. A tag of ours that it can't read is an error, not left out. */
export function tagsIn(html: string): readonly Tag[] {
  const found = [...html.matchAll(tag)].map(([, name = '', attributes = '', inside = '']) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(attribute)].map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')]),
    ),
    children: new Map([...inside.matchAll(child)].map(([, key = '', text = '']) => [key, text])),
  }));
  const begun = html.match(/<gt-[\w-]+/g)?.length ?? 0;
  if (begun !== found.length) throw new Error(`only ${found.length} of ${begun} tags can be read in ${html}`);
  return found;
}

function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
