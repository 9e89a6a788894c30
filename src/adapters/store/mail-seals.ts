import { SYSTEM } from '../../core/office-snapshot.ts'
import { MAIL_LOG, type MailLogEntry } from '../../core/record/mail-log.ts'
import { Conflict } from '../../core/refusal.ts'
import type { MailVerdict, Ports, Write } from '../../ports.ts'
import type { Break } from './break.ts'
import { type Database, type Query, sql, statement } from './sql.ts'
import type { Tables } from './tables.ts'

type Row = Tables['mail']
type Line = Tables['mailLine']
type Digest = Ports['digest']

/** D1 takes a hundred parameters a statement. */
const AT_ONCE = 90
const MAX_IN_A_SEAL = 450
const PAGE = 500
const MAX_LISTED = 20

export type MailSeals = {
  /** Returns how many lines no entry covered. */
  sealMail(at: string): Promise<number>
}

function rowText(row: Row): string {
  const { key, ref, at, verdict, reasons, passes, gateway, item } = row
  return JSON.stringify([key, ref, at, verdict, reasons, passes, gateway, item])
}

function stored({ reasons, passes, ...rest }: MailVerdict): Row {
  return { ...rest, reasons: JSON.stringify(reasons), passes: JSON.stringify(passes) }
}

export async function lineInsert(verdict: MailVerdict, digest: Digest): Promise<Query> {
  const row = stored(verdict)
  return sql.insertInto('mailLine').values({ ref: row.ref, at: row.at, hash: await digest(rowText(row)), seal: null })
}

export function mailLogWrites({ sealMail, forgetMail }: Write): Query[] {
  const queries: Query[] = []
  const refs = sealMail?.refs ?? []
  for (let at = 0; at < refs.length; at += AT_ONCE)
    queries.push(
      sql
        .updateTable('mailLine')
        .set({ seal: sealMail!.seal })
        .where('ref', 'in', refs.slice(at, at + AT_ONCE)),
    )
  if (forgetMail)
    queries.push(
      sql.deleteFrom('mail').where('at', '<', forgetMail.before),
      statement(
        'delete from mailLine where seal in (select seal from mailLine where seal is not null group by seal having max(at) < ?)',
        forgetMail.before,
      ),
    )
  return queries
}

function listed(lines: readonly Pick<Line, 'ref' | 'at' | 'hash'>[]): string {
  return lines.map(({ ref, at, hash }) => `${hash} ${at} ${ref}\n`).join('')
}

async function length(database: Database): Promise<number> {
  const [head] = await database.all(sql.selectFrom('head').select('seq').where('stream', '=', MAIL_LOG))
  return head?.seq ?? 0
}

export function mailSeals(database: Database, digest: Digest, append: Ports['append']): MailSeals {
  return {
    async sealMail(at) {
      await adopt(database, digest)
      const lines = await database.all(
        sql.selectFrom('mailLine').selectAll().where('seal', 'is', null).orderBy('ref').limit(MAX_IN_A_SEAL),
      )
      const until = lines
        .map((line) => line.at)
        .sort()
        .at(-1)
      if (until === undefined) return 0
      const after = await length(database)
      const entry: MailLogEntry = {
        ...{ at, by: SYSTEM, what: 'mail-sealed', rows: lines.length, until },
        hash: await digest(listed(lines)),
      }
      const sealMail = { seal: after + 1, refs: lines.map(({ ref }) => ref) }
      return (await unlessLate(append({ stream: MAIL_LOG, after, entries: [entry], sealMail }))) ? lines.length : 0
    },
  }
}

/** False when another process wrote the same first: the next run does the rest. */
async function unlessLate(written: Promise<void>): Promise<boolean> {
  try {
    await written
    return true
  } catch (fault) {
    if (fault instanceof Conflict) return false
    throw fault
  }
}

