import type { MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against cross-site request forgery (Fetch Metadata, Origin). Browsers never add API keys. `origin`: public, behind a
 * proxy.
 */
export function sameOrigin(origin: string | undefined): MiddlewareHandler<Env> {
  return async function checkOrigin(c, next) {
    const caller = c.get('caller')
    if (SAFE.has(c.req.method) || caller?.kind === 'machine') return next()
    const site = c.req.header('sec-fetch-site')
    const from = c.req.header('origin')
    const own = origin ?? new URL(c.req.url).origin
    const browser =
      caller !== undefined || site !== undefined || from !== undefined || isForm(c.req.header('content-type'))
    const ours = site === undefined ? from === own : site === 'same-origin'
    if (browser && !ours)
      throw new ProblemError(403, 'other-site', 'This was sent from another site, so it was not done.')
    return next()
  }
}

/** Another site can send these without a CORS preflight. */
function isForm(type: string | undefined): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i.test(type ?? '')
}
