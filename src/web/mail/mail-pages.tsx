import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayRead } from '../../core/authority.ts'
import { findingName } from '../../core/content.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Item } from '../../core/item.ts'
import { maySelfRelease } from '../../core/mail/acts.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { whyThem } from '../../core/route.ts'
import type { Env } from '../../http/identify.ts'
import type { Room } from '../pages.tsx'
import { HeldPage } from './held.tsx'

const SAID: Readonly<Record<string, string>> = {
  explain: 'Your reason is on record, and whoever decides reads it.',
  alone: 'It is on its way.',
  cancel: 'It was cancelled and is not sent.',
}

/** The page that a held message's sender is led to: what was found, and a form for each choice. */
export function mailPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, ports } = desk

  const choices: Readonly<Record<string, (id: string, by: string, reason: string) => Promise<unknown>>> = {
    explain: (id, by, reason) => explainAll(id, by, reason),
    alone: (id, by, reason) => pipeline.selfRelease(id, by, reason),
    cancel: (id, by) => pipeline.recall(id, by, 'Cancelled by the sender.'),
  }

  app.get('/mail/:ref', (c) => page(c))

  app.post('/mail/:ref/:choice', async (c) => {
    const { ref, choice } = c.req.param()
    await seen(c)
    const run = choices[choice]
    if (!run) throw new Refusal('not-found', 'There is no such choice.')
    const { reason } = await c.req.parseBody()
    try {
      await run(ref, (await me(c)).id, String(reason ?? ''))
      return c.redirect(`/mail/${ref}?said=${choice}`, 303)
    } catch (fault) {
      if (fault instanceof Refusal || fault instanceof Conflict) return page(c, fault.message)
      throw fault
    }
  })

  return app

  /** One reason for all that asks for a decision; where only reading failed, it is a comment. */
  async function explainAll(id: string, by: string, reason: string): Promise<void> {
    const { review } = await pipeline.read(id)
    const weighty = (review?.findings ?? []).flatMap((finding, index) =>
      finding.severity === 'note' ? [] : [findingName(index)],
    )
    for (const finding of weighty) await pipeline.explain(id, { by, finding, resolution: 'explained', reason })
    if (weighty.length === 0) await pipeline.comment(id, { by, text: reason })
  }

  async function seen(c: Context<Env>): Promise<{ item: Item; by: string }> {
    const [{ id: by }, house, item] = await Promise.all([me(c), ports.house(), pipeline.read(c.req.param('ref')!)])
    if (!item.submitted?.mail || !mayRead(house, item, by, ports.now()))
      throw new Refusal('not-found', 'There is no email under this reference that you may see.')
    return { item, by }
  }

  async function page(c: Context<Env>, problem?: string) {
    const { item, by } = await seen(c)
    const house = await ports.house()
    const said = SAID[c.req.query('said') ?? '']
    const mine = item.editors.includes(by)
    return show(
      c,
      { title: 'Held email', ...(said ? { said } : {}), ...(problem ? { problem } : {}) },
      <HeldPage
        id={c.req.param('ref')!}
        item={item}
        draft={await ports.open(item.version!)}
        whyThem={whyThem(house, item, dayOf(ports.now()))}
        mine={mine}
        alone={mine && maySelfRelease(item, house.office.mail)}
      />,
      problem ? 409 : 200,
    )
  }
}
