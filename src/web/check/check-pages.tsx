import { type Context, Hono } from 'hono'
import { approvalStatus } from '../../core/approval-status.ts'
import type { Draft } from '../../core/draft.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import type { Item } from '../../core/item/state.ts'
import { foldPasted } from '../../core/pasted.ts'
import type { Env } from '../../http/identify.ts'
import type { Claims } from '../../ports.ts'
import { fields, filesOf } from '../draft/form.ts'
import type { PageContext } from '../page-context.ts'
import { type Approval, ApprovalPage, CheckPage } from './check.tsx'

/** 64 bits identify a version among those of its item. */
const MARK = 16

export function checkAddress(origin: string, item: string, version: string): string {
  return `${origin}/check/${encodeURIComponent(item)}/${version.slice(0, MARK)}`
}

/** Anyone with a certificate or its code may compare their copy. */
export function checkPages({ api, show }: PageContext) {
  const app = new Hono<Env>()
  const { ports } = api

  app.get('/check', async (c) => show(c, { title: 'Check an approval' }, <CheckPage office={await office()} />))

  app.post('/check', async (c) => {
    const { certificate = '' } = fields(await c.req.parseBody())
    const claims = await ports.check(certificate.trim())
    if (claims) return c.redirect(checkAddress('', claims.item, claims.version), 303)
    const problem = 'This office did not sign this certificate.'
    return show(
      c,
      { title: 'Check an approval', problem },
      <CheckPage office={await office()} typed={certificate} />,
      400,
    )
  })

  app.get('/check/:item/:mark', async (c) => {
    const found = await approvalAt(c)
    return found ? approval(c, found) : unknown(c)
  })
  app.post('/check/:item/:mark', async (c) => {
    // No upload is parsed unless the approval exists.
    const found = await approvalAt(c)
    if (!found) return unknown(c)
    const body = await c.req.parseBody({ all: true })
    const { text = '', sha256 = '' } = fields(body)
    const hashes = sha256
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((one) => one !== '')
    const wrong = hashes.some((one) => !SHA_256.test(one))
    if (wrong) return approval(c, found, { text, sha256, problem: HASH_WRONG })
    const files = await filesOf(body)
    return approval(c, found, { text, sha256, same: await sameAs(found.claims.version, { text, hashes, files }) })
  })

  return app

  async function office(): Promise<string> {
    return (await ports.officeSnapshot()).office.office.name
  }

  /** The approval is on record and signed by this office. */
  async function approvalAt(c: Context<Env>): Promise<Found | undefined> {
    const item = itemFrom(await entries(c.req.param('item') ?? ''))
    const mark = c.req.param('mark') ?? ''
    const known = item.certificate && mark.length === MARK && item.certificate.version.startsWith(mark)
    const claims = known ? await ports.check(item.certificate!.jws) : undefined
    return claims && { item, claims }
  }

  async function unknown(c: Context<Env>) {
    const because = 'There is no such approval, or it was replaced, taken back or withdrawn.'
    const view = <ApprovalPage office={await office()} valid={false} because={because} />
    return show(c, { title: 'Check an approval' }, view, 404)
  }

  async function approval(c: Context<Env>, { item, claims }: Found, compared: Compared = {}) {
    const snapshot = await ports.officeSnapshot()
    const status = approvalStatus(item, claims, snapshot, ports.now())
    const { problem } = compared
    const frame = { title: 'Check an approval', ...(problem ? { problem, problemAt: 'sha256' } : {}) }
    const view = <ApprovalPage {...status} office={snapshot.office.office.name} claims={claims} {...compared} />
    return show(c, frame, view, problem ? 400 : 200)
  }

  /** Delegations and registers have streams too. */
  async function entries(id: string) {
    return id.includes(':') ? [] : ((await ports.read(id)) as Parameters<typeof itemFrom>[0])
  }

  /** Undefined when nothing is given. A text with or without its title, a file byte for byte. */
  async function sameAs(version: string, { text, hashes, files }: Held): Promise<boolean | undefined> {
    const held = foldPasted(text)
    if (held === '' && hashes.length === 0 && files.length === 0) return undefined
    const { title, body, files: approvedFiles } = await ports.open(version)
    const approved = new Set(await Promise.all(approvedFiles.map((file) => ports.digest(file.bytes))))
    const mine = [...hashes, ...(await Promise.all(files.map((file) => ports.digest(file.bytes))))]
    const texts = ['', foldPasted(body), foldPasted(`${title}\n${body}`)]
    return mine.every((digest) => approved.has(digest)) && texts.includes(held)
  }
}

const SHA_256 = /^[0-9a-f]{64}$/
const HASH_WRONG = 'Enter the SHA-256 of the file: 64 digits and letters from a to f'

type Found = { readonly item: Item; readonly claims: Claims }
type Held = { readonly text: string; readonly hashes: readonly string[]; readonly files: Draft['files'] }
type Compared = Pick<Approval, 'same' | 'text' | 'sha256' | 'problem'>
