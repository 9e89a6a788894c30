import { z } from '@hono/zod-openapi'
import { placeSchema, reviewSchema } from './schemas.ts'

const releaseSchema = z.object({
  at: z.string(),
  by: z.string(),
  version: z.string(),
  receipt: z.string(),
  addresses: z.array(z.string()),
})

const toOpenSchema = z
  .object({
    part: z.string(),
    because: z
      .array(z.enum(['not-read', 'picture', 'film', 'sound']))
      .openapi({ description: 'Why it must be opened: not read in full, or what it contains' }),
    unread: z.array(z.string()).openapi({ description: 'What was not read, in sentences' }),
    opened: z.boolean().openapi({ description: 'Whether it was served to you, of this version' }),
  })
  .openapi('ToOpen', {
    description:
      'A file that must be opened before an approval or advice: GET /v1/items/{id}/file?part=…, then name the part in `opened`. A machine opens nothing.',
  })

export const itemSchema = z
  .object({
    id: z.string(),
    progress: z.string(),
    version: z.string(),
    shown: z.string(),
    kind: z.string(),
    channel: z.string(),
    author: z.string(),
    review: reviewSchema,
    to_open: z.array(toOpenSchema),
    outstanding: z.array(
      z.object({
        holder: z.string(),
        asks: z.enum(['advice', 'approval']),
        reserved: z.boolean(),
        row: z.string(),
        why: z.string(),
        due: z.string(),
      }),
    ),
    why_them: z.string(),
    excluded: z.array(z.object({ person: z.string(), why: z.string() })),
    open_conflicts: z
      .array(
        z.object({
          ...{ person: z.string(), by: z.string(), why: z.string() },
          because: z.literal('on-behalf-of').optional().openapi({ description: 'The draft speaks in their name' }),
        }),
      )
      .openapi({
        description:
          'Conflicts of interest that an author declared and that are not answered yet: these people cannot approve',
      }),
    decisions: z.array(
      z.object({
        by: z.string(),
        at: z.string(),
        version: z.string(),
        outcome: z.string(),
        reason: z.string().optional(),
        under: z.string().optional(),
      }),
    ),
    comments: z.array(
      z.object({
        number: z.number().int(),
        by: z.string(),
        at: z.string(),
        version: z.string(),
        text: z.string(),
        anchor: placeSchema.optional(),
        in_reply_to: z.number().int().optional(),
      }),
    ),
    shared_with: z.array(z.string()).openapi({ description: 'The people it was shared with by name' }),
    open_to_office: z.boolean(),
    policy: z.object({ id: z.string(), version: z.string() }).openapi({
      description: 'The policy pack that it was decided under, or is to be decided under while it waits',
    }),
    certificate: z.string().optional(),
    on_hold: z.string().optional(),
    claimed: z.object({ by: z.string(), until: z.string() }).optional(),
    declaration: z
      .object({
        by: z.string(),
        at: z.string(),
        statement: z.string().openapi({ description: 'The version of the wording' }),
        sampled_until: z.string().optional(),
        judged: z.enum(['right', 'wrong']).optional(),
      })
      .optional()
      .openapi({ description: 'The sender cleared this held email' }),
    conditions: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        needs: z.string(),
        met: z.boolean(),
        missing: z.string().optional().openapi({ description: 'A task that is still to be done, in a sentence' }),
        spans: z.array(placeSchema).optional(),
      }),
    ),
    scheduled: z.object({ for: z.string(), means: z.string() }).optional(),
    order: z.object({ key: z.string(), not_before: z.string().optional() }).optional(),
    releases: z.array(releaseSchema),
    emergency: z
      .object({
        by: z.string(),
        at: z.string(),
        reason: z.string(),
        review_due: z.string(),
        outcome: z.string().optional(),
      })
      .optional(),
    tasks: z.array(
      z.object({
        task: z.string(),
        kind: z.string(),
        where: z.string(),
        to: z.string(),
        due: z.string(),
        done: z.boolean(),
      }),
    ),
    pages: z
      .array(
        z.object({
          address: z.string(),
          looked_at_again: z.string().optional(),
          found: z
            .object({
              at: z.string(),
              outcome: z.enum(['same', 'differs', 'unreachable']),
              missing: z.number().openapi({ description: 'Approved sentences that are not on the page' }),
              of: z.number(),
              added: z.number().openapi({ description: 'Words among them that were not approved' }),
            })
            .optional(),
        }),
      )
      .openapi({
        description: 'Comparisons of published pages with the approved content, where the office allows them',
      }),
    review_by: z.string().optional(),
    expires_on: z.string().optional(),
  })
  .openapi('Item')
