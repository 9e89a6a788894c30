import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, fresh, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = projectRoot()
const folder = temporaryFolder('restore')
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isThere = (name: string) => spawnSync(name, ['--version']).status === 0
const missing = isThere('sqlite3') ? undefined : 'sqlite3 is not installed'
if (missing) process.stderr.write(`\n!! The guide’s backup is NOT carried out: ${missing}.\n\n`)

/** Copies as rsync does, for machines without it; the test is about which places are copied, and when. */
const COPY =
  'rsync() { for to; do :; done; mkdir -p "$to"; while [ $# -gt 1 ]; do ' +
  'case "$1" in -*) ;; */) cp -a "$1." "$to" ;; *) cp -a "$1" "$to" ;; esac; shift; done; }\n'

/** The commands of the guide as an operator copies them, with folders of this test instead of the real ones. */
function backupCommands(): string {
  const guide = readFileSync(join(root, 'docs/operate.md'), 'utf8')
  const after = guide.slice(guide.indexOf('## Backup'))
  const commands = /```sh\n(.*?)```/s.exec(after)![1]!
  expect(commands.split('\n').filter(Boolean).length).toBeGreaterThan(2)
  return (
    (isThere('rsync') ? '' : COPY) +
    commands
      .replaceAll('/var/lib/countersign', at('live'))
      .replaceAll('/backup-of-keys', at('keys'))
      .replaceAll(/(?<=[ '])\/backup/g, at('backup'))
  )
}

const doctor = (data: string) => {
  const env = { ...process.env, DATA_DIR: data, CONTENT_KEY_FILE: at('content-key') }
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'doctor', '--', '--json'], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
  const checks = JSON.parse(stdout) as { what: string; ok: boolean; todo?: string }[]
  return { status, wrong: checks.filter(({ ok }) => !ok) }
}

describe.skipIf(missing)('backup and restore drill with the commands of the guide', () => {
  beforeAll(() => {
    built()
    writeFileSync(at('content-key'), Buffer.alloc(32, 5).toString('base64'))
    for (const name of ['backup', 'keys']) mkdirSync(at(name))
  })

  test('a backup taken while the service writes opens again, every chain and every key in place', async () => {
    process.env['CONTENT_KEY_FILE'] = at('content-key')
    const store = await openStore(at('live'))
    try {
      mkdirSync(join(at('live'), 'anchors'))
      const stream = fresh('item')
      await store.append(write(stream, 0))
      const given = draft()
      const version = await store.keep(given)
      const { status, stderr } = spawnSync('sh', ['-e', '-c', backupCommands()], { encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      // Written after the backup, so not in it.
      await store.append(write(stream, 1))

      cpSync(at('backup'), at('restored'), { recursive: true })
      const lost = doctor(at('restored'))
      expect(lost.status).toBe(1)
      expect(lost.wrong).toEqual([
        expect.objectContaining({ what: 'keys of content', todo: expect.stringContaining('backup') }),
      ])
      const [day] = readdirSync(at('keys'))
      cpSync(join(at('keys'), day!), join(at('restored'), 'keys'), { recursive: true })
      const audit = spawnSync('npm', ['run', '-s', 'audit', '--', '--data', at('restored')], {
        cwd: root,
        encoding: 'utf8',
      })
      expect(audit).toMatchObject({ status: 0, stdout: expect.stringContaining('every chain holds') })
      expect(doctor(at('restored'))).toEqual({ status: 0, wrong: [] })

      const again = await openStore(at('restored'))
      expect(await again.read(stream)).toHaveLength(1)
      expect(await again.open(version)).toEqual(given)
      again.close()
    } finally {
      delete process.env['CONTENT_KEY_FILE']
      store.close()
    }
  }, 120_000)
})
