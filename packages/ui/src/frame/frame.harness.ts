import { css, html, LitElement, type TemplateResult } from 'lit';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { frameCatalogue } from '../language/strings.en.js';
import { createTranslate } from '../language/translate.js';
import { renderFooter, type FooterProps, type ShownIssue } from './footer.js';
import { renderFrame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { initialInstructionsState, type InstructionsState } from './instructions.js';
import { SlottedRegions } from './slotted-regions.js';

export const t = createTranslate({ locale: 'en', strings: {} }, frameCatalogue);

export const missing = (path: string, level: 'block' | 'warn', text: string): ShownIssue => ({
  issue: { code: 'test', path, level },
  text,
});

/** A frame around nothing in particular, with as much state as it needs to be worked. */
export class TestFrame extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };
  static override styles = [
    tokens,
    controls,
    frameStyles,
    css`
      .tall {
        flex: none;
        block-size: 3000px;
      }
    `,
  ];
  readonly regions = new SlottedRegions(this, () => false);
  instructions: InstructionsState = initialInstructionsState;
  issuesOpen = false;
  issues: readonly ShownIssue[] = [];
  main: TemplateResult = html`<div class="tall">work</div>`;
  footer: Partial<FooterProps> = {};
  told: string[] = [];

  override render() {
    const tell = (what: string) => () => void this.told.push(what);
    return renderFrame({
      lang: 'en',
      instructions: {
        t,
        state: this.instructions,
        short: this.regions.short,
        full: this.regions.full,
        onChange: (instructions) => this.put({ instructions }),
      },
      main: this.main,
      footer: renderFooter({
        t,
        progress: { done: 1, total: 4 },
        issues: this.issues,
        issuesOpen: this.issuesOpen,
        canUndo: true,
        canRedo: false,
        onIssuesToggle: (issuesOpen) => this.put({ issuesOpen }),
        onIssue: ({ path }) => tell(path)(),
        onUndo: tell('undo'),
        onRedo: tell('redo'),
        onUnable: tell('unable'),
        onUnableTakeBack: tell('take back'),
        onShortcuts: tell('shortcuts'),
        onSubmit: tell('submit'),
        ...this.footer,
      }),
    });
  }

  put(state: Partial<Pick<TestFrame, 'instructions' | 'issuesOpen' | 'issues' | 'footer' | 'main'>>): void {
    Object.assign(this, state);
    this.requestUpdate();
  }

  find(selector: string): HTMLElement {
    return this.shadowRoot!.querySelector<HTMLElement>(selector)!;
  }

  shows(selector: string): boolean {
    return isShown(this.find(selector));
  }

  button(label: string): HTMLButtonElement {
    const buttons = [...this.shadowRoot!.querySelectorAll('button')];
    return buttons.find((each) => (each.ariaLabel ?? each.textContent?.trim()) === label && isShown(each))!;
  }

  get focused(): Element | null {
    return this.shadowRoot!.activeElement;
  }
}
customElements.define('test-frame', TestFrame);

/** By its layout: `checkVisibility()` does not ask container queries in every engine. */
function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
