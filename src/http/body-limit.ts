import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

/** Enough for a certificate and the text of a publication; a file that is larger is named by its hash. */
const LARGEST_ANONYMOUS = 1 << 20
const ANONYMOUS_LARGE =
  'Without signing in, no more than 1 MB is taken. Nothing was kept. Sign in and send it again; to compare a large file with a ' +
  'certificate, send its SHA-256 instead.'

/** What they send is parsed by the thread that answers everybody. */
export function smallForAnonymous(): MiddlewareHandler<Env> {
  return forAnonymous(
    largest(LARGEST_ANONYMOUS, () => {
      throw new ProblemError(413, 'too-large', ANONYMOUS_LARGE)
    }),
  )
}

/** A handler for callers without a session and without a key alone. */
export function forAnonymous(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? next() : handler(c, next))
}

/** A handler for callers with a session or a key alone. */
export function forKnown(handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  return async (c, next) => (c.get('caller') ? handler(c, next) : next())
}

/** A body of a size that is told is not touched, so that whoever reads it can take it as it comes from the socket; any other is counted. */
export function largest(bytes: number, tooLarge: () => never): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize: bytes, onError: tooLarge })
  return async function withinSize(c, next) {
    const declared = c.req.header('content-length')
    if (declared === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    // Written so that what is no number is too large.
    if (!(Number(declared) <= bytes)) tooLarge()
    return next()
  }
}
