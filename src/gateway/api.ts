import { Agent, type IncomingMessage, request } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { Arrived, Header } from './ruling.ts'

/** What Countersign answers about a message. */
export type ApiAnswer = {
  readonly ref: string
  readonly verdict: 'release' | 'hold' | 'reject' | 'sent'
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
  /** How the item stands: `releasing` when a release was begun. */
  readonly state: string
  readonly sender: string
  readonly recipients: readonly string[]
  readonly message_id: string
  readonly notice?: { readonly subject: string; readonly text: string }
  readonly copies: readonly string[]
}

export type Outcome = 'releasing' | 'released' | 'returned' | 'notified' | 'missing'

/** The house did not answer, or not in time, or with a fault: nothing is known of the message. */
class ApiAway extends Error {
  override readonly name = 'ApiAway'
}

/** The house answered no. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused'
  readonly status: number
  constructor(status: number) {
    super(`The API answered ${status}.`)
    this.status = status
  }
}

export type Api = ReturnType<typeof createApi>

/** The HTTP API as the gateway uses it. Connections are kept; a request on one that had died is made once more, on a new one. */
export function createApi({ api, key }: { api: string; key: string }) {
  const base = new URL(api)
  const secure = base.protocol === 'https:'
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' })

  async function call<T>(method: string, path: string, milliseconds: number, body?: Buffer, type?: string): Promise<T> {
    const on = (connections: Agent | false) => ask<T>(connections, method, path, milliseconds, body, type)
    try {
      return await on(agent)
    } catch (fault) {
      const stale = ['ECONNRESET', 'EPIPE'].includes((fault as NodeJS.ErrnoException).code ?? '')
      if (!stale) throw known(fault)
      // Another kept one may have died with it, after a minute's silence or a restart.
      return on(false).catch((again: unknown) => {
        throw known(again)
      })
    }
  }

  function ask<T>(
    connections: Agent | false,
    method: string,
    path: string,
    milliseconds: number,
    body?: Buffer,
    type?: string,
  ): Promise<T> {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body ? { 'content-type': type, 'content-length': body.length } : {}),
    }
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(milliseconds)
      const sent = (secure ? secureRequest : request)(new URL(path, base), {
        method,
        headers,
        agent: connections,
        signal,
      })
      sent.on('error', reject)
      sent.on('response', (answer) =>
        read(answer)
          .then((text) => settle<T>(answer.statusCode ?? 0, text))
          .then(resolve, reject),
      )
      sent.on('response', (answer) => answer.on('error', reject))
      sent.end(body)
    })
  }

  return {
    message({ raw, queue, sender, recipients }: Arrived, milliseconds: number): Promise<ApiAnswer> {
      const query = new URLSearchParams([
        ['sender', sender === '' ? '<>' : sender],
        ...recipients.map((recipient) => ['recipient', recipient]),
        ...(queue === '' ? [] : [['queue', queue]]),
      ])
      return call('POST', `/v1/messages?${query}`, milliseconds, raw, 'message/rfc822')
    },
    /** Waits up to `seconds` for something to do. */
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
    close: () => agent.destroy(),
  }
}

async function read(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8')
  let text = ''
  for await (const chunk of answer) text += chunk
  return text
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
