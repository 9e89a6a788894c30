import type { PendingSubmission } from '../../core/pending-submission.ts'
import { writeAct } from './idempotency.ts'
import { type Database, sql } from './sql.ts'
import type { Tables } from './tables.ts'

type Row = Tables['handIn']
export type PendingSubmissionRow = PendingSubmission & {
  readonly correction: boolean
  readonly content: string
  readonly key: string
}

const MAX_ROWS = 50

export type PendingSubmissions = ReturnType<typeof pendingSubmissions>

export function pendingSubmissions(database: Database) {
  const some = (where: Partial<Row>, limit = 1) => {
    let query = sql.selectFrom('handIn').selectAll().orderBy('at', 'desc').limit(limit)
    for (const [column, value] of Object.entries(where)) query = query.where(column as keyof Row, '=', value)
    return database.all(query)
  }
  const change = (id: string, set: Partial<Row>) =>
    database.batch([sql.updateTable('handIn').set(set).where('id', '=', id).where('state', '=', 'waiting')])

  return {
    /** `Conflict` when another draft for the same item still waits. */
    add: (row: Pick<PendingSubmissionRow, 'id' | 'item' | 'by' | 'at' | 'title' | 'content' | 'key' | 'correction'>) =>
      writeAct(database, [
        sql.insertInto('handIn').values({
          ...row,
          ...{ correction: row.correction ? 1 : 0, state: 'waiting', why: null, claimedUntil: '' },
        }),
      ]),

    find: async (id: string): Promise<PendingSubmissionRow | undefined> => (await some({ id })).map(opened)[0],

    waitingOn: async (item: string): Promise<PendingSubmissionRow | undefined> =>
      (await some({ item, state: 'waiting' })).map(opened)[0],

    async of(by: string): Promise<readonly PendingSubmission[]> {
      const rows = sql.selectFrom('handIn').selectAll().where('by', '=', by).where('state', '!=', 'taken')
      return (await database.all(rows.orderBy('at', 'desc').limit(MAX_ROWS))).map(opened)
    },

    /** For one reader at a time; undefined when it is settled or another reads it. */
    async claim(id: string, now: string, until: string): Promise<PendingSubmissionRow | undefined> {
      const claimed = sql
        .updateTable('handIn')
        .set({ claimedUntil: until })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('claimedUntil', '<=', now)
      return (await database.all(claimed.returningAll())).map(opened)[0]
    },

    release: (id: string) => change(id, { claimedUntil: '' }),

    /** Deletes the key of its content, and its title where the record has both. */
    settle: (id: string, state: 'taken' | 'refused' | 'lost', why: string | null) =>
      change(id, { state, why, key: '', ...(state === 'taken' ? { title: '' } : {}) }),

    async forgotten(before: string, now: string): Promise<readonly string[]> {
      const rows = sql.selectFrom('handIn').select('id').where('state', '=', 'waiting').where('at', '<', before)
      return (await database.all(rows.where('claimedUntil', '<=', now).limit(MAX_ROWS))).map(({ id }) => id)
    },

    dismiss: (by: string, id: string) =>
      database.batch([
        sql.deleteFrom('handIn').where('id', '=', id).where('by', '=', by).where('state', 'in', ['refused', 'lost']),
      ]),

    /** Deletes those settled before (ISO 8601), and returns their ids. */
    async sweep(before: string): Promise<readonly string[]> {
      const old = sql.deleteFrom('handIn').where('state', '!=', 'waiting').where('at', '<', before)
      return (await database.all(old.returning('id'))).map(({ id }) => id)
    },
  }
}

function opened({ correction, state, claimedUntil: _, ...row }: Row): PendingSubmissionRow {
  return { ...row, correction: correction === 1, state: state as PendingSubmission['state'] }
}
