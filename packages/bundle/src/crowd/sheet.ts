const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root or a document a style sheet, once. Constructed sheets pass a Content Security Policy that
 * forbids inline styles.
 */
export function addSheet(root: Document | ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** What all our fields look like. They take the page's font and colours. */
export const FIELD_CSS = `
:host{display:block;margin-block:8px;font:inherit}
:host([hidden]){display:none}
label{display:flex;flex-direction:column;gap:4px}
label.slot{flex-direction:row;align-items:center;gap:8px;min-block-size:24px}
input,textarea,button{font:inherit;color:inherit}
input:not([type=checkbox],[type=radio],[type=range]),textarea{background:Field;color:FieldText;border:1px solid GrayText;border-radius:4px;padding:6px 8px;box-sizing:border-box;inline-size:100%}
input[type=checkbox],input[type=radio]{inline-size:18px;block-size:18px;margin:3px;flex:none}
:focus-visible{outline:2px solid Highlight;outline-offset:2px}
fieldset{border:1px solid GrayText;border-radius:4px;margin:8px 0;padding:8px 12px}
summary{cursor:pointer;min-block-size:24px}
h2{font-size:1.1em;margin:0 0 8px}
`;

export const BUTTON_CSS = `
:host{display:inline-block;margin:4px 4px 4px 0}
:host([hidden]){display:none}
button{font:inherit;min-block-size:32px;padding:4px 16px;border-radius:4px;border:1px solid ButtonBorder;background:ButtonFace;color:ButtonText;cursor:pointer}
:host([variant=primary]) button{background:#0b5cad;border-color:#0b5cad;color:#fff;font-weight:600}
:host([variant=link]) button{background:none;border-color:transparent;text-decoration:underline;color:inherit}
button:disabled{cursor:default;opacity:.6}
button:focus-visible{outline:2px solid Highlight;outline-offset:2px}
@media (forced-colors:active){:host([variant=primary]) button{background:ButtonFace;border-color:ButtonBorder;color:ButtonText}}
`;
