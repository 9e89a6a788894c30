import { z } from '@hono/zod-openapi'
import { canonical } from '../core/content.ts'
import { CHANNELS, type Draft, KINDS, SPEAKERS, usualChannel } from '../core/draft.ts'
import { fromBase64 } from './base64.ts'
import { ProblemError } from './problems.ts'

/** The OpenAPI document is made from these. */

const MOMENT = z.iso.datetime({ offset: true })
const DAY = z.iso.date()

const VERSION_HELP = `SHA-256 of the content, instead of the draft. It is made from the JSON text, without spaces, of
["countersign-content-1", kind, channel, account, handle or "", author_role, title, text, [[file name, SHA-256 of the file], ...], "",
sorted recipients as [address, true], embargo_until or ""], and last, if a file has an alt text,
["alt-texts", alt text of each file or "", ...]; title and text in NFC, with line feeds, no spaces at line ends and none around.`

const fileName = z.string().min(1).max(255)
const altText = z
  .string()
  .max(1000)
  .optional()
  .openapi({ description: 'What a picture shows, for people who cannot see it. It is checked and signed off too' })

const fileSchema = z.object({
  name: fileName,
  alt: altText,
  type: z.string().max(200).default(''),
  base64: z.string().openapi({ format: 'byte' }),
})

export const draftSchema = z
  .object({
    kind: z.enum(KINDS),
    channel: z.enum(CHANNELS).optional(),
    account: z.enum(['corporate', 'personal']).default('corporate'),
    handle: z.string().max(100).optional(),
    author_role: z.enum(SPEAKERS).default('staff'),
    title: z.string().max(500).default(''),
    text: z.string().max(2_000_000).default(''),
    files: z.array(fileSchema).max(50).default([]),
    recipients: z.array(z.email()).max(1000).default([]),
    intended_at: MOMENT.optional(),
    embargo_until: MOMENT.optional(),
    election_period: z.boolean().optional(),
    evidence: z
      .array(z.string().max(200))
      .max(50)
      .default([])
      .openapi({
        description:
          'Evidence, each with a reference after a colon: consent, licence, ' +
          'nobody-shown, own-device, source, dpia, eqia, template, paro, advice; for film and ' +
          'sound transcript (the text or another file) or no-speech',
      }),
    on_behalf_of: z.string().max(100).optional(),
    conflicts: z
      .array(z.object({ person: z.string().max(100), why: z.string().min(1).max(500) }))
      .max(20)
      .default([])
      .openapi({ description: 'Conflicts of interest: who should not decide, and why' }),
    review_by: DAY.optional().openapi({ description: 'Date of its next review' }),
    expires_on: DAY.optional().openapi({ description: 'The day after which it is no longer true' }),
    share_with: z
      .array(z.string().min(1).max(100))
      .max(50)
      .default([])
      .openapi({ description: 'Who else may read it, by their ids; those involved may read it anyway' }),
    open_to_office: z.boolean().default(false).openapi({ description: 'Everyone in the office may read it' }),
  })
  .openapi('Draft')

export type DraftInput = z.infer<typeof draftSchema>

/** Throws `empty-draft`, `empty-file`, `bad-input`. */
export async function draftFrom(input: DraftInput): Promise<Draft> {
  const files: Draft['files'][number][] = []
  for (const [index, { name, type, base64 }] of input.files.entries())
    files.push({ name, type, bytes: await fileBytes(base64, index) })
  return draftWith({ ...input, alt_texts: altTextsOf(input.files) }, files)
}

const altTextsOf = (files: readonly { readonly alt?: string | undefined }[]): string[] =>
  files.map(({ alt = '' }) => alt)

async function fileBytes(base64: string, index: number): Promise<Uint8Array> {
  const bytes = await fromBase64(base64)
  if (!bytes) throw new ProblemError(400, 'bad-input', `files.${index}.base64: Invalid base64-encoded string`)
  return bytes
}

type Described = Omit<DraftInput, 'files'> & { readonly alt_texts?: readonly string[] }

/** Throws `empty-draft`, `empty-file`. */
export function draftWith(input: Described, files: Draft['files']): Draft {
  if (input.text.trim() === '' && files.length === 0)
    throw new ProblemError(400, 'empty-draft', 'Write or paste a text, or add a file.')
  if (files.some((file) => file.bytes.length === 0))
    throw new ProblemError(400, 'empty-file', 'One of the files is empty.')
  return draftOf(input, files)
}

function draftOf(input: Described, files: Draft['files']): Draft {
  return {
    kind: input.kind,
    channel: input.channel ?? usualChannel(input.kind),
    account: input.account,
    author: input.author_role,
    title: input.title,
    body: input.text,
    files,
    recipients: input.recipients.map((address) => ({ address, visible: true })),
    evidence: input.evidence,
    ...(input.alt_texts?.some((text) => text !== '') ? { altTexts: input.alt_texts } : {}),
    ...(input.handle ? { handle: input.handle } : {}),
    ...(input.intended_at ? { intendedAt: input.intended_at } : {}),
    ...(input.embargo_until ? { embargoUntil: input.embargo_until } : {}),
    ...(input.on_behalf_of ? { onBehalfOf: input.on_behalf_of } : {}),
    ...(input.conflicts.length > 0 ? { conflicts: input.conflicts } : {}),
    ...(input.review_by ? { reviewBy: input.review_by } : {}),
    ...(input.expires_on ? { expiresOn: input.expires_on } : {}),
    ...(input.share_with.length > 0 || input.open_to_office
      ? { readers: { people: input.share_with, office: input.open_to_office } }
      : {}),
    ...(input.election_period === undefined ? {} : { electionPeriod: input.election_period }),
  }
}

