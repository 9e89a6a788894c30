import type { DraftFile } from '../../core/draft.ts'
import type { Ports } from '../../ports.ts'
import type { ContentKeys } from './content-keys.ts'
import { boxes, type Files } from './kept.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

const MAX_DRAFTS = 50

type Kept = {
  readonly id: string
  readonly item: string
  readonly at: string
  readonly typed: Readonly<Record<string, string>>
}

/** `size` is in bytes. */
export type KeptFile = { readonly id: string; readonly name: string; readonly type: string; readonly size: number }

type Row = Tables['unfinished']
type Sealed = Pick<KeptFile, 'name' | 'type' | 'size'> & { readonly hash: string }

type Parts = {
  readonly database: Database
  readonly files: Files
  readonly keys: ContentKeys
  readonly digest: Ports['digest']
}

/** Each is sealed with its own key, which is destroyed with it. */
export function unfinished(parts: Parts) {
  const { database, files, keys, digest } = parts
  const box = boxes(parts)

  return {
    async save(by: string, { id, item, at, typed }: Kept): Promise<void> {
      const row = await ensure(by, id, item, at)
      const key = await keys.open(row.key!)
      const sealed = await box.shut(key, JSON.stringify(typed), about(by, id))
      await database.batch([
        statement(
          `insert into shred select file, 'file' from unfinished
           where by = ? and id = ? and file is not null and file is distinct from ? on conflict do nothing`,
          ...[by, id, sealed.file],
        ),
        sql
          .updateTable('unfinished')
          .set({ item, at, typed: '', ...sealed })
          .where('by', '=', by)
          .where('id', '=', id)
          .where('key', '=', row.key),
      ])
    },

    /** Undefined, with nothing kept, when it is submitted or removed at this moment. */
    async addFile(by: string, draft: Omit<Kept, 'typed'>, file: DraftFile): Promise<KeptFile | undefined> {
      const { id, item, at } = draft
      const row = await ensure(by, id, item, at)
      const key = await keys.open(row.key!)
      const hash = await digest(file.bytes)
      const name = await box.keepFile(key, file.bytes, hash)
      const sealed: Sealed = { name: file.name, type: file.type, size: file.bytes.length, hash }
      const { content } = await box.shut(key, JSON.stringify(sealed), fileAbout(name))
      const added = await database.all(
        statement(
          `insert into unfinishedFile (by, id, file, content, at) select ?, ?, ?, ?, ?
           where exists (select 1 from unfinished where by = ? and id = ? and key = ?) returning file`,
          ...[by, id, name, content, at, by, id, row.key],
        ),
      )
      if (added.length === 0) {
        await files.remove(name)
        return undefined
      }
      return { id: name, name: file.name, type: file.type, size: file.bytes.length }
    },

    async removeFile(by: string, id: string, file: string): Promise<void> {
      const where = 'by = ? and id = ? and file = ?'
      await database.batch([
        statement(
          `insert into shred select file, 'file' from unfinishedFile where ${where} on conflict do nothing`,
          ...[by, id, file],
        ),
        statement(`delete from unfinishedFile where ${where}`, by, id, file),
      ])
    },

    others(item: string, by: string): Promise<readonly Pick<Row, 'by' | 'at'>[]> {
      const rows = sql.selectFrom('unfinished').select(['by', 'at'])
      return database.all(
        rows.where('item', '=', item).where('by', '!=', by).where('key', 'is not', null).orderBy('at'),
      )
    },

    async files(by: string, id: string): Promise<readonly KeptFile[]> {
      const row = await find(by, id)
      if (!row?.key) return []
      const all = await fileRows(by, id)
      return Promise.all(
        all.map(async ({ file, content }) => {
          const { name, type, size } = await metadata(row.key!, file, content)
          return { id: file, name, type, size }
        }),
      )
    },

    async openFile(by: string, id: string, file: string): Promise<DraftFile | undefined> {
      const row = await find(by, id)
      const found = (await fileRows(by, id)).find((one) => one.file === file)
      if (!row?.key || !found) return undefined
      const { name, type, hash } = await metadata(row.key, file, found.content)
      return { name, type, bytes: await box.openFile(await keys.open(row.key), file, hash) }
    },

    async list(by: string): Promise<readonly (Kept & { readonly files: number })[]> {
      const rows = await database.all<Row & { files: number }>(
        statement(
          `select unfinished.*,
             (select count(*) from unfinishedFile where unfinishedFile.by = unfinished.by and unfinishedFile.id = unfinished.id)
             as files from unfinished where by = ? order by at desc limit ?`,
          ...[by, MAX_DRAFTS],
        ),
      )
      return Promise.all(rows.map(async (row) => ({ ...(await kept(row)), files: row.files })))
    },

    async open(by: string, id: string): Promise<Kept | undefined> {
      const row = await find(by, id)
      return row && kept(row)
    },

    forget: (by: string, id: string): Promise<void> => remove('unfinished.by = ? and unfinished.id = ?', by, id),

    /** `before` is in ISO 8601. */
    sweep: (before: string): Promise<void> =>
      remove(
        `unfinished.at < ? and not exists (select 1 from unfinishedFile as later
           where later.by = unfinished.by and later.id = unfinished.id and later.at >= ?)`,
        before,
        before,
      ),
  }

  /** The batch that removes rows queues their keys and files. */
  async function remove(where: string, ...values: readonly string[]): Promise<void> {
    const drafts =
      'select 1 from unfinished where unfinished.by = unfinishedFile.by and unfinished.id = unfinishedFile.id'
    const ofThese = `exists (${drafts} and ${where})`
    const changes: readonly string[] = [
      `insert into shred select key, 'key' from unfinished where key is not null and ${where} on conflict do nothing`,
      `insert into shred select file, 'file' from unfinished where file is not null and ${where} on conflict do nothing`,
      `insert into shred select file, 'file' from unfinishedFile where ${ofThese} on conflict do nothing`,
      `delete from unfinishedFile where ${ofThese}`,
      `delete from unfinished where ${where}`,
    ]
    await database.batch(changes.map((text): Query => statement(text, ...values)))
  }

  async function ensure(by: string, id: string, item: string, at: string): Promise<Row> {
    const before = await find(by, id)
    if (before?.key) return before
    const { name } = await keys.make()
    await database.batch([
      sql
        .insertInto('unfinished')
        .values({ by, id, item, at, typed: '', content: null, file: null, key: name })
        .onConflict((clash) =>
          clash.columns(['by', 'id']).doUpdateSet({ key: name }).where('unfinished.key', 'is', null),
        ),
    ])
    const row = await find(by, id)
    if (row?.key !== name) await keys.remove(name)
    if (!row?.key) throw new Error('The draft was removed while it was saved.')
    return row
  }

  async function find(by: string, id: string): Promise<Row | undefined> {
    return (await database.all(sql.selectFrom('unfinished').selectAll().where('by', '=', by).where('id', '=', id)))[0]
  }

  function fileRows(by: string, id: string) {
    return database.all(
      sql
        .selectFrom('unfinishedFile')
        .selectAll()
        .where('by', '=', by)
        .where('id', '=', id)
        .orderBy('at')
        .orderBy('file'),
    )
  }

  async function metadata(key: string, file: string, content: string): Promise<Sealed> {
    return JSON.parse(await box.content({ content, file: null, key }, fileAbout(file))) as Sealed
  }

  /** A row from before drafts were sealed holds its text in `typed`. */
  async function kept(row: Row): Promise<Kept> {
    const { by, id, item, at, typed, content, file, key } = row
    const sealed = content !== null || file !== null
    const text = sealed ? await box.content({ content, file, key }, about(by, id)) : typed || '{}'
    return { id, item, at, typed: JSON.parse(text) as Kept['typed'] }
  }
}

const about = (by: string, id: string) => `unfinished ${by} ${id}`
const fileAbout = (file: string) => `unfinished file ${file}`
