import type { Excerpt, ObservedMessage } from '../../core/mail/observed-message.ts'
import type { Judged, ObservedQuery, ObservedStore } from '../../core/mail/observed-store.ts'
import { type ContentKeys, KeyMissing } from './content-keys.ts'
import { fromBase64, seal, toBase64, unseal } from './sealing.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

export type ObservedMail = ObservedStore & {
  observedWrites(message: ObservedMessage): Promise<Query[]>
  /** ISO 8601. The key of the excerpts goes too. */
  forgetObserved(before: { readonly excerpts: string; readonly messages: string }): Promise<void>
}

type Row = Pick<Tables['observed'], 'ref' | 'at' | 'sender' | 'bytes' | 'recipients'>

/** D1 takes a hundred parameters a statement; a case has three. */
const AT_ONCE = 30

/** The excerpts of a day are sealed with one key, so that destroying the key erases them in backups too. */
export function observedMail({ database, keys }: { database: Database; keys: ContentKeys }): ObservedMail {
  return {
    async observedWrites({ ref, at, sender, bytes, recipients, cases, excerpts }) {
      const { name, key } = await keyOf(at.slice(0, 10))
      const sealed = await seal(key, new TextEncoder().encode(JSON.stringify(excerpts)), about(ref))
      const row = { ref, at, sender, bytes, recipients, content: toBase64(sealed), key: name }
      const all = cases.map(({ rule, type }) => ({ ref, rule, type, judged: null, judgedBy: null, judgedAt: null }))
      const inserts: Query[] = [sql.insertInto('observed').values(row)]
      for (let from = 0; from < all.length; from += AT_ONCE)
        inserts.push(sql.insertInto('observedCase').values(all.slice(from, from + AT_ONCE)))
      return inserts
    },

    async observedMessages(query) {
      const rows = await database.all(messages(query))
      if (rows.length === 0) return []
      const refs = rows.map(({ ref }) => ref)
      const cases = await database.all(
        sql.selectFrom('observedCase').selectAll().where('ref', 'in', refs).orderBy('rule').orderBy('type'),
      )
      return rows.map((row) => ({
        ...row,
        cases: cases
          .filter(({ ref }) => ref === row.ref)
          .map(({ ref: _, judged, ...one }) => ({ ...one, judged: judged as Judged | null })),
      }))
    },

    async observedExcerpts(ref) {
      const [row] = await database.all(sql.selectFrom('observed').select(['content', 'key']).where('ref', '=', ref))
      if (!row?.content || !row.key) return undefined
      const key = await keys.open(row.key).catch((fault: unknown) => {
        // An older copy of the database still names keys destroyed since.
        if (!(fault instanceof KeyMissing)) throw fault
      })
      if (!key) return undefined
      const text = new TextDecoder().decode(await unseal(key, fromBase64(row.content), about(ref)))
      return JSON.parse(text) as Excerpt[]
    },

    async observedCounts(since) {
      const days = statement<{ day: string; checked: number; observed: number }>(
        `select substr(mail.at, 1, 10) as day, count(*) as checked, count(observed.ref) as observed
           from mail left join observed on observed.ref = mail.ref where mail.at >= ? group by day order by day`,
        since,
      )
      const cases = statement<{ rule: string; type: string; messages: number; right: number; wrong: number }>(
        `select rule, type, count(*) as messages, count(case when judged = 'right' then 1 end) as "right",
           count(case when judged = 'wrong' then 1 end) as wrong
           from observedCase join observed on observed.ref = observedCase.ref where observed.at >= ?
           group by rule, type order by messages desc, rule, type`,
        since,
      )
      return { days: await database.all(days), cases: await database.all(cases) }
    },

    async judgeObserved({ ref, rule, type, judged, by, at }) {
      const changed = await database.all(
        statement(
          `update observedCase set judged = ?, judgedBy = ?, judgedAt = ?
           where ref = ? and rule = ? and type = ? returning ref`,
          ...[judged, judged && by, judged && at, ref, rule, type],
        ),
      )
      return changed.length > 0
    },

    async forgetObserved({ excerpts, messages }) {
      const day = excerpts.slice(0, 10)
      await database.batch([
        statement(`insert into shred select key, 'key' from observedKey where day < ? on conflict do nothing`, day),
        statement('delete from observedKey where day < ?', day),
        statement('update observed set content = null, key = null where substr(at, 1, 10) < ?', day),
        statement('delete from observedCase where ref in (select ref from observed where at < ?)', messages),
        statement('delete from observed where at < ?', messages),
      ])
    },
  }

  async function keyOf(day: string): Promise<{ name: string; key: CryptoKey }> {
    const find = () => database.all(sql.selectFrom('observedKey').select('key').where('day', '=', day))
    const [known] = await find()
    if (known) return { name: known.key, key: await keys.open(known.key) }
    const made = await keys.make()
    const insert = sql.insertInto('observedKey').values({ day, key: made.name })
    await database.batch([insert.onConflict((clash) => clash.doNothing())])
    const [first] = await find()
    if (!first || first.key === made.name) return made
    await keys.remove(made.name)
    return { name: first.key, key: await keys.open(first.key) }
  }
}

function messages({ ref, sender, rule, open, limit, offset = 0 }: ObservedQuery): Query<Row> {
  let query = sql.selectFrom('observed').select(['ref', 'at', 'sender', 'bytes', 'recipients'])
  if (ref !== undefined) query = query.where('ref', '=', ref)
  if (sender !== undefined) query = query.where('sender', '=', sender)
  if (rule !== undefined)
    query = query.where('ref', 'in', (nested) =>
      nested.selectFrom('observedCase').select('observedCase.ref').where('rule', '=', rule),
    )
  if (open)
    query = query.where('ref', 'in', (nested) =>
      nested.selectFrom('observedCase').select('observedCase.ref').where('judged', 'is', null),
    )
  return query.orderBy('at', 'desc').orderBy('ref').limit(limit).offset(offset)
}

const about = (ref: string) => `observed ${ref}`
