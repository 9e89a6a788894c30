import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { acts } from './acts.ts'
import { applications } from './applications.ts'
import { approveManyRoutes } from './approve-many.ts'
import { forAnonymous, forKnown, largest, smallForAnonymous } from './body-limit.ts'
import { bundles } from './bundle.ts'
import { captions } from './captions.ts'
import { checks } from './checks.ts'
import { declarations } from './declarations.ts'
import { delegations } from './delegations.ts'
import { docsPage } from './docs.ts'
import { type Answers, idempotent } from './idempotency.ts'
import { type Callers, type Env, identify, somebody } from './identify.ts'
import { items } from './items.ts'
import { LIMITS, limiter } from './limits.ts'
import { mailGateway } from './mail-gateway.ts'
import { mailOrders } from './mail-orders.ts'
import { me } from './me.ts'
import { messages } from './messages.ts'
import { health } from './metrics.ts'
import { missing } from './missing.ts'
import { notices } from './notices.ts'
import { observed } from './observed.ts'
import { answerProblem, ProblemError, problemOf } from './problems.ts'
import { publications } from './publications.ts'
import { records } from './record.ts'
import { redlines } from './redline.ts'
import { registers } from './registers.ts'
import { keeping } from './retention.ts'
import { type ApiDependencies, MAX_BODY_BYTES } from './router.ts'
import { sameOrigin } from './same-origin.ts'
import { stepUp } from './step-up.ts'
import { stop } from './stop.ts'

export type AppParts = ApiDependencies & {
  readonly callers: Callers
  readonly answers: Answers
  /** Faults by id, without anything of the request. */
  readonly log: (event: { id: string; fault: string; path: string }) => void
}

/** Base64 makes files a third larger. */
const LARGEST_REQUEST = Math.ceil(MAX_BODY_BYTES * 1.4)

/** What a GET on behalf of a POST leaves out. */
const OF_A_BODY = ['content-length', 'content-type', 'transfer-encoding', 'idempotency-key']

const DESCRIPTION = {
  openapi: '3.1.0',
  info: { title: 'Countersign', version: '1.0.0', description: 'Review before release.' },
}

export function createApp(parts: AppParts) {
  const app = new OpenAPIHono<Env>()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
    }),
  )
  app.onError((fault, c) => {
    const id = parts.ports.newId()
    const problem = problemOf(fault, id)
    if (problem.status === 503) parts.count?.busy()
    else if (problem.status >= 500) parts.count?.fault()
    if (problem.status === 500) parts.log({ id, fault: `${fault.name} ${firstFrame(fault)}`, path: c.req.routePath })
    return answerProblem(c, problem)
  })
  app.notFound((c) => answerProblem(c, new ProblemError(404, 'not-found', 'There is nothing at this address.').problem))

  app.route('/', health(parts))
  app.get('/.well-known/jwks.json', async (c) => c.json(await parts.ports.keys()))

  app.use(identify(parts.callers, isSecure(parts.address)))
  app.use(forKnown(largest(LARGEST_REQUEST, tooLarge)))
  app.use(sameOrigin(parts.address))
  for (const path of [
    '/v1/items/*',
    '/v1/hand-ins/*',
    '/v1/delegations/*',
    '/v1/registers/*',
    '/v1/me/*',
    '/v1/due',
    '/v1/applications/*',
    '/v1/approvals',
    '/v1/notices',
    '/v1/notices/*',
    '/v1/observed',
    '/v1/observed/*',
    '/v1/record/*',
    '/v1/stop',
    '/v1/stop/*',
  ])
    app.use(path, somebody('session'))
  for (const path of ['/v1/checks', '/v1/messages/*', '/v1/publications/*']) app.use(path, somebody('key'))
  // Pages have the same limit but answer with a page.
  app.use('/v1/*', smallForAnonymous())
  const limit = limiter(parts.limits)
  app.post('/v1/checks', limit(LIMITS.checks))
  app.post('/v1/release-checks', forAnonymous(limit(LIMITS.open)), forKnown(limit(LIMITS.checks)))
  for (const path of ['/v1/items', '/v1/items/:id/versions', '/v1/items/:id/corrections'])
    app.post(path, limit(LIMITS.uploads))
  const { beforeAct, always } = stepUp(parts)
  for (const act of ['decisions', 'rulings', 'erasures', 'glass-answers']) app.post(`/v1/items/:id/${act}`, beforeAct)
  for (const path of ['/v1/delegations', '/v1/stop/let-go', '/v1/stop/endings']) app.post(path, always)
  const read = async (c: Context<Env>, address: string) => {
    const headers = new Headers(c.req.raw.headers)
    for (const name of OF_A_BODY) headers.delete(name)
    return app.fetch(new Request(new URL(address, c.req.url), { headers }), c.env)
  }
  app.use('/v1/*', idempotent(parts.answers, parts.ports.digest, parts.ports.now, read))

  const groups = [
    items,
    missing,
    me,
    applications,
    acts,
    redlines,
    captions,
    approveManyRoutes,
    notices,
    declarations,
    delegations,
    stop,
    records,
    bundles,
    keeping,
    registers,
    checks,
    mailGateway,
    mailOrders,
    observed,
    messages,
    publications,
  ]
  for (const group of groups) app.route('/v1', group(parts))
  app.doc31('/v1/openapi.json', DESCRIPTION)
  app.get('/v1/docs', (c) => c.html(docsPage(app.getOpenAPI31Document(DESCRIPTION))))
  return app
}

/** Only where the service is on https. */
export function isSecure(address: string | undefined): boolean {
  return address?.startsWith('https:') ?? false
}

function tooLarge(): never {
  throw new ProblemError(413, 'too-large', 'That is larger than 50 MB.')
}

/** Leaves the message out, which may quote personal data. */
function firstFrame(fault: Error): string {
  return (
    fault.stack
      ?.split('\n')
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? ''
  )
}
