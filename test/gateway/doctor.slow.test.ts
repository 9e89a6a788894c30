import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Check } from '../../src/entry/doctor/check.ts'
import { folderCheck } from '../../src/entry/doctor/gateway/files.ts'
import { gatewayChecks } from '../../src/entry/doctor/gateway.ts'
import { readConfig } from '../../src/gateway/config.ts'
import { recordInForce } from '../../src/gateway/in-force.ts'
import { account } from '../../src/gateway/setup/account.ts'
import { helperScript } from '../../src/gateway/setup/helper.ts'
import { createDoctorWorld, type DoctorWorld, SMTPD_MILTERS, type Undo } from './world/doctor-world.ts'
import { whyNoPostfix } from './world/postfix.ts'

/** How to bring about a state in which mail stops or passes unchecked, and what doctor reports. */
const STATES: Readonly<
  Record<string, readonly [make: (world: DoctorWorld) => Undo | Promise<Undo>, reported: RegExp]>
> = {
  'the gateway does not run': [
    (world) => world.withoutMilter(),
    /^gateway running: The gateway does not answer at .*milter\.sock \(ENOENT\)/,
  ],
  'something that is no milter has its socket': [
    (world) => world.withoutMilter((caller) => caller.on('error', () => {}).end('220 hello\r\n')),
    /^gateway running: The gateway does not answer/,
  ],
  'Postfix may not use its socket': [
    ({ permitted, socket }) => permitted(socket, 0o600, 0o660),
    /^gateway running: Postfix may not use the socket/,
  ],
  'Postfix is stopped': [
    ({ postfix }) => {
      postfix.stop()
      return () => postfix.start()
    },
    /^gateway mail: Postfix does not run/,
  ],
  'Postfix was not reloaded after a change': [
    ({ postfix }) => {
      const later = Date.now() / 1000 + 60
      utimesSync(join(postfix.config, 'master.cf'), later, later)
      const now = Date.now() / 1000 - 60
      return () => utimesSync(join(postfix.config, 'master.cf'), now, now)
    },
    /^gateway mail: master\.cf changed after Postfix last read it/,
  ],
  'the command before the helper refuses, as sudo without its rule': [
    ({ changed, at }) => changed({ helper: ['/bin/false', at('helper')] }),
    /^gateway release: nobody cannot run the helper \(status 1\), so nothing held can go or come back/,
  ],
  'the helper may not be run': [
    ({ changed, at }) => changed({ helper: ['sudo', '-n', at('helper')] }),
    /^gateway release: (?:nobody cannot run the helper|sudo is missing)/,
  ],
  'the helper is missing': [({ moved }) => moved('helper'), /^gateway helper: .* is missing/],
  'others may change the helper': [
    ({ permitted, at }) => permitted(at('helper'), 0o777, 0o755),
    /^gateway helper: .* can be changed by others than root/,
  ],
  'the helper is another one': [
    ({ rewritten, postfix }) => rewritten('helper', '#!/bin/sh\n', helperScript(postfix.config)),
    /^gateway helper: .* is of another version/,
  ],
  'the user cannot read the key': [
    ({ own }) => {
      own('api-key', 'root')
      return () => own('api-key')
    },
    /^gateway key: nobody cannot read .*api-key \(EACCES\), so the gateway cannot start/,
  ],
  'everybody can read the key': [
    ({ permitted, at }) => permitted(at('api-key'), 0o644, 0o600),
    /^gateway key: .* can be read by everybody/,
  ],
  'the key is empty': [({ rewritten }) => rewritten('api-key', '\n', 'right\n'), /^gateway key: .* is empty/],
  'the key is wrong': [
    ({ rewritten }) => rewritten('api-key', 'wrong\n', 'right\n'),
    /^gateway api: .* does not accept the key \(401\), so all mail is refused/,
  ],
  'a start as root left a folder of the state to root': [
    ({ own, permitted, at }) => {
      own('state/told', 'root')
      permitted(at('state/told'), 0o700, 0o755)
      return () => own('state/told')
    },
    /^gateway state: nobody cannot write to .*state\/told \(EACCES\), so the gateway stops/,
  ],
  'the folder of the state is missing': [({ moved }) => moved('state'), /^gateway state: .*\(ENOENT\)/],
  'the port for notices is dead': [
    ({ changed }) => changed({ inject: '127.0.0.1:1' }),
    /^gateway inject: Postfix does not take mail at 127\.0\.0\.1:1 \(ECONNREFUSED\), so senders get no notice/,
  ],
  'a service of master.cf asks no milter': [
    ({ configured, smtpd }) => configured(['-P', `${smtpd}/smtpd_milters=`], ['-PX', `${smtpd}/smtpd_milters`]),
    /^gateway bypass: The service 127\.0\.0\.1:\d+\/inet in master\.cf sets smtpd_milters = : mail through it goes out unchecked/,
  ],
  'mail by sendmail is not asked about': [
    ({ configured }) => configured(['-e', 'non_smtpd_milters='], ['-e', 'non_smtpd_milters=$smtpd_milters']),
    /^gateway milter: Postfix does not ask the gateway about mail by sendmail/,
  ],
  'no mail is asked about': [
    ({ configured }) => configured(['-e', 'smtpd_milters='], ['-e', SMTPD_MILTERS]),
    /^gateway milter: Postfix does not ask the gateway about any mail/,
  ],
  'mail passes while the gateway is away': [
    ({ configured }) => configured(['-e', 'milter_default_action=accept'], ['-e', 'milter_default_action=tempfail']),
    /^gateway away: While the gateway is away Postfix does this: accept/,
  ],
  'one milter has a default of its own': [
    ({ configured }) =>
      configured(
        ['-e', 'smtpd_milters={ unix:countersign/milter.sock, default_action=accept }'],
        ['-e', SMTPD_MILTERS],
      ),
    /^gateway away: .*accept/,
  ],
  'the milter of mail by sendmail has a default of its own': [
    ({ configured }) =>
      configured(
        ['-e', 'non_smtpd_milters={ unix:countersign/milter.sock, default_action = accept }'],
        ['-e', 'non_smtpd_milters=$smtpd_milters'],
      ),
    /^gateway away: .*accept/,
  ],
  'Postfix waits too short': [
    ({ configured }) => configured(['-e', 'milter_content_timeout=20s'], ['-e', 'milter_content_timeout=300s']),
    /^gateway time: Postfix waits 20s, but the gateway may take 30 s/,
  ],
  'queue ids come again': [
    ({ configured }) => configured(['-e', 'enable_long_queue_ids=no'], ['-e', 'enable_long_queue_ids=yes']),
    /^gateway ids: /,
  ],
  'Countersign is away': [
    ({ changed }) => changed({ api: 'http://127.0.0.1:1' }),
    /^gateway api: http:\/\/127\.0\.0\.1:1 does not answer; until it does, mail is refused for now/,
  ],
  'the clocks differ': [
    ({ clock }) => {
      clock.skew = 90_000
      return () => {
        clock.skew = 0
      }
    },
    /^gateway clock: It differs from the clock of Countersign by (?:89|90|91) seconds/,
  ],
  'the gateway runs as root': [
    (world) => world.running(),
    /^gateway process: It runs as user 0 and not as nobody, who cannot use the files/,
  ],
  'two gateways run with the same settings': [
    async (world) => {
      const ends = [await world.running(), await world.running()]
      return async () => {
        for (const end of ends) await end()
      }
    },
    /^gateway process: 2 gateways run with .*gateway\.json \(\d+, \d+\), and one waits for the other to end/,
  ],
  'the settings changed after the gateway had read them': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.changed({ timeLimit: 20 })
    },
    /^gateway in force: Settings, key or certificate were changed after the gateway read them/,
  ],
  'the key changed after the gateway had read it': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.rewritten('api-key', 'other\n', 'right\n')
    },
    /^gateway in force: Settings, key or certificate/,
  ],
  'the gateway goes by other open domains': [
    (world) => {
      recordInForce(readConfig(world.file))
      return world.changed({ openDomains: ['police.example'] })
    },
    /^gateway in force: The gateway goes by other openDomains: none/,
  ],
  'another gateway uses the key': [
    (world) => {
      writeFileSync(world.at('state/instance'), `${hostname()} ${'a'.repeat(32)}\n`)
      world.other.instance = 'a'.repeat(32)
      return () => {
        rmSync(world.at('state/instance'))
        world.other.instance = ''
      }
    },
    /^gateway api: Another gateway uses this key, so this one does not start/,
  ],
  'metrics are set and nothing serves them': [
    ({ changed }) => changed({ metrics: '127.0.0.1:1' }),
    /^gateway metrics: Nothing answers at 127\.0\.0\.1:1/,
  ],
  'there is no such user': [
    ({ changed }) => changed({ user: 'countersign-nobody' }),
    /^gateway user: There is no user countersign-nobody/,
  ],
  'the settings cannot be read': [({ moved }) => moved('gateway.json'), /^gateway: .*cannot be read/],
}

