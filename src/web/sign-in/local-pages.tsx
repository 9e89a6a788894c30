import { type Context, Hono } from 'hono'
import { INVITATION_HOURS, SHORTEST_PASSWORD, type WelcomeFault } from '../../access/invitations.ts'
import type { LocalSignIn } from '../../access/local.ts'
import { appAddress, isSecret, newSecret } from '../../access/one-time-code.ts'
import { SignInRefused } from '../../access/refused.ts'
import type { SignIn } from '../../access/sign-in.ts'
import { readCookie, writeCookie } from '../../http/cookies.ts'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { QrCode } from '../check/qr.tsx'
import { textsOf } from '../form-texts.ts'
import type { PageContext } from '../page-context.ts'
import { LocalSignInPage, WelcomePage } from './local.tsx'
import { RefusedPage } from './sign-in.tsx'

const WRONG = [
  'The address, the password or the code is wrong. A code works once: wait for the next one and try again.',
  'After five wrong attempts wait 15 minutes, or use a browser in which you have signed in before.',
].join(' ')

const WELCOME: Readonly<Record<Exclude<WelcomeFault, 'no-invitation'>, { field: string; text: string }>> = {
  short: { field: 'password', text: `Use at least ${SHORTEST_PASSWORD} characters` },
  long: { field: 'password', text: 'Use 200 characters or fewer' },
  name: { field: 'password', text: 'Do not use your name, your address or the name of this service' },
  guessable: {
    field: 'password',
    text: 'Others would guess this password. Use three or more words that do not belong together',
  },
  differs: { field: 'again', text: 'Type the same password as above' },
  code: { field: 'code', text: 'This is not the code that the app shows now. Wait for the next one and type that' },
}

/** Seconds: half a year. */
const KNOWN_SECONDS = 180 * 86_400

type Parts = { readonly signIn: SignIn; readonly local: LocalSignIn; readonly secure: boolean }

export function localPages(context: PageContext, { signIn, local, secure }: Parts) {
  const app = new Hono<Env>()

  app.get('/sign-in/local', async (c) => {
    const { state = '', email = '' } = c.req.query()
    if (!(await verifier(c, state))) return notStarted(c)
    return context.show(c, { title: 'Sign in' }, <LocalSignInPage {...{ state, email }} />)
  })

  app.post('/sign-in/local', async (c) => {
    const { state = '', email = '', password = '', code = '' } = await typed(c)
    const known = await verifier(c, state)
    if (!known) return notStarted(c)
    const mark = readCookie(c, 'countersign-known', secure)
    const proved = await local.prove({ email, password, code, mark }, known)
    if (proved) {
      writeCookie(c, 'countersign-known', secure, proved.mark, KNOWN_SECONDS)
      return c.redirect(`/sign-in/return?${new URLSearchParams({ state, code: proved.proof })}`, 303)
    }
    const frame = { title: 'Sign in', problem: WRONG, problemAt: 'email' }
    return context.show(c, frame, <LocalSignInPage {...{ state, email }} wrong={WRONG} />, 403)
  })

  app.get('/sign-in/welcome', (c) => welcome(c, c.req.query('token') ?? '', newSecret()))

  app.post('/sign-in/welcome', async (c) => {
    const { token = '', password = '', again = '', secret = '', code = '' } = await typed(c)
    const fault = await local.accept({ token, password, again, secret, code })
    if (fault === undefined) return c.redirect('/sign-in', 303)
    if (fault === 'no-invitation') throw noInvitation()
    return welcome(c, token, isSecret(secret) ? secret : newSecret(), WELCOME[fault])
  })
  return app

  async function welcome(c: Context<Env>, token: string, secret: string, wrong?: { field: string; text: string }) {
    const person = await local.invited(token)
    if (!person) throw noInvitation()
    const { name, email } = person
    const picture = <QrCode text={appAddress(secret, email)} label="Code for the authenticator app" />
    const frame = { title: 'Choose a password', ...(wrong ? { problem: wrong.text, problemAt: wrong.field } : {}) }
    const page = <WelcomePage {...{ token, secret, name, email, picture, wrong }} />
    return context.show(c, frame, page, wrong ? 422 : 200)
  }

  /** Returns undefined unless the sign-in began in this browser. */
  function verifier(c: Context<Env>, state: string): Promise<string | undefined> {
    return signIn.verifier(readCookie(c, 'countersign-sign-in', secure), state)
  }

  function notStarted(c: Context<Env>) {
    const page = <RefusedPage refused={new SignInRefused('not-started')} />
    return context.show(c, { title: 'You are not signed in' }, page, 403)
  }
}

const typed = async (c: Context<Env>): Promise<Partial<Record<string, string>>> => textsOf(await c.req.parseBody())

function noInvitation(): ProblemError {
  return new ProblemError(
    404,
    'no-invitation',
    `This invitation was used, replaced or withdrawn, or is older than ${INVITATION_HOURS} hours. Ask your Countersign administrator for another one.`,
  )
}
