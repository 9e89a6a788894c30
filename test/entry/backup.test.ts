import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { drill } from '../../src/entry/backup/drill.ts'
import { LAST_BACKUP } from '../../src/entry/backup/make.ts'
import { BackupError, MANIFEST, manifestOf, namesIn } from '../../src/entry/backup/manifest.ts'
import { backupCheck } from '../../src/entry/doctor/backup.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { DAY_MS, liveOffice, PICTURE } from '../tools/live-office.ts'

const live = liveOffice()
const { at, backup, officeKey, restored } = live

describe('a backup', () => {
  test('taken while the service writes opens again, and holds what was written before it', async () => {
    const { name, manifest } = await backup()
    await live.store.append(write(live.stream, 1))
    expect(manifest).toMatchObject({ chains: 1, entries: 1, keys: 2 })
    expect(manifest.files.length).toBeGreaterThan(0)
    expect(await restored()).toMatchObject({ name, erased: 0 })
    expect(readFileSync(at('restored/anchors/2026-11-28.txt'), 'utf8')).toBe('anchor')

    const again = await openStore(at('restored'))
    expect(await again.read(live.stream)).toHaveLength(1)
    expect(await again.open(live.version)).toEqual(live.given)
    again.close()
  })

  test('holds no key of content and no office key', async () => {
    const { name } = await backup()
    const names = readdirSync(join(at('backup'), name))
    expect(names.sort()).toEqual(['anchors', MANIFEST, 'countersign.db', 'signing-keys.json'])
    const copied = readdirSync(at('backup'), { recursive: true, encoding: 'utf8' })
    for (const key of readdirSync(at('live/keys'), { recursive: true, encoding: 'utf8' }))
      expect(copied.filter((path) => path.endsWith(key.slice(3)) && key.length > 3)).toEqual([])
  })

  test('copies a content file once for all backups', async () => {
    await backup()
    const before = readdirSync(at('backup/files'), { recursive: true })
    live.now = new Date(live.now.getTime() + DAY_MS)
    await backup()
    expect(readdirSync(at('backup/files'), { recursive: true })).toEqual(before)
  })

  test('fails where a content file that the database names is missing, and leaves nothing behind', async () => {
    rmSync(at('live/files'), { recursive: true })
    await expect(backup()).rejects.toThrow(BackupError)
    expect(await namesIn(at('backup'))).toEqual([])
    expect(existsSync(join(at('live'), LAST_BACKUP))).toBe(false)
  })

  test('fails where a content file is damaged, and keeps the earlier backup', async () => {
    const { name } = await backup()
    live.now = new Date(live.now.getTime() + DAY_MS)
    const other = new Uint8Array(300_000).fill(8)
    await live.store.keep(draft({ files: [{ ...PICTURE, bytes: other }] }))
    const kept = manifestOf(at('backup'), name).files
    for (const path of readdirSync(at('live/files'), { recursive: true, encoding: 'utf8' }))
      if (path.length === 67 && !kept.includes(path.slice(3))) appendFileSync(join(at('live/files'), path), 'x')
    await expect(backup()).rejects.toThrow('damaged')
    expect(await restored()).toMatchObject({ name })
  })

  test('is deleted after its days, with content that no other names; the copies of keys go earlier', async () => {
    const first = await backup()
    live.now = new Date(live.now.getTime() + 10 * DAY_MS)
    const second = await backup()
    expect(await namesIn(at('backup'))).toEqual([first.name, second.name])
    expect(await namesIn(at('keys'))).toEqual([second.name])
    writeFileSync(
      join(at('backup/files'), manifestOf(at('backup'), first.name).files[0]!.slice(0, 2), 'e'.repeat(64)),
      '',
    )
    live.now = new Date(Date.now() + 60 * DAY_MS)
    const third = await backup()
    expect(third.pruned).toEqual([first.name, second.name])
    expect(readdirSync(at('backup/files'), { recursive: true, encoding: 'utf8' }).join()).not.toContain('e'.repeat(64))
    expect(await restored()).toMatchObject({ name: third.name })
  })

  test('that never finished is not restored, and is deleted a day later', async () => {
    const { name } = await backup()
    const unfinished = '2026-11-29T180000Z'
    cpSync(join(at('backup'), name), join(at('backup'), unfinished), { recursive: true })
    rmSync(join(at('backup'), unfinished, MANIFEST))
    await expect(restored({ name: unfinished })).rejects.toThrow('no finished backup')
    expect(await restored()).toMatchObject({ name })
    live.now = new Date(live.now.getTime() + 2 * DAY_MS)
    expect((await backup()).pruned).toEqual([unfinished])
  })
})

describe('a restore', () => {
  test('takes the latest keys, so that what was erased after the backup stays erased', async () => {
    const { name } = await backup()
    const later = '2026-11-30T170000Z'
    mkdirSync(join(at('keys'), later))
    expect(await restored()).toMatchObject({ name, keysName: later, erased: 2 })
    const again = await openStore(at('restored'))
    await expect(again.open(live.version)).rejects.toThrow()
    again.close()
  })

  test('refuses a folder that is in use, and changes nothing in it', async () => {
    await backup()
    await expect(restored({ data: at('live') })).rejects.toThrow('is not empty')
    expect(await live.store.read(live.stream)).toHaveLength(1)
  })

  test.each([
    ['database', (name: string) => join(name, 'countersign.db')],
    [
      'content file',
      () => readdirSync(at('backup/files'), { recursive: true, encoding: 'utf8' }).find((path) => path.length > 60)!,
    ],
  ])('refuses a backup whose %s was changed, and puts nothing in place', async (what, pathOf) => {
    const { name } = await backup()
    const base = what === 'database' ? at('backup') : at('backup/files')
    appendFileSync(join(base, pathOf(name)), 'x')
    await expect(restored()).rejects.toThrow('is damaged')
    expect(existsSync(at('restored'))).toBe(false)
  })
})

