import type { NewNotice } from '../core/notice.ts'
import { type NoticeFacts, noticeSubject } from '../core/notice-facts.ts'
import { pathOf } from '../core/notice-path.ts'
import { NOTICES } from '../core/notice-words.data.ts'
import { inTerms } from '../core/pack/in-terms.ts'
import type { Terms } from '../core/pack/terms.ts'
import { anchorIn } from '../core/record/anchor.ts'
import { momentInWords } from '../core/time-in-words.ts'

export type Sendable = Pick<NewNotice, 'kind' | 'item' | 'dedupeKey'> & { readonly facts?: NoticeFacts | undefined }

const SIGNATURE = 'Sent by Countersign. Please do not answer this mail.'

type Text = { readonly subject: string; readonly text: string }

/** `at` is in ISO 8601. */
export function wordsOf(notice: Sendable, address: string, at: string, terms: Terms): Text {
  const { kind, dedupeKey, facts } = notice
  const { line } = NOTICES[kind]
  const due = facts?.due ? [`A decision is due on ${momentInWords(facts.due)}.`] : []
  const anchor = kind === 'anchor' ? [anchorIn(dedupeKey)?.line ?? ''] : []
  const text = [inTerms(line, terms), ...due, ...anchor, `${address}${pathOf(notice)}`, SIGNATURE].join('\n\n')
  return { subject: noticeSubject(kind, facts, at), text }
}

export function digestOf(notices: readonly Sendable[], address: string, at: string): Text {
  const urgent = notices.toSorted((a, b) => (a.facts?.due ?? 'z').localeCompare(b.facts?.due ?? 'z'))
  const lines = urgent.map((notice) => `${noticeSubject(notice.kind, notice.facts, at)}\n${address}${pathOf(notice)}`)
  const [first] = urgent
  const subject = `${noticeSubject(first!.kind, first!.facts, at)}, and ${notices.length - 1} more`
  const text = [`${notices.length} notices for you.`, ...lines, SIGNATURE].join('\n\n')
  return { subject, text }
}
