import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'

export type Network = {
  fetch(url: string, init?: RequestInit): Promise<Response>
  page(url: string): string
}

export const LOGIN = 'https://login.microsoftonline.com'
export const GRAPH = 'https://graph.microsoft.com'

/** Longer than Entra and Graph take on a bad day, shorter than a person or a queue should wait. */
const TIMEOUT_MS = 10_000

export const internet: Network = { fetch: (url, init) => fetch(url, init), page: (url) => url }

/** `timeout`: milliseconds, for every request. */
export function patient(network: Network, timeout = TIMEOUT_MS): Network {
  return {
    ...network,
    fetch: (url, init) => network.fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }),
  }
}

export function msalNetwork(network: Network): INetworkModule {
  async function send<T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const answer = await network.fetch(url, {
      method,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
    })
    const headers = Object.fromEntries(answer.headers.entries())
    const text = await answer.text()
    try {
      return { status: answer.status, headers, body: JSON.parse(text) as T }
    } catch {
      // The page of a proxy or an outage: report its status, not its content.
      const body = { error: 'unreadable_answer', error_description: `HTTP ${answer.status} without JSON` }
      return { status: answer.status < 400 ? 502 : answer.status, headers, body: body as T }
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}
