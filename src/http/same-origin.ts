import type { MiddlewareHandler } from 'hono'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against cross-site request forgery. A browser sends its cookies with what any site asks for, but it says which site
 * that is (Fetch Metadata, Origin); a write in somebody's session must come from this one. Machines send a key, which no
 * browser adds by itself. `origin`: where people reach the service when a proxy stands before it.
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

/** What a page of another site could send without asking first. */
function isForm(type: string | undefined): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i.test(type ?? '')
}
