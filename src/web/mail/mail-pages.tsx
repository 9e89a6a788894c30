import { type Context, Hono } from 'hono'
import { mayRead } from '../../core/authority.ts'
import { findingName } from '../../core/content.ts'
import { itemFrom } from '../../core/item/item-from.ts'
import { waitsForSender, whyNotCleared } from '../../core/mail/declare.ts'
import { packOf } from '../../core/pack/packs.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import type { Wrong } from '../../core/register/read.ts'
import type { Env } from '../../http/identify.ts'
import type { ItemSnapshot } from '../../use-cases/items/read-for.ts'
import { fields } from '../draft/form.ts'
import { requireFields, wrongOf } from '../form-errors.tsx'
import { openItem } from '../item/open.ts'
import type { PageContext } from '../page-context.ts'
import { HeldPage } from './held.tsx'

const MESSAGES: Readonly<Record<string, string>> = {
  explain: 'Your reason is recorded and shown to the person who decides.',
  declare: 'Your declaration is recorded. The mail gateway sends the email now; you need do nothing more.',
  ask: 'The email waits for a sign-off. You will hear what was decided.',
  cancel: 'It was cancelled and is not sent.',
}

type Typed = Readonly<Record<'reason' | 'version' | 'shown' | 'statement', string>>

export function mailPages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { service, ports } = api

  const choices: Readonly<Record<string, (id: string, by: string, typed: Typed) => Promise<unknown>>> = {
    explain: (id, by, { reason }) => explainAll(id, by, reason),
    declare: (id, by, { version, shown, statement }) => service.mail.declare(id, { by, version, shown, statement }),
    ask: askForSignOff,
    cancel: (id, by) => service.items.recall(id, by, 'Cancelled by the sender.'),
  }

  app.get('/mail/:id', (c) => page(c))

  app.post('/mail/:id/:choice', async (c) => {
    const { id, choice } = c.req.param()
    await seen(c)
    const run = Object.hasOwn(choices, choice) ? choices[choice] : undefined
    if (!run) throw new Refusal('not-found', 'There is no such choice.')
    const { reason = '', version = '', shown = '', statement = '' } = fields(await c.req.parseBody())
    try {
      if (choice === 'explain') requireFields({ reason }, { reason: 'Say why it may go as it is' })
      await run(id, (await me(c)).id, { reason, version, shown, statement })
      return c.redirect(`/mail/${id}?done=${choice}`, 303)
    } catch (fault) {
      if (fault instanceof Conflict) return page(c, fault.message)
      if (fault instanceof Refusal) return page(c, fault.message, wrongOf(fault))
      throw fault
    }
  })

  return app

  async function askForSignOff(id: string, by: string, { reason }: Typed): Promise<void> {
    await service.mail.askForSignOff(id, by)
    if (reason.trim()) await explainAll(id, by, reason)
  }

  /** The reason becomes a comment where no finding needs a decision. */
  async function explainAll(id: string, by: string, reason: string): Promise<void> {
    const { review } = await service.items.read(id)
    const weighty = (review?.findings ?? []).flatMap((finding, index) =>
      finding.severity === 'note' ? [] : [findingName(index)],
    )
    for (const finding of weighty) await service.items.explain(id, { by, finding, resolution: 'explained', reason })
    if (weighty.length === 0) await service.items.comment(id, { by, text: reason })
  }

  async function seen(c: Context<Env>): Promise<ItemSnapshot> {
    const id = c.req.param('id')!
    const [{ id: by }, snapshot, entries] = await Promise.all([
      me(c),
      ports.officeSnapshot(),
      service.items.history(id),
    ])
    const [item, at] = [itemFrom(entries), ports.now()]
    if (!item.mail || !mayRead(snapshot, item, by, at)) throw new Refusal('not-found', 'There is no such item.')
    return { id, at, snapshot, entries, item }
  }

  async function page(c: Context<Env>, problem?: string, wrong: readonly Wrong[] = []) {
    const view = await openItem(c, context, await seen(c))
    const choice = c.req.query('done') ?? ''
    // Anybody can write this address, so it must be on record.
    const isDone = Object.hasOwn(MESSAGES, choice) && (choice !== 'declare' || view.item.declaration !== undefined)
    const success = isDone ? MESSAGES[choice] : undefined
    const frame = {
      title: 'Held email',
      wide: true,
      pack: packOf(view.item),
      ...(success ? { done: success } : {}),
      ...(problem ? { problem, wrong } : {}),
    }
    const sender = { by: (await me(c)).id, at: view.now, draft: view.draft }
    const toClear =
      view.mine && waitsForSender(view.item)
        ? { problem: whyNotCleared(view.item, view.snapshot, sender)?.message }
        : undefined
    return show(c, frame, <HeldPage {...view} toClear={toClear} />, problem ? 409 : 200)
  }
}
