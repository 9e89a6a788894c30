import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patient } from '../../src/adapters/microsoft/network.ts'
import { GRAPH_AUDIENCE } from '../../src/dev/directory.ts'
import { createFakeTenant } from '../../src/dev/fake-tenant.ts'
import { tenantChecks } from '../../src/entry/doctor/tenant.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { type Tenant, tenantFrom } from '../../src/entry/settings/tenant.ts'
import { type Certificates, makeCertificates, whyNoCertificates } from '../gateway/world/certificates.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const ID = '5a3b1e00-0000-4000-8000-000000000001'
const CLIENT = '5a3b1e00-0000-4000-8000-000000000002'
const FROM = 'countersign@office.example'
const MAIL = { id: 'N1', to: 'helen@office.example', subject: 'A draft waits', text: 'Look at it.' }

const why = whyNoCertificates()
if (why) process.stderr.write(`\n!! Certificates as client credentials are NOT tested: ${why}.\n\n`)

describe.skipIf(why)('a certificate as the credential of the service', () => {
  let certificates: Certificates
  beforeAll(() => {
    certificates = makeCertificates()
  })
  afterAll(() => certificates?.remove())

  function office(pair: { cert: string; key: string }, now = () => new Date()) {
    const fakeTenant = createFakeTenant(
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
    const network = patient(fakeTenant.network)
    return { fakeTenant, tenant, network, mailer: microsoft(tenant, network, now).mailer(FROM) }
  }

  test('is accepted: the tenant issues a token, and mail is sent', async () => {
    const { mailer, fakeTenant } = office(certificates.relay)
    expect(await mailer.send(MAIL)).toEqual({ state: 'sent' })
    expect(await mailer.send({ ...MAIL, id: 'N2' })).toEqual({ state: 'sent' })
    expect(fakeTenant.mailboxes.sent).toHaveLength(2)
  })

  test('is refused with the key of another certificate: no mail is sent, and doctor says what to correct', async () => {
    const { mailer, fakeTenant, tenant, network } = office({
      cert: certificates.relay.cert,
      key: certificates.client.key,
    })
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
    expect(fakeTenant.mailboxes.sent).toEqual([])
    const checks = await tenantChecks(tenant, { by: 'graph', from: FROM }, network)
    expect(checks.find(({ what }) => what === 'credential')).toMatchObject({
      ok: false,
      todo: expect.stringContaining('certificate'),
    })
  })

  test('is reported for renewal before it expires', async () => {
    const { tenant, network } = office(certificates.relay)
    const checks = await tenantChecks(tenant, { by: 'graph', from: FROM }, network)
    expect(checks.find(({ what }) => what === 'certificate')).toMatchObject({
      ...{
        ok: false,
        says: expect.stringMatching(/^[12] days left/),
        todo: expect.stringContaining('upload it beside the old one'),
      },
    })
    expect(checks.find(({ what }) => what === 'credential')).toMatchObject({ ok: true })
  })

  test('is refused when the tenant does not know it', async () => {
    const { mailer } = office(certificates.client)
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
  })

  test('is refused when the clock is an hour wrong: the assertion has expired on arrival', async () => {
    const { mailer } = office(certificates.relay, () => new Date(Date.now() - 3_600_000))
    expect(await mailer.send(MAIL)).toMatchObject({ state: 'later', code: expect.stringContaining('sign-in') })
  })
})

describe('a platform token as the credential of the service', () => {
  const ISSUER = 'https://platform.example'
  const SUBJECT = 'system:countersign'
  const folder = temporaryFolder('token')
  const file = join(folder, 'token')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The platform replaces the token in this file before it expires. */
  async function home() {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const key = { ...(await exportJWK(publicKey)), alg: 'RS256' }
    const write = async (subject = SUBJECT, end: string | number = '10m', signer = privateKey) => {
      const token = new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).setIssuer(ISSUER).setSubject(subject)
      const audience = 'api://AzureADTokenExchange'
      writeFileSync(file, `${await token.setAudience(audience).setIssuedAt().setExpirationTime(end).sign(signer)}\n`)
    }
    const settings = { ENTRA_TENANT_ID: ID, ENTRA_CLIENT_ID: CLIENT, ENTRA_ASSERTION_FILE: file }
    const wrong: string[] = []
    const read = tenantFrom({ ...settings, PUBLIC_URL: 'https://countersign.office.example' }, wrong)!
    expect(wrong).toEqual([])
    const fakeTenant = createFakeTenant(
      {
        tenant: ID,
        accounts: [],
        sharedMailbox: FROM,
        applications: [
          {
            ...{ id: CLIENT, name: 'Countersign', redirects: [], grants: { [GRAPH_AUDIENCE]: ['Mail.Send'] } },
            federated: { issuer: ISSUER, subject: SUBJECT, key },
          },
        ],
      },
      () => new Date(),
      false,
    )
    const mailer = () => microsoft(read, patient(fakeTenant.network), () => new Date()).mailer(FROM)
    return { write, mailer, fakeTenant }
  }
  const refused = { state: 'later', code: expect.stringContaining('sign-in') }

  test('is read from its file each time, and accepted', async () => {
    const { write, mailer, fakeTenant } = await home()
    await write()
    expect(await mailer().send(MAIL)).toEqual({ state: 'sent' })
    await write()
    expect(await mailer().send({ ...MAIL, id: 'N2' })).toEqual({ state: 'sent' })
    expect(fakeTenant.mailboxes.sent).toHaveLength(2)
  })

  test('is refused when it is of another workload, expired, signed by another issuer, or missing', async () => {
    const { write, mailer, fakeTenant } = await home()
    await write('system:another')
    expect(await mailer().send(MAIL)).toMatchObject(refused)
    await write(SUBJECT, Math.floor(Date.now() / 1000) - 60)
    expect(await mailer().send(MAIL)).toMatchObject(refused)
    await write(SUBJECT, '10m', (await generateKeyPair('RS256')).privateKey)
    expect(await mailer().send(MAIL)).toMatchObject(refused)
    rmSync(file)
    expect(await mailer().send(MAIL)).toMatchObject(refused)
    expect(fakeTenant.mailboxes.sent).toEqual([])
  })
})
