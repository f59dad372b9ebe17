/** All elements, in English and German, in one classic script. */
import '@gt-elements/elements/define.js';
import '@gt-elements/elements/languages/de.js';
