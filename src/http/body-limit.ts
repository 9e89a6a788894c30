import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './identify.ts'

/** A body of a size that is told is not touched, so that whoever reads it can take it as it comes from the socket; any other is counted. */
export function largest(bytes: number, tooLarge: () => never): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize: bytes, onError: tooLarge })
  return async function withinSize(c, next) {
    const told = c.req.header('content-length')
    if (told === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    // Written so that what is no number is too large.
    if (!(Number(told) <= bytes)) tooLarge()
    return next()
  }
}
