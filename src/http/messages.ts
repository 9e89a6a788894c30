import { z } from '@hono/zod-openapi'
import { firstAnswer, mailAnswer } from '../core/mail/answer.ts'
import { waitsFor } from '../core/mail/declare.ts'
import { wasObserved } from '../core/mail/observe.ts'
import { sides } from '../core/mail/pass.ts'
import { unlessErased } from '../core/refusal.ts'
import type { MailVerdict } from '../ports.ts'
import type { Answered } from '../use-cases/mail/screen.ts'
import { gatewayOf } from './mail-gateway.ts'
import { MAX_RECIPIENTS, messageFrom } from './message-body.ts'
import { getRoute, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter, mailPage } from './router.ts'

const answerSchema = z
  .object({
    ref: z.string(),
    verdict: z
      .enum(['release', 'hold', 'reject', 'sent', 'defer'])
      .openapi({ description: 'sent: this message was held and has been sent since; accept it and discard it' }),
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
    observed: z
      .array(z.object({ rule: z.string(), type: z.string() }))
      .openapi({ description: 'Observe-only: released although it would be held for these; otherwise empty' }),
    passes: z.array(z.object({ because: z.string(), detail: z.string() })).openapi({
      description: 'Why something that would have held it was allowed',
    }),
    headers: z.object({
      add: z.array(z.object({ name: z.string(), value: z.string() })),
      remove: z.array(z.string()),
    }),
    recipients: z.object({ inside: z.array(z.string()), outside: z.array(z.string()) }).openapi({
      description: 'The verdict is about external recipients; internal copies may go at once',
    }),
    item: z.string().nullable(),
    cleared_by: z
      .enum(['sender', 'approver', 'chief-executive'])
      .optional()
      .openapi({ description: 'Who clears a held message. `sender`: its sender, by a declaration on its page' }),
  })
  .openapi('MailAnswer')

const answered = ok('The verdict', answerSchema)

const form = {
  type: 'object' as const,
  required: ['envelope', 'message'],
  properties: {
    envelope: {
      type: 'object' as const,
      required: ['sender', 'recipients'],
      properties: {
        sender: { type: 'string' as const, description: 'Empty or <> for the null path' },
        recipients: {
          type: 'array' as const,
          items: { type: 'string' as const },
          minItems: 1,
          maxItems: MAX_RECIPIENTS,
        },
        queue: { type: 'string' as const, pattern: '^[\\w.-]{1,100}$' },
      },
    },
    message: { type: 'string' as const, format: 'binary', description: 'With a file name, as message/rfc822' },
  },
}

const post = postRoute('/messages', 'May this message leave?', {
  description:
    'With up to a few dozen recipients the body is the raw RFC 5322 message, up to 50 MB, and its ' +
    'envelope is in the query. With more, up to 5,000, the body is `multipart/form-data` of two ' +
    'files: `envelope` (JSON) and `message` (the raw bytes). The same message with the same envelope ' +
    'gets the answer that fits what has become of it; an `Idempotency-Key` is not looked at.',
  request: {
    query: z.object({
      sender: z.string().optional().openapi({ description: 'Envelope sender; <> for the null path' }),
      recipient: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .openapi({ description: 'Repeated' }),
      queue: z
        .string()
        .optional()
        .openapi({ description: 'Queue id under which the gateway keeps it if it is held: orders give it' }),
    }),
    body: {
      content: {
        'message/rfc822': { schema: z.string().openapi({ format: 'binary' }) },
        'multipart/form-data': { schema: form },
      },
    },
  },
  responses: answered,
})

const get = getRoute('/messages/{ref}', 'The verdict, and the state of the held message now', {
  description: 'For the gateway that asked about the message or holds a copy.',
  request: { params: z.object({ ref: z.string().max(100) }) },
  responses: ok('The verdict and the state of the item', answerSchema.extend({ state: z.string() })),
})

const unchecked = postRoute('/messages/unchecked', 'This message went out unchecked while the service was away', {
  description:
    'Body and envelope as for `/messages`. It is checked and its text is not kept. What must not go out is recorded as ' +
    'an incident, and the data protection officer and the Chief Executive are notified. The gateway then deletes its copy.',
  request: post.request,
  responses: ok('What the verdict would have been', z.object({ verdict: z.enum(['release', 'hold', 'reject']) })),
})

function view({ mail, verdict, inside, outside, clearedBy, deferred }: Answered, page: string) {
  const { ref, reasons, passes, item } = mail
  const { smtp, headers } = mailAnswer(verdict, { ref, reasons, page: item === null ? '' : page, clearedBy, deferred })
  return {
    ref,
    verdict,
    smtp,
    reasons: reasons.map((reason) => ({ ...reason, paragraphs: [...reason.paragraphs] })),
    observed: observedIn(mail),
    passes: [...passes],
    headers: { add: [...headers.add], remove: [...headers.remove] },
    recipients: { inside: [...inside], outside: [...outside] },
    item,
    ...(clearedBy ? { cleared_by: clearedBy } : {}),
  }
}

function observedIn(mail: MailVerdict): { rule: string; type: string }[] {
  return wasObserved(mail) ? mail.reasons.map(({ rule, type }) => ({ rule, type })) : []
}

export function messages(api: ApiDependencies) {
  const { service, ports } = api
  const routes = createRouter()

  routes.openapi(post, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { queue, ...message } = await messageFrom(c)
    const begun = performance.now()
    const done = await service.mail.screen(message, { gateway, ...(queue ? { queue } : {}) })
    const answer = view(done, mailPage(api, done.mail.ref))
    const { observed } = answer
    api.count?.message(observed.length > 0 ? 'observed' : done.verdict, performance.now() - begun)
    for (const rule of new Set(observed.map((one) => one.rule))) api.count?.observed(rule)
    return c.json(answer, 200)
  })

  routes.openapi(unchecked, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { queue: _, ...message } = await messageFrom(c)
    return c.json(await service.mail.checkSent(message, gateway), 200)
  })

  routes.openapi(get, async (c) => {
    const gateway = await gatewayOf(c, api)
    const { ref } = c.req.valid('param')
    const mail = await service.mail.readAnswer(ref, gateway)
    const item = mail.item ? await service.items.read(mail.item) : undefined
    const kept = item?.version ? await unlessErased(ports.open(item.version)) : undefined
    const recipients = (kept?.recipients ?? []).map(({ address }) => address)
    const { inside, outside } = sides((await ports.officeSnapshot()).office, recipients)
    const verdict = firstAnswer(mail)
    const state = item?.progress ?? 'released'
    const waits = item && verdict === 'hold' ? waitsFor(item) : undefined
    const answered = { mail, verdict, inside, outside, ...(waits ? { clearedBy: waits } : {}) }
    return c.json({ ...view(answered, mailPage(api, mail.ref)), state }, 200)
  })

  return routes
}
