import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built as build } from '../tools/built.ts'
import { built } from './world/children.ts'

describe.skipIf(process.getuid?.() !== 0)('the gateway started as root', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-as-root-'))
  const file = join(folder, 'gateway.json')
  const run = () =>
    spawnSync(process.execPath, [built('src/entry/cli-gateway.js'), 'run', '--config', file], { encoding: 'utf8' })
  /** As another user, who may not read the settings. */
  const denied = (command: string) => {
    const args = [built('src/entry/cli-gateway.js'), command, '--config', file]
    return spawnSync(process.execPath, args, { encoding: 'utf8', uid: 65_534, gid: 65_534 })
  }
  const save = (user: string) =>
    writeFileSync(file, JSON.stringify({ user, keyFile: join(folder, 'missing'), state: join(folder, 'state') }))

  beforeAll(build)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('refuses, names its user and how to start it, and leaves no file of root’s behind', () => {
    save('nobody')
    const { status, stderr } = run()
    expect(status).toBe(1)
    expect(stderr).toMatch(/Do not run the gateway as root/)
    expect(stderr).toMatch(/systemctl start countersign-gateway/)
    expect(stderr).toMatch(/sudo -u nobody .* run --config /)
    expect(readdirSync(folder)).toEqual(['gateway.json'])
  })

  test('says that a test needs sudo, and never that the gateway does', ({ skip }) => {
    skip(denied('--help').status !== 0, 'The checkout is closed to other users.')
    save('root')
    chmodSync(file, 0o600)
    expect(denied('test').stderr).toMatch(/EACCES.*\nPut sudo before the command/)
    expect(denied('run').stderr).toMatch(/EACCES/)
    expect(denied('run').stderr).not.toMatch(/sudo/)
  })

  test('reads its settings where they name root as its user', () => {
    save('root')
    const { status, stderr } = run()
    expect(status).toBe(1)
    expect(stderr).not.toMatch(/as root/)
    expect(stderr).toMatch(/gateway\.json:\n\s+api:/)
  })
})
