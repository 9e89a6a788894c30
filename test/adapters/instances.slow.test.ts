import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedRound } from '../../scripts/soak/asked.ts'
import { openPostgres } from '../../src/adapters/store/postgres.ts'
import { postgresSettings } from '../../src/adapters/store/postgres-settings.ts'
import { type Query, statement } from '../../src/adapters/store/sql.ts'
import { postgresCheck } from '../../src/entry/doctor/postgres.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { builtWithScripts } from '../tools/built.ts'
import { type PostgresServer, startPostgres, whyNoPostgres } from '../tools/postgres-server.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const title = whyNoPostgres ? `instances on PostgreSQL (NOT TESTED: ${whyNoPostgres})` : 'instances on PostgreSQL'

describe.skipIf(whyNoPostgres)(title, () => {
  const folder = temporaryFolder('instances')
  let server: PostgresServer
  beforeAll(async () => {
    builtWithScripts()
    server = await startPostgres()
  })
  afterAll(() => {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('that are asked the same and are killed repeat no request that has acted', async () => {
    const { acknowledged, wrong } = await askedRound({ folder, url: server.url }, 500, new Set())
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  })

  test('that are killed lose nothing and do nothing twice', () => {
    const soak = join(projectRoot(), 'dist/scripts/soak/soak.js')
    const { status, stdout } = spawnSync(process.execPath, [soak, 'instances', '--rounds', '1'], { encoding: 'utf8' })
    expect(stdout).toContain(', 0 wrong')
    expect(status).toBe(0)
  })

  test('doctor says whether PostgreSQL keeps what it acknowledges, who works, and that clocks must agree', async () => {
    const store = await openStore(folder, { database: server.url })
    const database = openPostgres(postgresSettings(server.url))
    await database.batch([statement('delete from instance')])
    await store.instances.seen('a')
    await store.instances.seen('dead')
    await database.batch([statement(`update instance set seen = '2026-01-01T00:00:00.000Z' where id = 'dead'`)])
    // The server of the tests waits for no disk.
    const says = 'PostgreSQL is set to lose what it has acknowledged: fsync is off.'
    expect(await postgresCheck(database)).toMatchObject({ ok: false, says })
    const durable = {
      all: async <Row>(query: Query<Row>) => (await database.all(query)).map((row) => ({ ...row, loses: null })),
    }
    const answers = expect.stringContaining('1 instance at work')
    expect(await postgresCheck(durable)).toMatchObject({ ok: true, says: answers })
    const fast = new Date(Date.now() + 60_000)
    expect(await postgresCheck(durable, fast)).toMatchObject({ ok: false, says: expect.stringContaining('apart') })
    await Promise.all([store.shared!.close(), database.close()])
  })
})
