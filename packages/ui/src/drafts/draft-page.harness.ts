import type { DraftKeeper, DraftKeeperOptions } from './draft-keeper.js';

/** A page of its own, with its own connections, that can be closed at any moment like a tab. */
export interface DraftPage {
  keeper(options: Partial<DraftKeeperOptions> & { readonly key: string }): DraftKeeper;
  /** Errors that nobody caught. */
  readonly errors: readonly string[];
  close(): void;
}

type Made = (options: DraftKeeperOptions) => DraftKeeper;

/** @param prepare changes the page's storage before anything of ours is loaded */
export async function openDraftPage(prepare?: (page: Window & typeof globalThis) => void): Promise<DraftPage> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  const errors: string[] = [];
  page.addEventListener('error', (event) => errors.push(event.message));
  page.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  prepare?.(page);
  const make = await new Promise<Made>((resolve) => {
    Object.assign(page, { ready: resolve });
    const script = page.document.createElement('script');
    script.type = 'module';
    const address = new URL('./draft-keeper.ts', import.meta.url).href;
    script.textContent = `import { DraftKeeper } from '${address}'; ready((options) => new DraftKeeper(options));`;
    page.document.body.append(script);
  });
  return {
    keeper: (options) => make({ kind: 'device', now: Date.now, ...options }),
    errors,
    close: () => frame.remove(),
  };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Everything that is stored for drafts on this device, straight from IndexedDB. */
export function storedDrafts(): Promise<readonly { readonly key: string; readonly length: number }[]> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('gt-elements');
    opened.onerror = () => reject(opened.error ?? new Error());
    opened.onsuccess = () => {
      const all = opened.result.transaction('drafts').objectStore('drafts').getAll();
      all.onerror = () => reject(all.error ?? new Error());
      all.onsuccess = () => {
        opened.result.close();
        resolve(all.result as readonly { key: string; length: number }[]);
      };
    };
  });
}

export function forgetDrafts(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  return new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase('gt-elements');
    deletion.onsuccess = deletion.onerror = () => resolve();
  });
}
