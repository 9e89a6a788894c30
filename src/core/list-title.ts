import type { Kind, PartKind } from '../../detectors/contract.ts'
import { dayOf } from './deadline.ts'
import type { Draft } from './draft.ts'
import { KIND_OPTIONS } from './register/options.ts'
import type { Finding, Review } from './review.ts'

type Part = { readonly id: string; readonly kind: PartKind; readonly text: string }

const LONGEST = 120
/** What these find in a title is not to stand where it can be searched for. */
const PRIVATE = new Set(['personal-data', 'markings', 'confidentiality'])

/** Applications are called by none of these. */
const called: Readonly<Partial<Record<Kind, string>>> = KIND_OPTIONS

/**
 * What lists call it: the title, else the subject of a message, else the beginning of its text. Lists stand plainly in the database,
 * so where something private was found in those words, the kind and the day stand for them.
 */
export function listTitle(draft: Draft, parts: readonly Part[], review: Review, at: string): string {
  const titled = parts.find((part) => part.kind === 'title' && part.text.trim() !== '')
  const body = parts.find((part) => part.kind === 'body')
  const from = titled ?? body
  const words = draft.title.trim() || (from ? firstLine(from.text) : '') || draft.files[0]?.name || 'Untitled'
  // What was not checked to its end may hold what is found later.
  const unchecked = review.failures.some(({ retry }) => retry)
  const told = unchecked || review.findings.some((finding) => isPrivate(finding) && stands(finding, titled, body))
  return told ? `${called[draft.kind] ?? 'Item'} of ${dayOf(at)}` : words.slice(0, LONGEST)
}

function isPrivate({ severity, detector }: Finding): boolean {
  return severity === 'block' || (severity === 'sign-off' && PRIVATE.has(detector))
}

/** Anywhere in a title; in a body, where the first line stands. */
function stands({ part, partKind, start }: Finding, titled: Part | undefined, body: Part | undefined): boolean {
  if (partKind === 'title') return true
  if (titled || !body || part !== body.id) return false
  return start < body.text.length - body.text.trimStart().length + firstLine(body.text).length
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]!.trim()
}
