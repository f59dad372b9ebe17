import { TEMPLATE_LIMIT } from '@gt-elements/jobs/making/template.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Design } from './design.js';
import type { ExampleFiles } from './files.js';
import { archiveOf, folderName } from './output.js';
import type { PreviewState } from './preview-frame.js';
import { fieldId, problemText } from './problems.js';
import type { Unfinished } from './usable.js';

const TABS = ['answer', 'template.liquid.html', 'job.json', 'input.manifest'] as const;
type Tab = (typeof TABS)[number];

/** What of the result is open, and what was last said of it. */
export interface ResultView {
  readonly tab: Tab;
  readonly said: string;
}

export interface ResultProps {
  readonly design: Design;
  readonly unfinished: readonly Unfinished[];
  /** The texts of the job folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly examples: ExampleFiles;
  readonly preview: PreviewState;
  readonly view: ResultView;
  change(changed: Partial<ResultView>): void;
}

/** The answer as it is, the files of the job, and the ways to take them along. */
export function renderResult(props: ResultProps): TemplateResult {
  const { view, change, files } = props;
  const text = view.tab === 'answer' ? answerText(props.preview) : (files.get(view.tab) ?? '');
  return html`<section class="output" aria-label="Result">
    <div class="strip">
      <fieldset class="tabs">
        <legend>Shown</legend>
        ${TABS.map(
          (tab) =>
            html`<label
              ><input
                type="radio"
                name="tab"
                value=${tab}
                .checked=${tab === view.tab}
                @change=${() => change({ tab, said: '' })}
              /><span>${tab === 'answer' ? 'Answer' : tab}</span></label
            >`,
        )}
      </fieldset>
      <span class="space"></span>
      <button type="button" @click=${() => void copy(text, change)}>Copy</button>
      <button type="button" class="primary" @click=${() => void download(props)}>Download job folder</button>
    </div>
    <p class="said" role="status">${view.said || stateOf(props)}</p>
    ${problems(props)}
    <pre tabindex="0" aria-label=${view.tab} dir="ltr"><code>${text}</code></pre>
  </section>`;
}

function answerText({ answer, submitted }: PreviewState): string {
  return JSON.stringify(submitted ?? answer?.value ?? null, undefined, 2);
}

function stateOf({ preview, view, files }: ResultProps): string {
  if (view.tab === 'template.liquid.html') {
    const { length } = files.get(view.tab) ?? '';
    return `${length.toLocaleString('en')} of ${TEMPLATE_LIMIT.toLocaleString('en')} characters`;
  }
  if (view.tab !== 'answer') return '';
  const { answer, submitted, failure } = preview;
  if (failure !== undefined) return `The preview does not work: ${failure}`;
  if (submitted !== undefined) return 'Submitted: this is what the page is given.';
  if (!answer) return 'The preview is loading.';
  if (answer.value === null) return 'Nothing is answered yet: work in the preview, and the answer appears here.';
  return answer.isComplete ? 'Complete' : `Not complete: ${answer.missing}`;
}

/** What is not finished in the form, and what the element says of its settings. */
function problems({ design, unfinished, preview, files }: ResultProps): TemplateResult | typeof nothing {
  const { task } = design;
  const own = unfinished.map((each) => html`<a href="#${fieldId(task, each)}">${problemText(task, each)}</a>`);
  const isTooLong = (files.get('template.liquid.html') ?? '').length > TEMPLATE_LIMIT;
  const tooLong = isTooLong ? [`Ground Truth takes at most ${TEMPLATE_LIMIT} characters of a template.`] : [];
  const all = [...own, ...tooLong, ...(preview.answer?.problems ?? [])];
  return all.length
    ? html`<ul class="problems">
        ${all.map((each) => html`<li>${each}</li>`)}
      </ul>`
    : nothing;
}

async function copy(text: string, change: ResultProps['change']): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    change({ said: 'Copied' });
  } catch {
    change({ said: 'The browser does not allow copying here: select the text and copy it.' });
  }
}

async function download({ design, examples, change }: ResultProps): Promise<void> {
  try {
    const url = URL.createObjectURL(await archiveOf(design, examples));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${folderName(design)}.zip`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    change({ said: `${link.download}: unpack it, then run gt check and gt workbench on the folder.` });
  } catch (cause) {
    change({ said: `The folder could not be written: ${cause instanceof Error ? cause.message : String(cause)}` });
  }
}
