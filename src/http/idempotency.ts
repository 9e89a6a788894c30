import type { Context, MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

type Claim = { readonly caller: string; readonly key: string; readonly request: string; readonly at: string }

/** Stored responses to writes, so that a repeated write happens once. `key` is a hash of the caller's key. */
export type Answers = {
  /** `response` is null before the first request has acted; `running` until it has ended. */
  find(caller: string, key: string): Promise<{ request: string; response: string | null; running: boolean } | undefined>
  /** Reserves the key for this request. Throws `Conflict` when it is taken. */
  claim(claim: Claim): Promise<void>
  /** Runs the request. Its first act is written in one batch with `answer()`, or not at all. */
  during(claim: Claim & { answer(): string }, run: () => Promise<void>): Promise<void>
  finish(caller: string, key: string, response: string): Promise<void>
  /** Releases the key after a request that changed nothing. */
  abandon(caller: string, key: string): Promise<void>
}

type Digest = (content: string | Uint8Array) => Promise<string>
/** `read`: the address that has the answer, so that nothing of an item is stored; `body`: the answer to another request. */
type Answer = { readonly status: number } & ({ readonly read: string } | { readonly body: string })

const LONGEST_KEY = 200
/**
 * Never replayed: messages, which have a key of their own; checks, which change nothing and depend on what has happened
 * since; and copies of the record, each of which the record names.
 */
const ASKED_ANEW = /^\/v1\/(?:messages|release-checks|checks)(?:\/|$)|^\/v1\/(?:items|record\/people)\/[^/]+\/copies$/

/** Says before an act that the answer to it is what this address answers. */
export function willAnswer(c: Context<Env>, status: number, read: string): void {
  c.set('answer', { status, read })
}

/**
 * `Idempotency-Key`: the same key and request act once, also when the service is killed between the act and its answer.
 * A repeated request gets the first answer; where that is an item, the item as its caller may read it now. The same key
 * with another request is refused. Keys are separate for each caller; those of anonymous callers are ignored.
 * `read` answers a GET of an address by the same caller.
 */
export function idempotent(
  answers: Answers,
  digest: Digest,
  now: () => string,
  read: (c: Context<Env>, address: string) => Promise<Response>,
): MiddlewareHandler<Env> {
  return async function answerOnce(c, next) {
    const given = c.req.header('idempotency-key')
    const who = c.get('caller')
    if (c.req.method !== 'POST' || given === undefined || !who || ASKED_ANEW.test(c.req.path)) return next()
    if (given === '' || given.length > LONGEST_KEY)
      throw new ProblemError(400, 'bad-idempotency-key', `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`)
    const caller = `${who.kind} ${who.id}`
    const key = await digest(given)
    const body = await digest(new Uint8Array(await c.req.raw.clone().arrayBuffer()))
    const { pathname, search } = new URL(c.req.url)
    const type = c.req.header('content-type') ?? ''
    const request = await digest(JSON.stringify([c.req.method, pathname, search, type, body]))
    const first = await answers.find(caller, key)
    if (first) return replay(first, request, (address) => read(c, address))
    const claim = { caller, key, request, at: now() }
    await answers.claim(claim)
    await answers.during({ ...claim, answer: () => JSON.stringify(c.get('answer') ?? {}) }, next)
    if (!c.res.ok) return answers.abandon(caller, key)
    const answer: Answer = c.get('answer') ?? { status: c.res.status, body: await c.res.clone().text() }
    await answers.finish(caller, key, JSON.stringify(answer))
  }
}

async function replay(
  first: { request: string; response: string | null; running: boolean },
  request: string,
  read: (address: string) => Promise<Response>,
): Promise<Response> {
  if (first.request !== request)
    throw new ProblemError(409, 'idempotency-key-reused', 'This Idempotency-Key was used for another request.')
  const answer = JSON.parse(first.response ?? '{}') as Partial<Answer>
  const headers = { 'content-type': 'application/json', 'idempotency-replayed': 'true' }
  if (answer.status !== undefined && 'read' in answer) {
    const now = await read(answer.read!)
    return now.ok ? new Response(now.body, { status: answer.status, headers }) : now
  }
  if (answer.status !== undefined && 'body' in answer)
    return new Response(answer.status === 204 ? null : answer.body!, { status: answer.status, headers })
  throw first.running
    ? new ProblemError(
        409,
        'still-at-work',
        'The first request with this Idempotency-Key is still at work. Ask again in a moment.',
      )
    : new ProblemError(
        409,
        'answer-lost',
        'The first request with this Idempotency-Key changed something, and its answer is lost. Read what it changed.',
      )
}
