import { type Database, sql, statement } from './sql.ts'

/** The subject is a salted hash. */
export function spent(database: Database) {
  return {
    /** Returns the sum; `opened` is in milliseconds. */
    async spend(subject: string, opened: number, amount: number): Promise<number> {
      const rows = await database.all<{ amount: number }>(
        statement(
          `insert into spent (subject, opened, amount) values (?, ?, ?)
             on conflict (subject, opened) do update set amount = spent.amount + excluded.amount returning amount`,
          subject,
          opened,
          amount,
        ),
      )
      return rows[0]!.amount
    },
    sweep: (before: number) => database.batch([sql.deleteFrom('spent').where('opened', '<', before)]),
  }
}
