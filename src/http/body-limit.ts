import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** A certificate with its text; larger files are given by hash. */
const LARGEST_ANONYMOUS = 1 << 20
const ANONYMOUS_LARGE =
  'Without signing in, no more than 1 MB is taken. Nothing was kept. Sign in and send it again; to compare a large file with a ' +
  'certificate, send its SHA-256 instead.'

/** An anonymous body is parsed on the main thread. */
export function smallForAnonymous(): MiddlewareHandler<Env> {
  return forAnonymous(
    largest(LARGEST_ANONYMOUS, () => {
      throw new ProblemError(413, 'too-large', ANONYMOUS_LARGE)
    }),
  )
}

export function forAnonymous(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? next() : handler(c, next))
}

export function forKnown(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? handler(c, next) : next())
}

/** Without a declared length the body is counted while it is read. */
export function largest(bytes: number, tooLarge: () => never): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize: bytes, onError: tooLarge })
  return async function withinSize(c, next) {
    const declared = c.req.header('content-length')
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    // Negated, so that NaN counts as too large.
    if (!(Number(declared) <= bytes)) tooLarge()
    return next()
  }
}
