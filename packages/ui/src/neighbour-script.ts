import { neighbourRegistry, type Neighbours } from './neighbour-registry.js';
import { setScriptAddress } from './trusted-types.js';

/** Hashes of the further scripts by file name, as in `integrity`, put in by the build; absent in sources. */
declare const __GT_SRI__: Readonly<Record<string, string>> | undefined;
const integrity = typeof __GT_SRI__ === 'undefined' ? {} : __GT_SRI__;

/** How long a tag that some script put on the finished page may take. Nobody can say whether it has failed before. */
const LATE_TAG_MS = 3000;

/** Names under which the first script goes. */
const FIRST_FILE = /^gt-(?!crowd|lang-|media|markdown).+\.js$/;

/** What a script's tag says of where it came from. */
interface Tag {
  src: string;
  nonce: string;
  crossOrigin: string | null;
  /** Addresses of further scripts by name, from `data-NAME-src`, as the author wrote them. */
  named: Readonly<Record<string, string | undefined>>;
}

function readTag({ src, nonce, crossOrigin, dataset }: HTMLScriptElement): Tag {
  const { markdownSrc: markdown, mediaSrc: media, mediaStreamingSrc } = dataset;
  return { src, nonce, crossOrigin, named: { markdown, media, 'media-streaming': mediaStreamingSrc } };
}

// Only while a classic script runs does the page say which one. An element of that name in the page would shadow it.
const current = globalThis.document?.currentScript;
const first = current?.tagName === 'SCRIPT' ? readTag(current as HTMLScriptElement) : undefined;

/**
 * Gives what a further classic script provides; loads the script where that has not happened yet. In this order: a tag
 * for it that the author wrote, the address in `data-NAME-src` on the first script's tag, beside the first script.
 * Calls at the same time, also of other bundles on the page, share one load; after a failure it may be called again.
 *
 * @throws Error with a message for the author of the template: what is missing, and what to do.
 */
export function loadNeighbour<Name extends keyof Neighbours>(name: Name): Promise<Neighbours[Name]> {
  // each name has a kind of its own, of which the compiler loses track
  const loads = neighbourRegistry().loads as { [Key in Name]?: Promise<Neighbours[Key]> };
  const load = (loads[name] ??= find(name).finally(() => delete loads[name]));
  return load;
}

async function find<Name extends keyof Neighbours>(name: Name): Promise<Neighbours[Name]> {
  const { provided } = neighbourRegistry();
  const file = `gt-${name}.js`;
  const advice = `Put a script tag for ${file} on the page, or name its address on the first script's tag: data-${name}-src="…".`;

  // the author's tag may stand further down
  if (!provided[name] && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
  }
  const written = [...document.scripts].find((script) => fileName(script.src) === file);
  if (!provided[name] && written) await arrival(name, written);

  if (!provided[name]) {
    const tags = firstTags(name);
    const tag = tags.find(({ named }) => named[name]) ?? tags.find(({ src }) => /^(https?|file):/.test(src));
    if (!tag)
      throw new Error(`${file} can't be found: the first script stands inline, with nothing beside it. ${advice}`);
    try {
      await run(tag.named[name] || new URL(file, tag.src).href, tag, file);
    } catch (cause) {
      throw new Error(`${file} could not be loaded: ${(cause as Error).message}. ${advice}`, { cause });
    }
  }
  const port = provided[name];
  if (!port) throw new Error(`A script named ${file} has run, but it belongs to another version. ${advice}`);
  return port;
}

/** Resolves when the neighbour is there, or its tag has failed or come to nothing. */
async function arrival(name: string, tag: HTMLScriptElement): Promise<void> {
  const settled = new AbortController();
  await new Promise((resolve) => {
    const once = { signal: settled.signal };
    neighbourRegistry().arrivals.addEventListener(name, resolve, once);
    tag.addEventListener('load', resolve, once);
    tag.addEventListener('error', resolve, once);
    // by then every tag in the page's own markup has run or failed
    if (document.readyState === 'complete') setTimeout(resolve, LATE_TAG_MS);
    else window.addEventListener('load', resolve, once);
  });
  settled.abort();
}

/**
 * The first script's tag, and what can stand for it where a host runs scripts in a way of its own (from text, in a
 * shadow tree, by tags made anew without their attributes).
 */
function firstTags(name: string): Tag[] {
  const others = [...document.scripts].filter(
    (script) => script.matches(`[data-${name}-src]`) || FIRST_FILE.test(fileName(script.src)),
  );
  return [...(first ? [first] : []), ...others.map(readTag)];
}

/** Runs the script at `address`. @throws Error, the second half of a sentence. */
async function run(address: string, { nonce, crossOrigin }: Tag, file: string): Promise<void> {
  const { href, origin } = new URL(address, document.baseURI);
  const script = document.createElement('script');
  script.nonce = nonce;
  script.crossOrigin = crossOrigin;
  // `self.origin`, since `location` does not know of a sandbox. Elsewhere a hash would make the browser block the script
  const isReadable = crossOrigin !== null || (origin === self.origin && origin !== 'null');
  if (isReadable && integrity[file]) script.integrity = integrity[file];
  setScriptAddress(script, href);
  await new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`nothing that may run came from ${withoutToken(href)}`)));
    document.head.append(script);
  }).finally(() => script.remove());
}

function fileName(address: string): string {
  return withoutToken(address).replace(/.*\//, '');
}

/** An address without query and fragment: a presigned one carries a token there. */
function withoutToken(address: string): string {
  return address.replace(/[?#].*/s, '');
}
