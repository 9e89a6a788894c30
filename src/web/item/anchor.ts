import { findingName } from '../../core/content.ts'
import type { Comment } from '../../core/item/state.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ItemView } from './view.ts'

/**
 * `chosen`: 'start-end-part' from the script; `about`: a finding. Undefined for the whole item. Refusal: `bad-input`.
 */
export function anchorOf({ item, text }: ItemView, chosen: string, about: string): Comment['anchor'] {
  const [, start, end, part] = /^(\d+)-(\d+)-(.+)$/s.exec(chosen) ?? []
  if (part !== undefined) {
    const anchor = { part, start: Number(start), end: Number(end) }
    const words = text.parts.find(({ id }) => id === part)?.text ?? ''
    if (anchor.start < anchor.end && anchor.end <= words.length) return anchor
    throw new Refusal('bad-input', 'The words you chose are not in this version any more.')
  }
  const finding = item.review?.findings.find((_, index) => findingName(index) === about)
  return finding && { part: finding.part, start: finding.start, end: finding.end }
}
