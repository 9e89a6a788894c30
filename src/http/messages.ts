import { createRoute, z } from '@hono/zod-openapi'
import { mailAnswer } from '../core/message.ts'
import { Refusal } from '../core/refusal.ts'
import type { MailVerdict } from '../ports.ts'
import { allowed } from './identify.ts'
import { ProblemError } from './problems.ts'
import { type Desk, LARGEST, problems, room } from './room.ts'

const answerSchema = z
  .object({
    ref: z.string(),
    verdict: z.enum(['release', 'hold', 'reject']),
    smtp: z.object({ code: z.number(), enhanced: z.string(), text: z.string() }),
    reasons: z.array(
      z.object({
        rule: z.string(),
        type: z.string(),
        severity: z.string(),
        paragraphs: z.array(z.string()),
        advice: z.string(),
      }),
    ),
    item: z.string().nullable(),
  })
  .openapi('MailAnswer')

const answered = { description: 'The verdict', content: { 'application/json': { schema: answerSchema } } }

const post = createRoute({
  method: 'post',
  path: '/messages',
  summary: 'May this message leave?',
  description:
    'The body is the raw RFC 5322 message, up to 50 MB. The same message with the same envelope gets the same answer.',
  request: {
    query: z.object({
      sender: z.string().max(1000).openapi({ description: 'Envelope sender; <> for the null path' }),
      recipient: z
        .union([z.string().max(1000), z.array(z.string().max(1000)).max(5000)])
        .openapi({ description: 'Repeated' }),
    }),
    body: { content: { 'message/rfc822': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: { 200: answered, ...problems },
})

const get = createRoute({
  method: 'get',
  path: '/messages/{ref}',
  summary: 'What was answered, and where the held message stands now',
  request: { params: z.object({ ref: z.string().max(100) }) },
  responses: {
    200: {
      description: 'The verdict and the state of the item',
      content: { 'application/json': { schema: answerSchema.extend({ state: z.string() }) } },
    },
    ...problems,
  },
})

function view({ ref, verdict, reasons, item }: MailVerdict) {
  return {
    ref,
    ...mailAnswer(verdict, ref),
    reasons: reasons.map((reason) => ({ ...reason, paragraphs: [...reason.paragraphs] })),
    item,
  }
}

export function messages({ pipeline, ports }: Desk) {
  const routes = room()

  routes.openapi(post, async (c) => {
    allowed(c, 'messages')
    const { sender, recipient } = c.req.valid('query')
    const recipients = c.req.queries('recipient') ?? [recipient].flat()
    const raw = new Uint8Array(await c.req.arrayBuffer())
    if (raw.length === 0) throw new ProblemError(400, 'empty-message', 'The body of the request holds no message.')
    if (raw.length > LARGEST) throw new ProblemError(413, 'too-large', 'The message is larger than 50 MB.')
    return c.json(view(await pipeline.message({ raw, sender: sender === '<>' ? '' : sender, recipients })), 200)
  })

  routes.openapi(get, async (c) => {
    allowed(c, 'messages')
    const found = await ports.mailByRef(c.req.valid('param').ref)
    if (!found) throw new Refusal('not-found', 'There is no message under this reference.')
    const state = found.item ? (await pipeline.read(found.item)).progress : 'released'
    return c.json({ ...view(found), state }, 200)
  })

  return routes
}
