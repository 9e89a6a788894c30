import { type Database, sql } from './sql.ts'

export function secretRow(database: Database, name: string) {
  async function load(): Promise<string | undefined> {
    const [row] = await database.all(sql.selectFrom('secret').select('value').where('name', '=', name))
    return row?.value
  }
  return {
    load,
    async save(value: string): Promise<string> {
      const insert = sql.insertInto('secret').values({ name, value })
      await database.batch([insert.onConflict((clash) => clash.doNothing())])
      return (await load()) ?? value
    },
  }
}
