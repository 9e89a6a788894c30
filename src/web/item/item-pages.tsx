import type { Context } from 'hono'
import { Hono } from 'hono'
import { capacity, mayDecide, mayRead } from '../../core/authority.ts'
import type { Wanted } from '../../core/conditions.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Outcome } from '../../core/entry.ts'
import { nameOf } from '../../core/house.ts'
import type { Item } from '../../core/item.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { whyThem } from '../../core/route.ts'
import type { Env } from '../../http/identify.ts'
import { DecisionPage } from '../decide/decision.tsx'
import { momentInLondon } from '../draft/form.ts'
import type { Room } from '../pages.tsx'
import { ItemPage, type ItemView } from './item.tsx'

const SAID: Record<string, string> = {
  submitted: 'It was handed in and checked.',
  decided: 'Your decision is on record.',
  undone: 'The approval was taken back.',
  kept: 'It is on record.',
}

/** One item: its page, the decision page, and a form for each act. */
export function itemPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, ports } = desk

  app.get('/items/:id', (c) => itemPage(c))
  app.get('/items/:id/decide', (c) => decisionPage(c))

  app.post('/items/:id/decide', (c) =>
    attempt(c, 'decided', decisionPage, async (id, by) => {
      const form = await c.req.parseBody({ all: true })
      const text = (name: string) => String(form[name] ?? '').trim()
      const reason = text('reason')
      const conditions = conditionOf(text, ports.newId())
      return pipeline.decide(id, {
        by,
        version: text('version'),
        shown: text('shown'),
        outcome: text('outcome') as Outcome,
        acknowledged: [form['acknowledged'] ?? []].flat().map(String),
        ...(reason ? { reason } : {}),
        ...(conditions ? { conditions } : {}),
      })
    }),
  )

  type Form = Record<string, string>
  const simple: Record<string, (id: string, by: string, form: Form) => Promise<Item>> = {
    explain: (id, by, form) =>
      pipeline.explain(id, {
        by,
        finding: form['finding'] ?? '',
        resolution: form['resolution'] === 'disputed' ? 'disputed' : 'explained',
        reason: form['reason'] ?? '',
      }),
    rule: (id, by, form) =>
      pipeline.rule(id, {
        by,
        finding: form['finding'] ?? '',
        ruling: form['ruling'] === 'dismissed' ? 'dismissed' : 'upheld',
        reason: form['reason'] ?? '',
      }),
    comment: (id, by, form) => pipeline.comment(id, { by, text: form['text'] ?? '' }),
    claim: (id, by) => pipeline.claim(id, by),
    undo: (id, by) => pipeline.undo(id, by),
    hold: (id, by, form) => pipeline.hold(id, by, form['reason'] ?? ''),
    lift: (id, by, form) => pipeline.lift(id, by, form['reason'] ?? ''),
    recall: (id, by, form) => pipeline.recall(id, by, form['reason'] ?? ''),
    withdraw: (id, by, form) => pipeline.withdraw(id, by, form['reason'] ?? ''),
    meet: (id, by, form) => pipeline.meet(id, { by, condition: form['condition'] ?? '', how: form['how'] ?? '' }),
    confirm: (id, by, form) =>
      pipeline.confirm(id, {
        by,
        receipt: form['receipt'] ?? '',
        ...(form['address'] ? { address: form['address'] } : {}),
      }),
  }

  for (const [name, run] of Object.entries(simple))
    app.post(`/items/:id/${name}`, (c) => {
      const back = name === 'rule' || name === 'claim' ? decisionPage : itemPage
      return attempt(c, name === 'undo' ? 'undone' : 'kept', back, async (id, by) =>
        run(id, by, (await c.req.parseBody()) as Form),
      )
    })

  app.get('/items/:id/files/:number', async (c) => {
    const { draft } = await view(c)
    const file = draft.files[Number(c.req.param('number')) - 1]
    if (!file) throw new Refusal('not-found', 'There is no such file.')
    return download(c, file.name, file.bytes)
  })

  app.get('/items/:id/content', async (c) => {
    const { item, draft } = await view(c)
    if (item.progress !== 'approved' && item.progress !== 'released')
      throw new Refusal('not-approved', 'It has not been approved.')
    return download(c, 'approved.txt', new TextEncoder().encode(draft.body))
  })

  return app

  async function view(c: Context<Env>): Promise<ItemView> {
    const id = c.req.param('id')!
    const { id: by } = await me(c)
    const [house, item, entries] = await Promise.all([ports.house(), pipeline.read(id), pipeline.history(id)])
    const day = dayOf(ports.now())
    if (!mayRead(house, item, by, day)) throw new Refusal('not-found', 'There is no such item.')
    const [draft, text, title] = await Promise.all([
      ports.open(item.version!),
      ports.openText(item.version!),
      ports.title(id),
    ])
    return {
      id,
      item,
      draft,
      title,
      text,
      entries,
      whyThem: whyThem(house, item, day),
      mine: item.editors.includes(by),
      decides: mayDecide(house, item, by, day),
      missing: await pipeline.missing(draft, item.author!, item.review),
      name: (who) => nameOf(house, who),
    }
  }

  async function itemPage(c: Context<Env>, problem?: string) {
    const seen = await view(c)
    const said = SAID[c.req.query('said') ?? '']
    const { id: by } = await me(c)
    return show(
      c,
      { title: 'Item', ...(said ? { said } : {}), ...(problem ? { problem } : {}) },
      <ItemPage {...seen} undoable={undoable(seen.item, by)} />,
      problem ? 409 : 200,
    )
  }

  /** The approval can still be taken back by whoever gave it. */
  function undoable(item: Item, by: string): boolean {
    const last = item.decisions.at(-1)
    return item.progress === 'approved' && last?.by === by && Date.parse(ports.now()) - Date.parse(last.at) < 120_000
  }

  async function decisionPage(c: Context<Env>, problem?: string) {
    const seen = await view(c)
    if (!seen.decides && !problem) return c.redirect(`/items/${seen.id}`, 303)
    const earlier = seen.item.versions.at(-2)
    const before = earlier && earlier !== seen.item.version ? (await ports.open(earlier)).body : undefined
    const body = (
      <DecisionPage
        {...seen}
        now={ports.now()}
        capacity={await inWhatCapacity(c, seen)}
        people={Object.fromEntries((await ports.house()).office.people.map(({ id, name }) => [id, name]))}
        {...(before === undefined ? {} : { before })}
      />
    )
    return show(c, { title: 'Decide', ...(problem ? { problem } : {}) }, body, problem ? 409 : 200)
  }

  async function inWhatCapacity(c: Context<Env>, seen: ItemView): Promise<string> {
    if (!seen.decides || seen.item.progress !== 'awaiting') return ''
    const { id: by } = await me(c)
    const house = await ports.house()
    const { under, signOff } = capacity(house, seen.item, by, dayOf(ports.now()))
    return under
      ? `You decide for ${nameOf(house, under.from)}, under a delegation to ${under.ends}. ${signOff.why}`
      : signOff.why
  }

  /** Runs an act; when the answer is no, the page it came from says why. */
  async function attempt(
    c: Context<Env>,
    said: string,
    page: (c: Context<Env>, problem: string) => Promise<Response>,
    run: (id: string, by: string) => Promise<Item>,
  ): Promise<Response> {
    const id = c.req.param('id')!
    await view(c)
    try {
      await run(id, (await me(c)).id)
      return c.redirect(`/items/${id}?said=${said}`, 303)
    } catch (fault) {
      if (fault instanceof Conflict) return page(c, 'Somebody else was first. Look again before you decide.')
      if (fault instanceof Refusal) return page(c, fault.message)
      throw fault
    }
  }
}

function conditionOf(text: (name: string) => string, id: string): Wanted[] | undefined {
  const needs = text('condition')
  if (text('outcome') !== 'approved-with-conditions' || needs === '') return undefined
  switch (text('condition_kind')) {
    case 'before':
      return [{ id, kind: 'before', needs: momentInLondon(needs.replace(' ', 'T')) }]
    case 'text-removed':
    case 'evidence':
      return [{ id, kind: text('condition_kind') as Wanted['kind'], needs }]
    default:
      return [{ id, kind: 'confirmation', needs, ...(text('condition_who') ? { who: text('condition_who') } : {}) }]
  }
}

/** Offered as a download, never shown by the browser: it may be anything. */
function download(c: Context<Env>, name: string, bytes: Uint8Array) {
  const plain = name.replace(/[^\w. -]/g, '_')
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
  })
}
