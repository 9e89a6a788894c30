import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { tenantChecks } from '../../src/entry/doctor/tenant.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import type { Tenant } from '../../src/entry/settings/tenant.ts'
import { GRAPH_AUDIENCE } from '../../src/standin/registry.ts'
import { createStandIn } from '../../src/standin/standin.ts'
import { type Certificates, makeCertificates, whyNoCertificates } from '../gateway/world/certificates.ts'

const ID = '5a3b1e00-0000-4000-8000-000000000001'
const CLIENT = '5a3b1e00-0000-4000-8000-000000000002'
const FROM = 'countersign@office.example'
const MAIL = { id: 'N1', to: 'helen@office.example', subject: 'A draft waits', text: 'Look at it.' }

const why = whyNoCertificates()
if (why) process.stderr.write(`\n!! Certificates as client credentials are NOT tested: ${why}.\n\n`)

describe.skipIf(why)('a certificate as the service’s credential', () => {
  let certificates: Certificates
  beforeAll(() => {
    certificates = makeCertificates()
  })
  afterAll(() => certificates?.remove())

  function office(pair: { cert: string; key: string }, now = () => new Date()) {
    const standIn = createStandIn(
      {
        tenant: ID,
        accounts: [],
        sharedMailbox: FROM,
        applications: [
          {
            id: CLIENT,
            name: 'Countersign',
            certificate: certificates.relay.cert,
            redirects: [],
            grants: { [GRAPH_AUDIENCE]: ['Mail.Send', 'MailboxSettings.Read'] },
          },
        ],
      },
      () => new Date(),
      false,
    )
    const tenant: Tenant = {
      id: ID,
      clientId: CLIENT,
      credential: { kind: 'certificate', certificate: pair.cert, privateKey: pair.key },
      redirectUrl: 'https://countersign.office.example/sign-in/return',
      audience: CLIENT,
      clients: {},
    }
    const network = patient(standIn.network, 1500)
    return { standIn, tenant, network, mailer: microsoft(tenant, network, now).mailer(FROM) }
  }

  test('is believed: the tenant gives a token, and mail leaves', async () => {
    const { mailer, standIn } = office(certificates.relay)
    expect(await mailer.send(MAIL)).toEqual({ state: 'sent' })
    expect(await mailer.send({ ...MAIL, id: 'N2' })).toEqual({ state: 'sent' })
    expect(standIn.mailboxes.sent).toHaveLength(2)
  })

  test('with the key of another one is not: nothing leaves, and what to put right is said', async () => {
    const { mailer, standIn, tenant, network } = office({ cert: certificates.relay.cert, key: certificates.client.key })
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
    expect(standIn.mailboxes.sent).toEqual([])
    const checks = await tenantChecks(tenant, { by: 'graph', from: FROM }, network)
    expect(checks.find(({ what }) => what === 'credential')).toMatchObject({
      ok: false,
      todo: expect.stringContaining('certificate'),
    })
  })

  test('that the tenant does not know is not', async () => {
    const { mailer } = office(certificates.client)
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
  })

  test('whose clock is an hour wrong is not: the assertion has run out before it arrives', async () => {
    const { mailer } = office(certificates.relay, () => new Date(Date.now() - 3_600_000))
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
  })
})
