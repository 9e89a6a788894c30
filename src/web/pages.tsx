import type { Context } from 'hono'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Rule } from '../../detectors/contract.ts'
import { personOf } from '../core/house.ts'
import type { Person } from '../core/registers.ts'
import { type Env, SESSION_COOKIE } from '../http/identify.ts'
import { ProblemError, problemOf } from '../http/problems.ts'
import type { Desk } from '../http/room.ts'
import { actPages } from './acts/act-pages.tsx'
import { togetherPages } from './acts/together-pages.tsx'
import { applicationPages } from './applications/application-pages.tsx'
import { assetsOf } from './assets.ts'
import { checkPages } from './check/check-pages.tsx'
import { decidePages } from './decide/decide-pages.tsx'
import { delegationPages } from './delegations/delegation-pages.tsx'
import { draftPages } from './draft/draft-pages.tsx'
import type { Unfinished } from './draft/unfinished.ts'
import type { Pictures } from './findings/pictures.tsx'
import { helpPages } from './help/help-pages.tsx'
import { homePages } from './home/home-pages.tsx'
import { itemPages } from './item/item-pages.tsx'
import { type Frame, Page } from './layout.tsx'
import { mePages } from './me/me-pages.tsx'
import { registerFiles } from './registers/register-files.tsx'
import { registerPages } from './registers/register-pages.tsx'
import { LocalSignInPage } from './sign-in.tsx'
import { SignedOutPage } from './signed-out.tsx'

export type WebParts = Desk & {
  /** Choosing a person of the sample office; absent where a tenant is configured. */
  readonly local?: { start(person: string): Promise<string> }
  readonly endSession: (token: string) => Promise<void>
  readonly unfinished: Unfinished
  readonly rules: readonly Rule[]
  readonly pictures: Pictures
  readonly styles: string
  readonly script: string
  /** Cookies over https only. */
  readonly secure: boolean
  readonly log: (event: { id: string; fault: string; path: string }) => void
}

/** What every group of pages is given. */
export type Room = {
  readonly desk: WebParts
  me(c: Context<Env>): Promise<Person>
  show(c: Context<Env>, frame: Omit<Frame, 'me'>, body: Child, status?: ContentfulStatusCode): Promise<Response>
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const SESSION_SECONDS = 8 * 3600

export function pages(parts: WebParts) {
  const app = new Hono<Env>()
  const { ports } = parts
  const assets = assetsOf(parts)

  const room: Room = {
    desk: parts,
    async me(c) {
      const caller = c.get('caller')
      const found = caller?.kind === 'person' ? personOf(await ports.house(), caller.id) : undefined
      if (!found) throw new ProblemError(401, 'sign-in', 'Sign in first.')
      return found
    },
    async show(c, frame, body, status = 200) {
      const me = await room.me(c).catch(() => undefined)
      const page = (
        <Page {...frame} {...(me ? { me } : {})} assets={assets.addresses} path={c.req.path} children={body} />
      )
      // What the browser keeps of a page could be read by whoever uses the machine next.
      c.header('cache-control', 'no-store')
      return c.html(`<!doctype html>${await page}`, status)
    },
  }

  /** Only on this machine's own address, so that no other host's page can be pointed here. */
  function localHere(c: Context) {
    if (parts.local && LOOPBACK.test(new URL(c.req.url).hostname)) return parts.local
    throw new ProblemError(
      404,
      'not-found',
      'Choosing a person is offered only on this machine’s own address, and only for the sample office.',
    )
  }

  app.onError(async (fault, c) => {
    const id = ports.newId()
    const problem = problemOf(fault, id)
    if (problem.status === 401) return signedOut(c)
    if (problem.status >= 500) parts.log({ id, fault: fault.name, path: c.req.routePath })
    const body = (
      <>
        <h1 class="govuk-heading-l">{problem.title}</h1>
        <p class="govuk-body">{problem.detail}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            Back to your items
          </a>
        </p>
      </>
    )
    return room.show(c, { title: problem.title }, body, problem.status as ContentfulStatusCode)
  })

  app.use(compress())
  app.get('/assets/:name', (c) => assets.serve(c))

  app.get('/sign-in', async (c) => {
    localHere(c)
    return room.show(c, { title: 'Sign in' }, <LocalSignInPage people={(await ports.house()).office.people} />)
  })

  app.post('/sign-in', async (c) => {
    const local = localHere(c)
    const { person } = await c.req.parseBody()
    const found = personOf(await ports.house(), String(person))
    if (!found) throw new ProblemError(400, 'bad-input', 'Choose one of the people on the list.')
    const cookie = {
      httpOnly: true,
      sameSite: 'Lax',
      secure: parts.secure,
      path: '/',
      maxAge: SESSION_SECONDS,
    } as const
    setCookie(c, SESSION_COOKIE, await local.start(found.id), cookie)
    return c.redirect('/', 303)
  })

  app.post('/sign-out', async (c) => {
    const caller = c.get('caller')
    if (caller?.kind === 'person') await parts.endSession(caller.session)
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.redirect('/sign-in', 303)
  })

  for (const group of [
    homePages,
    draftPages,
    itemPages,
    actPages,
    togetherPages,
    decidePages,
    checkPages,
    delegationPages,
    registerPages,
    registerFiles,
    mePages,
    applicationPages,
    helpPages,
  ])
    app.route('/', group(room))
  app.get('*', (c) => {
    if (c.req.path.startsWith('/v1/')) return c.notFound()
    throw new ProblemError(404, 'not-found', 'There is no page at this address.')
  })
  return app

  /** A session that ended must not take with it what was typed. */
  async function signedOut(c: Context<Env>) {
    if (c.req.method === 'GET') return c.redirect('/sign-in')
    const typed = await c.req.parseBody({ all: true }).catch(() => ({}))
    return room.show(c, { title: 'Sign in again' }, <SignedOutPage path={c.req.path} typed={typed} />, 401)
  }
}
