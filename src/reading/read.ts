import type { Part } from '../../detectors/contract.ts'
import type { Draft } from '../core/draft.ts'
import type { Ledger } from './ledger.ts'

/** Draft → every text and picture in it. A part that nobody could read is listed, never skipped. */
export async function read(draft: Draft): Promise<Ledger> {
  const parts: Part[] = []
  if (draft.title !== '') parts.push({ id: 'title', kind: 'title', text: draft.title })
  if (draft.body !== '') parts.push({ id: 'body', kind: 'body', text: draft.body })
  const unread = draft.files.map((file, index) => ({
    part: `attachment:${index + 1}`,
    why: `No reader for ${file.type}.`,
  }))
  return { parts, pictures: [], unread, observations: [] }
}
