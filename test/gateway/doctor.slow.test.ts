import { rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Check } from '../../src/entry/doctor/check.ts'
import { folderCheck } from '../../src/entry/doctor/gateway/files.ts'
import { gatewayChecks } from '../../src/entry/doctor/gateway.ts'
import { readConfig } from '../../src/gateway/config.ts'
import { recordInForce } from '../../src/gateway/in-force.ts'
import { account } from '../../src/gateway/setup/account.ts'
import { STATES } from './world/doctor-states.ts'
import { createDoctorWorld, type DoctorWorld } from './world/doctor-world.ts'
import { whyNoPostfix } from './world/postfix.ts'

describe.skipIf(whyNoPostfix())('doctor of the mail gateway', () => {
  let world: DoctorWorld
  beforeAll(async () => {
    world = await createDoctorWorld()
  })
  afterAll(() => world?.close())

  const checks = (other?: string) => gatewayChecks(world.file, other, () => world.unit.state)
  const faults = async (other?: string) => (await checks(other)).filter(({ ok }) => !ok)
  const lines = (checks: readonly Check[]) => checks.map(({ what, says }) => `${what}: ${says}`)

  test('says that nothing is wrong where nothing is', async () => {
    expect(lines(await faults())).toEqual([])
  })

  test.each(Object.keys(STATES))('%s: it is reported with what to do', async (state) => {
    const [make, reported] = STATES[state]!
    const undo = await make(world)
    try {
      const found = await faults()
      expect(lines(found)).toContainEqual(expect.stringMatching(reported))
      expect(found.every(({ todo }) => todo)).toBe(true)
    } finally {
      await undo()
      rmSync(world.at('state/in-force.json'), { force: true })
    }
  })

  test('says again that nothing is wrong once every state was put right', async () => {
    expect(lines(await faults())).toEqual([])
  })

  test('asks the Postfix that is named, and says that the helper is for another', async () => {
    const found = await faults(world.at('no-postfix'))
    expect(lines(found)).toContainEqual(expect.stringMatching(/^gateway postfix: .*no-postfix cannot be read/))
    expect(lines(found)).toContainEqual(expect.stringMatching(/^gateway helper: .* made for another Postfix/))
  })

  test('a gateway of the right user that goes by these settings is not wrong', async () => {
    recordInForce(readConfig(world.file))
    const end = await world.running('nobody')
    try {
      const all = lines(await checks())
      expect(all).toContain('gateway process: It runs as nobody.')
      expect(all).toContain('gateway in force: The gateway goes by these settings.')
    } finally {
      rmSync(world.at('state/in-force.json'))
      await end()
    }
  })

  test('a disk that is nearly full is reported before it is', () => {
    const user = account('nobody')!
    expect(folderCheck('state', world.at('state'), user, () => 999_999_999)).toMatchObject({
      ok: false,
      says: expect.stringMatching(/^Less than 1 GB is free/),
    })
    expect(folderCheck('state', world.at('state'), user, () => 1_000_000_000).ok).toBe(true)
  })

  test('observe-only is reported with what it covers and until when', async () => {
    const line = async () => lines(await checks()).find((one) => one.startsWith('gateway observe'))
    expect(await line()).toBe('gateway observe: Observe-only is off: what must be held is held.')
    world.observe.periods = [
      { covers: 'gateway', until: '2027-01-31' },
      { covers: 'personal-data/person', until: '2026-12-24' },
    ]
    expect(await line()).toMatch(/goes out: all mail until 2027-01-31; personal-data\/person until 2026-12-24\.$/)
    world.observe.periods = []
  })

  test('what the postmaster lets pass is not wrong: an address, a table that cannot be read, an instance', async () => {
    writeFileSync(world.at('bcc'), '/./ ann@elsewhere.example\n')
    const undo = [
      world.configured(
        ['-e', 'always_bcc=archive@elsewhere.example', `recipient_bcc_maps=regexp:${world.at('bcc')}`],
        ['-X', 'always_bcc', 'recipient_bcc_maps'],
      ),
      world.secondInstance('smtpd_milters='),
    ]
    try {
      world.changed({
        uncheckedAddresses: ['Archive@elsewhere.example'],
        uncheckedTables: [`regexp:${world.at('bcc')}`],
        uncheckedInstances: [world.at('second')],
      })
      expect(lines(await faults())).toEqual([])
      expect(lines(await checks())).toContain(`gateway instances: Other instances of Postfix: ${world.at('second')}.`)
    } finally {
      world.changed({})
      for (const one of undo) await one()
    }
  })

  test('another instance that is off is not wrong', async () => {
    const undo = world.secondInstance('smtpd_milters=', 'multi_instance_enable=no')
    try {
      expect(lines(await faults())).toEqual([])
    } finally {
      await undo()
    }
  })

  test('a unit that starts by its socket, and a machine without systemd, are not wrong', async () => {
    const socket = (unit: string) => (unit.endsWith('.socket') ? 'enabled' : 'disabled')
    const found = await gatewayChecks(world.file, undefined, socket)
    expect(lines(found)).toContain('gateway unit: countersign-gateway starts with this machine.')
    expect(lines(await checks()).some((one) => one.startsWith('gateway unit'))).toBe(false)
  })

  test('a service that the postmaster lets pass is named and not wrong', async () => {
    const undo = world.configured(['-P', `${world.smtpd}/smtpd_milters=`], ['-PX', `${world.smtpd}/smtpd_milters`])
    try {
      world.changed({ uncheckedServices: [`127.0.0.1:${world.postfix.port}`], openDomains: ['police.example'] })
      expect(lines(await faults())).toEqual([])
      const all = lines(await checks())
      expect(all).toContainEqual(expect.stringMatching(/^gateway bypass: .* but 127\.0\.0\.1:\d+, as you have allowed/))
      expect(all).toContainEqual(expect.stringMatching(/^gateway open: .*goes out unchecked: police\.example/))
    } finally {
      world.changed({})
      await undo()
    }
  })
})
