import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spoolCheck } from '../../src/entry/doctor/gateway/relay.ts'
import { writeKey } from '../../src/gateway/setup/write.ts'
import { built as build } from '../tools/built.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { built } from './world/children.ts'

test('set-up reports what is missing', () => {
  build()
  const setup = (...args: string[]) =>
    spawnSync(process.execPath, [built('src/entry/cli-gateway.js'), 'setup', '--relay', ...args], { encoding: 'utf8' })
  expect(setup().stderr).toMatch(/--domain office\.example/)
  expect(setup('--domain', 'westmids-opcc.example').stderr).toMatch(/--next HOST:PORT/)
  expect(setup('--domain', 'westmids-opcc.example', '--next', 'mx.example:25').stderr).toMatch(/--client NETWORK/)
  const planned = setup(
    '--next',
    'mx.example:25',
    '--client',
    '10.0.0.0/8',
    '--domain',
    'westmids-opcc.example',
    '--show',
  )
  expect(planned.status).toBe(0)
  expect(planned.stdout).toMatch(/"requireTls": false/)
  expect(planned.stdout).toMatch(/Nothing was written/)
})

test('set-up follows no link that the gateway’s user left where it writes', () => {
  const folder = temporaryFolder('links')
  const mine = join(folder, 'mine')
  writeFileSync(mine, 'mine')
  for (const end of ['~', '.new']) symlinkSync(mine, join(folder, `api-key.${process.pid}${end}`))
  const plan = { user: userInfo().username, config: join(folder, 'gateway.json'), unit: '' }
  expect(writeKey({ ...plan, folders: [], files: [], mainCf: [] }, 'key')).toBe(true)
  expect([readFileSync(mine, 'utf8'), readFileSync(join(folder, 'api-key'), 'utf8')]).toEqual(['mine', 'key\n'])
  rmSync(folder, { recursive: true })
})

test('doctor reports mail that the next server has not taken for an hour', () => {
  const spool = temporaryFolder('spool')
  for (const place of ['hold', 'out', 'dead']) mkdirSync(join(spool, place))
  writeFileSync(join(spool, 'out/0000000000aaaaaaaaaa'), '{}\n')
  const inMinutes = (minutes: number) => spoolCheck({ spool }, Date.now() + minutes * 60_000)
  expect(inMinutes(59)).toMatchObject({ ok: true, says: '0 held, 1 on their way.' })
  expect(inMinutes(121)).toMatchObject({ ok: false, says: expect.stringMatching(/the oldest has waited for 2 hours/) })
  rmSync(spool, { recursive: true })
})
