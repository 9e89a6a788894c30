import type { MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** Answers to writes, kept so that a write sent twice happens once. `key` is a hash of the caller's key. */
export type Answers = {
  /** `response` is null while the first request is still at work. */
  find(caller: string, key: string): Promise<{ request: string; response: string | null } | undefined>
  /** Takes the key for this request. Throws `Conflict` when another took it first. */
  claim(claim: { caller: string; key: string; request: string; at: string }): Promise<void>
  finish(caller: string, key: string, response: string): Promise<void>
  /** Gives the key back after a request that changed nothing. */
  abandon(caller: string, key: string): Promise<void>
}

type Digest = (content: string | Uint8Array) => Promise<string>
type Answer = { readonly status: number; readonly body: string }

const LONGEST_KEY = 200

/** `Idempotency-Key`: the same key and request get the first answer again; the same key with another request is refused. */
export function idempotent(answers: Answers, digest: Digest, now: () => string): MiddlewareHandler<Env> {
  return async function answerOnce(c, next) {
    const given = c.req.header('idempotency-key')
    if (c.req.method !== 'POST' || given === undefined) return next()
    if (given === '' || given.length > LONGEST_KEY)
      throw new ProblemError(400, 'bad-idempotency-key', `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`)
    const who = c.get('caller')
    const caller = `${who?.kind ?? 'nobody'} ${who?.id ?? ''}`
    const key = await digest(given)
    const request = await digest(
      `${c.req.path}\n${await digest(new Uint8Array(await c.req.raw.clone().arrayBuffer()))}`,
    )
    const first = await answers.find(caller, key)
    if (first) return replay(first, request)
    await answers.claim({ caller, key, request, at: now() })
    await next()
    const answer: Answer = { status: c.res.status, body: await c.res.clone().text() }
    if (c.res.ok) await answers.finish(caller, key, JSON.stringify(answer))
    else await answers.abandon(caller, key)
  }
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
