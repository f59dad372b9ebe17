import { draftLimits, isExpired, type StoredDraft } from './draft.js';

const STORE = 'drafts';
/** Holds all that clearing up needs to know, so that it reads no drafts. */
const BY_AGE = 'by-age';
/** Opening hangs in some private windows and behind some other pages. Milliseconds. */
const PATIENCE = 2_000;

let opening: Promise<IDBDatabase> | undefined;

/** All functions here reject when IndexedDB is blocked, broken or full. */
export async function readIndexedDraft(key: string): Promise<Partial<StoredDraft> | undefined> {
  let request: IDBRequest<Partial<StoredDraft> | undefined> | undefined;
  await inTransaction('readonly', (drafts) => (request = drafts.get(key)));
  return request?.result;
}

/** @param clearUp removes what is too old or too much; drafts stay bounded if that is done once in a while */
export function writeIndexedDraft(key: string, draft: StoredDraft, clearUp: boolean): Promise<void> {
  return inTransaction('readwrite', (drafts) => {
    drafts.put({ ...draft, key, length: draft.document.length });
    if (clearUp) removeExcess(drafts, draft.savedAt);
  });
}

export function deleteIndexedDraft(key: string): Promise<void> {
  return inTransaction('readwrite', (drafts) => drafts.delete(key));
}

function removeExcess(drafts: IDBObjectStore, now: number): void {
  let count = 0;
  let total = 0;
  const request = drafts.index(BY_AGE).openKeyCursor(null, 'prev');
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    const [savedAt, sentAt, length] = cursor.key as [number, number, number];
    count += 1;
    total += length;
    const isTooMuch = count > draftLimits.count || (count > 1 && total > draftLimits.length);
    if (isTooMuch || isExpired({ savedAt, sentAt }, now)) drafts.delete(cursor.primaryKey);
    cursor.continue();
  };
}

async function inTransaction(mode: IDBTransactionMode, act: (drafts: IDBObjectStore) => void): Promise<void> {
  const database = await (opening ??= open());
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    act(transaction.objectStore(STORE));
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gt-elements', 1);
    setTimeout(() => reject(new Error('IndexedDB does not open')), PATIENCE);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open'));
    request.onupgradeneeded = () => {
      const drafts = request.result.createObjectStore(STORE, { keyPath: 'key' });
      drafts.createIndex(BY_AGE, ['savedAt', 'sentAt', 'length']);
    };
    request.onsuccess = () => {
      const database = request.result;
      const forget = (): void => {
        opening = undefined;
      };
      database.onclose = forget;
      // A later version of ours in another tab wants to change the database.
      database.onversionchange = () => {
        forget();
        database.close();
      };
      resolve(database);
    };
  });
}
