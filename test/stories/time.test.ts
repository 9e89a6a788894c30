import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { makeKey } from '../../src/access/keys.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { openSqliteToRead } from '../../src/adapters/store/sqlite.ts'
import { look } from '../../src/entry/clock.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { tidy } from '../../src/entry/tidy.ts'
import { BASE, openOffice } from '../access/office.ts'
import { type TimeWorld, timeStory } from './time-story.ts'

let world: TimeWorld
let close: () => void

beforeAll(async () => {
  let hours = 0
  const now = () => new Date(Date.now() + hours * 3_600_000)
  const office = await openOffice(now)
  const key = await makeKey(office.store, { name: 'gateway', scopes: ['messages'], days: null }, now())
  const anchors = join(office.folder, 'anchors')
  close = office.close
  world = {
    browser: office.browser,
    ahead: async (more) => {
      hours = more
    },
    tick: async () => {
      await look(office, () => {})
      await tidy(office.store, now())
    },
    async message(path, body) {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' }
      const answer = await office.fetch(new Request(BASE + path, { method: 'POST', headers, body }))
      return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
    },
    async count(table) {
      const database = openSqliteToRead(join(office.folder, DATABASE))
      const [row] = await database.all<{ n: number }>(statement(`select count(*) as n from "${table}"`))
      database.close()
      return row!.n
    },
    anchors: async () => new Map(readdirSync(anchors).map((name) => [name, readFileSync(join(anchors, name), 'utf8')])),
  }
})
afterAll(() => close())

describe('deadlines, retention and anchors on Node', () => timeStory(() => world))
