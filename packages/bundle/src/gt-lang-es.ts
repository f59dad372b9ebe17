/** Spanish for all elements, in a classic script of its own. */
import '@gt-elements/elements/languages/es.js';
