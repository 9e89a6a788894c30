import { AuthError, ConfidentialClientApplication } from '@azure/msal-node'
import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
} from '@microsoft/microsoft-graph-client'
import { msalCredential } from './credential.ts'
import { GRAPH, LOGIN, msalNetwork, type Network } from './network.ts'
import type { WebTenant } from './people.ts'

/** Ends the middleware chain: uses the given network instead of the global one. */
class NetworkHandler implements Middleware {
  private readonly network: Network
  private readonly refused: () => void
  constructor(network: Network, refused: () => void) {
    this.network = network
    this.refused = refused
  }
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url
    context.response = await this.network.fetch(url, context.options as RequestInit)
    if (context.response.status === 401) this.refused()
  }
}

/** Graph was not called. Its client passes on only name and message of an error. */
class NoToken extends Error {
  override readonly name = 'NoToken'
}

/** Never retries, because a mail posted twice is sent twice: the outbox decides. */
export function graphClient(
  tenant: Pick<WebTenant, 'id' | 'clientId' | 'credential'>,
  network: Network,
  now: () => Date,
): Client {
  const app = new ConfidentialClientApplication({
    auth: { clientId: tenant.clientId, authority: `${LOGIN}/${tenant.id}`, ...msalCredential(tenant, now) },
    system: { networkClient: msalNetwork(network) },
  })
  let refused = false
  const tokens = new AuthenticationHandler({
    async getAccessToken() {
      // A token that Graph no longer accepts must not come from msal's cache again.
      const skipCache = refused
      const answer = await app
        .acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`], skipCache })
        .catch((fault: unknown) => {
          throw new NoToken(fault instanceof AuthError ? fault.errorCode : 'tenant_unreachable')
        })
      if (!answer) throw new NoToken('no_answer')
      refused = false
      return answer.accessToken
    },
  })
  const last = new NetworkHandler(network, () => {
    refused = true
  })
  tokens.setNext(last)
  return Client.initWithMiddleware({ middleware: tokens })
}

/** Status 0 without a token; `retryAfter` in seconds; undefined without a response. */
export function graphFault(fault: unknown): { status: number; code: string; retryAfter: number } | undefined {
  if (!(fault instanceof GraphError)) return undefined
  if (fault.code === 'NoToken') return { status: 0, code: fault.message, retryAfter: 0 }
  if (fault.statusCode < 100) return undefined
  const wait = fault.headers?.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(wait) ? Number(wait) : (Date.parse(wait) - Date.now()) / 1000
  return { status: fault.statusCode, code: fault.code ?? '', retryAfter: seconds > 0 ? Math.ceil(seconds) : 0 }
}
