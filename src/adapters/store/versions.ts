import { canonical } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports, Text } from '../../ports.ts'
import { LONGEST } from './pieces.ts'
import { type Database, sql } from './sql.ts'
import type { Kept } from './tables.ts'

/** Bytes by their own SHA-256, durable once `put` has returned. */
export type Files = {
  put(bytes: Uint8Array): Promise<string>
  get(hash: string): Promise<Uint8Array | undefined>
}

type KeptDraft = Omit<Draft, 'files'> & { files: { name: string; type: string; hash: string }[] }

export type Versions = Pick<Ports, 'keep' | 'open' | 'keepText' | 'openText'>

export function versions(database: Database, files: Files, digest: Ports['digest']): Versions {
  /** The files come first: a row never names what is not there. */
  async function row(version: string, value: unknown): Promise<Kept> {
    const content = JSON.stringify(value)
    if (content.length <= LONGEST) return { version, content, file: null }
    return { version, content: null, file: await files.put(new TextEncoder().encode(content)) }
  }

  async function content(row: Kept): Promise<string> {
    return row.content ?? new TextDecoder().decode(await bytesOf(row.file ?? ''))
  }

  async function bytesOf(hash: string): Promise<Uint8Array> {
    const bytes = await files.get(hash)
    if (!bytes) throw new Error(`The kept file ${hash} is missing.`)
    if ((await digest(bytes)) !== hash) throw new Error(`The kept file ${hash} was changed.`)
    return bytes
  }

  return {
    async keep(draft) {
      const hashes: string[] = []
      for (const file of draft.files) hashes.push(await files.put(file.bytes))
      const version = await digest(canonical(draft, hashes))
      const kept: KeptDraft = {
        ...draft,
        files: draft.files.map(({ name, type }, index) => ({ name, type, hash: hashes[index]! })),
      }
      const values = await row(version, kept)
      await database.batch([
        sql
          .insertInto('version')
          .values(values)
          .onConflict((clash) => clash.doNothing()),
      ])
      return version
    },

    async open(version) {
      const [found] = await database.all(sql.selectFrom('version').selectAll().where('version', '=', version))
      if (!found) throw new Refusal('not-found', 'There is no such version.')
      const kept = JSON.parse(await content(found)) as KeptDraft
      const draft: Draft = { ...kept, files: await Promise.all(kept.files.map(opened)) }
      const hashes = kept.files.map((file) => file.hash)
      // What is signed is what goes out: a row that somebody changed is a fault, not a draft.
      if ((await digest(canonical(draft, hashes))) !== version) throw new Error(`The version ${version} was changed.`)
      return draft
    },

    async keepText(version, text) {
      const { content, file } = await row(version, text)
      await database.batch([
        sql
          .insertInto('text')
          .values({ version, content, file })
          .onConflict((clash) => clash.column('version').doUpdateSet({ content, file })),
      ])
    },

    async openText(version) {
      const [found] = await database.all(sql.selectFrom('text').selectAll().where('version', '=', version))
      if (!found) throw new Refusal('not-found', 'The text of this version was not kept.')
      return JSON.parse(await content(found)) as Text
    },
  }

  async function opened({ name, type, hash }: KeptDraft['files'][number]) {
    return { name, type, bytes: await bytesOf(hash) }
  }
}
