import { Refusal } from '../../core/refusal.ts'
import type { Ports } from '../../ports.ts'
import type { ContentKeys } from './content-keys.ts'
import { MAX_PIECE_CHARS } from './pieces.ts'
import { fromBase64, seal, toBase64, unseal } from './sealing.ts'
import type { Kept } from './tables.ts'

/** Bytes by their own SHA-256, durable once `put` has returned. */
export type Files = {
  put(bytes: Uint8Array): Promise<string>
  get(hash: string): Promise<Uint8Array | undefined>
  remove(hash: string): Promise<void>
}

/** In a row or, when too large, in a file; sealed where it has a key. */
export function boxes({ files, keys, digest }: { files: Files; keys: ContentKeys; digest: Ports['digest'] }) {
  async function plainFile(hash: string): Promise<Uint8Array> {
    const bytes = await files.get(hash)
    if (!bytes) throw new Error(`The kept file ${hash} is missing.`)
    if ((await digest(bytes)) !== hash) throw new Error(`The kept file ${hash} was changed.`)
    return bytes
  }

  return {
    plainFile,

    async shut(key: CryptoKey, text: string, about: string): Promise<Pick<Kept, 'content' | 'file'>> {
      const sealed = await seal(key, new TextEncoder().encode(text), about)
      if (sealed.length > MAX_PIECE_CHARS) return { content: null, file: await files.put(sealed) }
      return { content: toBase64(sealed), file: null }
    },

    async content({ content, file, key }: Omit<Kept, 'version'>, about: string): Promise<string> {
      if (content === null && file === null)
        throw new Refusal('erased', 'The content was erased: its retention period has passed.')
      if (key === null) return content ?? new TextDecoder().decode(await plainFile(file!))
      const sealed = content === null ? await plainFile(file!) : fromBase64(content)
      return new TextDecoder().decode(await unseal(await keys.open(key), sealed, about))
    },

    /** No two versions share a sealed file. */
    keepFile: async (key: CryptoKey, bytes: Uint8Array, hash: string) =>
      files.put(await seal(key, bytes, `file ${hash}`)),

    openFile: async (key: CryptoKey, name: string, hash: string) => unseal(key, await plainFile(name), `file ${hash}`),
  }
}
