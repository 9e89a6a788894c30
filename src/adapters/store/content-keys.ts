import { keyFrom, newKeyBytes, seal, unseal } from './sealing.ts'

/** Never in the database, so that a copy of it cannot be opened. */
export type KeyPlace = {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
  /** Durable when it resolves; does nothing when there is none. */
  remove(name: string): Promise<void>
  list(): Promise<readonly string[]>
}

export type ContentKeys = ReturnType<typeof contentKeys>

export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
}

const AT_HAND = 1_000
/** Milliseconds, because another process may have destroyed a key of the cache. */
const AT_HAND_MS = 5 * 60_000

/**
 * One key per version and one for the free text of each item, each wrapped with the office key: destroying it destroys the content in every copy of
 * database and files. The first of `masters` wraps new keys, the others open older ones.
 */
function contentKeys(place: KeyPlace, masters: readonly CryptoKey[]) {
  const about = (name: string) => `key ${name}`
  const atHand = new Map<string, CryptoKey>()
  let emptied = performance.now()

  async function unwrapped(name: string): Promise<{ bytes: Uint8Array; master: number }> {
    const wrapped = await place.get(name)
    if (!wrapped) throw new KeyMissing(`The content key ${name} is missing: restore it from the backup of the keys.`)
    for (const [master, key] of masters.entries()) {
      const bytes = await unseal(key, wrapped, about(name)).catch((fault: unknown) => {
        if (master === masters.length - 1) throw fault
      })
      if (bytes) return { bytes, master }
    }
    throw new Error('The content key of the office is missing.')
  }
  async function save(name: string, bytes: Uint8Array): Promise<void> {
    await place.put(name, await seal(masters[0]!, bytes, about(name)))
  }
  return {
    async make(): Promise<{ name: string; key: CryptoKey }> {
      const name = crypto.randomUUID()
      const bytes = newKeyBytes()
      await save(name, bytes)
      return { name, key: await keyFrom(bytes) }
    },
    async open(name: string): Promise<CryptoKey> {
      if (performance.now() - emptied > AT_HAND_MS) {
        atHand.clear()
        emptied = performance.now()
      }
      const known = atHand.get(name)
      if (known) return known
      const key = await keyFrom((await unwrapped(name)).bytes)
      if (atHand.size >= AT_HAND) atHand.clear()
      atHand.set(name, key)
      return key
    },
    async remove(name: string): Promise<void> {
      await place.remove(name)
      atHand.delete(name)
    },
    list: place.list,
    bytesOf: async (name: string) => (await unwrapped(name)).bytes,
    save,
    changed: masters.length > 1,
    isOld: async (name: string) => (await unwrapped(name)).master > 0,
  }
}

/** Opens one existing key, so that a start with the wrong office key fails. `texts`: newest first; `make` makes one where nothing was sealed yet. */
export async function openKeys(
  place: KeyPlace,
  texts: readonly string[],
  make: () => Promise<string>,
): Promise<ContentKeys> {
  const [first] = await place.list()
  const given = texts.flatMap((text) => text.trim().split(/\s+/)).filter(Boolean)
  if (given.length === 0 && first !== undefined)
    throw new Error('The content key is missing, and the data is encrypted with it. Restore it before you start.')
  const distinct = [...new Set(given.length > 0 ? given : [await make()])]
  const keys = contentKeys(place, await Promise.all(distinct.map(masterFrom)))
  if (first !== undefined)
    await keys.open(first).catch(() => {
      throw new Error(
        'This is not the content key that the data is encrypted with, or the first of the wrapped keys is damaged. ' +
          'Restore that key before you start.',
      )
    })
  return keys
}

/** 32 bytes as base64; after a change the earlier key follows. */
async function masterFrom(text: string): Promise<CryptoKey> {
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0))
  } catch {
    throw new Error('The content key must be 32 bytes as base64: openssl rand -base64 32')
  }
  return keyFrom(bytes)
}
