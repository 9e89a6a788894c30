import type { MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** Answers to writes, kept so that a write sent twice happens once. */
export type Answers = {
  find(key: string): Promise<{ request: string; status: number; body: string } | undefined>
  keep(key: string, answer: { request: string; status: number; body: string }): Promise<void>
}

const LONGEST_KEY = 200

/** `Idempotency-Key`: the same key and request get the first answer again; the same key with another request is refused. */
export function idempotent(
  answers: Answers,
  digest: (content: string | Uint8Array) => Promise<string>,
): MiddlewareHandler<Env> {
  return async function answerOnce(c, next) {
    const given = c.req.header('idempotency-key')
    if (c.req.method !== 'POST' || given === undefined) return next()
    if (given === '' || given.length > LONGEST_KEY)
      throw new ProblemError(400, 'bad-idempotency-key', `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`)
    const caller = c.get('caller')
    const key = await digest(`${caller?.kind ?? 'nobody'} ${caller?.id ?? ''} ${given}`)
    const request = await digest(
      `${c.req.path}\n${await digest(new Uint8Array(await c.req.raw.clone().arrayBuffer()))}`,
    )
    const first = await answers.find(key)
    if (first && first.request !== request)
      throw new ProblemError(409, 'idempotency-key-reused', 'This Idempotency-Key was used for another request.')
    if (first)
      return c.body(first.body, first.status as 200, {
        'content-type': 'application/json',
        'idempotency-replayed': 'true',
      })
    await next()
    if (c.res.ok) await answers.keep(key, { request, status: c.res.status, body: await c.res.clone().text() })
  }
}
