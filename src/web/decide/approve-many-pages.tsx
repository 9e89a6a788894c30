import { type Context, Hono } from 'hono'
import type { Kind } from '../../../detectors/contract.ts'
import { isSimple, mayBeApprovedInBulk } from '../../core/acts/approve-many.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import { ACTS, KIND } from '../../core/words.data.ts'
import type { Env } from '../../http/identify.ts'
import { Box, FieldError, Form, Send } from '../fields.tsx'
import { refusedField, wrongOf } from '../form-errors.tsx'
import { undoableUntil } from '../item/open.ts'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'
import type { PageContext } from '../page-context.ts'
import { type Batched, BatchPage } from './batch.tsx'
import { MAX_READ, waitingAfter } from './next.tsx'

const MAX_SHOWN = 20

const confirmation = (ids: readonly string[]) =>
  `/approve-many/approved?${new URLSearchParams(ids.map((id) => ['item', id] as [string, string]))}`

type Row = { readonly id: string; readonly title: string; readonly body: string; readonly chosen: string }

export function approveManyPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/approve-many', (c) => page(c))
  // Its address until version 0.2.0, which people may have saved.
  app.get('/together', (c) => c.redirect('/approve-many', 301))

  app.post('/approve-many', async (c) => {
    const { id: by } = await me(c)
    const form = await c.req.parseBody({ all: true })
    const chosen = [form['item'] ?? []].flat().map((one) => {
      const [id = '', version = '', shown = ''] = String(one).split('|')
      return { id, version, shown }
    })
    try {
      const outcomes = await service.items.decideMany(by, chosen)
      if (outcomes.every(({ refused }) => refused !== undefined))
        return page(c, `Nothing was approved. ${outcomes.map(({ refused }) => refused).join(' ')}`)
      return c.redirect(confirmation(outcomes.map(({ id }) => id)), 303)
    } catch (fault) {
      if (fault instanceof Refusal) return page(c, fault.message, wrongOf(fault))
      throw fault
    }
  })

  app.get('/approve-many/approved', (c) => confirmed(c, c.req.queries('item') ?? []))

  app.post('/approve-many/undo', async (c) => {
    const { id: by } = await me(c)
    const form = await c.req.parseBody({ all: true })
    const ids = [form['item'] ?? []].flat().map(String)
    const undone = String(form['undo'] ?? '')
    try {
      // Throws unless they may read it.
      await service.items.readFor(undone, by)
      await service.items.undoDecision(undone, by)
      return c.redirect(confirmation(ids), 303)
    } catch (fault) {
      if (!(fault instanceof Refusal || fault instanceof Conflict)) throw fault
      const problem = fault instanceof Conflict ? 'It has changed since. Look at it again.' : fault.message
      return confirmed(c, ids, problem)
    }
  })

  return app

  /** As it is now, so that a reload or undo shows the truth; without items the reader may not read. */
  async function confirmed(c: Context<Env>, ids: readonly string[], problem?: string) {
    const { id: by } = await me(c)
    const items: Batched[] = []
    for (const id of [...new Set(ids)].slice(0, MAX_SHOWN)) {
      const found = await service.items.readFor(id, by).catch((fault: unknown) => {
        if (fault instanceof Refusal) return undefined
        throw fault
      })
      if (!found) continue
      const { item, at, snapshot } = found
      const last = item.decisions.at(-1)
      const undoUntil = undoableUntil(item, by, at, snapshot.pack)
      items.push({
        ...{ id, title: await ports.title(id), progress: item.progress },
        approved: last?.by === by && last.version === item.version && item.progress !== 'awaiting',
        ...(undoUntil ? { undoUntil } : {}),
      })
    }
    const waiting = waitingAfter('', await service.items.lists.waitingFor(by, MAX_READ))
    const frame = { title: 'Approved together', ...(problem ? { problem } : {}) }
    return show(c, frame, <BatchPage items={items} waiting={waiting} />, problem ? 409 : 200)
  }

  async function page(c: Context<Env>, problem?: string, wrong: readonly Wrong[] = []) {
    const { id: by } = await me(c)
    const rows = await service.items.lists.waitingFor(by, 100)
    const groups = new Map<string, Row[]>()
    const alone: Alone[] = []
    for (const { item: id, kind, title } of rows) {
      const item = await service.items.read(id)
      if (!isSimple(item)) continue
      const { body, files } = await ports.open(item.version!)
      // The page cannot show files.
      if (!mayBeApprovedInBulk(item) || files.length > 0) {
        alone.push({ id, title, open: item.review?.contents?.toOpen.length ?? files.length })
        continue
      }
      const chosen = [id, item.version, item.shown].join('|')
      groups.set(kind, [...(groups.get(kind) ?? []), { id, title, body, chosen }])
    }
    const frame = { title: 'Approve together', ...(problem ? { problem, wrong } : {}) }
    return show(c, frame, <ApproveManyPage groups={groups} alone={alone} />, problem ? 409 : 200)
  }
}

function NoneChosen({ first }: { first: string }) {
  const { says } = refusedField('item', first)
  return says ? <FieldError id={first}>{says}</FieldError> : null
}

/** `open` counts files to open one by one. */
type Alone = { readonly id: string; readonly title: string; readonly open: number }

function ApproveManyPage({ groups, alone }: { groups: ReadonlyMap<string, readonly Row[]>; alone: readonly Alone[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Approve together</h1>
      <p class="govuk-body">Items of one kind in which nothing was found. Read each, then tick it.</p>
      {groups.size === 0 && <p class="govuk-body">There is none at present.</p>}
      {[...groups].map(([kind, rows]) => (
        <Form action="/approve-many" hidden={{ kind }}>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{KIND[kind as Kind]}</legend>
            <NoneChosen first={`t-${rows[0]!.id}`} />
            <div class="govuk-checkboxes">
              {rows.map(({ id, title, body, chosen }) => (
                <section class="cs-batch">
                  <h2 class="govuk-heading-s">
                    <Link href={`/items/${id}/decide`} dir="auto">
                      {title}
                    </Link>
                  </h2>
                  <div class="cs-text" dir="auto">
                    {body}
                  </div>
                  <Box
                    id={`t-${id}`}
                    name="item"
                    value={chosen}
                    label={
                      <>
                        I have read it<span class="govuk-visually-hidden">: {title}</span>
                      </>
                    }
                  />
                </section>
              ))}
            </div>
          </fieldset>
          <Send label={ACTS.approveMany} />
        </Form>
      ))}
      {alone.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">To be decided one by one</h2>
          <ul class="govuk-list govuk-list--bullet">
            {alone.map(({ id, title, open }) => (
              <li>
                <Link href={`/items/${id}/decide`} dir="auto">
                  {title}
                </Link>
                :{' '}
                {open === 0
                  ? 'it has files, which cannot be read on this page.'
                  : `${plural(open, 'file')} must be opened before it is approved.`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
