import { type Context, Hono } from 'hono'
import { wrongWithKeyName } from '../../access/key-name.ts'
import { KEY_SCOPES } from '../../access/keys.ts'
import { addDays } from '../../core/calendar.ts'
import { calibrationInForce } from '../../core/calibration/calibration.ts'
import { dayOf } from '../../core/deadline.ts'
import { observing } from '../../core/mail/observe.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { rolesOn } from '../../core/register/may.ts'
import type { Wrong } from '../../core/register/read.ts'
import { type Env, person } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { stepUp } from '../../http/step-up.ts'
import type { PageContext } from '../page-context.ts'
import { ADMIN_PATH, AdminPage } from './admin.tsx'
import { ChecksPage } from './checks.tsx'
import { DAYS, KeyMadePage, KeysPage, MAX_DAYS } from './keys.tsx'
import { NoticesPage } from './notices.tsx'
import { SessionsPage } from './sessions.tsx'
import { SignInsPage } from './sign-ins.tsx'

const MESSAGES: Readonly<Record<string, string>> = {
  ended: 'Signed out.',
  revoked: 'The key is revoked. It can no longer use the API.',
  retried: 'The notice is sent again at the next run, within a minute.',
}
const SOON_DAYS = 30

export function adminPages({ api, show }: PageContext) {
  const app = new Hono<Env>()
  const { administration, ports } = api

  app.use(`${ADMIN_PATH}/*`, async (c, next) => {
    const snapshot = await ports.officeSnapshot()
    if (!rolesOn(snapshot, person(c).id, today()).includes('admin'))
      throw new ProblemError(403, 'not-yours', 'This is for the administrator.')
    await next()
  })
  const { always } = stepUp(api)
  for (const path of [
    '/keys',
    '/sessions/end',
    '/notices/:id/retry',
    '/accounts',
    '/accounts/invite',
    '/accounts/withdraw',
  ])
    app.post(ADMIN_PATH + path, always)

  app.get(ADMIN_PATH, async (c) => {
    const [refused, sessions, keys, unsent, { office }, accounts] = await Promise.all([
      administration.signIns('refused'),
      administration.sessions(),
      administration.keys(),
      administration.unsent(),
      ports.officeSnapshot(),
      api.local?.accounts(),
    ])
    const lately = addDays(today(), -SOON_DAYS)
    const soon = addDays(today(), SOON_DAYS)
    const view = {
      ...(accounts ? { withoutAccount: accounts.filter(({ since }) => since === undefined).length } : {}),
      refused: refused.filter(({ at }) => at >= lately).length,
      sessions: sessions.length,
      keys: keys.length,
      runOut: keys.filter(({ expires }) => expires !== null && expires < soon).length,
      periods: observing(office.observeOnly, today()).length,
      calibrated: calibrationInForce(office.calibrations) !== undefined,
      failed: unsent.filter(({ state }) => state === 'failed').length,
    }
    return show(c, { title: 'Administration' }, <AdminPage {...view} />)
  })

  app.get(`${ADMIN_PATH}/sign-ins`, async (c) => {
    const refusedOnly = c.req.query('only') === 'refused'
    const events = await administration.signIns(refusedOnly ? 'refused' : undefined)
    return show(c, { title: 'Sign-ins' }, <SignInsPage {...{ events, refusedOnly, name: await names() }} />)
  })

  app.get(`${ADMIN_PATH}/sessions`, async (c) => {
    const own = await ports.digest(person(c).session)
    const view = { sessions: await administration.sessions(), own, name: await names() }
    return show(c, { title: 'Sessions', ...done(c) }, <SessionsPage {...view} />)
  })

  app.post(`${ADMIN_PATH}/sessions/end`, async (c) => {
    const { id: by } = person(c)
    const { session, person: whose } = (await c.req.parseBody()) as Record<string, string | undefined>
    await (session ? administration.endSession(by, session) : administration.endAll(by, whose ?? ''))
    return c.redirect(`${ADMIN_PATH}/sessions?done=ended`, 303)
  })

  app.get(`${ADMIN_PATH}/keys`, async (c) =>
    show(c, { title: 'API keys', ...done(c) }, <KeysPage keys={await administration.keys()} today={today()} />),
  )

  app.post(`${ADMIN_PATH}/keys`, async (c) => {
    const body = await c.req.parseBody({ all: true })
    const name = String(body['name'] ?? '').trim()
    const days = Number(body['days'] ?? DAYS)
    const scopes = KEY_SCOPES.filter((scope) => [body['scope']].flat().includes(scope))
    const { people } = (await ports.officeSnapshot()).office
    const wrong = [
      ...wrongField('name', wrongWithKeyName(name, people)),
      ...wrongField('scope', scopes.length === 0 && 'Choose what it may do'),
      ...wrongField('days', !(days >= 1 && days <= MAX_DAYS && Number.isInteger(days)) && DAYS_WRONG),
    ]
    if (wrong.length > 0) {
      const view = {
        keys: await administration.keys(),
        today: today(),
        typed: { name, days: String(body['days'] ?? '') },
      }
      const problem = wrong.map(({ says }) => says).join(' ')
      return show(c, { title: 'API keys', problem, wrong }, <KeysPage {...view} />, 400)
    }
    const secret = await administration.makeKey(person(c).id, { name, scopes, days })
    return show(c, { title: 'A new key' }, <KeyMadePage name={name} secret={secret} />)
  })

  app.post(`${ADMIN_PATH}/keys/revoke`, async (c) => {
    const { key = '' } = (await c.req.parseBody()) as Record<string, string>
    await administration.revoke(person(c).id, key)
    return c.redirect(`${ADMIN_PATH}/keys?done=revoked`, 303)
  })

  app.get(`${ADMIN_PATH}/notices`, async (c) => {
    const view = { notices: await administration.unsent(), name: await names() }
    return show(c, { title: 'Unsent notices', ...done(c) }, <NoticesPage {...view} />)
  })

  app.post(`${ADMIN_PATH}/notices/:id/retry`, async (c) => {
    await administration.retry(person(c).id, c.req.param('id'))
    return c.redirect(`${ADMIN_PATH}/notices?done=retried`, 303)
  })

  app.get(`${ADMIN_PATH}/checks`, async (c) =>
    show(c, { title: 'Checks' }, <ChecksPage checks={(await api.checks?.()) ?? []} />),
  )

  return app

  function today(): string {
    return dayOf(ports.now())
  }

  async function names(): Promise<(id: string) => string> {
    const snapshot = await ports.officeSnapshot()
    return (id) => nameOf(snapshot, id)
  }
}

function done(c: Context<Env>): { done?: string } {
  const done = MESSAGES[c.req.query('done') ?? '']
  return done ? { done: done } : {}
}

const DAYS_WRONG = `Days must be a whole number, 1 to ${MAX_DAYS}`

const wrongField = (field: string, says: string | false | undefined): Wrong[] => (says ? [{ field, says }] : [])
