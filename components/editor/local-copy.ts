import type { Written } from '@/lib/drafts/merge'

/**
 * A text that the server has not acknowledged, with the one it grew from, and what was sent of it without an answer. `at`
 * is this browser's clock, in ms.
 */
export type LocalCopy = { at: number; revision: number; base: Written; text: Written; sent: Written | null }

const store = 'texts'

/** Each reader's texts are their own, also in a browser that two people use. */
export function localPlace(keptAs: string): string {
  return `draft:${document.body.dataset.reader ?? ''}:${keptAs}`
}

/**
 * Keeps a copy in the browser's database and, where it has room, in its quick store, which is written at once: a tab that
 * closes this very moment loses nothing. Null forgets it. A browser that refuses keeps nothing; the editor still has it.
 */
export async function keepCopy(place: string, copy: Omit<LocalCopy, 'at'> | null): Promise<void> {
  const dated = copy && { at: Date.now(), ...copy }
  try {
    if (dated) localStorage.setItem(place, JSON.stringify(dated))
    else localStorage.removeItem(place)
  } catch {
    // Full or refused.
  }
  try {
    const texts = await open('readwrite')
    await (dated ? done(texts.put(dated, place)) : done(texts.delete(place)))
  } catch {
    // A private window may have no database.
  }
}

/** The newest copy that was kept, or null. */
export async function keptCopy(place: string): Promise<LocalCopy | null> {
  const quick = quickCopy(place)
  try {
    const texts = await open('readonly')
    const deep = (await done(texts.get(place))) as LocalCopy | undefined
    return deep && (!quick || deep.at > quick.at) ? deep : quick
  } catch {
    return quick
  }
}

function quickCopy(place: string): LocalCopy | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as LocalCopy | null
  } catch {
    return null
  }
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const asked = indexedDB.open('drafts', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(store)
  const database = await done(asked)
  const transaction = database.transaction(store, mode)
  transaction.oncomplete = () => database.close()
  transaction.onabort = () => database.close()
  return transaction.objectStore(store)
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'))
  })
}
