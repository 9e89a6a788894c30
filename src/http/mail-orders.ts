import { z } from '@hono/zod-openapi'
import { waitsForSender } from '../core/mail/declare.ts'
import { headBytes, headerOf } from '../core/mail/message.ts'
import { heldNotice, lostNotice, returnNotice } from '../core/mail/notice.ts'
import { backAt } from '../core/mail/rules.ts'
import { Refusal, unlessErased } from '../core/refusal.ts'
import type { OpenOrder } from '../ports.ts'
import { base64 } from './base64.ts'
import { gatewayOf } from './mail-gateway.ts'
import { getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter, mailPage } from './router.ts'

const orderSchema = z
  .object({
    seq: z.number().int(),
    ref: z.string(),
    act: z.enum(['notify', 'release', 'return', 'discard']).openapi({
      description:
        'notify: send the notice to the sender. return: bounce it and delete it. discard: delete it, because ' +
        'another gateway has released or returned it',
    }),
    why: z.string(),
    at: z.string(),
    state: z.string().openapi({ description: 'State of the item: releasing when a release has begun' }),
    begun: z.boolean().openapi({ description: 'Whether this gateway has begun to carry it out' }),
    recipients: z.array(z.string()),
    sender: z.string().openapi({ description: 'Empty for the null path: then no sender is notified' }),
    message_id: z.string(),
    header: z
      .string()
      .optional()
      .openapi({ description: 'Header of the message in Base64, for the notice to its sender' }),
    notice: z.object({ subject: z.string(), text: z.string() }).optional(),
    copies: z.array(z.string()).openapi({ description: 'Queue ids under which the gateway said it keeps the message' }),
  })
  .openapi('MailOrder')

const list = getRoute('/messages/decisions', 'What the gateway is to do with the messages it holds', {
  description:
    'Waits up to `wait` seconds for the first. Each is repeated until a receipt is given, so a ' +
    'gateway that starts anew asks with `after=0` and repeats what it had not finished.',
  request: {
    query: z.object({
      after: z.coerce.number().int().min(0).default(0),
      wait: z.coerce.number().min(0).max(55).default(0).openapi({ description: 'Seconds' }),
    }),
  },
  responses: ok('The oldest first', z.object({ decisions: z.array(orderSchema), next: z.number() })),
})

const receiptSchema = z
  .object({
    seq: z.number().int().min(1),
    outcome: z.enum(['releasing', 'released', 'returning', 'returned', 'discarded', 'notified', 'missing']).openapi({
      description:
        'releasing: asked before a release; refused when the approval is no longer valid. returning: asked before a ' +
        'bounce. Either is refused when another gateway was first. missing: no copy is held',
    }),
    receipt: z.string().max(200).default(''),
  })
  .openapi('MailReceipt')

const receipt = postRoute('/messages/{ref}/receipts', 'What the gateway did with a held message', {
  description:
    'Only from the gateway that asked about the message or holds a copy, and only about ' +
    'an order of its own `seq`: `released` after `releasing` was granted, `returned` for ' +
    'an order to return, `missing` for either, `discarded` for an order to discard, `notified` for a notice. ' +
    'A receipt that ' +
    'was taken before may be sent again; every other is refused.',
  request: { params: z.object({ ref: z.string().max(100) }), body: jsonBody(receiptSchema) },
  responses: ok('Recorded; where the message is held', z.object({ copies: z.array(z.string()) })),
})

const MAX_ORDERS = 50
/** Milliseconds between looks while a gateway waits. */
const LOOK_MS = 250

export function mailOrders(api: ApiDependencies) {
  const { service, ports } = api
  const routes = createRouter()

  routes.openapi(list, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { after, wait } = c.req.valid('query')
    const asked = { gateway, after, limit: MAX_ORDERS }
    const looks = Math.ceil((wait * 1000) / LOOK_MS)
    let found = await service.mail.listOrders(asked)
    for (let look = 0; look < looks && found.length === 0 && !c.req.raw.signal.aborted; look++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      found = await service.mail.listOrders(asked)
    }
    const decisions = await Promise.all(found.map((order) => view(order, gateway)))
    return c.json({ decisions, next: found.at(-1)?.seq ?? after }, 200)
  })

  routes.openapi(receipt, async (c) => {
    const by = await gatewayOf(c, api)
    const { ref } = c.req.valid('param')
    const { copies } = await service.mail.recordReceipt(ref, { by, ...c.req.valid('json') })
    return c.json({ copies: copies.map(({ queue }) => queue) }, 200)
  })

  return routes

  async function view({ seq, ref, act, why, at, gateway: begunBy }: OpenOrder, gateway: string) {
    const [mail, copies, { office }] = await Promise.all([
      ports.mailByRef(ref),
      ports.mailCopies(ref),
      ports.officeSnapshot(),
    ])
    if (!mail?.item) throw new Refusal('not-found', 'There is no held message under this reference.')
    const item = await service.items.read(mail.item)
    const { version, progress, submitted, signOffs } = item
    const draft = await unlessErased(ports.open(version!))
    const held = { ref, reasons: mail.reasons, page: mailPage(api, ref), bySender: waitsForSender(item) }
    const back = backAt(office.mail, submitted!.at, signOffs.at(-1)?.due)
    const hours = Math.round((Date.parse(back) - Date.parse(submitted!.at)) / 360_000) / 10
    const notice = {
      notify: () => (why === '' ? heldNotice(held, hours) : lostNotice(held, why)),
      return: () => returnNotice(held, why),
      release: () => undefined,
      discard: () => undefined,
    }[act]()
    const raw = draft?.files[0]?.bytes ?? new Uint8Array()
    return {
      ...{ seq, ref, act, why, at },
      state: progress,
      // Older orders have no gateway.
      begun: (begunBy ?? (progress === 'releasing' ? mail.gateway : null)) === gateway,
      recipients: (draft?.recipients ?? []).map(({ address }) => address),
      sender: draft?.sender ?? '',
      message_id: headerOf(raw, 'message-id'),
      ...(notice ? { header: base64(headBytes(raw)) } : {}),
      copies: copies.filter((copy) => copy.gateway === gateway && copy.gone === null).map(({ queue }) => queue),
      ...(notice ? { notice } : {}),
    }
  }
}
