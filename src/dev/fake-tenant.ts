import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isLoopbackHost } from '../core/loopback.ts'
import { authorize } from './authorize.tsx'
import type { Directory } from './directory.ts'
import { type Faults, faultBox, faulty } from './faults.ts'
import { codeGrants } from './grants.ts'
import { graph, type Mailboxes } from './graph.ts'
import { signingKeys } from './keys.ts'
import { controlPages } from './pages.tsx'
import { tokenEndpoint } from './token-endpoint.ts'
import { issuer } from './tokens.ts'

export const MOUNT = '/standin'
export type FakeTenant = {
  readonly app: Hono
  /** Replaces the network in production code. */
  readonly network: { fetch(url: string, init?: RequestInit): Promise<Response>; page(url: string): string }
  readonly faults: Faults
  readonly mailboxes: Mailboxes
  rollOver(): Promise<void>
}

/** Real keys, tokens and errors. Answers on loopback only and throws in production. */
export function createFakeTenant(directory: Directory, now: () => Date, production: boolean): FakeTenant {
  if (production) throw new Error('The fake tenant lets anyone sign in as anyone: it never starts in production.')
  const keys = signingKeys()
  const faults = faultBox()
  const grants = codeGrants()
  const mailboxes: Mailboxes = { sent: [], away: new Map() }
  const login = loginServer(directory, keys, now)
    .route('/', authorize(directory, grants, now))
    .route('/', tokenEndpoint(directory, grants, issuer(directory, keys, faults, now), now))

  const servers = new Hono()
  servers.use('/login.microsoftonline.com/*', faulty(faults, 'login'))
  servers.use('/graph.microsoft.com/*', faulty(faults, 'graph'))
  servers.route('/login.microsoftonline.com', login)
  servers.route('/graph.microsoft.com/v1.0', graph(directory, keys, mailboxes, now))

  const app = new Hono()
  app.use(async (c, next) => {
    return isLoopbackHost(new URL(c.req.url).hostname)
      ? next()
      : c.text('The fake tenant is for this machine only.', 404)
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
        frameSrc: ["'self'"],
      },
    }),
  )
  app.route(MOUNT, controlPages(directory, mailboxes, { faults, rollOver: keys.rollOver }, now))
  app.route(MOUNT, servers)

  return {
    app,
    faults,
    mailboxes,
    rollOver: keys.rollOver,
    network: {
      async fetch(url, init) {
        const { hostname, pathname, search } = new URL(url)
        const answer = Promise.resolve(servers.request(`http://localhost/${hostname}${pathname}${search}`, init))
        return init?.signal ? Promise.race([answer, givenUp(init.signal)]) : answer
      },
      page(url) {
        const { hostname, pathname, search } = new URL(url)
        return `${MOUNT}/${hostname}${pathname}${search}`
      },
    },
  }
}

function loginServer(directory: Directory, keys: ReturnType<typeof signingKeys>, now: () => Date) {
  const app = new Hono()
  const base = `https://login.microsoftonline.com/${directory.tenant}`
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    if (c.req.param('tenant') !== directory.tenant)
      return c.json({ error: 'invalid_tenant', error_description: 'AADSTS90002', timestamp: now().toISOString() }, 400)
    return c.json({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    })
  })
  app.get('/common/discovery/instance', (c) => {
    const host = 'login.microsoftonline.com'
    const metadata = [{ preferred_network: host, preferred_cache: host, aliases: [host] }]
    return c.json({ tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`, metadata })
  })
  app.get('/:tenant/discovery/v2.0/keys', async (c) => c.json(await keys.published()))
  return app
}

function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
