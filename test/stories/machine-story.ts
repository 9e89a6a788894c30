import { beforeEach, describe, expect, test } from 'vitest'
import type { FakeTenant } from '../../src/dev/fake-tenant.ts'
import type { Fault } from '../../src/dev/faults.ts'
import type { SampleTenant } from '../../src/entry/sample-tenant.ts'

type Machine = SampleTenant['machines']['gateway']

/** A deployment of Countersign that machines call with tokens of a tenant. */
export type MachineWorld = {
  readonly base: string
  readonly fakeTenant: Pick<FakeTenant, 'faults' | 'network'>
  /**
   * `stranger` has the gateway's role and is not on the office's list; `clerk` is on the list, with a role that means
   * nothing here.
   */
  readonly machines: SampleTenant['machines'] & { readonly stranger: Machine; readonly clerk: Machine }
  readonly tenant: string
  ask(request: Request): Promise<Response>
}

/** Requests a token by client credentials. A refusal is returned in place of the token. */
export async function tokenOf(
  { fakeTenant, tenant }: Pick<MachineWorld, 'fakeTenant' | 'tenant'>,
  { id, secret, scope }: Machine,
  more: Record<string, string> = {},
): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope, ...more }
  const url = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`
  const answer = await fakeTenant.network.fetch(url, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: given, error } = (await answer.json()) as { access_token?: string; error?: string }
  return given ?? `refused ${error}`
}

const DRAFT = { kind: 'press-release', title: 'Patrols', text: 'Extra patrols start on Monday.' }

/** The mail gateway and the publisher by client credentials, on Node and in the Worker. */
export function machineStory(open: () => MachineWorld): void {
  beforeEach(() => open().fakeTenant.faults.clear())

  async function call(machine: Machine, path: string, json?: object) {
    const { base, ask } = open()
    const headers = {
      authorization: `Bearer ${await tokenOf(open(), machine)}`,
      ...(json ? { 'content-type': 'application/json' } : {}),
    }
    const init = json ? { method: 'POST', headers, body: JSON.stringify(json) } : { headers }
    const answer = await ask(new Request(base + path, init))
    const { type } = (await answer.json()) as { type?: string }
    return type ? { status: answer.status, type } : { status: answer.status }
  }
  const check = (machine: Machine) => call(machine, '/v1/checks', DRAFT)
  const WRONG_SCOPE = { status: 403, type: '/problems/wrong-scope' }

  describe('a machine with a token of the tenant', () => {
    test('can do what its role allows, and nothing that is for people', async () => {
      const { gateway } = open().machines
      expect(await check(gateway)).toEqual({ status: 200 })
      expect(await call(gateway, '/v1/items', DRAFT)).toEqual({ status: 403, type: '/problems/people-only' })
      expect(await call(gateway, '/v1/publications?channel=website')).toEqual(WRONG_SCOPE)
    })

    test('that publishes can ask what may be released, and do nothing else', async () => {
      const { publisher } = open().machines
      expect(await call(publisher, '/v1/publications?channel=website')).toEqual({ status: 200 })
      const unknown = { status: 404, type: '/problems/not-found' }
      expect(await call(publisher, '/v1/publications/01JDF0000000000000000000ZZ')).toEqual(unknown)
      expect(await check(publisher)).toEqual(WRONG_SCOPE)
      expect(await call(publisher, '/v1/messages/decisions?after=0&wait=0')).toEqual(WRONG_SCOPE)
      expect(await call(publisher, '/v1/items', DRAFT)).toEqual({ status: 403, type: '/problems/people-only' })
    })

    test('with an unknown role can do nothing', async () => {
      const { clerk } = open().machines
      expect(await check(clerk)).toEqual(WRONG_SCOPE)
      expect(await call(clerk, '/v1/publications?channel=website')).toEqual(WRONG_SCOPE)
    })

    test('that is not on the office’s list is refused, whatever its role', async () => {
      const refused = { status: 401, type: '/problems/token-unknown-client' }
      expect(await check(open().machines.stranger)).toEqual(refused)
    })

    test.each<[Fault, string]>([
      ['token-wrong-tenant', 'wrong-issuer'],
      ['token-wrong-audience', 'wrong-audience'],
      ['token-expired', 'expired'],
      ['token-early', 'not-yet'],
      ['token-unsigned', 'unsigned'],
      ['token-forged', 'wrong-signature'],
      ['token-for-person', 'not-app-only'],
      ['token-no-roles', 'no-role'],
    ])('%s is refused as %s', async (fault, code) => {
      for (const machine of [open().machines.gateway, open().machines.publisher]) {
        open().fakeTenant.faults.add(fault)
        const path = machine === open().machines.publisher ? '/v1/publications?channel=website' : '/v1/checks'
        const asked = path === '/v1/checks' ? DRAFT : undefined
        expect(await call(machine, path, asked)).toEqual({ status: 401, type: `/problems/token-${code}` })
      }
    })

    test('gets no token for a wrong secret, an unknown client or another API', async () => {
      const { gateway } = open().machines
      const token = (more: Record<string, string>) => tokenOf(open(), gateway, more)
      expect(await token({ client_secret: 'wrong' })).toBe('refused invalid_client')
      expect(await token({ client_id: '5a3b1e00-0000-4000-8000-0000000000ff' })).toBe('refused unauthorized_client')
      expect(await token({ scope: 'api://another/.default' })).toBe('refused invalid_scope')
    })
  })
}
