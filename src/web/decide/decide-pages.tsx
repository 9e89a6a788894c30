import { type Context, Hono } from 'hono'
import { othersFor } from '../../core/acts/pass.ts'
import { capacity } from '../../core/authority.ts'
import type { Wanted } from '../../core/conditions.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Outcome } from '../../core/entry.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { packOf } from '../../core/pack/packs.ts'
import { Conflict } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import { joinDates } from '../dates.tsx'
import { attempt, MESSAGES } from '../item/attempt.ts'
import { openItem } from '../item/open.ts'
import type { ItemView } from '../item/view.ts'
import { day } from '../labels.ts'
import type { Frame } from '../layout.tsx'
import { utcOf } from '../london.ts'
import type { PageContext } from '../page-context.ts'
import { DecisionPage } from './decision.tsx'
import type { DecisionView } from './view.ts'

type Typed = Readonly<Record<string, string>>

export function decidePages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { service, ports } = api

  app.get('/items/:id/decide', (c) => decisionPage(c))

  app.post('/items/:id/decide/page', async (c) => {
    await openItem(c, context)
    const { typed, ticked, opened } = typedOf(await c.req.parseBody({ all: true }))
    if (await isCurrent(c.req.param('id'), typed)) return decisionPage(c, { typed, ticked, opened })
    return decisionPage(c, { problem: 'It has changed since you opened it. Look again before you decide.', typed })
  })
  app.get('/items/:id/decide/page', (c) => c.redirect(`/items/${c.req.param('id')}/decide`, 303))

  app.post('/items/:id/decide', async (c) => {
    await openItem(c, context)
    const { id: by } = await me(c)
    const { typed, ticked, opened } = typedOf(await c.req.parseBody({ all: true }))
    const { version = '', shown = '', outcome = '', reason = '' } = typed
    const conditions = conditionOf(typed, ports.newId())
    return attempt(c, {
      done: 'decided',
      run: (id) =>
        service.items.decide(id, {
          by,
          version,
          shown,
          outcome: outcome as Outcome,
          acknowledged: ticked,
          opened,
          ...(reason ? { reason } : {}),
          ...(conditions ? { conditions } : {}),
        }),
      refused: async (problem, wrong) => {
        const same = await isCurrent(c.req.param('id'), typed)
        return decisionPage(c, { problem, wrong, typed, ...(same ? { ticked, opened } : {}) })
      },
      already: async (fault) => {
        if (!(fault instanceof Conflict) && fault.code !== 'wrong-state') return false
        const last = (await service.items.read(c.req.param('id'))).decisions.at(-1)
        return last?.by === by && last.version === version && last.outcome === outcome
      },
    })
  })

  const claims = { claim: service.items.claim, unclaim: service.items.endClaim } as const
  for (const [name, run] of Object.entries(claims))
    app.post(`/items/:id/${name}`, async (c) => {
      await openItem(c, context)
      const { id: by } = await me(c)
      return attempt(c, {
        done: name,
        to: '/decide',
        run: (id) => run(id, by),
        refused: (problem) => decisionPage(c, { problem }),
      })
    })

  app.post('/items/:id/rule', async (c) => {
    await openItem(c, context)
    const { finding = '', ruling, reason = '' } = (await c.req.parseBody()) as Record<string, string>
    const { id: by } = await me(c)
    return attempt(c, {
      done: 'ruled',
      run: (id) =>
        service.items.answerDispute(id, {
          by,
          finding,
          ruling: ruling === 'dismissed' ? 'dismissed' : 'upheld',
          reason,
        }),
      refused: (problem, wrong) => decisionPage(c, { problem, wrong }),
    })
  })

  app.post('/items/:id/pass', async (c) => {
    await openItem(c, context)
    const { to = '', note = '' } = (await c.req.parseBody()) as Record<string, string>
    const { id: by } = await me(c)
    return attempt(c, {
      done: 'passed',
      run: (id) => service.items.passOn(id, { by, to, note }),
      refused: (problem, wrong) => decisionPage(c, { problem, wrong }),
    })
  })

  return app

  /** Ticks on another version or findings do not count. */
  async function isCurrent(id: string, { version, shown }: Typed): Promise<boolean> {
    const now = await service.items.read(id)
    return now.version === version && now.shown === shown
  }

  async function decisionPage(
    c: Context<Env>,
    no: {
      problem?: string
      wrong?: readonly Wrong[]
      typed?: Typed
      ticked?: readonly string[]
      opened?: readonly string[]
    } = {},
  ) {
    const view = await openItem(c, context)
    const { problem, wrong = [], typed = {}, ticked = [], opened = [] } = no
    if (!view.decides && !problem) return c.redirect(`/items/${view.id}`, 303)
    const { id: by } = await me(c)
    const before = await changedFor(by, view)
    const others = othersFor(view.item, view.snapshot, view.now, by)
    const frame = { title: 'Decide', wide: true, pack: packOf(view.item) }
    const body = (
      <DecisionPage
        {...view}
        {...{ typed, ticked, opened }}
        capacity={inWhatCapacity(by, view)}
        others={Object.fromEntries(others.map(({ id, name, title }) => [id, `${name}, ${title}`]))}
        {...(before ? { before } : {})}
      />
    )
    const closed = view.openings.some(({ part, served }) => !served || !opened.includes(part))
    if (problem) return show(c, { ...frame, problem, ...placeOf(typed, closed, { problem, wrong }) }, body, 409)
    const done = MESSAGES[c.req.query('done') ?? '']
    return show(c, { ...frame, ...(done ? { done } : {}) }, body)
  }

  /** Who acted on an earlier version sees the changes first. */
  async function changedFor(by: string, { id, item, entries }: ItemView): Promise<DecisionView['before']> {
    if (!entries.some((entry) => entry.by === by)) return undefined
    const { since, redline } = await service.items.listChanges(id, by)
    if (since === undefined || since === item.version) return undefined
    return { number: item.versions.lastIndexOf(since) + 1, changes: redline }
  }

  function inWhatCapacity(by: string, { decides, item, snapshot, now }: ItemView): string {
    if (!decides || item.progress !== 'awaiting') return ''
    const { under, signOff } = capacity(snapshot, item, by, dayOf(now))
    return under
      ? `You decide for ${nameOf(snapshot, under.from)}, under a delegation to ${day(under.ends)}. ${signOff.why}`
      : signOff.why
  }
}