describe.skipIf(whyNoPostfix())('doctor of the mail gateway', () => {
  let world: DoctorWorld
  beforeAll(async () => {
    world = await createDoctorWorld()
  })
  afterAll(() => world?.close())

  const faults = async (other?: string) => (await gatewayChecks(world.file, other)).filter(({ ok }) => !ok)
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
      const all = lines(await gatewayChecks(world.file))
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
    const line = async () => lines(await gatewayChecks(world.file)).find((one) => one.startsWith('gateway observe'))
    expect(await line()).toBe('gateway observe: Observe-only is off: what must be held is held.')
    world.observe.periods = [
      { covers: 'gateway', until: '2027-01-31' },
      { covers: 'personal-data/person', until: '2026-12-24' },
    ]
    expect(await line()).toMatch(/goes out: all mail until 2027-01-31; personal-data\/person until 2026-12-24\.$/)
    world.observe.periods = []
  })

  test('a service that the postmaster lets pass is named and not wrong', async () => {
    const undo = world.configured(['-P', `${world.smtpd}/smtpd_milters=`], ['-PX', `${world.smtpd}/smtpd_milters`])
    try {
      world.changed({ uncheckedServices: [`127.0.0.1:${world.postfix.port}`], openDomains: ['police.example'] })
      expect(lines(await faults())).toEqual([])
      const all = lines(await gatewayChecks(world.file))
      expect(all).toContainEqual(expect.stringMatching(/^gateway bypass: .* but 127\.0\.0\.1:\d+, as you have allowed/))
      expect(all).toContainEqual(expect.stringMatching(/^gateway open: .*goes out unchecked: police\.example/))
    } finally {
      world.changed({})
      await undo()
    }
  })
})