describe('a drill', () => {
  test('opens what the backup holds, and leaves nothing behind', async () => {
    const { name } = await backup()
    expect(await drill(at('backup'), at('keys'))).toMatchObject({ name, opened: 1, erased: 0 })
  })

  test('passes over what was erased after the backup', async () => {
    cpSync(at('live/keys'), join(at('keys'), '2026-11-30T170000Z'), { recursive: true })
    await live.store.keep(draft({ title: 'Erased later' }))
    const { name } = await backup()
    expect(await drill(at('backup'), at('keys'))).toMatchObject({ name, opened: 1, erased: 1 })
  })

  test('fails when the copy of the keys holds none that is needed', async () => {
    await backup()
    mkdirSync(join(at('keys'), '2026-11-30T170000Z'))
    await expect(drill(at('backup'), at('keys'))).rejects.toThrow('proves nothing')
  })

  test('fails with another office key', async () => {
    await backup()
    officeKey(6)
    await expect(drill(at('backup'), at('keys'))).rejects.toThrow('not the content key')
  })

  test('fails when a key of content is damaged, and says that it may be', async () => {
    const { name } = await backup()
    const copy = join(at('keys'), name)
    for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'short')
    await expect(drill(at('backup'), at('keys'))).rejects.toThrow('wrapped keys is damaged')
  })
})

describe('doctor', () => {
  const check = (production = true) => backupCheck({ data: at('live'), production }, live.now)

  test('reports that there is no backup, in production', () => {
    expect(check()).toMatchObject({ ok: false, says: expect.stringContaining('None') })
    expect(check(false).ok).toBe(true)
  })

  test('says when the last good backup was, and reports one that is older than two days', async () => {
    await backup()
    expect(check()).toMatchObject({ ok: true, says: expect.stringContaining('29 November 2026') })
    live.now = new Date(live.now.getTime() + 3 * DAY_MS)
    expect(check()).toMatchObject({ ok: false, todo: expect.stringContaining('backup') })
  })
})

describe('the commands of the guide', () => {
  beforeAll(built)
  const guide = readFileSync(join(projectRoot(), 'docs/operate.md'), 'utf8')

  /** As an operator copies them, with folders of this test instead of the real ones. */
  function commands(heading: string): SpawnSyncReturns<string> {
    const section = guide.slice(guide.indexOf(heading))
    const lines = /```sh\n(.*?)```/s.exec(section)![1]!
    const here = lines
      .replaceAll('/var/lib/countersign-restored', at('restored'))
      .replaceAll('/var/lib/countersign', at('live'))
      .replaceAll('/backup-of-keys', at('keys'))
      .replaceAll(/(?<= )\/backup/g, at('backup'))
    return spawnSync('sh', ['-e', '-c', here], { cwd: projectRoot(), encoding: 'utf8' })
  }

  test('back up, prove that it opens, and restore, with the file of the office that a start needs', () => {
    const office = JSON.stringify({ people: [{ id: 'helen.marchetti' }] })
    writeFileSync(at('live/office.json'), office)
    vi.stubEnv('OFFICE_FILE', at('live/office.json'))
    expect(commands('## Backup')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/every chain holds.*opens/s),
    })
    const name = `The file of the office is now ${at('restored/office.json')}`
    expect(commands('## Restore')).toMatchObject({ status: 0, stdout: expect.stringContaining(name) })
    vi.unstubAllEnvs()
    expect(existsSync(at('restored/countersign.db'))).toBe(true)
    expect(readFileSync(at('restored/office.json'), 'utf8')).toBe(office)
  }, 120_000)

  test('a kill in the middle of the keys leaves no copy that a restore takes', async () => {
    const { name } = await backup()
    const watched = join(at('live/keys'), 'ab')
    mkdirSync(watched, { recursive: true })
    for (let index = 0; index < 300; index++) writeFileSync(join(watched, `ab${randomUUID().slice(2)}`), 'key')
    const args = ['dist/src/entry/cli-backup.js', '--data', at('live'), '--to', at('backup'), '--keys-to', at('keys')]
    const child = spawn(process.execPath, args, { cwd: projectRoot(), stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (readdirSync(at('keys')).length === 1 && child.exitCode === null) await setImmediate()
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(await namesIn(at('keys'))).toEqual([name])
    expect(await restored()).toMatchObject({ name, keysName: name, erased: 0 })
  })

  test.each([
    ['backup', [], 2, 'Name a folder'],
    ['backup', ['--to', '/x', '--keys-to', '/y', '--keep-days', 'many'], 2, 'number of days'],
    ['restore', ['--from', '/x'], 2, 'Name --from'],
    ['restore', ['--from', '/dev/null', '--keys-from', '/x', '--data', '/x'], 1, 'nothing is in its place'],
    ['backup', ['--to', '/dev/null', '--list'], 1, 'as they were'],
    ['restore', ['--from', '/nothing', '--keys-from', '/nothing', '--data', '/nothing'], 1, 'no finished backup'],
  ] as const)('%s %j ends with %i and says what is wrong', (command, args, status, says) => {
    const done = spawnSync('npm', ['run', '-s', command, '--', ...args], { cwd: projectRoot(), encoding: 'utf8' })
    expect(done).toMatchObject({ status, stderr: expect.stringContaining(says) })
  })
})
