import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Kind } from '../../../detectors/contract.ts'
import { isSimple, mayBeApprovedInBulk } from '../../core/acts/approve-many.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { Box, Send } from '../fields.tsx'
import { KIND, plural } from '../labels.ts'
import type { PageContext } from '../page-context.ts'

type Row = { readonly id: string; readonly title: string; readonly body: string; readonly chosen: string }

/** Approves several clear items of one kind at once, with their texts on the page. */
export function approveManyPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/together', (c) => page(c))

  app.post('/together', async (c) => {
    const { id: by } = await me(c)
    const form = await c.req.parseBody({ all: true })
    const chosen = [form['item'] ?? []].flat().map((one) => {
      const [id = '', version = '', shown = ''] = String(one).split('|')
      return { id, version, shown }
    })
    try {
      const failed = (await service.items.decideMany(by, chosen)).flatMap(({ refused }) => refused ?? [])
      if (failed.length > 0) return page(c, `Not all were approved. ${failed.join(' ')}`)
      return c.redirect('/', 303)
    } catch (fault) {
      if (fault instanceof Refusal) return page(c, fault.message)
      throw fault
    }
  })

  return app

  async function page(c: Context<Env>, problem?: string) {
    const { id: by } = await me(c)
    const rows = await service.items.lists.waitingFor(by, 100)
    const groups = new Map<string, Row[]>()
    const alone: Alone[] = []
    for (const { item: id, kind, title } of rows) {
      const item = await service.items.read(id)
      if (!isSimple(item)) continue
      const { body, files } = await ports.open(item.version!)
      // This page cannot show files.
      if (!mayBeApprovedInBulk(item) || files.length > 0) {
        alone.push({ id, title, open: item.review?.contents?.toOpen.length ?? files.length })
        continue
      }
      const chosen = [id, item.version, item.shown].join('|')
      groups.set(kind, [...(groups.get(kind) ?? []), { id, title, body, chosen }])
    }
    const frame = { title: 'Approve together', ...(problem ? { problem } : {}) }
    return show(c, frame, <ApproveManyPage groups={groups} alone={alone} />, problem ? 409 : 200)
  }
}

/** Nothing was found, but its files must be opened one by one; `open` is how many. */
type Alone = { readonly id: string; readonly title: string; readonly open: number }

function ApproveManyPage({ groups, alone }: { groups: ReadonlyMap<string, readonly Row[]>; alone: readonly Alone[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Approve together</h1>
      <p class="govuk-body">Items of one kind in which nothing was found. Read each before you tick it.</p>
      {groups.size === 0 && <p class="govuk-body">There is none at present.</p>}
      {[...groups].map(([kind, rows]) => (
        <form method="post" action="/together">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{KIND[kind as Kind]}</legend>
            <div class="govuk-checkboxes">
              {rows.map(({ id, title, body, chosen }) => (
                <Box
                  id={`t-${id}`}
                  name="item"
                  value={chosen}
                  label={
                    <a class="govuk-link" href={`/items/${id}`} dir="auto">
                      {title}
                    </a>
                  }
                >
                  <div class="cs-text" dir="auto">
                    {body}
                  </div>
                </Box>
              ))}
            </div>
          </fieldset>
          <Send label="Approve those I ticked" />
        </form>
      ))}
      {alone.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">To be decided one by one</h2>
          <ul class="govuk-list govuk-list--bullet">
            {alone.map(({ id, title, open }) => (
              <li>
                <a class="govuk-link" href={`/items/${id}/decide`} dir="auto">
                  {title}
                </a>
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
