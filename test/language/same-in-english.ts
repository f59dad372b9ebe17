/**
 * Words that are written in a language as they are in English, each looked at by somebody who speaks it: by language,
 * the keys. A key that is no longer the same must leave this list.
 */
export const sameInEnglish: Readonly<Record<string, readonly string[]>> = {
  de: ['keyAlt', 'keyEscape', 'keyMeta', 'keyTab', 'lasts', 'name', 'roleSystem', 'video', 'zoom'],
  ar: [
    'aiShort',
    'keyAlt',
    'keyBackspace',
    'keyCtrl',
    'keyDelete',
    'keyEnd',
    'keyEnter',
    'keyEscape',
    'keyHome',
    'keyMeta',
    'keyPageDown',
    'keyPageUp',
    'keyShift',
    'keySpace',
    'keyTab',
  ],
  es: ['keyAlt', 'keyCtrl', 'keyEscape', 'keyMeta', 'keyTab', 'no', 'video', 'zoom'],
};
