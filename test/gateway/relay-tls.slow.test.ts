import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NextHop } from '../../src/gateway/post.ts'
import { builtWithScripts as build } from '../tools/built.ts'
import { type Certificates, CLIENT_NAME, makeCertificates, whyNoCertificates } from './world/certificates.ts'
import { built } from './world/children.ts'
import { createRelayWorld, type RelayWorld } from './world/relay-world.ts'

const why = whyNoCertificates()
if (why) process.stderr.write(`\n!! The relay is NOT tested with certificates: ${why}.\n\n`)

const mail = {
  raw: Buffer.from(
    'From: a@westmids-opcc.example\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nThe meeting is at ten.\r\n',
  ),
  sender: 'a@westmids-opcc.example',
  recipients: ['b@example.org'],
}

describe.skipIf(why)('the relay with certificates, as between it and Exchange Online', () => {
  let certificates: Certificates
  let world: RelayWorld
  beforeAll(async () => {
    build()
    certificates = makeCertificates()
    world = await createRelayWorld(certificates)
  })
  afterAll(async () => {
    await world?.close()
    certificates?.remove()
  })

  const send = async (as: Partial<NextHop>) => {
    const { taken, refused, later } = await world.send(mail, as)
    const [no] = [...refused, ...later]
    return taken.length > 0 ? '250' : no?.reply
  }
  const secured = (pair: { cert: string; key: string }): Partial<NextHop> => ({
    place: { host: 'localhost', port: world.listens },
    tls: 'if-offered',
    ...pair,
  })

  test('no message without STARTTLS; with it, the relay shows its certificate to the next server', async () => {
    expect(await send({ tls: 'never' })).toMatch(/^530 .*STARTTLS/)
    expect(await send({ tls: 'if-offered' })).toBe('250')
    expect(world.sink.shown).toEqual(['relay.westmids-opcc.example'])
    expect(world.sink.delivered).toHaveLength(1)
    expect(world.sink.delivered[0]!.raw.toString()).toMatch(/with ESMTPS id/)
  })

  test('only a certificate of the right name by a trusted authority may send, when one is required', async () => {
    await world.startRelay({}, { clientNames: [CLIENT_NAME.toUpperCase()] })
    expect(await send({ tls: 'if-offered' })).toMatch(/^550 5\.7\.1 Your certificate/)
    expect(await send(secured(certificates.stranger))).toMatch(/^550 5\.7\.1/)
    expect(await send(secured(certificates.relay))).toMatch(/^550 5\.7\.1/)
    expect(await send(secured(certificates.client))).toBe('250')
  })

  test('a next server with an untrusted certificate gets nothing', async () => {
    const [delivered, shown] = [world.sink.delivered.length, world.sink.shown.length]
    await world.startRelay({}, { caFile: undefined })
    expect(await send({ tls: 'if-offered' })).toMatch(/^451 4\.4\.1/)
    expect([world.sink.delivered.length, world.sink.shown.length]).toEqual([delivered, shown])
  })

  const doctor = async () => {
    const env = { ...process.env, DATA_DIR: join(world.folder, 'data') }
    const args = [built('src/entry/cli-doctor.js'), '--json', '--gateway', world.configFile]
    const stdout = await new Promise<string>((done) => execFile(process.execPath, args, { env }, (_, out) => done(out)))
    const found = JSON.parse(stdout) as { what: string; ok: boolean; says: string }[]
    return new Map(found.filter(({ what }) => what.startsWith('gateway')).map((one) => [one.what, one]))
  }

  test('doctor reports what works and what does not', async () => {
    await world.startRelay()
    chmodSync(join(world.folder, 'etc/api-key'), 0o600)
    const fine = await doctor()
    expect([...fine.values()].filter(({ ok }) => !ok)).toEqual([])
    expect([...fine.keys()].sort()).toEqual([
      'gateway',
      'gateway api',
      'gateway certificate',
      'gateway clients',
      'gateway clock',
      'gateway domains',
      'gateway in force',
      'gateway key',
      'gateway metrics',
      'gateway next',
      'gateway node',
      'gateway observe',
      'gateway open',
      'gateway process',
      'gateway running',
      'gateway secret',
      'gateway settings',
      'gateway space',
      'gateway spool',
      'gateway state',
      'gateway stop',
      'gateway tls',
      'gateway user',
    ])
    await world.startRelay({}, { clients: ['0.0.0.0/0'], name: 'elsewhere.example' })
    writeFileSync(join(world.folder, 'spool/dead/0000000000aaaaaaaaaa'), '{}\n')
    await world.stopSink()
    await world.api().kill()
    const bad = await doctor()
    expect(
      [...bad.values()]
        .filter(({ ok }) => !ok)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['gateway api', 'gateway certificate', 'gateway clients', 'gateway next', 'gateway spool'])
    await world.startSink()
  })

  test('doctor reports a relay that does not run, and files that its user cannot use', async () => {
    await world.startRelay()
    await world.relay.kill()
    const settings = JSON.parse(readFileSync(world.configFile, 'utf8'))
    writeFileSync(world.configFile, JSON.stringify({ ...settings, user: 'nobody' }))
    chmodSync(certificates.relayFiles.key, 0o600)
    const bad = [...(await doctor()).values()].filter(({ ok }) => !ok)
    const says = (what: string) => bad.find((one) => one.what === what)?.says
    expect(says('gateway running')).toMatch(/^The relay does not answer at .*ECONNREFUSED\), so no mail goes out/)
    expect(says('gateway tls')).toMatch(/^nobody cannot read .*\(EACCES\), so the gateway cannot start/)
    expect(says('gateway key')).toMatch(/^nobody cannot read/)
    expect(says('gateway state')).toMatch(/^nobody cannot write to/)
    expect(says('gateway space')).toMatch(/^nobody cannot write to .*spool/)
  })
})
