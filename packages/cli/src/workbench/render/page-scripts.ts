import { startTags, type StartTag } from './html-tags.js';

/** What stands in the place of `type="module"`: no browser runs a script of this type. */
export const INERT_TYPE = 'module-not-run';

const OUR_FORM = '<script src="/gt-crowd.js"></script>';

/** A task page whose scripts are what Ground Truth would run. */
export interface SettledPage {
  readonly html: string;
  /** Whether AWS's script was there, in whose place our own form stands. */
  readonly hasForm: boolean;
}

/**
 * Puts our form in the place of AWS's script, and takes their type from scripts of `type="module"`, which do not run in
 * Ground Truth. The page's lines stay what they are.
 */
export function settleScripts(html: string): SettledPage {
  let settled = '';
  let copied = 0;
  let hasForm = false;
  const replace = (start: number, end: number, text: string) => {
    settled += html.slice(copied, start) + text;
    copied = end;
  };
  for (const tag of startTags(html)) {
    if (tag.name !== 'script') continue;
    const type = attribute(tag, 'type');
    if (attribute(tag, 'src')?.value.includes('crowd-html-elements')) {
      hasForm = true;
      const lines = html.slice(tag.start, tag.elementEnd).replace(/[^\n]/g, '');
      replace(tag.start, tag.elementEnd, OUR_FORM + lines);
    } else if (type?.value.trim().toLowerCase() === 'module') {
      replace(type.start, type.end, `type="${INERT_TYPE}"`);
    }
  }
  return { html: settled + html.slice(copied), hasForm };
}

/** An attribute of a tag: the first of a name counts. */
function attribute(tag: StartTag, name: string) {
  return tag.attributes.find((one) => one.name === name);
}
