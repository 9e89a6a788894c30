import { keyFrom, newKeyBytes, seal, unseal } from './sealing.ts'

/** Where the wrapped keys lie: never in the database, so that a copy of the database does not hold what opens it. */
export type KeyPlace = {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
  /** Gone for good when it returns; nothing happens when there is none. */
  remove(name: string): Promise<void>
  list(): Promise<readonly string[]>
}

export type ContentKeys = ReturnType<typeof contentKeys>

/**
 * One key a version, each wrapped with the key of the office. Who destroys a version's key has destroyed its content wherever
 * copies of the database and the files lie.
 */
function contentKeys(place: KeyPlace, master: CryptoKey) {
  const about = (name: string) => `key ${name}`
  async function bytesOf(name: string): Promise<Uint8Array> {
    const wrapped = await place.get(name)
    if (!wrapped) throw new Error(`The content key ${name} is missing: restore it from the backup of the keys.`)
    return unseal(master, wrapped, about(name))
  }
  async function save(name: string, bytes: Uint8Array): Promise<void> {
    await place.put(name, await seal(master, bytes, about(name)))
  }
  return {
    async make(): Promise<{ name: string; key: CryptoKey }> {
      const name = crypto.randomUUID()
      const bytes = newKeyBytes()
      await save(name, bytes)
      return { name, key: await keyFrom(bytes) }
    },
    open: async (name: string) => keyFrom(await bytesOf(name)),
    remove: place.remove,
    list: place.list,
    /** For a move to another place, whose key of the office is another. */
    bytesOf,
    save,
  }
}

/**
 * The keys as they are there: one of them is opened, so that a start with the wrong key of the office fails instead of writing
 * what the right one cannot read. `text` is what is kept of the key of the office; `make` makes one where nothing was sealed yet.
 */
export async function openKeys(
  place: KeyPlace,
  text: string | undefined,
  make: () => Promise<string>,
): Promise<ContentKeys> {
  const [first] = await place.list()
  if (text === undefined && first !== undefined)
    throw new Error(
      'The key of the office’s content is missing, and content was sealed with it. Restore it before you start.',
    )
  const keys = contentKeys(place, await masterFrom(text ?? (await make())))
  if (first !== undefined)
    await keys.open(first).catch(() => {
      throw new Error(
        'This is not the key that the office’s content was sealed with. Restore that one before you start.',
      )
    })
  return keys
}

/** What CONTENT_KEY and the key file hold: 32 bytes, as base64. */
async function masterFrom(text: string): Promise<CryptoKey> {
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0))
  } catch {
    throw new Error('The key of the office’s content must be 32 bytes as base64: openssl rand -base64 32')
  }
  return keyFrom(bytes)
}
