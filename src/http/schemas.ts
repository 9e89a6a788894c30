import { z } from '@hono/zod-openapi'
import { CHANNELS, type Draft, KINDS, SPEAKERS, usualChannel } from '../core/draft.ts'
import { ProblemError } from './problems.ts'

/** The shapes that requests are parsed with; the OpenAPI document is made from them. */

const MOMENT = z.iso.datetime({ offset: true })
const DAY = z.iso.date()

export const draftSchema = z
  .object({
    kind: z.enum(KINDS),
    channel: z.enum(CHANNELS).optional(),
    account: z.enum(['corporate', 'personal']).default('corporate'),
    handle: z.string().max(100).optional(),
    author_role: z.enum(SPEAKERS).default('staff'),
    title: z.string().max(500).default(''),
    text: z.string().max(2_000_000).default(''),
    files: z
      .array(z.object({ name: z.string().min(1).max(255), type: z.string().max(200).default(''), base64: z.base64() }))
      .max(50)
      .default([]),
    recipients: z.array(z.email()).max(1000).default([]),
    intended_at: MOMENT.optional(),
    embargo_until: MOMENT.optional(),
    election_period: z.boolean().optional(),
    evidence: z.array(z.string().max(200)).max(50).default([]),
    on_behalf_of: z.string().max(100).optional(),
    conflicts: z
      .array(z.object({ person: z.string().max(100), why: z.string().min(1).max(500) }))
      .max(20)
      .default([])
      .openapi({ description: 'Conflicts of interest: who should not decide, and why' }),
    review_by: DAY.optional().openapi({ description: 'When somebody should look at it again' }),
    expires_on: DAY.optional().openapi({ description: 'The day after which it is no longer true' }),
  })
  .openapi('Draft')

export type DraftInput = z.infer<typeof draftSchema>

/** Problems: `empty-draft`, `empty-file`. */
export function draftFrom(input: DraftInput, files: Draft['files'] = input.files.map(fileFrom)): Draft {
  if (input.text.trim() === '' && files.length === 0)
    throw new ProblemError(400, 'empty-draft', 'There is nothing to check: write or paste a text, or add a file.')
  if (files.some((file) => file.bytes.length === 0))
    throw new ProblemError(400, 'empty-file', 'One of the files is empty.')
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
    ...(input.handle ? { handle: input.handle } : {}),
    ...(input.intended_at ? { intendedAt: input.intended_at } : {}),
    ...(input.embargo_until ? { embargoUntil: input.embargo_until } : {}),
    ...(input.on_behalf_of ? { onBehalfOf: input.on_behalf_of } : {}),
    ...(input.conflicts.length > 0 ? { conflicts: input.conflicts } : {}),
    ...(input.review_by ? { reviewBy: input.review_by } : {}),
    ...(input.expires_on ? { expiresOn: input.expires_on } : {}),
    ...(input.election_period === undefined ? {} : { electionPeriod: input.election_period }),
  }
}

function fileFrom(file: DraftInput['files'][number]): Draft['files'][number] {
  const text = atob(file.base64)
  return { name: file.name, type: file.type, bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) }
}

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
    unread: z.array(z.object({ part: z.string(), why: z.string() })),
  })
  .openapi('Review')

const conditionSchema = z
  .object({
    kind: z.enum(['text-removed', 'before', 'evidence', 'confirmation']),
    needs: z.string().min(1).max(500).openapi({
      description:
        'The words to remove, letter for letter; the moment (ISO 8601); the kind of evidence; what is to be confirmed',
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

export const decisionSchema = z
  .object({
    version: z.string(),
    shown: z.string().openapi({ description: 'Hash of the findings that were on the page' }),
    outcome: z.enum(['approved', 'approved-with-conditions', 'advised', 'returned', 'rejected']),
    reason: z.string().max(5000).optional(),
    conditions: z.array(conditionSchema).max(20).optional(),
    remarks: z.array(remarkSchema).max(100).optional(),
    acknowledged: z.array(z.string()).default([]),
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
