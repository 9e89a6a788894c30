import type { Context } from 'hono'
import { Hono } from 'hono'
import { settled } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item.ts'
import type { Env } from '../../http/identify.ts'
import { fields, filesOf } from '../draft/form.ts'
import type { Room } from '../pages.tsx'
import { ApprovalPage, CheckPage } from './check.tsx'
import { standing } from './standing.ts'

/** How much of a version stands in the address of its check: 64 bits tell it from every other version of an item. */
const MARK = 16

/** Where anybody can ask whether an approval stands. */
export function checkAddress(origin: string, item: string, version: string): string {
  return `${origin}/check/${encodeURIComponent(item)}/${version.slice(0, MARK)}`
}

/** Open to all: whoever holds a certificate, or its code, may ask whether it stands and whether this is what was approved. */
export function checkPages({ desk, show }: Room) {
  const app = new Hono<Env>()
  const { ports } = desk

  app.get('/check', async (c) => show(c, { title: 'Check an approval' }, <CheckPage office={await office()} />))

  app.post('/check', async (c) => {
    const { certificate = '' } = fields(await c.req.parseBody())
    const claims = await ports.check(certificate.trim())
    if (claims) return c.redirect(checkAddress('', claims.item, claims.version), 303)
    const problem = 'This certificate was not signed by this office.'
    return show(
      c,
      { title: 'Check an approval', problem },
      <CheckPage office={await office()} typed={certificate} />,
      400,
    )
  })

  app.get('/check/:item/:mark', (c) => approval(c))
  app.post('/check/:item/:mark', async (c) => {
    const body = await c.req.parseBody({ all: true })
    const { text = '' } = fields(body)
    const files = await filesOf(body)
    return approval(c, { text, files })
  })

  return app

  async function office(): Promise<string> {
    return (await ports.house()).office.office.name
  }

  async function approval(c: Context<Env>, held?: Held) {
    const { certificate, ...item } = itemFrom(await entries(c.req.param('item') ?? ''))
    const mark = c.req.param('mark') ?? ''
    const known = certificate && mark.length === MARK && certificate.version.startsWith(mark)
    const claims = known ? await ports.check(certificate.jws) : undefined
    if (!claims) {
      const because = 'There is no such approval, or it was replaced, taken back or withdrawn.'
      return show(
        c,
        { title: 'Check an approval' },
        <ApprovalPage office={await office()} stands={false} because={because} />,
        404,
      )
    }
    const now = standing({ ...item, certificate: certificate! }, claims, ports.now())
    const same = held && (await sameAs(await ports.open(claims.version), held))
    const view = { ...now, office: await office(), claims, ...(same === undefined ? {} : { same }) }
    return show(c, { title: 'Check an approval' }, <ApprovalPage {...view} />)
  }

  /** Delegations and registers are streams too, and no items. */
  async function entries(id: string) {
    return id.includes(':') ? [] : ((await ports.read(id)) as Parameters<typeof itemFrom>[0])
  }

  /** Everything that is held must be part of what was approved; undefined when nothing is held. */
  async function sameAs(draft: Draft, { text, files }: Held): Promise<boolean | undefined> {
    if (text.trim() === '' && files.length === 0) return undefined
    const approved = new Set(await Promise.all(draft.files.map((file) => ports.digest(file.bytes))))
    const mine = await Promise.all(files.map((file) => ports.digest(file.bytes)))
    const plain = settled({ ...draft, body: text }).body
    return mine.every((digest) => approved.has(digest)) && (plain === '' || plain === settled(draft).body)
  }
}

type Held = { readonly text: string; readonly files: Draft['files'] }
