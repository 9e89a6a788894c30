import type { Kind, PartKind } from '../../detectors/contract.ts'
import { dayOf } from './deadline.ts'
import type { Draft } from './draft.ts'
import type { Finding, Review } from './review.ts'
import { KIND_OPTIONS } from './words.data.ts'

type Part = { readonly id: string; readonly kind: PartKind; readonly text: string }

const MAX_TITLE_CHARS = 120
/** A title with such findings is not listed. */
const PRIVATE = new Set(['personal-data', 'markings', 'confidentiality'])

const called: Readonly<Partial<Record<Kind, string>>> = KIND_OPTIONS

/** Lists are stored unencrypted, so kind and day replace words in which something private was found. */
export function listTitle(draft: Draft, parts: readonly Part[], review: Review, at: string): string {
  const titled = parts.find((part) => part.kind === 'title' && part.text.trim() !== '')
  const body = parts.find((part) => part.kind === 'body')
  const from = titled ?? body
  const words = draft.title.trim() || (from ? firstLine(from.text) : '') || draft.files[0]?.name || 'Untitled'
  // Unchecked words may hold what is found later.
  const unchecked = review.failures.some(({ retry }) => retry)
  const isPrivateTitle =
    unchecked || review.findings.some((finding) => isPrivate(finding) && isInTitle(finding, titled, body))
  return isPrivateTitle ? `${called[draft.kind] ?? 'Item'} of ${dayOf(at)}` : words.slice(0, MAX_TITLE_CHARS)
}

function isPrivate({ severity, detector }: Finding): boolean {
  return severity === 'block' || (severity === 'sign-off' && PRIVATE.has(detector))
}

/** In a body only the first line counts. */
function isInTitle({ part, partKind, start }: Finding, titled: Part | undefined, body: Part | undefined): boolean {
  if (partKind === 'title') return true
  if (titled || !body || part !== body.id) return false
  return start < body.text.length - body.text.trimStart().length + firstLine(body.text).length
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]!.trim()
}
