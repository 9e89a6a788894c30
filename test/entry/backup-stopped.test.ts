import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { drill } from '../../src/entry/backup/drill.ts'
import { BackupError, MANIFEST, manifestOf, namesIn } from '../../src/entry/backup/manifest.ts'
import { restoreBackup } from '../../src/entry/backup/restore.ts'
import { backupCheck } from '../../src/entry/doctor/backup.ts'
import { draft } from '../adapters/samples.ts'
import { DAY_MS, liveOffice, PICTURE } from '../tools/live-office.ts'

const live = liveOffice()
const { at, backup, restored } = live

describe('a backup that fails', () => {
  /** A content file of a later version that nobody can copy whole. */
  async function damageLater() {
    const kept = manifestOf(at('backup'), (await namesIn(at('backup')))[0]!).files
    await live.store.keep(draft({ files: [{ ...PICTURE, bytes: new Uint8Array(300_000).fill(8) }] }))
    for (const path of readdirSync(at('live/files'), { recursive: true, encoding: 'utf8' }))
      if (path.length === 67 && !kept.includes(path.slice(3))) appendFileSync(join(at('live/files'), path), 'x')
  }

  test('leaves nothing of its own, so that a full disk does not stay full', async () => {
    const { name } = await backup()
    live.now = new Date(live.now.getTime() + DAY_MS)
    await damageLater()
    await expect(backup()).rejects.toThrow('damaged')
    expect(readdirSync(at('backup')).sort()).toEqual([name, 'files'])
    expect(readdirSync(at('keys'))).toEqual([name])
  })

  test('does not count as failed where an older backup is damaged: doctor names the new one', async () => {
    const { name } = await backup()
    writeFileSync(join(at('backup'), name, MANIFEST), 'x')
    live.now = new Date(live.now.getTime() + DAY_MS)
    await expect(backup()).rejects.toThrow('is damaged')
    expect(backupCheck({ data: at('live'), production: true }, live.now)).toMatchObject({
      ...{ ok: true, says: expect.stringContaining('30 November 2026') },
    })
    expect(await restored()).toMatchObject({ name: '2026-11-30T170000Z' })
  })

  test.each([
    ['--to in the data folder', () => ({ to: at('live/backup') })],
    ['--keys-to in the folder of keys', () => ({ keysTo: at('live/keys/copies') })],
    ['both in one folder', () => ({ keysTo: at('backup') })],
    ['--keys-to inside --to', () => ({ keysTo: at('backup/keys') })],
    ['--to in the data folder, through a link', () => ({ to: at('link/backup') })],
  ])('refuses %s, and writes nothing', async (_, more) => {
    symlinkSync(at('live'), at('link'))
    await expect(backup(more())).rejects.toThrow(BackupError)
    expect(existsSync(at('backup'))).toBe(false)
    expect(existsSync(at('live/backup'))).toBe(false)
    expect(existsSync(at('live/keys/copies'))).toBe(false)
  })
})

test('a backup is made while content is erased all the time, and holds no key of what was erased', async () => {
  for (let index = 0; index < 30; index++)
    await live.store.keep(draft({ files: [{ ...PICTURE, bytes: new Uint8Array(300_000).fill(index) }] }))
  const database = at('backup/2026-11-29T170000Z/countersign.db')
  let made = false
  const making = backup().finally(() => {
    made = true
  })
  let erased = 0
  while (!made) {
    while (!(made || existsSync(database))) await setImmediate()
    if (!made) erased += await live.store.eraseUnneeded('2100-01-01T00:00:00.000Z', 3)
    await live.store.shred(100)
    while (!made && existsSync(database)) await setImmediate()
  }
  const { name, manifest } = await making
  expect(erased).toBeGreaterThan(0)
  expect((await restored()).erased).toBeGreaterThan(0)
  expect(await drill(at('backup'), at('keys'))).toMatchObject({ name, manifest })
})

test('a backup holds anchors and keys whose folders end in a slash or begin with a dot', async () => {
  const fromHere = `./${relative(process.cwd(), at('live/keys'))}`
  const { name, manifest } = await backup({ anchors: at('live/anchors/'), keys: fromHere })
  expect(Object.keys(manifest.own)).toContain('anchors/2026-11-28.txt')
  expect(await restored()).toMatchObject({ name, erased: 0 })
})

test('a backup holds no anchor that is later than its database', async () => {
  const { name } = await backup()
  const [anchors, database] = ['anchors/2026-11-28.txt', 'countersign.db'].map((path) =>
    statSync(join(at('backup'), name, path)),
  )
  expect(anchors!.ctimeMs).toBeLessThanOrEqual(database!.ctimeMs)
})

describe('a restore', () => {
  test('ignores keys that were not copied to the end', async () => {
    const { name } = await backup()
    mkdirSync(join(at('keys'), '2026-11-30T170000Z.unfinished'))
    expect(await restored()).toMatchObject({ name, keysName: name, erased: 0 })
    live.now = new Date(live.now.getTime() + 3 * DAY_MS)
    const later = await backup()
    expect(readdirSync(at('keys')).sort()).toEqual([name, later.name])
  })

  test('refuses a copy of keys that lost some, and leaves nothing', async () => {
    const { name } = await backup()
    const [first] = readdirSync(join(at('keys'), name))
    rmSync(join(at('keys'), name, first!), { recursive: true })
    await expect(restored()).rejects.toThrow('is incomplete')
    expect(existsSync(at('restored'))).toBe(false)
  })

  test.each([
    ['ends in a slash', () => `${at('restored')}/`],
    ['is relative', () => relative(process.cwd(), at('restored'))],
  ])('into a folder whose path %s puts all in place', async (_, dataOf) => {
    await backup()
    await restored({ data: dataOf() })
    expect(readdirSync(at('restored')).sort()).toEqual([
      'anchors',
      'countersign.db',
      'files',
      'keys',
      'signing-keys.json',
    ])
  })

  test('fills an empty folder without replacing it, as where a disk is mounted', async () => {
    await backup()
    mkdirSync(at('restored'))
    const { ino } = statSync(at('restored'))
    await restored()
    expect(statSync(at('restored')).ino).toBe(ino)
  })

  test('that fails leaves no keys in a folder of their own either', async () => {
    const { name } = await backup()
    const [first] = readdirSync(join(at('keys'), name))
    rmSync(join(at('keys'), name, first!), { recursive: true })
    const plan = { from: at('backup'), keysFrom: at('keys'), data: at('restored'), keys: at('own-keys') }
    await expect(restoreBackup(plan)).rejects.toThrow('is incomplete')
    expect([existsSync(at('restored')), existsSync(at('own-keys'))]).toEqual([false, false])
  })

  test('that was stopped is never taken for a finished one', async () => {
    await backup()
    mkdirSync(at('restored/.restoring'), { recursive: true })
    await expect(restored()).rejects.toThrow('of a restore that runs or was stopped')
    expect(readdirSync(at('restored'))).toEqual(['.restoring'])
  })

  test('refuses a manifest that names a path outside the backup', async () => {
    const { name, manifest } = await backup()
    writeFileSync(at('backup/outside'), 'x')
    const own = { ...manifest.own, '../outside': 'x' }
    writeFileSync(join(at('backup'), name, MANIFEST), JSON.stringify({ ...manifest, own }))
    await expect(restored()).rejects.toThrow(`${MANIFEST} is damaged`)
    await expect(restored({ name: '../live' })).rejects.toThrow('no finished backup')
  })
})
