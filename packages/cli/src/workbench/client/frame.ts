/// <reference lib="dom" />
/**
 * Runs in a task page, before the template: sends what `<crowd-form>` collected to the workbench, keeps scripts from
 * running that would not run in a portal, and tells the shell and the workbench what came of it all and what went wrong,
 * which a portal would not say. A classic script.
 */
(() => {
  const { task, shell } = (document.currentScript as HTMLScriptElement).dataset as { task: string; shell: string };
  /** As the workbench writes it where the template says `type="module"`. */
  const INERT_TYPE = 'module-not-run';
  let isSending = false;
  const told = new Set<string>();

  const post = (path: string, body: object, keepalive = false): Promise<Response> =>
    fetch(task + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive,
    });

  const tell = (kind: 'saved' | 'failed' | 'problem', text?: string): void => {
    window.parent.postMessage({ source: 'gt-workbench', kind, text }, shell);
  };

  const tellProblem = (text: string): void => {
    if (told.has(text)) return;
    told.add(text);
    tell('problem', text);
    // the next task may take this one's place before it is read: the workbench keeps it, too
    post('/problems', { text }, true).catch(() => undefined);
  };

  // ── answers

  const send = async (answers: object): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      const reply = await post('/answer', answers);
      if (reply.ok) {
        tell('saved');
        return;
      }
      const { problem } = (await reply.json().catch(() => ({}))) as { problem?: string };
      tell('failed', problem ?? `The workbench answered ${reply.status}.`);
    } catch {
      tell('failed', 'The workbench does not answer. Is it still running?');
    }
    // only after a failure: what was saved is not sent again
    isSending = false;
  };

  /** Fields with a name that could have answered; one of our own, or of AWS's, that is empty answers nothing. */
  const silentFields = (answers: object): Element[] => {
    const keys = Object.keys(answers);
    return [...document.querySelectorAll<HTMLInputElement>('[name]:not(:disabled)')].filter((field) => {
      const { localName: tag, type, value } = field;
      const name = field.getAttribute('name');
      if (!name || keys.some((key) => key === name || key.startsWith(`${name}.`))) return false;
      if (/^(input|textarea|select)$/.test(tag)) return !/^(submit|button|image|reset)$/.test(type);
      const element = customElements.get(tag) as { formAssociated?: boolean } | undefined;
      const isEmpty = value === undefined || value === null || value === '';
      return !!element?.formAssociated && !isEmpty && !(tag.startsWith('crowd-') && field.closest('crowd-form'));
    });
  };

  document.addEventListener('gt-submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { answers } = (event as CustomEvent<{ answers: object }>).detail;
    for (const field of silentFields(answers))
      tellProblem(
        `Nothing was submitted under the name "${field.getAttribute('name')}" of <${field.localName}>: crowd-form collects fields in its own light DOM only`,
      );
    if (!Object.keys(answers).length) tellProblem('The answer was empty: nothing with a name was collected');
    void send(answers);
  });

  // ── scripts of type="module": those of the template have another type by now, those made by scripts get it here

  const isModule = (type: unknown) => /^\s*module\s*$/i.test(String(type));
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    const isType = this instanceof HTMLScriptElement && name.toLowerCase() === 'type';
    setAttribute.call(this, name, isType && isModule(value) ? INERT_TYPE : value);
  };
  const type = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'type')!;
  Object.defineProperty(HTMLScriptElement.prototype, 'type', {
    ...type,
    set(this: HTMLScriptElement, value: string) {
      type.set!.call(this, isModule(value) ? INERT_TYPE : value);
    },
  });
  const { createContextualFragment } = Range.prototype;
  Range.prototype.createContextualFragment = function (markup) {
    const fragment = createContextualFragment.call(this, markup);
    for (const script of fragment.querySelectorAll('script')) if (isModule(script.type)) script.type = INERT_TYPE;
    return fragment;
  };
  const noteScript = (node: Node): void => {
    if (!(node instanceof HTMLScriptElement) || !(node.type === INERT_TYPE || isModule(node.type))) return;
    const name = node.getAttribute('src')?.split('?')[0] ?? 'inline';
    const here = node.type === INERT_TYPE ? 'was not run: it does not run' : 'was run here, but does not run';
    tellProblem(`A script of type="module" (${name}) ${here} in Ground Truth`);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        noteScript(node);
        if (node instanceof Element) node.querySelectorAll('script').forEach(noteScript);
      }
    }
  }).observe(document, { childList: true, subtree: true });

  // ── errors; in the capture phase, since a failed load does not bubble

  const placeOf = ({ filename, lineno }: ErrorEvent): string => {
    const path = filename.split('?')[0]!;
    return path && path !== location.href.split('?')[0] ? `${path}, line ${lineno}` : `line ${lineno} of the page`;
  };
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) {
        const address = target.getAttribute('src') ?? target.getAttribute('href');
        if (address) tellProblem(`<${target.localName}> could not load ${address.split('?')[0]!}`);
      } else if (!/^ResizeObserver loop/.test(event.message)) {
        tellProblem(`Script error: ${event.message} (${placeOf(event)})`);
      }
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) => tellProblem(`Script error: ${String(event.reason)}`));
  document.addEventListener('gt-error', (event) => {
    const { property, message } = (event as CustomEvent<{ property?: string; message?: string }>).detail;
    tellProblem(`<${(event.target as Element).localName}> ${property ?? ''}: ${message ?? ''}`);
  });

  /** Scripts that load others may take a while to define their elements. */
  const DEFINED_BY = 2000;
  window.addEventListener('load', () =>
    setTimeout(() => {
      const tags = new Set([...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName));
      for (const tag of tags)
        tellProblem(
          tag.startsWith('crowd-')
            ? `<${tag}> does nothing here: of AWS's elements the workbench has the plain fields only`
            : `<${tag}> is not defined: no script of this page made it`,
        );
    }, DEFINED_BY),
  );
})();
