/** Arabic for all elements, in a classic script of its own: before or after that of the elements. */
import '@gt-elements/elements/languages/ar.js';
