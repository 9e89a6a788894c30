import { type Context, Hono } from 'hono'
import { isPublic } from '../../core/authority.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { packOf } from '../../core/pack/packs.ts'
import { entriesFor } from '../../core/reading.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import { download, isReading, isWhole, PLAYED_AS, play } from '../../http/serving.ts'
import { joinDates } from '../dates.tsx'
import { MAX_READ, waitingAfter } from '../decide/next.tsx'
import { numbered } from '../findings/marked.tsx'
import { placesOn } from '../findings/pictures.tsx'
import { requireFields } from '../form-errors.tsx'
import { textsOf } from '../form-texts.ts'
import type { PageContext } from '../page-context.ts'
import { actsOf, NEEDED } from './acts.ts'
import { anchorOf } from './anchor.ts'
import { attempt } from './attempt.ts'
import { ChangesPage } from './changes.tsx'
import { messageFor } from './done.ts'
import { ErasedPage } from './erased.tsx'
import { FilePage } from './file-page.tsx'
import { ItemPage } from './item.tsx'
import { openItem } from './open.ts'
import { ReleasedPage } from './released.tsx'
import { isJustSubmitted, SubmittedPage } from './submitted.tsx'
import { WholePage } from './whole.tsx'

/** Time to write a comment before a reload. */
const REFRESH_SECONDS = 30

