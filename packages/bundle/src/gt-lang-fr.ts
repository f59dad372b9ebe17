/** French for all elements, in a classic script of its own. */
import '@gt-elements/elements/languages/fr.js';
