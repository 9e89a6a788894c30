import { z } from '@hono/zod-openapi'
import { type CheckProgress, describeProgress } from '../core/check-progress.ts'
import { getRoute, ok } from './route.ts'

const checkSchema = z
  .object({
    state: z.enum(['waiting', 'reading', 'checking', 'done']),
    says: z.string().openapi({ description: 'The same in words, for a person' }),
    file: z.number().int().optional().openapi({ description: 'Which of the files is being read' }),
    files: z.number().int().optional(),
    page: z.number().int().optional(),
    pages: z.number().int().optional(),
    seconds: z.number().int().optional().openapi({ description: 'Seconds of a recording that were heard' }),
    length: z.number().int().optional().openapi({ description: 'Seconds of that recording, where known' }),
  })
  .openapi('CheckProgress')

export const check = getRoute('/items/{id}/check', 'Progress of an item’s background check', {
  description: 'While `progress` of the item is `checking`. No one can decide on it until that is done.',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: ok('Progress', checkSchema),
})

export function checkView(progress: string, reached: CheckProgress | undefined): z.infer<typeof checkSchema> {
  if (progress !== 'checking') return { state: 'done', says: 'Checked' }
  const { stage, ...numbers } = reached ?? { stage: 'waiting' }
  return { state: stage, says: describeProgress(reached), ...numbers }
}
