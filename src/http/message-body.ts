import type { Context } from 'hono'
import { z } from 'zod'
import type { Env } from './identify.ts'
import { ProblemError } from './problems.ts'
import { MAX_BODY_BYTES } from './router.ts'

export type Given = {
  readonly raw: Uint8Array
  readonly sender: string
  readonly recipients: readonly string[]
  readonly queue?: string | undefined
}

export const MAX_RECIPIENTS = 5000
const LONGEST_ADDRESS = 1000
/** Bytes of JSON with 5,000 addresses of the greatest length. */
const LARGEST_ENVELOPE = 2 * 1024 * 1024

const envelopeSchema = z.object({
  sender: z.string().max(LONGEST_ADDRESS),
  recipients: z.array(z.string().min(1).max(LONGEST_ADDRESS)).min(1),
  queue: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional(),
})

/**
 * The message with its envelope in the query, or a form of two parts; kept byte for byte. Refusals: `bad-input`,
 * `empty-message`, `too-large`, `too-many-recipients`.
 */
export async function messageFrom(c: Context<Env>): Promise<Given> {
  const isForm = /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
  const { envelope, raw } = isForm ? await fromForm(c) : await fromQuery(c)
  if (raw.length === 0) throw new ProblemError(400, 'empty-message', 'The request holds no message.')
  if (raw.length > MAX_BODY_BYTES) throw new ProblemError(413, 'too-large', 'The message is larger than 50 MB.')
  const { sender, recipients, queue } = checked(envelope)
  return { raw, sender: sender === '<>' ? '' : sender, recipients, queue }
}

async function fromQuery(c: Context<Env>): Promise<{ envelope: unknown; raw: Uint8Array }> {
  const { sender, queue } = c.req.query()
  const recipients = c.req.queries('recipient') ?? []
  const raw = new Uint8Array(await c.req.arrayBuffer())
  return { envelope: { sender, recipients, ...(queue === undefined ? {} : { queue }) }, raw }
}

async function fromForm(c: Context<Env>): Promise<{ envelope: unknown; raw: Uint8Array }> {
  const inQuery = ['sender', 'recipient', 'queue'].filter((name) => c.req.query(name) !== undefined)
  if (inQuery.length > 0) throw badInput('The envelope is in the form, so leave it out of the address.')
  const form = await c.req.raw.formData().catch(() => {
    throw badInput('The form cannot be read: it is not well-formed multipart/form-data.')
  })
  const names = [...form.keys()].sort().join(' ')
  if (names !== 'envelope message') throw badInput('Send exactly two parts: envelope and message.')
  const [envelope, message] = [form.get('envelope')!, form.get('message')!]
  // Without a file name it is decoded as text, which changes its bytes.
  if (typeof message === 'string') throw badInput('Send the part message as a file: give it a file name.')
  const size = typeof envelope === 'string' ? envelope.length : envelope.size
  if (size > LARGEST_ENVELOPE) throw new ProblemError(413, 'too-large', 'The envelope is larger than 2 MB.')
  const text = typeof envelope === 'string' ? envelope : await envelope.text()
  return { envelope: jsonOf(text), raw: new Uint8Array(await message.arrayBuffer()) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput('The part envelope is not JSON.')
  }
}

function checked(envelope: unknown): z.infer<typeof envelopeSchema> {
  const read = envelopeSchema.safeParse(envelope)
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'envelope'}: ${message}`)
    throw badInput(wrong.slice(0, 5).join('; '))
  }
  if (read.data.recipients.length > MAX_RECIPIENTS)
    throw new ProblemError(
      413,
      'too-many-recipients',
      `A message may have up to ${MAX_RECIPIENTS.toLocaleString('en-GB')} recipients. Send it to fewer at once.`,
    )
  return read.data
}

const badInput = (detail: string) => new ProblemError(400, 'bad-input', detail)
