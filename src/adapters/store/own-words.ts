import type { Named, OwnWords } from '../../core/own-words.ts'
import type { Ports } from '../../ports.ts'
import { canonicalJson } from './canonical-json.ts'
import { type ContentKeys, KeyMissing } from './content-keys.ts'
import { fromBase64, seal, toBase64, unseal } from './sealing.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

export type Place = { readonly stream: string; readonly seq: number }

/** Both null where there is none, only `content` null once it was erased. */
export type WordsRow = { readonly content: string | null; readonly key: string | null }

export type StreamKey = { readonly name: string; readonly key: CryptoKey; readonly made: boolean }

export type OwnWordsStore = ReturnType<typeof createOwnWords>

const SALT_BYTES = 16

/** A missing row reveals that somebody deleted it. */
export const MISSING = 'its text is missing'

/** Kept beside the journal and sealed with the item's own key, so that it can be erased. */
export function createOwnWords({
  database,
  keys,
  digest,
}: {
  database: Database
  keys: Pick<ContentKeys, 'make' | 'open'>
  digest: Ports['digest']
}) {
  return {
    /** Made with the first free text of the stream; a fresh one when everything before is erased. */
    async keyFor(stream: string, fresh: boolean): Promise<StreamKey> {
      const [row] = fresh
        ? []
        : await database.all(
            sql
              .selectFrom('said')
              .select('key')
              .where('stream', '=', stream)
              .where('content', 'is not', null)
              .orderBy('seq', 'desc')
              .limit(1),
          )
      if (row) return { name: row.key, key: await keys.open(row.key), made: false }
      return { ...(await keys.make()), made: true }
    },

    async shut(place: Place, words: OwnWords, { name, key }: StreamKey): Promise<{ named: Named; query: Query }> {
      const salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
      const text = canonicalJson(words)
      const sealed = await seal(key, new TextEncoder().encode(`${salt}\n${text}`), about(place))
      const row = { ...place, content: toBase64(sealed), key: name }
      return {
        named: { hash: await digest(`${salt}\n${text}`), of: Object.keys(words) },
        query: sql.insertInto('said').values(row),
      }
    },

    /** Undefined when it was erased. Throws when it was changed or deleted. */
    async open(place: Place, named: Named, { content, key }: WordsRow): Promise<OwnWords | undefined> {
      if (key === null) throw new Error(`Entry ${place.seq} of ${place.stream}: ${MISSING}.`)
      if (content === null) return undefined
      const opener = await keys.open(key).catch((fault: unknown) => {
        // An older copy of the database still names keys destroyed since.
        if (!(fault instanceof KeyMissing)) throw fault
      })
      if (!opener) return undefined
      const bytes = await unseal(opener, fromBase64(content), about(place))
      const text = new TextDecoder().decode(bytes)
      if ((await digest(text)) !== named.hash)
        throw new Error(`Entry ${place.seq} of ${place.stream}: its text was changed.`)
      return JSON.parse(text.slice(text.indexOf('\n') + 1)) as OwnWords
    },
  }
}

/** All free text up to there, and its key. */
export function erasingWords(stream: string, upTo: number): Query[] {
  return [
    statement(
      `insert into shred select distinct key, 'key' from said where stream = ? and seq <= ? and content is not null
         on conflict do nothing`,
      stream,
      upTo,
    ),
    statement('update said set content = null where stream = ? and seq <= ?', stream, upTo),
  ]
}

export type WithWords = { readonly wordsContent: Tables['said']['content']; readonly wordsKey: string | null }

export const wordsRow = ({ wordsContent, wordsKey }: WithWords): WordsRow => ({ content: wordsContent, key: wordsKey })

const about = ({ stream, seq }: Place) => `words ${stream} ${seq}`
