/// <reference lib="dom" />
/** Runs in the shell's task page: keyboard to the frame, the next task after an answer, what the frame says, the time. */
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
    // the workbench may have known it already, with file and line
    if ([...list.children].some((item) => item.textContent?.includes(text))) return;
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

  /** When so much time is left, that is said to those who do not see it, in seconds. */
  const SAID = [300, 60];

  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

  const timeText = (seconds: number): string => {
    if (seconds < 100) return `${seconds} s`;
    const minutes = Math.ceil(seconds / 60);
    const hours = Math.floor(minutes / 60);
    return hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
  };

  const countDown = (): void => {
    const shown = document.querySelector<HTMLElement>('#time-left')!;
    const end = Date.now() + Number(shown.dataset.seconds) * 1000;
    let before = Infinity;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      shown.textContent = timeText(seconds);
      shown.classList.toggle('short', seconds <= SAID[0]!);
      const said = SAID.find((limit) => seconds <= limit && before > limit);
      if (said !== undefined && seconds)
        document.querySelector('#time-said')!.textContent = `${counted(Math.ceil(seconds / 60), 'minute')} left`;
      before = seconds;
      if (seconds) return;
      clearInterval(timer);
      document.querySelector('#time-over')!.textContent =
        'The time for this task is over, so others can take it now. Your answer is still taken as long as nobody else has given one.';
    };
    const timer = setInterval(tick, 1000);
    tick();
  };
  document.addEventListener('DOMContentLoaded', countDown);
})();
