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
  /** Stands in the place of AWS's script, as in the template. */
  const OUR_FORM = '/gt-crowd.js';
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

  // ── what nobody submits

  const isNative = ({ localName, type }: HTMLInputElement): boolean =>
    /^(input|textarea|select)$/.test(localName) && !/^(submit|button|image|reset)$/.test(type);
  const isFormElement = ({ localName }: Element): boolean =>
    !!(customElements.get(localName) as { formAssociated?: boolean } | undefined)?.formAssociated;
  /** How gt-crowd.js tells a field of its own from other elements. */
  const isCrowdField = (field: Element): boolean => 'fieldAnswer' in field;
  const fields = (root: ParentNode): HTMLInputElement[] =>
    [...root.querySelectorAll<HTMLInputElement>(':not(:disabled)')].filter(
      (field) => isNative(field) || isFormElement(field) || isCrowdField(field),
    );
  /** Of those, several share a name and answer each for itself. */
  const isChoice = ({ localName, type }: HTMLInputElement): boolean =>
    /^(radio|checkbox)$/.test(type) || /^crowd-(checkbox|radio-button)$/.test(localName);
  const shown = (field: Element): string => {
    const attributes = ['type', 'id'].filter((name) => field.getAttribute(name));
    return `<${field.localName}${attributes.map((name) => ` ${name}="${field.getAttribute(name)!}"`).join('')}>`;
  };

  const tellNameless = (): void => {
    for (const field of fields(document)) {
      // a radio button may answer under the name of its group
      if (field.getAttribute('name') || field.closest('crowd-radio-group')?.getAttribute('name')) continue;
      tellProblem(`${shown(field)} has no name, so nobody submits it; fine if only a script reads it`);
    }
  };

  /** Fields with a name that could have answered; one of our own, or of AWS's, that is empty answers nothing. */
  const tellSilent = (keys: readonly string[]): void => {
    for (const field of fields(document)) {
      const { localName: tag, value } = field;
      const name = field.getAttribute('name');
      if (!name || keys.some((key) => key === name || key.startsWith(`${name}.`))) continue;
      const isEmpty = value === undefined || value === null || value === '';
      if (!isNative(field) && (isEmpty || (tag.startsWith('crowd-') && field.closest('crowd-form')))) continue;
      tellProblem(
        `Nothing was submitted under the name "${name}" of <${tag}>: crowd-form collects fields in its own light DOM only`,
      );
    }
  };

  const tellOverwritten = (form: ParentNode): void => {
    const names = fields(form)
      .filter((field) => (isNative(field) || isCrowdField(field)) && !isChoice(field))
      .map((field) => field.getAttribute('name'));
    for (const name of new Set(names)) {
      const count = names.filter((one) => one === name).length;
      if (name && count > 1) tellProblem(`${count} fields have the name "${name}": only the last one's answer is kept`);
    }
  };
  /** A tag that only marks a part of the element around it, such as `<short-instructions>`: nobody defines those. */
  const isRegion = ({ localName, parentElement }: Element): boolean => {
    const around = parentElement?.localName ?? '';
    return !/^(crowd|gt)-/.test(localName) && around.includes('-') && around !== 'crowd-form';
  };
  const tellUndefined = (): void => {
    for (const element of document.querySelectorAll(':not(:defined)')) {
      if (isRegion(element)) continue;
      const { localName: tag } = element;
      tellProblem(
        tag.startsWith('crowd-')
          ? `<${tag}> does nothing here: of AWS's elements the workbench has the plain fields only`
          : `<${tag}> is not defined: no script of this page made it`,
      );
    }
  };

  document.addEventListener('gt-submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { answers } = (event as CustomEvent<{ answers: object }>).detail;
    tellSilent(Object.keys(answers));
    tellNameless();
    tellOverwritten(event.target as Element);
    tellUndefined();
    if (!Object.keys(answers).length) tellProblem('The answer was empty: nothing with a name was collected');
    void send(answers);
  });

  // at the window, so last: a script of the page may have prevented it
  window.addEventListener('submit', ({ target, defaultPrevented }) => {
    if (!defaultPrevented && target instanceof HTMLFormElement && !target.closest('crowd-form'))
      tellProblem('A <form> outside of <crowd-form> was submitted: Ground Truth takes no answer from it');
  });

  /** Scripts that load others may take a while to define their elements. */
  const DEFINED_BY = 2000;
  window.addEventListener('load', () =>
    setTimeout(() => {
      tellUndefined();
      tellNameless();
      if (customElements.get('crowd-form') && !document.querySelector('crowd-form'))
        tellProblem('The page has no <crowd-form>, so nothing can be submitted');
    }, DEFINED_BY),
  );

  // ── scripts: those of the template are settled by now, those made by scripts get here what a portal runs

  const isModule = (type: unknown) => /^\s*module\s*$/i.test(String(type));
  const settled = (script: unknown, attribute: string, value: string): string => {
    if (!(script instanceof HTMLScriptElement)) return value;
    if (attribute === 'type' && isModule(value)) return INERT_TYPE;
    return attribute === 'src' && String(value).includes('crowd-html-elements') ? OUR_FORM : value;
  };
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, settled(this, String(name).toLowerCase(), value));
  };
  for (const name of ['type', 'src'] as const) {
    const property = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, name)!;
    Object.defineProperty(HTMLScriptElement.prototype, name, {
      ...property,
      set(this: HTMLScriptElement, value: string) {
        property.set!.call(this, settled(this, name, value));
      },
    });
  }
  for (const name of ['write', 'writeln'] as const) {
    const write = Document.prototype[name];
    Document.prototype[name] = function (...texts: string[]) {
      const text = texts.join('').replace(/(<script\b[^>]*?\stype\s*=\s*["']?\s*)module\b/gi, `$1${INERT_TYPE}`);
      write.call(this, text);
    };
  }
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
  const withoutQuery = (address: string): string => address.split('?')[0]!;
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) {
        const address =
          target.getAttribute('src') ?? target.getAttribute('href') ?? (target as HTMLImageElement).currentSrc;
        if (address) tellProblem(`<${target.localName}> could not load ${withoutQuery(address)}`);
      } else if (!/^ResizeObserver loop/.test(event.message)) {
        tellProblem(`Script error: ${event.message} (${placeOf(event)})`);
      }
    },
    true,
  );
  // what a style sheet or a script asks for has no element that could fail
  const ASKED_BY: Readonly<Record<string, string>> = {
    css: 'A style sheet',
    fetch: 'fetch()',
    xmlhttprequest: 'XMLHttpRequest',
  };
  new PerformanceObserver((list) => {
    for (const { name, initiatorType, responseStatus } of list.getEntries() as PerformanceResourceTiming[]) {
      const isOwn = name.startsWith(location.origin + task);
      if (responseStatus >= 400 && ASKED_BY[initiatorType] && !isOwn)
        tellProblem(`${ASKED_BY[initiatorType]} could not load ${withoutQuery(name)} (${responseStatus})`);
    }
  }).observe({ type: 'resource', buffered: true });
  window.addEventListener('unhandledrejection', (event) => tellProblem(`Script error: ${String(event.reason)}`));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
    tellProblem(`The page's own policy blocked ${withoutQuery(blockedURI)} (${effectiveDirective})`),
  );
  document.addEventListener('gt-error', (event) => {
    const { property, message } = (event as CustomEvent<{ property?: string; message?: string }>).detail;
    tellProblem(`<${(event.target as Element).localName}> ${property ?? ''}: ${message ?? ''}`);
  });
  const noteDialog = (name: string) =>
    tellProblem(`${name}() shows nothing: a task's frame may open no dialogs, here as in a portal`);
  const { alert, confirm, prompt } = window;
  window.alert = (text) => (noteDialog('alert'), alert(text));
  window.confirm = (text) => (noteDialog('confirm'), confirm(text));
  window.prompt = (text, value) => (noteDialog('prompt'), prompt(text, value));
})();
