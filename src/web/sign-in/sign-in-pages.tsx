import { type Context, Hono } from 'hono'
import { SignInRefused } from '../../access/refused.ts'
import { returnPath } from '../../access/return-path.ts'
import type { SignIn } from '../../access/sign-in.ts'
import { dropCookie, readCookie, writeCookie } from '../../http/cookies.ts'
import { type Env, person } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { CONFIRM_PATH } from '../../http/step-up.ts'
import type { PageContext, SignInPageParts } from '../page-context.ts'
import { localPages } from './local-pages.tsx'
import { AccountPage, FarewellPage, RefusedPage } from './sign-in.tsx'

const SESSION_SECONDS = 8 * 3600
const TICKET_SECONDS = 10 * 60
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

export function signInPages(
  context: PageContext,
  { signIn, local, away, secure, address }: SignInPageParts & Pick<PageContext['api'], 'address'>,
) {
  const app = new Hono<Env>()
  if (signIn && local) app.route('/', localPages(context, { signIn, local, secure }))

  app.get('/sign-in', async (c) => {
    const elsewhere = ownName(c)
    return elsewhere ? c.redirect(elsewhere) : begin(c)
  })

  app.get(CONFIRM_PATH, (c) => begin(c, person(c).id))

  app.get('/sign-in/return', async (c) => {
    const { state, code, error } = c.req.query()
    const ticket = readCookie(c, 'countersign-sign-in', secure)
    dropCookie(c, 'countersign-sign-in', secure)
    try {
      const returned = { ticket, state, code, error, session: readCookie(c, 'countersign', secure) }
      const { session, back } = await tenant().finish(returned)
      writeCookie(c, 'countersign', secure, session, SESSION_SECONDS)
      return c.redirect(back, 303)
    } catch (fault) {
      if (!(fault instanceof SignInRefused)) throw fault
      return context.show(c, { title: 'You are not signed in' }, <RefusedPage refused={fault} />, 403)
    }
  })

  app.post('/sign-out', async (c) => {
    const caller = c.get('caller')
    if (caller?.kind === 'person') await tenant().out(caller.session, caller.id)
    return leave(c)
  })

  // Runs in a frame on the tenant's page without our cookie, so the tenant's session id counts.
  app.get('/sign-out/front-channel', async (c) => {
    const { iss, sid } = c.req.query()
    await signIn?.outByTenant(iss, sid)
    return c.body(null, 200, { 'cache-control': 'no-store' })
  })

  app.post('/sign-out/everywhere', async (c) => {
    await tenant().outEverywhere(person(c).id)
    return leave(c)
  })

  // No redirect to the tenant: the Content-Security-Policy lets forms lead only here.
  app.get('/signed-out', (c) => {
    const farewell = signIn?.farewell(`${address ?? new URL(c.req.url).origin}/signed-out`)
    return context.show(c, { title: 'You are signed out' }, <FarewellPage farewell={farewell} />)
  })

  app.get('/account', async (c) => {
    const me = await context.me(c)
    return context.show(
      c,
      { title: 'Your account' },
      <AccountPage me={me} fresh={person(c).fresh} away={await away?.(me.email)} />,
    )
  })
  return app

  function tenant(): SignIn {
    if (signIn) return signIn
    throw new ProblemError(
      404,
      'nobody-can-sign-in',
      'Neither a Microsoft tenant nor local sign-in is configured here, so nobody can sign in. The sample office can be tried on this machine’s own address.',
    )
  }

  async function begin(c: Context<Env>, confirm?: string) {
    const { go, ticket } = await tenant().begin(returnPath(c.req.query('return')), confirm)
    writeCookie(c, 'countersign-sign-in', secure, ticket, TICKET_SECONDS)
    return c.redirect(go)
  }

  /** 127.0.0.1 and localhost share no cookies, so start at the tenant's redirect host. */
  function ownName(c: Context<Env>): string | undefined {
    if (!address || !LOOPBACK.test(new URL(address).hostname)) return undefined
    const { host, pathname, search } = new URL(c.req.url)
    return host === new URL(address).host ? undefined : address + pathname + search
  }

  function leave(c: Context<Env>) {
    dropCookie(c, 'countersign', secure)
    return c.redirect('/signed-out', 303)
  }
}