export async function forgetRows(database: Database, append: Ports['append'], before: string, at: string) {
  const [old] = await database.all(
    sql
      .selectFrom('mail')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .where('at', '<', before),
  )
  const rows = Number(old?.rows ?? 0)
  if (rows === 0) return
  const entry: MailLogEntry = { at, by: SYSTEM, what: 'mail-forgotten', before, rows }
  const after = await length(database)
  await unlessLate(append({ stream: MAIL_LOG, after, entries: [entry], forgetMail: { before } }))
}

const linesBegan = `(select at from migration where name = 'lines of the mail log')`

async function adopt(database: Database, digest: Digest): Promise<void> {
  for (;;) {
    const rows = await database.all<Row>(
      statement(
        `select mail.* from mail left join mailLine on mailLine.ref = mail.ref
           where mailLine.ref is null and mail.at < ${linesBegan} limit ${AT_ONCE}`,
      ),
    )
    if (rows.length === 0) return
    const hashes = await Promise.all(rows.map((row) => digest(rowText(row))))
    await database.batch(
      rows.map(({ ref, at }, index) =>
        sql.insertInto('mailLine').values({ ref, at, hash: hashes[index]!, seal: null }),
      ),
    )
  }
}

/** The lines are compared with the entries that seal them as well. */
export function mailAudit(database: Database, digest: Digest) {
  const seals = new Map<number, Extract<MailLogEntry, { what: 'mail-sealed' }>>()
  let forgotten = ''
  const wrong: Break[] = []
  const tell = (seq: number, why: string) => wrong.push({ stream: MAIL_LOG, seq, why })

  return {
    note(stream: string, seq: number, body: string): void {
      if (stream !== MAIL_LOG) return
      const entry = entryIn(body)
      if (entry?.what === 'mail-sealed') seals.set(seq, entry)
      if (entry?.what === 'mail-forgotten' && entry.before > forgotten) forgotten = entry.before
    },

    async breaks(): Promise<Break[]> {
      for (const [seq, seal] of seals) await checkSeal(seq, seal)
      await checkRows()
      const lost = await database.all<{ ref: string; seal: number | null }>(
        statement(
          `select ref, seal from mailLine where at >= ? and not exists (select 1 from mail where mail.ref = mailLine.ref)`,
          forgotten,
        ),
      )
      for (const { ref, seal } of lost) tell(seal ?? 0, `the message ${ref} is missing from the mail log`)
      if (wrong.length <= MAX_LISTED) return wrong
      const more = {
        stream: MAIL_LOG,
        seq: 0,
        why: `${wrong.length - MAX_LISTED} more messages differ from the record`,
      }
      return [...wrong.slice(0, MAX_LISTED), more]
    },
  }

  async function checkSeal(seq: number, { hash, until }: { hash: string; until: string }): Promise<void> {
    const lines = await database.all(sql.selectFrom('mailLine').selectAll().where('seal', '=', seq).orderBy('ref'))
    if (lines.length === 0 && until < forgotten) return
    if ((await digest(listed(lines))) !== hash) tell(seq, 'the lines of the mail log that it covers were changed')
  }

  async function checkRows(): Promise<void> {
    for (let after = ''; ; ) {
      const page = await database.all<Row & { hash: string | null; seal: number | null; late: number }>(
        statement(
          `select mail.*, mailLine.hash as hash, mailLine.seal as seal, case when mail.at >= ${linesBegan} then 1 else 0 end as late
             from mail left join mailLine on mailLine.ref = mail.ref where mail.ref > ? order by mail.ref limit ${PAGE}`,
          after,
        ),
      )
      for (const row of page) await checkRow(row)
      if (page.length < PAGE) return
      after = page.at(-1)!.ref
    }
  }

  async function checkRow(row: Row & { hash: string | null; seal: number | null; late: number }): Promise<void> {
    if (row.hash === null && row.late)
      return void tell(0, `the message ${row.ref} is in the mail log, but no entry covers it`)
    if (row.hash === null || (await digest(rowText(row))) === row.hash) return
    tell(row.seal ?? 0, `the message ${row.ref} was changed in the mail log`)
  }
}

function entryIn(body: string): MailLogEntry | undefined {
  try {
    return JSON.parse(body) as MailLogEntry
  } catch {
    return undefined
  }
}
