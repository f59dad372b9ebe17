/// <reference lib="dom" />
/**
 * Runs in a task page, before the template: sends what `<crowd-form>` collected to the workbench, and tells the shell
 * what came of it and what went wrong, which a portal would not say. A classic script.
 */
(() => {
  const { answer, shell } = (document.currentScript as HTMLScriptElement).dataset as { answer: string; shell: string };
  let isSending = false;

  const tell = (message: { kind: 'saved' | 'failed' | 'problem'; text?: string }): void => {
    window.parent.postMessage({ source: 'gt-workbench', ...message }, shell);
  };

  const send = async (answers: unknown): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      const reply = await fetch(answer, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answers),
      });
      if (reply.ok) {
        tell({ kind: 'saved' });
        return;
      }
      const { problem } = (await reply.json().catch(() => ({}))) as { problem?: string };
      tell({ kind: 'failed', text: problem ?? `The workbench answered ${reply.status}.` });
    } catch {
      tell({ kind: 'failed', text: 'The workbench does not answer. Is it still running?' });
    }
    // only after a failure: what was saved is not sent again
    isSending = false;
  };

  document.addEventListener('gt-submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    void send((event as CustomEvent<{ answers: unknown }>).detail.answers);
  });

  // in the capture phase, since a failed load does not bubble
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) {
        const address = target.getAttribute('src') ?? target.getAttribute('href');
        if (address) tell({ kind: 'problem', text: `<${target.localName}> could not load ${address.split('?')[0]!}` });
      } else if (!/^ResizeObserver loop/.test(event.message)) {
        tell({ kind: 'problem', text: `Script error: ${event.message} (line ${event.lineno})` });
      }
    },
    true,
  );
  window.addEventListener('unhandledrejection', (event) => {
    tell({ kind: 'problem', text: `Script error: ${String(event.reason)}` });
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const script of document.querySelectorAll('script[type="module"]')) {
      const name = script.getAttribute('src')?.split('?')[0] ?? 'inline';
      tell({ kind: 'problem', text: `A script of type="module" (${name}) does not run in Ground Truth` });
    }
  });
})();
