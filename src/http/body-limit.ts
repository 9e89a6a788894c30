import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** Enough for a certificate and the text of a publication; larger files are given by their hash. */
const LARGEST_ANONYMOUS = 1 << 20
const ANONYMOUS_LARGE =
  'Without signing in, no more than 1 MB is taken. Nothing was kept. Sign in and send it again; to compare a large file with a ' +
  'certificate, send its SHA-256 instead.'

/** An anonymous body is parsed on the main thread, so its size is limited. */
export function smallForAnonymous(): MiddlewareHandler<Env> {
  return forAnonymous(
    largest(LARGEST_ANONYMOUS, () => {
      throw new ProblemError(413, 'too-large', ANONYMOUS_LARGE)
    }),
  )
}

/** Runs a handler only for callers without a session or key. */
export function forAnonymous(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? next() : handler(c, next))
}

/** Runs a handler only for callers with a session or key. */
export function forKnown(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? handler(c, next) : next())
}

/** A body with a declared length is passed on as a stream; any other is counted while it is read. */
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