/** SHA-256 in lower-case hexadecimal. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 in 64 lower-case hexadecimal digits')

/** Files may be given by hash. */
const heldDraftSchema = draftSchema
  .extend({
    files: z
      .array(z.union([fileSchema, z.object({ name: fileName, alt: altText, sha256: hashSchema })]))
      .max(50)
      .default([]),
  })
  .openapi('HeldDraft')

export const heldSchema = z
  .object({
    certificate: z.string().max(20_000),
    draft: heldDraftSchema.optional(),
    version: hashSchema.optional().openapi({ description: VERSION_HELP }),
  })
  .refine(({ draft, version }) => (draft === undefined) !== (version === undefined), {
    message: 'Send either the draft or its version',
  })
  .openapi('Held')

type Digest = (content: string | Uint8Array) => Promise<string>

/** Throws `bad-input`. */
export async function versionHeld(held: z.infer<typeof heldDraftSchema>, digest: Digest): Promise<string> {
  const digests: string[] = []
  for (const [index, file] of held.files.entries())
    digests.push('sha256' in file ? file.sha256 : await digest(await fileBytes(file.base64, index)))
  const files = held.files.map(({ name }) => ({ name, type: '', bytes: NOTHING }))
  return digest(canonical(draftOf({ ...held, alt_texts: altTextsOf(held.files) }, files), digests))
}

const NOTHING = new Uint8Array()

const findingSchema = z
  .object({
    name: z.string(),
    rule: z.string(),
    detector: z.string(),
    type: z.string(),
    severity: z.enum(['note', 'sign-off', 'block']),
    confidence: z.number(),
    part: z.string(),
    where: z.string().optional(),
    start: z.number().int().openapi({ description: 'UTF-16 offset into the part' }),
    end: z.number().int(),
    paragraphs: z.array(z.string()),
    because: z.string(),
    advice: z.string(),
    reserved: z.boolean(),
    suggestion: z.string().optional(),
  })
  .openapi('Finding')

export const reviewSchema = z
  .object({
    verdict: z.enum(['clear', 'sign-off', 'block']),
    findings: z.array(findingSchema),
    unread: z
      .array(
        z.object({
          part: z.string(),
          why: z.string(),
          retry: z
            .boolean()
            .optional()
            .openapi({ description: 'The check ran out of time; a longer check may read it' }),
          advice: z
            .string()
            .optional()
            .openapi({ description: 'What the author can do, as a name such as no-password' }),
          start: z.number().int().optional(),
          end: z.number().int().optional(),
          language: z.string().optional().openapi({ description: 'Code of ISO 639; und: not recognised' }),
        }),
      )
      .openapi({
        description:
          'What could not be read or checked: a person must look. A passage in another language has its place',
      }),
  })
  .openapi('Review')

const conditionSchema = z
  .object({
    kind: z.enum(['text-removed', 'before', 'evidence', 'confirmation']),
    needs: z.string().min(1).max(500).openapi({
      description: 'The exact words to remove; the moment (ISO 8601); the kind of evidence; what is to be confirmed',
    }),
    who: z.string().max(100).optional().openapi({ description: 'Who is to confirm; the author when absent' }),
  })
  .openapi('Condition')

export const placeSchema = z
  .object({ part: z.string().max(1000), start: z.number().int().min(0), end: z.number().int().min(0) })
  .openapi('Place')

export const remarkSchema = z
  .object({
    text: z.string().max(5000),
    anchor: placeSchema.optional(),
    in_reply_to: z.number().int().min(1).optional().openapi({ description: 'The number of the comment it answers' }),
  })
  .openapi('Remark')

/** Every approval, advice and emergency release needs it. */
export const openedSchema = z
  .array(z.string().max(2000))
  .max(3000)
  .default([])
  .openapi({
    description:
      'Parts of `to_open` that you have opened. An approval, advice or emergency release names ' +
      'them all, after each was served to you; otherwise it is refused: `not-opened`',
  })

export const decisionSchema = z
  .object({
    version: z.string(),
    shown: z.string().openapi({ description: 'Hash of the findings that were on the page' }),
    outcome: z.enum(['approved', 'approved-with-conditions', 'advised', 'returned', 'rejected']),
    reason: z.string().max(5000).optional(),
    conditions: z.array(conditionSchema).max(20).optional(),
    remarks: z.array(remarkSchema).max(100).optional(),
    acknowledged: z.array(z.string()).default([]),
    opened: openedSchema,
  })
  .openapi('Decision')

export const reasonSchema = z.object({ reason: z.string().max(5000) }).openapi('Reason')

export const delegationSchema = z
  .object({
    to: z.string(),
    starts: DAY,
    ends: DAY,
    kinds: z.array(z.enum(KINDS)).min(1).optional(),
    channels: z.array(z.enum(CHANNELS)).min(1).optional(),
    up_to: z.enum(['note', 'sign-off']).default('sign-off'),
    reason: z.string().min(1).max(500),
  })
  .openapi('Delegation')

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    fields: z.array(z.object({ field: z.string(), says: z.string() })).optional(),
  })
  .openapi('Problem')
