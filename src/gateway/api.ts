import { Client, type Dispatcher, Pool } from 'undici'
import { messageForm } from './message-form.ts'
import type { Arrived, Header } from './ruling.ts'

/** The service's answer about a message. */
export type ApiAnswer = {
  readonly ref: string
  readonly verdict: 'release' | 'hold' | 'reject' | 'sent' | 'defer'
  /** Observe-only: what the released message would be held for. Services before November 2026 leave it out. */
  readonly observed?: readonly { readonly rule: string; readonly type: string }[]
  readonly smtp: { readonly code: number; readonly enhanced: string; readonly text: string }
  readonly headers: { readonly add: readonly Header[]; readonly remove: readonly string[] }
  readonly recipients: { readonly inside: readonly string[]; readonly outside: readonly string[] }
}

export type Order = {
  readonly seq: number
  readonly ref: string
  readonly act: 'notify' | 'release' | 'return'
  /** ISO 8601. */
  readonly at: string
  /** State of the item; `releasing` once a release was started. */
  readonly state: string
  readonly sender: string
  readonly recipients: readonly string[]
  readonly message_id: string
  readonly notice?: { readonly subject: string; readonly text: string }
  readonly copies: readonly string[]
}

export type Outcome = 'releasing' | 'released' | 'returned' | 'notified' | 'missing'

/** The service did not answer, was too slow or failed: the gateway knows nothing about the message. */
class ApiAway extends Error {
  override readonly name = 'ApiAway'
}

/** The service refused the request. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused'
  readonly status: number
  constructor(status: number) {
    super(`The API answered ${status}.`)
    this.status = status
  }
}

export type Api = ReturnType<typeof createApi>

/** Limits the requests on their way, not those waiting; the others queue. */
const MAX_AT_ONCE = 64

/** Error codes of a kept connection that the other side has closed. */
const STALE = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/**
 * Client of the HTTP API. Keeps connections; repeats a request once on a new connection when the kept one was dead.
 */
export function createApi({ api, key }: { api: string; key: string }) {
  const { origin } = new URL(api)
  const pool = new Pool(origin, { connections: MAX_AT_ONCE })
  const authorization = `Bearer ${key}`

  async function call<T>(method: Method, path: string, milliseconds: number, body?: Buffer, type?: string): Promise<T> {
    const headers = { authorization, ...(type ? { 'content-type': type } : {}) }
    const asked = { method, path, headers, ...(body ? { body } : {}) }
    try {
      return await ask<T>(pool, asked, milliseconds)
    } catch (fault) {
      if (!STALE.has((fault as NodeJS.ErrnoException).code ?? '')) throw known(fault)
      // Other kept connections may have died as well, after a minute's silence or a restart.
      const fresh = new Client(origin)
      try {
        return await ask<T>(fresh, asked, milliseconds)
      } catch (again) {
        throw known(again)
      } finally {
        void fresh.destroy()
      }
    }
  }

  return {
    message({ raw, queue, sender, recipients }: Arrived, milliseconds: number): Promise<ApiAnswer> {
      const envelope = { sender, recipients, ...(queue === '' ? {} : { queue }) }
      const { type, body } = messageForm(envelope, raw)
      return call('POST', '/v1/messages', milliseconds, body, type)
    },
    /** Long poll: waits up to `seconds` for orders. */
    decisions: (after: number, seconds: number): Promise<{ decisions: readonly Order[]; next: number }> =>
      call('GET', `/v1/messages/decisions?after=${after}&wait=${seconds}`, (seconds + 15) * 1000),
    receipt: (ref: string, seq: number, outcome: Outcome, receipt = ''): Promise<{ copies: readonly string[] }> =>
      call(
        'POST',
        `/v1/messages/${ref}/receipts`,
        15_000,
        Buffer.from(JSON.stringify({ seq, outcome, receipt })),
        'application/json',
      ),
    close: () => void pool.destroy(),
  }
}

type Method = 'GET' | 'POST'

/** One time limit to connect, wait for the response and read it. */
async function ask<T>(
  on: Dispatcher,
  asked: Pick<Dispatcher.RequestOptions, 'method' | 'path' | 'headers' | 'body'>,
  milliseconds: number,
): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), milliseconds)
  try {
    const limits = { headersTimeout: 0, bodyTimeout: 0, signal: late.signal }
    const { statusCode, body } = await on.request({ ...asked, ...limits })
    return settle<T>(statusCode, await body.text())
  } finally {
    clearTimeout(timer)
  }
}

function settle<T>(status: number, text: string): T {
  if (status >= 200 && status < 300) return JSON.parse(text) as T
  throw status >= 500 || status === 401 || status === 403 || status === 429
    ? new ApiAway(`${status}`)
    : new ApiRefused(status)
}

function known(fault: unknown): Error {
  if (fault instanceof ApiAway || fault instanceof ApiRefused) return fault
  return new ApiAway(fault instanceof Error ? fault.name : 'unknown')
}
