import { type Context, Hono } from 'hono'
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { type Account, type Directory, GRAPH_AUDIENCE } from './directory.ts'
import type { SigningKeys } from './keys.ts'

export type Sent = {
  readonly at: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly contentType: string
  readonly content: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}

export type Mailboxes = {
  sent: Sent[]
  /** Object id → the end of the absence, ISO 8601. */
  readonly away: Map<string, string>
}

type Message = {
  subject?: string
  body?: { contentType?: string; content?: string }
  toRecipients?: { emailAddress?: { address?: string } }[]
  internetMessageHeaders?: { name: string; value: string }[]
}

const LARGEST_PAGE = 999

export function graph(directory: Directory, keys: SigningKeys, mailboxes: Mailboxes, now: () => Date) {
  const app = new Hono<{ Variables: { claims: JWTPayload } }>()

  app.use(async (c, next) => {
    const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    try {
      const known = createLocalJWKSet(await keys.published())
      const { payload } = await jwtVerify(token ?? '', known, { audience: GRAPH_AUDIENCE, currentDate: now() })
      c.set('claims', payload)
    } catch {
      return refuse(c, 401, 'InvalidAuthenticationToken', 'Access token validation failure.')
    }
    return next()
  })

  app.get('/users', (c) => {
    if (!may(c, 'User.Read.All')) return denied(c)
    const all = [...directory.accounts, ...(directory.others ?? [])]
    const size = Math.min(Number(c.req.query('$top') ?? 100), LARGEST_PAGE)
    const from = Number(c.req.query('$skiptoken') ?? 0)
    const value = all.slice(from, from + size).map(({ oid: id, name: displayName, title, address: mail, phone }) => ({
      ...{ id, displayName, mail, businessPhones: phone ? [phone] : [] },
      jobTitle: title ?? null,
    }))
    const more = from + size < all.length
    const next = `${GRAPH_AUDIENCE}/v1.0/users?$top=${size}&$skiptoken=${from + size}`
    return c.json({ value, ...(more ? { '@odata.nextLink': next } : {}) })
  })

  app.get('/users/:id', (c) => {
    const account = find(c.req.param('id'))
    if (!may(c, 'User.Read.All')) return denied(c)
    if (!account) return missing(c)
    const { oid: id, name: displayName, address: mail } = account
    return c.json({ id, displayName, mail, userPrincipalName: mail })
  })

  app.get('/users/:id/mailboxSettings/automaticRepliesSetting', (c) => {
    const account = find(c.req.param('id'))
    if (!may(c, 'MailboxSettings.Read')) return denied(c)
    // A shared mailbox has settings but no person on the register.
    if (c.req.param('id').toLowerCase() === directory.sharedMailbox.toLowerCase()) return c.json({ status: 'disabled' })
    if (!account) return missing(c)
    const until = mailboxes.away.get(account.oid)
    const dated = (dateTime: string) => ({ dateTime: dateTime.replace('Z', ''), timeZone: 'UTC' })
    if (!until) return c.json({ status: 'disabled' })
    return c.json({
      status: 'scheduled',
      scheduledStartDateTime: dated(now().toISOString()),
      scheduledEndDateTime: dated(until),
    })
  })

  app.post('/users/:id/sendMail', async (c) => {
    const from = c.req.param('id').toLowerCase()
    if (!may(c, 'Mail.Send') || from !== directory.sharedMailbox.toLowerCase()) return denied(c)
    const { message } = (await c.req.json().catch(() => ({}))) as { message?: Message }
    const to = (message?.toRecipients ?? []).flatMap(({ emailAddress }) => emailAddress?.address ?? [])
    if (!message || to.length === 0)
      return refuse(c, 400, 'ErrorInvalidRecipients', 'At least one recipient is needed.')
    const headers = message.internetMessageHeaders ?? []
    if (headers.some(({ name }) => !/^x-/i.test(name)))
      return refuse(c, 400, 'InvalidInternetMessageHeader', 'Header names must begin with x-.')
    mailboxes.sent.push({
      at: now().toISOString(),
      from,
      to,
      subject: message.subject ?? '',
      contentType: message.body?.contentType ?? 'Text',
      content: message.body?.content ?? '',
      headers,
    })
    return c.body(null, 202)
  })
  return app

  function find(id: string): Account | undefined {
    return directory.accounts.find(({ oid, address }) => oid === id || address.toLowerCase() === id.toLowerCase())
  }

  function may(c: Context<{ Variables: { claims: JWTPayload } }>, role: string): boolean {
    const { roles } = c.get('claims')
    return Array.isArray(roles) && roles.includes(role)
  }
}

function refuse(c: Context, status: 400 | 401 | 403 | 404, code: string, message: string) {
  return c.json({ error: { code, message } }, status)
}

const denied = (c: Context) => refuse(c, 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
const missing = (c: Context) => refuse(c, 404, 'Request_ResourceNotFound', 'There is no such user.')
