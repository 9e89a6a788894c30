import { randomBytes } from 'node:crypto'
import { Client, type Dispatcher, Pool } from 'undici'
import { causeOf } from './fault.ts'
import type { ObservedCounts } from './observed.ts'
import type { Arrived, Header } from './ruling.ts'

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
  /** discard: another gateway has carried the decision out, so the copies here are deleted. */
  readonly act: 'notify' | 'release' | 'return' | 'discard'
  /** ISO 8601. */
  readonly at: string
  readonly begun: boolean
  readonly sender: string
  readonly recipients: readonly string[]
  readonly message_id: string
  /** Base64. */
  readonly header?: string
  readonly notice?: { readonly subject: string; readonly text: string }
  readonly copies: readonly string[]
}

export type Outcome = 'releasing' | 'released' | 'returning' | 'returned' | 'discarded' | 'notified' | 'missing'

/** `since` is in ISO 8601. */
export type HeldCopy = { readonly ref: string; readonly copy: string; readonly since: string }

const RESTARTS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'HTTP 503'])

/** Answers of a proxy in front of a service that is away, and of one that is full. */
const UNREACHABLE = new Set(['HTTP 502', 'HTTP 503', 'HTTP 504'])

/** No answer, a slow one or a failure: the gateway knows nothing about the message. */
export class ApiAway extends Error {
  override readonly name = 'ApiAway'
  readonly reason: string
  constructor(reason: string) {
    super(`The service did not answer (${reason}).`)
    this.reason = reason
  }

  /** Whether it answered: it failed at this message, or does not know this gateway. */
  get answered(): boolean {
    return this.reason.startsWith('HTTP ') && !UNREACHABLE.has(this.reason)
  }

  get restarts(): boolean {
    return RESTARTS.has(this.reason)
  }
}

export class ApiRefused extends Error {
  override readonly name = 'ApiRefused'
  readonly status: number
  /** Empty where the answer names none. */
  readonly problem: string
  readonly reason: string
  constructor(status: number, problem: string) {
    super(`The API answered ${status} ${problem}`.trimEnd())
    this.status = status
    this.problem = problem
    this.reason = problem === '' ? `HTTP ${status}` : `HTTP ${status} ${problem}`
  }
}

export type Api = ReturnType<typeof createApi>

const SOON_MS = 15_000

/** Limits the requests on their way, not those waiting; the others queue. */
const MAX_AT_ONCE = 64

const STALE = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** Repeats a request once on a new connection when the kept one was dead. */
export function createApi({ api, key, instance }: { api: string; key: string; instance?: string }) {
  const { origin } = new URL(api)
  const pool = new Pool(origin, { connections: MAX_AT_ONCE })
  const known = headersOf(key, instance)

  async function call<T>(method: Method, path: string, milliseconds: number, body?: Buffer, type?: string): Promise<T> {
    const headers = { ...known, ...(type ? { 'content-type': type } : {}) }
    const asked = { method, path, headers, ...(body ? { body } : {}) }
    try {
      return await ask<T>(pool, asked, milliseconds)
    } catch (fault) {
      if (!STALE.has((fault as NodeJS.ErrnoException).code ?? '')) throw asKnown(fault)
      const fresh = new Client(origin)
      try {
        return await ask<T>(fresh, asked, milliseconds)
      } catch (again) {
        throw asKnown(again)
      } finally {
        void fresh.destroy()
      }
    }
  }

  const post = <T>(path: string, body: object): Promise<T> =>
    call('POST', path, SOON_MS, Buffer.from(JSON.stringify(body)), 'application/json')

  return {
    /** Refused without `takeOver` while another gateway has the key. */
    start: (takeOver: boolean): Promise<{ gateway: string }> => post('/v1/messages/gateway', { take_over: takeOver }),
    message({ raw, queue, sender, recipients }: Arrived, milliseconds: number): Promise<ApiAnswer> {
      const envelope = { sender, recipients, ...(queue === '' ? {} : { queue }) }
      const { type, body } = messageForm(envelope, raw)
      return call('POST', '/v1/messages', milliseconds, body, type)
    },
    unchecked({ raw, sender, recipients }: Arrived, milliseconds: number): Promise<{ verdict: string }> {
      const { type, body } = messageForm({ sender, recipients }, raw)
      return call('POST', '/v1/messages/unchecked', milliseconds, body, type)
    },
    /** Long poll: waits up to `seconds` for orders. */
    decisions: (after: number, seconds: number): Promise<{ decisions: readonly Order[]; next: number }> =>
      call('GET', `/v1/messages/decisions?after=${after}&wait=${seconds}`, (seconds + 15) * 1000),
    receipt: (ref: string, seq: number, outcome: Outcome, receipt = ''): Promise<{ copies: readonly string[] }> =>
      post(`/v1/messages/${ref}/receipts`, { seq, outcome, receipt }),
    held: (after: string): Promise<{ held: readonly HeldCopy[]; next: string }> =>
      call('GET', `/v1/messages/held?after=${encodeURIComponent(after)}`, SOON_MS),
    gone: (ref: string): Promise<object> => post(`/v1/messages/${ref}/gone`, {}),
    observed: (days?: number): Promise<ObservedCounts> =>
      call('GET', `/v1/messages/observed${days === undefined ? '' : `?days=${days}`}`, 30_000),
    close: () => void pool.destroy(),
  }
}

export function headersOf(key: string, instance?: string): Record<string, string> {
  const authorization = `Bearer ${key}`
  return instance === undefined ? { authorization } : { authorization, 'countersign-instance': instance }
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
    ? new ApiAway(`HTTP ${status}`)
    : new ApiRefused(status, problemIn(text))
}

/** Makes `already-done` of `/problems/already-done` (RFC 9457). */
function problemIn(text: string): string {
  return /"type"\s*:\s*"\/problems\/([a-z-]{1,40})"/.exec(text)?.[1] ?? ''
}

function asKnown(fault: unknown): Error {
  if (fault instanceof ApiAway || fault instanceof ApiRefused) return fault
  return new ApiAway(causeOf(fault))
}

type Envelope = { readonly sender: string; readonly recipients: readonly string[]; readonly queue?: string }

/** RFC 7578: many recipients would not fit into a URL. */
function messageForm(envelope: Envelope, raw: Buffer): { type: string; body: Buffer } {
  const boundary = `countersign-${randomBytes(24).toString('hex')}`
  const part = (name: string, file: string, type: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(part('envelope', 'envelope.json', 'application/json') + JSON.stringify(envelope), 'utf8'),
    Buffer.from(`\r\n${part('message', 'message.eml', 'message/rfc822')}`, 'latin1'),
    raw,
    Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1'),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}
