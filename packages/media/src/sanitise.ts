import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

/** What may be followed when clicked. All else is shown, not linked. */
const FOLLOWABLE = /^(?:https?|mailto):/i;

/** Attributes that hold no address. DOMPurify reads the value of any other as one. */
const PLAIN_ATTRIBUTES = [
  'title',
  'start',
  'dir',
  'scope',
  'class',
  'tabindex',
  'role',
  'aria-label',
  'data-align',
  'data-level',
];

const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...[
      'div',
      'span',
      'p',
      'br',
      'hr',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'blockquote',
      'ul',
      'ol',
      'li',
      'pre',
      'code',
    ],
    ...['em', 'strong', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', ...PLAIN_ATTRIBUTES],
  ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
  ALLOWED_URI_REGEXP: FOLLOWABLE,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  IN_PLACE: true,
  // Nodes come in and nodes go out, no HTML is parsed: no policy is needed, and none is made that another copy of
  // DOMPurify on the page would then be refused.
  TRUSTED_TYPES_POLICY: null,
};

export const isFollowable = (address: string): boolean => FOLLOWABLE.test(address);

/**
 * Makes a function that takes everything out of `root` but plain, formatted text and links to http, https and
 * mailto, which open elsewhere and tell nobody where from. `root` itself must be a plain `div`.
 *
 * `root` should belong to a document without a window: there nothing loads or runs before it is taken out.
 *
 * @throws where the tree can't be made safe; it is then empty.
 */
export function createSanitiser(): (root: HTMLElement) => void {
  // an instance of its own: hooks and settings that a page gives to the shared one don't reach it
  const purifier: DOMPurify = createDOMPurify(window);
  purifier.setConfig(CONFIG);
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (element.nodeName !== 'A' || !element.hasAttribute('href')) return;
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer nofollow');
  });
  return (root) => {
    // it would hand back what it got, unchanged
    if (!purifier.isSupported) throw new Error('DOMPurify does not support this browser.');
    purifier.sanitize(root);
  };
}