export function itemPages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { service } = api

  app.get('/items/:id', (c) => itemPage(c).catch((fault: unknown) => otherPage(c, fault)))

  app.get('/items/:id/submitted', async (c) => {
    const view = await openItem(c, context)
    if (!view.mine || !isJustSubmitted(view.item)) return c.redirect(`/items/${view.id}`, 303)
    return show(c, { title: 'Submitted' }, <SubmittedPage {...view} />)
  })

  for (const [name, run] of Object.entries(actsOf(service)))
    app.post(`/items/:id/${name}`, async (c) => {
      await openItem(c, context)
      const form = typedIn(await c.req.parseBody({ all: true }))
      const { id: by } = await me(c)
      return attempt(c, {
        done: name === 'undo' ? 'undone' : name,
        run: async (id) => {
          requireFields(form, NEEDED[name] ?? {})
          return run(id, by, form)
        },
        refused: (problem, wrong) => itemPage(c, problem, wrong),
      })
    })

  app.post('/items/:id/comment', async (c) => {
    const view = await openItem(c, context)
    const form = (await c.req.parseBody()) as Record<string, string>
    const { id: by } = await me(c)
    const anchor = anchorOf(view, form['anchor'] ?? '', form['about'] ?? '')
    return attempt(c, {
      done: 'comment',
      run: async (id) => {
        requireFields(form, { text: 'Write your comment' })
        return service.items.comment(id, { by, text: form['text'] ?? '', ...(anchor ? { anchor } : {}) })
      },
      refused: (problem, wrong) => itemPage(c, problem, wrong),
    })
  })

  app.get('/items/:id/text', async (c) => {
    const view = await openItem(c, context)
    const page = Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1)
    return show(c, { title: 'The whole text', pack: packOf(view.item) }, <WholePage view={view} page={page} />)
  })

  app.get('/items/:id/pages/:file', async (c) => {
    const view = await openItem(c, context)
    const file = Number(c.req.param('file'))
    if (!view.text.papers?.some(({ part }) => part === `attachment:${file}`))
      throw new Refusal('not-found', 'This file has no pages that can be shown one by one.')
    const page = Number.parseInt(c.req.query('page') ?? '1', 10) || 1
    return show(
      c,
      { title: 'Page by page', wide: true, pack: packOf(view.item) },
      <FilePage view={view} file={file} page={page} />,
    )
  })

  app.get('/items/:id/changes', async (c) => {
    const { id, title, item, files } = await openItem(c, context)
    const { since, redline } = await service.items.listChanges(id, (await me(c)).id, c.req.query('since'))
    const number = since === undefined ? undefined : item.versions.lastIndexOf(since) + 1
    const view = { id, title, redline, files, newest: item.versions.length, ...(number ? { since: number } : {}) }
    return show(c, { title: 'What has changed', pack: packOf(item) }, <ChangesPage {...view} />)
  })

  app.get('/items/:id/files/:number', (c) => serveFile(c, `attachment:${Number(c.req.param('number'))}`))

  app.get('/items/:id/open', (c) => serveFile(c, c.req.query('part') ?? ''))

  app.get('/items/:id/play', async (c) => {
    const { id, openings } = await openItem(c, context)
    const part = c.req.query('part') ?? ''
    const medium = openings.flatMap(({ media }) => media).find((one) => one.part === part)
    const type = PLAYED_AS[medium?.format ?? '']
    if (!type) throw new Refusal('not-found', 'There is no such recording.')
    const { bytes, version } = await service.items.openFile(id, part)
    const answer = play(c, bytes, type)
    if (isReading(c.req.raw) && isWhole(answer))
      await service.items.recordServed(id, (await me(c)).id, { part, how: 'file', version })
    return answer
  })

  app.get('/items/:id/pictures', async (c) => {
    const { id, item, draft, text } = await openItem(c, context)
    const part = c.req.query('part') ?? ''
    const found = placesOn(text.parts, numbered(item.review?.findings ?? []), part.split('/')[0]!)
    const drawn = await api.pictures.of(item.version!, draft, part, found)
    const version = item.version!
    if (drawn && isReading(c.req.raw))
      await service.items.recordServed(id, (await me(c)).id, { part, how: 'picture', version })
    return picture(c, drawn)
  })

  app.get('/marks/:id', async (c) => {
    await me(c)
    return picture(c, await api.pictures.emblem(c.req.param('id')))
  })

  app.get('/items/:id/content', async (c) => {
    const { item, draft } = await openItem(c, context)
    if (item.progress !== 'approved' && item.progress !== 'released')
      throw new Refusal('not-approved', 'It has not been approved.')
    return download(c, { name: 'approved.txt', bytes: new TextEncoder().encode(draft.body) })
  })

  return app

  /** The item cannot be shown. */
  async function otherPage(c: Context<Env>, fault: unknown) {
    if (!(fault instanceof Refusal)) throw fault
    if (fault.code === 'erased') return erasedPage(c)
    if (fault.code !== 'closed' && fault.code !== 'not-found') throw fault
    const released = await releasedPage(c)
    if (released) return released
    if (fault.code === 'closed') return c.redirect(`/items/${c.req.param('id')}/keeping`)
    throw fault
  }

  async function serveFile(c: Context<Env>, part: string) {
    const { id } = await openItem(c, context)
    const found = await service.items.openFile(id, part)
    const { version } = found
    if (isReading(c.req.raw)) await service.items.recordServed(id, (await me(c)).id, { part, how: 'file', version })
    return download(c, found)
  }

  async function erasedPage(c: Context<Env>) {
    const id = c.req.param('id')!
    const { id: by } = await me(c)
    const { at, snapshot, item, entries: all } = await service.items.readFor(id, by)
    const entries = entriesFor(snapshot, item, all, by, at)
    const page = <ErasedPage {...{ id, item, entries }} name={(who) => nameOf(snapshot, who)} />
    return show(c, { title: 'Content erased', pack: packOf(item) }, page)
  }

  async function releasedPage(c: Context<Env>) {
    const id = c.req.param('id')!
    const item = itemFrom(await service.items.history(id))
    if (!isPublic(item, api.ports.now())) return undefined
    const [draft, title] = await Promise.all([api.ports.open(item.live!.version), api.ports.title(id)])
    const { at, addresses } = item.live!
    return show(c, { title: 'Released' }, <ReleasedPage {...{ title, text: draft.body, at, addresses }} />)
  }

  async function itemPage(c: Context<Env>, problem?: string, wrong: readonly Wrong[] = []) {
    const view = await openItem(c, context)
    const done = problem ? '' : (c.req.query('done') ?? '')
    const message = messageFor(view, done)
    const refresh = view.item.progress === 'checking' ? { refresh: REFRESH_SECONDS } : {}
    const frame = {
      title: 'Item',
      wide: true,
      pack: packOf(view.item),
      ...refresh,
      ...(message ? { done: message } : {}),
      ...(problem ? { problem, wrong } : {}),
    }
    const waiting = await waitingAfterThis(c, view.id, done)
    return show(c, frame, <ItemPage {...view} {...waiting} />, problem ? 409 : 200)
  }

  async function waitingAfterThis(c: Context<Env>, id: string, done: string) {
    if (!AFTER_DECIDING.has(done)) return {}
    return { waiting: waitingAfter(id, await service.items.lists.waitingFor((await me(c)).id, MAX_READ)) }
  }
}

/** An approver goes on to the next item. */
const AFTER_DECIDING: ReadonlySet<string> = new Set(['decided', 'passed'])

function picture(c: Context<Env>, bytes: Uint8Array | undefined) {
  if (!bytes) throw new Refusal('not-found', 'There is no such picture.')
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'image/webp', 'cache-control': 'no-store' })
}

/** Several values become a JSON list. */
function typedIn(form: Readonly<Record<string, unknown>>): Record<string, string> {
  const { opened = [], ...fields } = form
  return { ...joinDates(textsOf(fields)), opened: JSON.stringify([opened].flat().map(String)) }
}
