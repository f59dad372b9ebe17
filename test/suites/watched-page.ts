/** What the page at hand did that hostile strings want it to do. */
export interface PageWatch {
  /** Calls of `gtHostile()`, errors that nobody caught, and what was about to be fetched. */
  readonly events: readonly string[];
  stop(): void;
}

/**
 * Allows what the test runner needs, and the pictures and the videos that tasks are about (these come from memory, where
 * no text leads to), and of the rest nothing: what is tried is told. It holds until the page is left.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws: blob:",
  'media-src blob:',
  `img-src ${location.origin}/test/fixtures/image-caption/`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function watchPage(): PageWatch {
  const events: string[] = [];
  const listening = new AbortController();
  const on = <T extends Event>(target: EventTarget, type: string, tell: (event: T) => string) =>
    target.addEventListener(type, (event) => events.push(tell(event as T)), { signal: listening.signal });
  on<SecurityPolicyViolationEvent>(document, 'securitypolicyviolation', (event) => {
    return `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`;
  });
  on<ErrorEvent>(window, 'error', ({ message }) => `error ${message}`);
  on<PromiseRejectionEvent>(window, 'unhandledrejection', ({ reason }) => `rejection ${reason}`);
  Object.assign(globalThis, { gtHostile: () => events.push('gtHostile was called') });
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  document.head.append(policy);
  return {
    events,
    stop() {
      listening.abort();
      delete (globalThis as { gtHostile?: unknown }).gtHostile;
    },
  };
}
