import { canonical } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Ports, Text } from '../../ports.ts'
import type { ContentKeys } from './content-keys.ts'
import { boxes, type Files } from './kept.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { KeptVersion, Tables } from './tables.ts'

/** `hash`: of the bytes; `sealed`: the name under which they are kept. */
export type KeptDraft = Omit<Draft, 'files'> & {
  files: { name: string; type: string; hash: string; sealed?: string }[]
}

export type Versions = Pick<Ports, 'keep' | 'open' | 'keepText' | 'openText'>

type Parts = {
  readonly database: Database
  readonly files: Files
  readonly keys: ContentKeys
  readonly digest: Ports['digest']
  readonly now: () => string
}

const TRIES = 5

/** Each draft is sealed with a key of its own. */
export function versions(parts: Parts): Versions {
  const { database, files, keys, digest, now } = parts
  const box = boxes(parts)

  return {
    async keep(draft) {
      const hashes = await Promise.all(draft.files.map(({ bytes }) => digest(bytes)))
      const version = await digest(canonical(draft, hashes))
      for (let attempt = 0; attempt < TRIES; attempt++)
        if ((await touched(version)) || (await sealed(version, draft, hashes))) return version
      throw new Error(`The version ${version} could not be stored: another writer keeps replacing it.`)
    },

    async open(version) {
      const row = await find(version)
      const kept = JSON.parse(await box.content(row, draftName(version))) as KeptDraft
      const key = row.key === null ? undefined : await keys.open(row.key)
      const draft: Draft = {
        ...kept,
        files: await Promise.all(
          kept.files.map(async ({ name, type, ...file }) => ({ name, type, bytes: await bytesOf(file, key) })),
        ),
      }
      const hashes = kept.files.map((file) => file.hash)
      // What is signed is what goes out: a changed row is a fault, not a draft.
      if ((await digest(canonical(draft, hashes))) !== version) throw new Error(`The version ${version} was changed.`)
      return draft
    },

    async keepText(version, text) {
      const { key } = await find(version)
      if (key === null) throw new Error(`The version ${version} has no key: it was erased, or is not encrypted yet.`)
      const row = { ...(await box.shut(await keys.open(key), JSON.stringify(text), textName(version))), key }
      const before = await textRow(version)
      await database.batch([
        sql
          .insertInto('text')
          .values({ version, ...row })
          .onConflict((clash) => clash.column('version').doUpdateSet(row)),
        ...(before?.file ? [toShred(before.file, before.key ? 'file' : 'plain')] : []),
      ])
    },

    async openText(version) {
      const row = await textRow(version)
      if (!row) throw new Refusal('not-found', 'The text of this version was not stored.')
      return JSON.parse(await box.content(row, textName(version))) as Text
    },
  }

  async function find(version: string): Promise<KeptVersion> {
    const [found] = await database.all(sql.selectFrom('version').selectAll().where('version', '=', version))
    if (!found) throw new Refusal('not-found', 'There is no such version.')
    return found
  }

  async function textRow(version: string): Promise<Tables['text'] | undefined> {
    return (await database.all(sql.selectFrom('text').selectAll().where('version', '=', version)))[0]
  }

  /** The erasure of old content spares what is wanted again. */
  async function touched(version: string): Promise<boolean> {
    const changed = await database.all(
      statement(
        `update version set keptAt = ? where version = ? and (content is not null or file is not null) returning version`,
        now(),
        version,
      ),
    )
    return changed.length > 0
  }

  /** Files come first, so that a row never names a missing one. False when another writer was first. */
  async function sealed(version: string, draft: Draft, hashes: readonly string[]): Promise<boolean> {
    const { name, key } = await keys.make()
    const kept: KeptDraft['files'] = []
    for (const [index, { name: called, type, bytes }] of draft.files.entries()) {
      const hash = hashes[index]!
      kept.push({ name: called, type, hash, sealed: await box.keepFile(key, bytes, hash) })
    }
    const { content, file } = await box.shut(key, JSON.stringify({ ...draft, files: kept }), draftName(version))
    const names = kept.map((one) => one.sealed!)
    const row = { content, file, key: name, files: JSON.stringify(names), keptAt: now() }
    await database.batch([
      sql
        .insertInto('version')
        .values({ version, ...row })
        .onConflict((clash) =>
          clash
            .column('version')
            .doUpdateSet(row)
            .where('version.content', 'is', null)
            .where('version.file', 'is', null),
        ),
    ])
    if ((await find(version)).key === name) return true
    await keys.remove(name)
    for (const one of file ? [...names, file] : names) await files.remove(one)
    return false
  }

  async function bytesOf(file: { hash: string; sealed?: string }, key: CryptoKey | undefined): Promise<Uint8Array> {
    return file.sealed && key ? box.openFile(key, file.sealed, file.hash) : box.plainFile(file.hash)
  }
}

export const draftName = (version: string) => `draft ${version}`
export const textName = (version: string) => `text ${version}`

/** The key is destroyed once the batch is written. */
export function toShred(name: string, what: Tables['shred']['what']): Query {
  return sql
    .insertInto('shred')
    .values({ name, what })
    .onConflict((clash) => clash.doNothing())
}
