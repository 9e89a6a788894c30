import type { MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** A repeated write happens once. `key`: a hash of the caller's. */
export type Answers = {
  /** `response` is null while the first request runs. */
  find(caller: string, key: string): Promise<{ request: string; response: string | null } | undefined>
  /** Throws `Conflict` when taken. */
  claim(claim: { caller: string; key: string; request: string; at: string }): Promise<void>
  finish(caller: string, key: string, response: string): Promise<void>
  /** After a request that changed nothing. */
  abandon(caller: string, key: string): Promise<void>
}

type Digest = (content: string | Uint8Array) => Promise<string>
type Answer = { readonly status: number; readonly body: string }

const LONGEST_KEY = 200
/** Never replayed: messages have a key of their own, and checks change nothing. */
const ASKED_ANEW = /^\/v1\/(?:messages|release-checks|checks)(?:\/|$)/

const OF_ITEM = /^\/v1\/items\/([^/]+)\//

/**
 * The same key and request get the first response; with another request it is refused. `mayReplay` throws for a caller
 * who may no longer read it. Anonymous keys are ignored.
 */
export function idempotent(
  answers: Answers,
  digest: Digest,
  now: () => string,
  mayReplay: (item: string, by: string) => Promise<void>,
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
    if (first) {
      if (who.kind === 'person') await mustStillRead(pathname, who.id, mayReplay)
      return replay(first, request)
    }
    await answers.claim({ caller, key, request, at: now() })
    await next()
    const answer: Answer = { status: c.res.status, body: await c.res.clone().text() }
    if (c.res.ok) await answers.finish(caller, key, JSON.stringify(answer))
    else await answers.abandon(caller, key)
  }
}

async function mustStillRead(path: string, by: string, mayReplay: (item: string, by: string) => Promise<void>) {
  const item = OF_ITEM.exec(path)?.[1]
  if (item !== undefined) await mayReplay(decodeURIComponent(item), by)
}

function replay(first: { request: string; response: string | null }, request: string): Response {
  if (first.request !== request)
    throw new ProblemError(409, 'idempotency-key-reused', 'This Idempotency-Key was used for another request.')
  if (first.response === null)
    throw new ProblemError(
      409,
      'still-at-work',
      'The first request with this Idempotency-Key is still at work. Ask again in a moment.',
    )
  const { status, body } = JSON.parse(first.response) as Answer
  const headers = { 'content-type': 'application/json', 'idempotency-replayed': 'true' }
  return new Response(status === 204 ? null : body, { status, headers })
}
