import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RELEASES } from '../../src/adapters/store/migrate.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { draft, write } from '../adapters/samples.ts'
import { built } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const ITEMS = 300
const KILLS = 10

const folder = temporaryFolder('upgrade-killed')
const script = join(projectRoot(), 'dist/src/entry/cli-upgrade.js')
const upgrade = (...args: string[]) =>
  spawnSync(process.execPath, [script, '--data', folder, ...args], { encoding: 'utf8' })
let version: string

beforeAll(async () => {
  built()
  const store = await openStore(folder)
  for (let item = 0; item < ITEMS; item++) await store.append(write(`item-${item}`, 0))
  version = await store.keep(draft())
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The moment differs from run to run: before, between and after the steps. */
function killed(args: readonly string[], milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [script, '--data', folder, ...args], { stdio: 'ignore' })
  return new Promise((done) => {
    setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.once('exit', () => done())
  })
}

test('killed ten times on the way forward and back, the data is whole, and each way can be finished', async () => {
  const back = ['--back-to', RELEASES[0]!.version]
  const from = performance.now()
  expect(upgrade('--dry-run').status).toBe(0)
  const whole = performance.now() - from
  for (let kill = 0; kill < KILLS; kill++) await killed(kill % 2 ? [] : back, (whole * (kill + 10)) / (KILLS + 10))
  expect(upgrade(...back)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`${ITEMS} entries in ${ITEMS} chains: every chain holds.`),
  })
  expect(upgrade('--dry-run').stdout).toMatch(/would be changed by:\n- /)
  expect(upgrade()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`${ITEMS} entries in ${ITEMS} chains: every chain holds.`),
  })
  const store = await openStore(folder)
  expect((await store.open(version)).title).toBe(draft().title)
  store.close()
})
