import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayHaveVersions } from '../core/acts/submit.ts'
import { isPublic } from '../core/authority.ts'
import { entriesFor, mustChange, mustRead } from '../core/reading.ts'
import { Refusal } from '../core/refusal.ts'
import type { ItemSnapshot } from '../use-cases/items/read-for.ts'
import { check, checkView } from './check-progress.ts'
import { willAnswer } from './idempotency.ts'
import { type Env, person } from './identify.ts'
import { itemSchema } from './item-schema.ts'
import { getRoute, json, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { draftFrom, draftSchema } from './schemas.ts'
import { download, isReading } from './serving.ts'
import { itemView } from './views.ts'

const id = z.object({ id: z.string().max(100) })
const one = {
  ...json(itemSchema),
  description:
    'The item now. `progress` is `checking` when the check ran out of time: the item is recorded, and routed when the background check is done.',
}
const draftBody = jsonBody(draftSchema)

const laterSchema = z
  .object({
    id: z.string(),
    item: z.string(),
    state: z.enum(['waiting', 'taken', 'refused', 'lost']),
    why: z.string().nullable().openapi({ description: 'What stops it, when it was refused' }),
  })
  .openapi('HandIn')
const later = {
  ...json(laterSchema),
  description: 'Large: it is kept and will be read in the background. Get Location for the result.',
}

const submitItem = postRoute('/items', 'Submit a draft', {
  request: { body: draftBody },
  responses: { 201: one, 202: later },
})

const newVersion = postRoute('/items/{id}/versions', 'Submit another version; earlier sign-offs no longer count', {
  request: { params: id, body: draftBody },
  responses: { 201: one, 202: later },
})

const taken = getRoute('/hand-ins/{id}', 'The result of a draft that was too large to be read at once', {
  request: { params: id },
  responses: ok('Whether it is recorded', laterSchema),
})

const correction = postRoute('/items/{id}/corrections', 'Submit a correction that will replace a release', {
  request: { params: id, body: draftBody },
  responses: { 201: one, 202: later },
})

const get = getRoute('/items/{id}', 'One item, with its findings and who decides', {
  request: { params: id },
  responses: { 200: one },
})

const file = getRoute(
  '/items/{id}/file',
  'A file of the current version, unchanged; for an approver, this records that it was served',
  {
    request: {
      params: id,
      query: z.object({ part: z.string().max(2000).openapi({ description: 'attachment:1, or a part of `to_open`' }) }),
    },
    responses: {
      200: {
        description: 'Its bytes',
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
  },
)

const rowSchema = z
  .object({
    item: z.string(),
    title: z.string(),
    progress: z.string(),
    kind: z.string(),
    channel: z.string(),
    author: z.string(),
    verdict: z.string(),
    findings: z.number(),
    due: z.string().nullable(),
    changedAt: z.string(),
  })
  .openapi('ItemRow')

const list = getRoute(
  '/items',
  'Your items, items that wait for you, items shared with you, or all that you may read',
  {
    request: {
      query: z.object({
        view: z.enum(['mine', 'waiting', 'shared', 'open']).default('mine'),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        offset: z.coerce.number().int().min(0).default(0),
      }),
    },
    responses: ok('Lines of a list', z.array(rowSchema)),
  },
)

const entrySchema = z.looseObject({ at: z.string(), by: z.string(), what: z.string() })
type EntrySeen = { at: string; by: string; what: string; [more: string]: string }

const history = getRoute('/items/{id}/entries', 'Everything that happened to an item, in order', {
  request: { params: id },
  responses: ok('Entries', z.array(entrySchema)),
})

const releasedSchema = z
  .object({ id: z.string(), title: z.string(), text: z.string(), released: z.string(), addresses: z.array(z.string()) })
  .openapi('Released')

const released = getRoute('/items/{id}/released', 'What has gone out to the public, for everyone in the office', {
  request: { params: id },
  responses: ok('Title and released text', releasedSchema),
})

export function items({ service, ports, pendingSubmissions, background }: ApiDependencies) {
  const routes = createRouter()

  async function viewFor(by: string, { id, at, snapshot, item }: Omit<ItemSnapshot, 'entries'>) {
    return itemView(id, item, snapshot, at, by, await service.items.listFilesToOpen(id, by, { item }))
  }

  /** Checked before a large draft is kept. */
  async function mayChange(item: string, by: string): Promise<void> {
    const [now, snapshot] = await Promise.all([service.items.read(item), ports.officeSnapshot()])
    mustChange(snapshot, now, by, ports.now())
    mayHaveVersions(now)
  }

  /** A large draft is read in the background. */
  async function accept(c: Context<Env>, { correction }: { correction: boolean }) {
    const { id: by } = person(c)
    const known = c.req.param('id')
    if (known !== undefined) await mayChange(known, by)
    const id = known ?? ports.newId()
    const draft = await draftFrom(c.req.valid('json' as never))
    willAnswer(c, 201, `/v1/items/${encodeURIComponent(id)}`)
    const keeping = (later: string) => willAnswer(c, 202, placeOf(later).location)
    const later = await pendingSubmissions?.take({ item: id, draft, by, correction, keeping })
    if (later) {
      // The same draft may wait already.
      keeping(later)
      return c.json(waiting(later, id), 202, placeOf(later))
    }
    const { correct, submit } = service.items
    const item = await (correction ? correct : submit)(id, draft, by)
    const [snapshot, at] = [await ports.officeSnapshot(), ports.now()]
    mustRead(snapshot, item, by, at)
    const location = known === undefined ? { location: `/v1/items/${id}` } : {}
    return c.json(await viewFor(by, { id, at, snapshot, item }), 201, location)
  }

  routes.openapi(submitItem, (c) => accept(c, { correction: false }))
  routes.openapi(newVersion, (c) => accept(c, { correction: false }))
  routes.openapi(correction, (c) => accept(c, { correction: true }))

  routes.openapi(taken, async (c) => {
    const found = await pendingSubmissions?.find(person(c).id, c.req.valid('param').id)
    if (!found) throw new Refusal('not-found', 'There is no such draft.')
    const { id, item, state, why } = found
    return c.json({ id, item, state, why }, 200)
  })

  routes.openapi(get, async (c) => {
    const { id: by } = person(c)
    return c.json(await viewFor(by, await service.items.readFor(c.req.valid('param').id, by)), 200)
  })

  routes.openapi(released, async (c) => {
    const { id: item } = c.req.valid('param')
    const by = person(c).id
    const [now, snapshot, at] = [await service.items.read(item), await ports.officeSnapshot(), ports.now()]
    if (!isPublic(now, at)) {
      mustRead(snapshot, now, by, at)
      throw new Refusal('wrong-state', 'It has not gone out to the public.')
    }
    const { body } = await ports.open(now.live!.version)
    const { at: when, addresses } = now.live!
    const out = { id: item, title: await ports.title(item), text: body, released: when, addresses: [...addresses] }
    return c.json(out, 200)
  })

  routes.openapi(file, async (c) => {
    const { id: by } = person(c)
    const { id: item } = c.req.valid('param')
    await service.mail.readContentFor(item, by)
    const { part } = c.req.valid('query')
    const found = await service.items.openFile(item, part)
    if (isReading(c.req.raw)) await service.items.recordServed(item, by, { part, how: 'file', version: found.version })
    return download(c, found)
  })

  routes.openapi(check, async (c) => {
    const { id: item } = c.req.valid('param')
    const { progress } = (await service.items.readFor(item, person(c).id)).item
    return c.json(checkView(progress, await background?.progressOf(item)), 200)
  })

  routes.openapi(list, async (c) => {
    const { id: by } = person(c)
    const { view, limit, offset } = c.req.valid('query')
    const lists = {
      mine: () => service.items.lists.own(by, { limit, offset }),
      waiting: () => service.items.lists.waitingFor(by, limit),
      shared: () => service.items.lists.sharedWith(by, { limit, offset }),
      open: () => service.items.lists.readable(by, { mail: false, limit, offset }),
    }
    return c.json([...(await lists[view]())], 200)
  })

  routes.openapi(history, async (c) => {
    const { id: item } = c.req.valid('param')
    const { id: by } = person(c)
    const { at, snapshot, entries, item: now } = await service.items.readFor(item, by)
    const open = entriesFor(snapshot, now, entries, by, at)
    return c.json(JSON.parse(JSON.stringify(open)) as EntrySeen[], 200)
  })

  return routes
}

const waiting = (id: string, item: string) => ({ id, item, state: 'waiting' as const, why: null })
const placeOf = (id: string) => ({ location: `/v1/hand-ins/${id}` })
