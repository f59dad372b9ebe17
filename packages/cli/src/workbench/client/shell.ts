/// <reference lib="dom" />
/** Runs in the shell's task page: keyboard to the frame, the next task after an answer, and what the frame has to say. */
(() => {
  interface FrameMessage {
    source: 'gt-workbench';
    kind: 'saved' | 'failed' | 'problem';
    text?: string;
  }

  const frame = () => document.querySelector<HTMLIFrameElement>('#task');

  /** Only our own script in the frame that this page shows is listened to. */
  const isOurs = (event: MessageEvent): boolean => {
    const shown = frame();
    const isFromFrame =
      shown !== null && event.source === shown.contentWindow && event.origin === new URL(shown.src).origin;
    return isFromFrame && (event.data as FrameMessage | null)?.source === 'gt-workbench';
  };

  const showProblem = (text: string): void => {
    const details = document.querySelector<HTMLElement>('#problems')!;
    const list = details.querySelector('ul')!;
    if ([...list.children].some((item) => item.textContent === text)) return;
    list.append(Object.assign(document.createElement('li'), { textContent: text }));
    document.querySelector('#problem-count')!.textContent = String(list.children.length);
    details.hidden = false;
  };

  window.addEventListener('message', (event) => {
    if (!isOurs(event)) return;
    const { kind, text = '' } = event.data as FrameMessage;
    const failure = document.querySelector<HTMLElement>('#failure')!;
    if (kind === 'problem') {
      showProblem(text);
    } else if (kind === 'failed') {
      failure.hidden = false;
      failure.textContent = `Not saved: ${text} Your work is still here.`;
    } else {
      failure.hidden = true;
      document.querySelector<HTMLFormElement>('#next')!.requestSubmit();
    }
  });

  // The frame is not there yet; a load event does not bubble, so it is caught on the way down. A task that took the
  // focus by itself keeps it: focusing the frame once more would take it from what has it inside.
  document.addEventListener(
    'load',
    (event) => {
      const shown = frame();
      if (event.target === shown && document.activeElement !== shown) shown?.focus();
    },
    true,
  );
})();