function placeOf(
  { outcome = '', condition_kind: kind = '' }: Typed,
  closed: boolean,
  { problem, wrong }: { problem: string; wrong: readonly Wrong[] },
): Pick<Frame, 'problemAt' | 'wrong'> {
  if (closed && /^(?:approved|advised)/.test(outcome)) return { problemAt: 'to-open' }
  const field = outcome === 'approved-with-conditions' ? (CONDITION_FIELD[kind] ?? 'condition') : undefined
  return { wrong: field ? [{ field, says: problem }] : wrong }
}

const CONDITION_FIELD: Readonly<Record<string, string>> = {
  before: 'condition_before',
  'text-removed': 'condition_words',
  evidence: 'condition_evidence',
}

function typedOf(form: Readonly<Record<string, unknown>>): { typed: Typed; ticked: string[]; opened: string[] } {
  return {
    typed: joinDates(
      Object.fromEntries(Object.entries(form).map(([name, value]): [string, string] => [name, String(value).trim()])),
    ),
    ticked: [form['acknowledged'] ?? []].flat().map(String),
    opened: [form['opened'] ?? []].flat().map(String),
  }
}

/** The core validates it. */
function conditionOf(typed: Typed, id: string): Wanted[] | undefined {
  if (typed['outcome'] !== 'approved-with-conditions') return undefined
  const done = (name: string) => typed[name] ?? ''
  switch (typed['condition_kind']) {
    case 'before':
      return [{ id, kind: 'before', needs: utcOf(done('condition_before')) ?? '' }]
    case 'text-removed':
      return [{ id, kind: 'text-removed', needs: done('condition_words') || done('condition_passage') }]
    case 'evidence':
      return [{ id, kind: 'evidence', needs: done('condition_evidence') }]
    default:
      return [
        {
          ...{ id, kind: 'confirmation', needs: done('condition') },
          ...(typed['condition_who'] ? { who: typed['condition_who'] } : {}),
        },
      ]
  }
}
