import type { Context } from 'hono'
import { Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { holdersFor } from '../core/authority.ts'
import { dayOf } from '../core/deadline.ts'
import { nameOf, personOf } from '../core/house.ts'
import type { Person } from '../core/registers.ts'
import { type Env, SESSION_COOKIE } from '../http/identify.ts'
import { ProblemError, problemOf } from '../http/problems.ts'
import type { Desk } from '../http/room.ts'
import { delegationPages } from './delegations/delegation-pages.tsx'
import { submitPages } from './draft/submit-pages.tsx'
import { HomePage } from './home.tsx'
import { itemPages } from './item/item-pages.tsx'
import { type Frame, Page } from './layout.tsx'
import { LocalSignInPage } from './sign-in.tsx'

export type WebParts = Desk & {
  /** Choosing a person of the sample office; absent where a tenant is configured. */
  readonly local?: { start(person: string): Promise<string> }
  readonly endSession: (token: string) => Promise<void>
  readonly styles: string
  /** Cookies over https only. */
  readonly secure: boolean
  readonly log: (event: { id: string; fault: string; path: string }) => void
}

/** What every group of pages is given. */
export type Room = {
  readonly desk: Desk
  me(c: Context<Env>): Promise<Person>
  show(c: Context<Env>, frame: Omit<Frame, 'me'>, body: Child, status?: ContentfulStatusCode): Promise<Response>
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const SESSION_SECONDS = 8 * 3600

export function pages(parts: WebParts) {
  const app = new Hono<Env>()
  const { ports, pipeline } = parts

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
      return c.html(`<!doctype html>${await (<Page {...frame} {...(me ? { me } : {})} children={body} />)}`, status)
    },
  }

  /** Only on this machine's own address, so that no other host's page can be pointed here. */
  const localHere = (c: Context) => parts.local && LOOPBACK.test(new URL(c.req.url).hostname)

  app.onError(async (fault, c) => {
    const id = ports.newId()
    const problem = problemOf(fault, id)
    if (problem.status === 401) return c.redirect('/sign-in')
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

  app.get('/assets/style.css', (c) => {
    c.header('cache-control', 'public, max-age=3600')
    return c.body(parts.styles, 200, { 'content-type': 'text/css; charset=utf-8' })
  })

  app.get('/sign-in', async (c) => {
    if (!localHere(c))
      throw new ProblemError(
        404,
        'not-found',
        'Choosing a person is offered only on this machine’s own address, and only for the sample office.',
      )
    return room.show(c, { title: 'Sign in' }, <LocalSignInPage people={(await ports.house()).office.people} />)
  })

  app.post('/sign-in', async (c) => {
    if (!localHere(c))
      throw new ProblemError(
        404,
        'not-found',
        'Choosing a person is offered only on this machine’s own address, and only for the sample office.',
      )
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
    setCookie(c, SESSION_COOKIE, await parts.local!.start(found.id), cookie)
    return c.redirect('/', 303)
  })

  app.post('/sign-out', async (c) => {
    const caller = c.get('caller')
    if (caller?.kind === 'person') await parts.endSession(caller.session)
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.redirect('/sign-in', 303)
  })

  app.get('/', async (c) => {
    const me = await room.me(c)
    const [house, mine, waiting] = await Promise.all([
      ports.house(),
      ports.items({ author: me.id, limit: 50 }),
      pipeline.waitingFor(me.id, 50),
    ])
    const now = ports.now()
    const decides = holdersFor(house, me.id, dayOf(now)).length > 0
    return room.show(
      c,
      { title: 'Home' },
      <HomePage {...{ waiting, mine, decides, now }} name={(id) => nameOf(house, id)} />,
    )
  })

  app.route('/', submitPages(room))
  app.route('/', itemPages(room))
  app.route('/', delegationPages(room))
  app.get('*', (c) => {
    if (c.req.path.startsWith('/v1/')) return c.notFound()
    throw new ProblemError(404, 'not-found', 'There is no page at this address.')
  })
  return app
}
