import { type TokenKeys, TokenRefused, verified } from './tokens.ts'

export type Machine = { readonly name: string; readonly roles: readonly string[] }

export type MachineTenant = {
  readonly id: string
  readonly audience: string
  readonly clients: Readonly<Record<string, string>>
}

/** Tokens of this tenant, for this API, issued to an app on the list, with a role. Throws `TokenRefused`. */
export function machineTokens(tenant: MachineTenant, keys: TokenKeys, now: () => Date) {
  return async function machineOf(token: string): Promise<Machine> {
    const claims = await verified(token, { tenant: tenant.id, audience: tenant.audience, keys, now })
    // `scp` is only in tokens for a person; `idtyp` is present when the registration asks for it.
    const idtyp = claims['idtyp']
    if (claims['scp'] !== undefined || (idtyp !== undefined && idtyp !== 'app')) throw new TokenRefused('not-app-only')
    const roles = claims['roles']
    if (!Array.isArray(roles) || roles.length === 0) throw new TokenRefused('no-role')
    const name = tenant.clients[String(claims['azp']).toLowerCase()]
    if (!name) throw new TokenRefused('unknown-client')
    return { name, roles: roles.map(String) }
  }
}
