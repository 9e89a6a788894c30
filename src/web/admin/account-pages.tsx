import { type Context, Hono } from 'hono'
import { mayShowLink, welcomeLink } from '../../access/invitations.ts'
import type { LocalSignIn } from '../../access/local.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Person } from '../../core/registers.ts'
import { type Env, person } from '../../http/identify.ts'
import { hasProved } from '../../http/step-up.ts'
import { requireFields, wrongOf } from '../form-errors.tsx'
import type { PageContext } from '../page-context.ts'
import { ACCOUNTS_PATH, AccountsPage, InvitedPage, TenantAccountsPage } from './accounts.tsx'

const MESSAGES: Readonly<Record<string, string>> = {
  sent: 'The invitation was sent by email.',
  withdrawn: 'The invitation was withdrawn. Its link no longer works.',
}

export function accountPages({ api, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get(ACCOUNTS_PATH, (c) =>
    api.local ? accountsPage(c, api.local) : show(c, { title: 'People who sign in' }, <TenantAccountsPage />),
  )

  app.post(ACCOUNTS_PATH, async (c) => {
    const body = await c.req.parseBody({ all: true })
    const text = (name: string) => String([body[name] ?? ''].flat()[0]).trim()
    const roles = [body['roles'] ?? []].flat().map(String)
    try {
      const id = await add(c, { name: text('name'), title: text('title'), email: text('email'), roles })
      return await invite(c, id, text('way'))
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code === 'confirm-it-is-you') throw fault
      return accountsPage(c, local(), { fault, ticked: roles })
    }
  })

  app.post(`${ACCOUNTS_PATH}/invite`, async (c) => {
    const { person: id = '', way = '' } = (await c.req.parseBody()) as Record<string, string>
    try {
      return await invite(c, id, way)
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'not-yours') throw fault
      return accountsPage(c, local(), { fault })
    }
  })

  app.post(`${ACCOUNTS_PATH}/withdraw`, async (c) => {
    const { person: id = '' } = (await c.req.parseBody()) as Record<string, string>
    await local().withdraw(id, person(c).id)
    return c.redirect(`${ACCOUNTS_PATH}?done=withdrawn`, 303)
  })

  return app

  type Added = { readonly name: string; readonly title: string; readonly email: string; readonly roles: string[] }

  async function add(c: Context<Env>, given: Added): Promise<string> {
    local()
    const names = { name: 'Enter their name', title: 'Enter their post', email: 'Enter their email address' }
    requireFields({ ...given, roles: '' }, names)
    const values = { ...given, type: 'staff' }
    return service.registers.saveRow('people', { given: values, by: person(c).id, proved: hasProved(c, ports) })
  }

  async function invite(c: Context<Env>, id: string, way: string) {
    const access = local()
    const before = (await access.accounts()).find((one) => one.person.id === id)
    const byEmail = access.sends && way !== 'show'
    const mayShow = before === undefined || mayShowLink(before)
    if (!byEmail && !mayShow) throw notShown(before.person)
    const token = await access.invite(id, person(c).id)
    const address = api.address ?? new URL(c.req.url).origin
    if (byEmail && (await access.send(id, token, address))) return c.redirect(`${ACCOUNTS_PATH}?done=sent`, 303)
    if (!mayShow) {
      await access.withdraw(id, person(c).id)
      throw notShown(before.person)
    }
    const view = { name: before?.person.name ?? id, link: welcomeLink(address, token), failed: byEmail }
    return show(c, { title: 'An invitation' }, <InvitedPage {...view} />)
  }

  function local(): LocalSignIn {
    if (api.local) return api.local
    throw new Refusal('not-found', 'People here sign in with the account of the office.')
  }

  type Refused = { readonly fault?: Refusal; readonly ticked?: readonly string[] }

  async function accountsPage(c: Context<Env>, access: LocalSignIn, { fault, ticked = ['author'] }: Refused = {}) {
    const success = fault ? undefined : MESSAGES[c.req.query('done') ?? '']
    const frame = {
      title: 'People who sign in',
      ...(success ? { done: success } : {}),
      ...(fault ? { problem: fault.message, wrong: wrongOf(fault) } : {}),
    }
    const view = { accounts: await access.accounts(), sends: access.sends, ticked }
    return show(c, frame, <AccountsPage {...view} />, fault ? 400 : 200)
  }
}

/** Anybody who sees a link can sign in with it. */
function notShown({ name, email }: Person): Refusal {
  return new Refusal(
    'not-yours',
    `${name} was not invited. A link for somebody who decides, or who has a password already, is not shown here. ` +
      `Send it by email. If no email can be sent, run “access invite ${email}” on the machine.`,
  )
}
