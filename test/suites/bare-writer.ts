import type { Page } from 'playwright-core';

/**
 * Keeps a text by IndexedDB and nothing else, one write after another without a pause: the best that anything in a page
 * could do at that moment on that machine. What is lost of it is not the element's loss.
 */
export class BareWriter {
  constructor(
    private readonly tag: string,
    /** JSON pointer of the text in the element's value. */
    private readonly pointer: string,
  ) {}

  /** Writes at each `input` of the element from now on. */
  async start(page: Page, key: string): Promise<void> {
    const names = this.pointer.split('/').slice(1);
    await page.evaluate(
      async ({ tag, names, key }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('bare-writer');
          opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(new Error(opening.error?.message));
        });
        const element = document.querySelector(tag) as HTMLElement & { value: unknown };
        let isWriting = false;
        let isStale = false;
        const write = () => {
          isStale = isWriting;
          if (isWriting) return;
          isWriting = true;
          const transaction = database.transaction('texts', 'readwrite');
          const text = names.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], element.value);
          transaction.objectStore('texts').put(text, key);
          transaction.oncomplete = () => {
            isWriting = false;
            if (isStale) write();
          };
        };
        element.addEventListener('input', write);
      },
      { tag: this.tag, names, key },
    );
  }

  /** What is there of it, in a page of the same origin. */
  read(page: Page, key: string): Promise<string> {
    return page.evaluate(
      (key) =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('bare-writer');
          opening.onerror = () => reject(new Error(opening.error?.message));
          opening.onsuccess = () => {
            const reading = opening.result.transaction('texts').objectStore('texts').get(key);
            reading.onsuccess = () => {
              opening.result.close();
              resolve((reading.result as string | undefined) ?? '');
            };
          };
        }),
      key,
    );
  }
}
