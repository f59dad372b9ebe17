/**
 * The frame in which a task is shown as a worker sees it. It is given the rendered template, and keeps the element and
 * the answer while attributes and instructions change.
 */
import type { PreviewOrder, PreviewReport } from './preview-messages.js';

/** What of our elements is read here. */
interface ShownTask extends HTMLElement {
  readonly value: unknown;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly problems: readonly { readonly message: string }[];
}

const INSTRUCTIONS = 'short-instructions, full-instructions';

let shown: { readonly form: HTMLElement; readonly task: ShownTask; readonly turn: number; from: Element } | undefined;

function report(message: PreviewReport): void {
  parent.postMessage(message, location.origin);
}

function reportAnswer(): void {
  if (!shown) return;
  const { value, validity, validationMessage, problems } = shown.task;
  report({
    kind: 'answer',
    value,
    isComplete: validity?.valid ?? false,
    missing: validationMessage,
    problems: (problems ?? []).map(({ message }) => message),
  });
}

let reporting = 0;
function reportSoon(): void {
  cancelAnimationFrame(reporting);
  reporting = requestAnimationFrame(reportAnswer);
}

async function show({ markup, scheme, turn }: PreviewOrder): Promise<void> {
  document.documentElement.style.setProperty('color-scheme', scheme);
  const form = new DOMParser().parseFromString(markup, 'text/html').querySelector<HTMLElement>('crowd-form');
  const task = [...(form?.children ?? [])].find(({ localName }) => localName.startsWith('gt-'));
  if (!form || !task) return;
  // neither the page around it nor later visits are this task's
  task.removeAttribute('autofocus');
  task.setAttribute('drafts', 'none');
  await customElements.whenDefined(task.localName);
  if (shown?.task.localName === task.localName && shown.turn === turn) {
    take(shown.form, form, ['lang', 'dir']);
    take(shown.task, task, attributesOf(shown.from, task));
    takeInstructions(shown.task, task);
    shown.from = task;
  } else {
    const own = document.importNode(form, true);
    document.body.replaceChildren(own);
    shown = { form: own, task: own.querySelector<ShownTask>(task.localName)!, turn, from: task };
  }
  reportSoon();
}

/** Gives an element attributes of another, and takes away those that it does not have. */
function take(to: Element, from: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value === null) to.removeAttribute(name);
    else if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  }
}

function attributesOf(...elements: readonly Element[]): readonly string[] {
  return [...new Set(elements.flatMap((each) => each.getAttributeNames()))];
}

function takeInstructions(to: Element, from: Element): void {
  const before = [...to.querySelectorAll(`:scope > :is(${INSTRUCTIONS})`)];
  const after = [...from.querySelectorAll(`:scope > :is(${INSTRUCTIONS})`)];
  if (before.length === after.length && before.every((each, index) => each.isEqualNode(after[index]!))) return;
  for (const each of before) each.remove();
  to.prepend(...after.map((each) => document.importNode(each, true)));
}

for (const type of ['input', 'change', 'gt-error']) document.addEventListener(type, reportSoon);
document.addEventListener('gt-submit', (event) => {
  event.preventDefault();
  report({ kind: 'submitted', answers: (event as CustomEvent<{ answers: unknown }>).detail.answers });
});
addEventListener('message', ({ origin, source, data }: MessageEvent<PreviewOrder>) => {
  if (origin === location.origin && source === parent) void show(data);
});

/** Classic scripts, as in a template; what they load later lies beside them. */
function load(name: string): Promise<void> {
  const script = document.createElement('script');
  script.src = new URL(`../scripts/${name}.js`, location.href).href;
  document.head.append(script);
  return new Promise((done, fail) => {
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => fail(new Error(`${script.src} could not be loaded`)));
  });
}

const further = new URLSearchParams(location.search).getAll('script').filter((name) => /^gt-lang-[\w-]+$/.test(name));
const languages = Promise.allSettled(further.map(load));
try {
  await Promise.all(['gt-crowd', 'gt-elements'].map(load));
  const settled = await languages;
  const missing = further.filter((_, index) => settled[index]?.status === 'rejected');
  report({ kind: 'ready', missing });
} catch (error) {
  report({ kind: 'failed', why: (error as Error).message });
}
