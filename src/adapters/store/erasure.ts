import type { Ports, Write } from '../../ports.ts'
import type { ContentKeys } from './content-keys.ts'
import { boxes, type Files } from './kept.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { KeptVersion, Tables } from './tables.ts'
import { draftName, type KeptDraft, textName, toShred } from './versions.ts'

export type Erasure = Pick<Ports, 'shred'> & {
  /** Refused submissions, or content that was in use again when its item was erased. */
  eraseUnneeded(keptBefore: string, limit: number): Promise<number>
  /** Returns the number of versions processed. Call until it returns 0. */
  sealOld(limit: number): Promise<number>
}

type Parts = {
  readonly database: Database
  readonly files: Files
  readonly keys: ContentKeys
  readonly digest: Ports['digest']
}

const NEEDED = `select 1 from used left join item on item.item = used.item
  where used.version = version.version and coalesce(item.erased, 0) = 0`

/** Content that another item needs or that was just submitted stays; keys and files of the other rows are queued to be destroyed. */
export function erasing({ item, versions, keptBefore }: NonNullable<Write['eraseContent']>): Query[] {
  const free = `version = ? and keptAt < ? and not exists (${NEEDED} and used.item <> ?)`
  return versions.flatMap((version) => {
    const given = [version, keptBefore, item]
    return [
      statement(
        `insert into shred select key, 'key' from version where key is not null and ${free} on conflict do nothing`,
        ...given,
      ),
      statement(
        `insert into shred select file, case when key is null then 'plain' else 'file' end from version
         where file is not null and ${free} on conflict do nothing`,
        ...given,
      ),
      statement(
        `insert into shred select named.value, 'file' from (select files from version where ${free}) as freed,
         json_each(freed.files) as named where true on conflict do nothing`,
        ...given,
      ),
      statement(
        `insert into shred select file, case when key is null then 'plain' else 'file' end from text
         where file is not null and version in (select version from version where ${free}) on conflict do nothing`,
        ...given,
      ),
      statement(
        `update text set content = null, file = null, key = null where version in (select version from version where ${free})`,
        ...given,
      ),
      statement(`update version set content = null, file = null, key = null, files = '[]' where ${free}`, ...given),
    ]
  })
}

export function erasure(parts: Parts): Erasure {
  const { database, files, keys } = parts
  const box = boxes(parts)

  return {
    async shred(limit) {
      const names = await database.all(sql.selectFrom('shred').selectAll().limit(limit))
      for (const { name, what } of names) {
        if (what === 'key') await keys.remove(name)
        else if (what === 'file' || !(await stillNamed(name))) await files.remove(name)
        await database.batch([sql.deleteFrom('shred').where('name', '=', name)])
      }
      return names.length
    },

    async eraseUnneeded(keptBefore, limit) {
      const rows = await database.all<{ version: string }>(
        statement(
          `select version from version where (content is not null or file is not null) and keptAt < ?
             and not exists (${NEEDED}) limit ?`,
          keptBefore,
          limit,
        ),
      )
      for (const { version } of rows) await database.batch(erasing({ item: '', versions: [version], keptBefore }))
      return rows.length
    },

    async sealOld(limit) {
      const rows = await database.all(
        sql
          .selectFrom('version')
          .selectAll()
          .where('key', 'is', null)
          .where((row) => row.or([row('content', 'is not', null), row('file', 'is not', null)]))
          .limit(limit),
      )
      for (const row of rows) await sealOne(row)
      return rows.length
    },
  }

  async function sealOne(row: KeptVersion): Promise<void> {
    const { version } = row
    const [text] = await database.all(sql.selectFrom('text').selectAll().where('version', '=', version))
    const draft = JSON.parse(await box.content(row, draftName(version))) as KeptDraft
    const { name, key } = await keys.make()
    const sealed: KeptDraft['files'] = []
    for (const file of draft.files)
      sealed.push({ ...file, sealed: await box.keepFile(key, await box.plainFile(file.hash), file.hash) })
    const shut = await box.shut(key, JSON.stringify({ ...draft, files: sealed }), draftName(version))
    const names = JSON.stringify(sealed.map((file) => file.sealed))
    const read = text && (text.content ?? text.file) !== null ? await box.content(text, textName(version)) : undefined
    const words = read === undefined ? undefined : await box.shut(key, read, textName(version))
    const old = [...draft.files.map(({ hash }) => hash), row.file, text?.file].filter((one) => typeof one === 'string')
    await database.batch([
      sql
        .updateTable('version')
        .set({ ...shut, key: name, files: names })
        .where('version', '=', version)
        .where('key', 'is', null),
      ...(words
        ? [
            sql
              .updateTable('text')
              .set({ ...words, key: name })
              .where('version', '=', version),
          ]
        : []),
      ...old.map((one) => toShred(one, 'plain')),
    ])
  }

  /** A plain file may be shared by unsealed versions and by pictures on the registers. */
  async function stillNamed(hash: string): Promise<boolean> {
    const found = await database.all<Tables['shred']>(
      statement(
        `select 1 from registered where content is not null and instr(content, ?) > 0
         union all select 1 from version where key is null and (file = ? or (content is not null and instr(content, ?) > 0))
         union all select 1 from text where key is null and file = ? limit 1`,
        ...[hash, hash, hash, hash],
      ),
    )
    return found.length > 0
  }
}
