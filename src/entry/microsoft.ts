import type { MachineCaller } from '../access/keys.ts'
import { directoryOf } from '../adapters/microsoft/directory.ts'
import { graphClient } from '../adapters/microsoft/graph.ts'
import { machineTokens } from '../adapters/microsoft/machines.ts'
import { graphMailer } from '../adapters/microsoft/mailer.ts'
import type { Network } from '../adapters/microsoft/network.ts'
import { outOfOffice } from '../adapters/microsoft/out-of-office.ts'
import { peopleOf } from '../adapters/microsoft/people.ts'
import { TokenRefused, tenantKeys } from '../adapters/microsoft/tokens.ts'
import { ProblemError } from '../http/problems.ts'
import type { Tenant } from './settings/tenant.ts'

export function microsoft(tenant: Tenant, network: Network, now: () => Date) {
  const keys = tenantKeys(tenant.id, network)
  const graph = graphClient(tenant, network, now)
  const machineOf = machineTokens(tenant, keys, now)
  return {
    mailer: (from: string) => graphMailer(graph, from),
    away: outOfOffice(graph, now),
    directory: directoryOf(graph),
    people: peopleOf(tenant, keys, network, now),

    async machine(token: string): Promise<MachineCaller> {
      try {
        const { name, roles } = await machineOf(token)
        return { name, scopes: scopesOf(roles) }
      } catch (fault) {
        if (!(fault instanceof TokenRefused)) throw fault
        const status = fault.code === 'tenant-unreachable' ? 503 : 401
        throw new ProblemError(status, `token-${fault.code}`, fault.message)
      }
    },
  }
}

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'Gateway.Check': ['messages', 'checks'],
  'Publish.Confirm': ['publications'],
}

function scopesOf(roles: readonly string[]): string[] {
  return roles.flatMap((role) => SCOPES[role] ?? [])
}
