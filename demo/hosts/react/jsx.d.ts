import type { GtJsxElements } from '@gt-elements/elements/jsx.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends GtJsxElements {}
  }
}
