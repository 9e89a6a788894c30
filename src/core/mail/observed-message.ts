import type { Finding, Review } from '../review.ts'
import type { PartText } from './participants.ts'
import type { MailReason } from './reason.ts'

/** Never its subject, addresses or body. */
export type ObservedMessage = {
  readonly ref: string
  /** ISO 8601. */
  readonly at: string
  readonly sender: string
  readonly bytes: number
  readonly recipients: number
  readonly cases: readonly ObservedCase[]
  /** Excerpts are sealed, and kept for a shorter time than the message. */
  readonly excerpts: readonly Excerpt[]
}

export type ObservedCase = { readonly rule: string; readonly type: string }

export type Excerpt = ObservedCase & {
  readonly because: string
  readonly where: string
  readonly text: string
}

const AROUND = 100
const LONGEST_FINDING = 200
const MAX_EXCERPTS = 12

export function observedMessage(
  { ref, at, reasons }: { readonly ref: string; readonly at: string; readonly reasons: readonly MailReason[] },
  reviewed: {
    readonly by: string
    readonly draft: {
      readonly files: readonly { readonly bytes: Uint8Array }[]
      readonly recipients: readonly unknown[]
    }
    readonly review: Review
    readonly text: { readonly parts: readonly PartText[] }
  },
): ObservedMessage {
  const { by, draft, review, text } = reviewed
  const cases = [...new Map(reasons.map((reason) => [`${reason.rule} ${reason.type}`, reason])).values()]
  return {
    ...{ ref, at, sender: by },
    bytes: draft.files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    recipients: draft.recipients.length,
    cases: cases.map(({ rule, type }) => ({ rule, type })),
    excerpts: cases.slice(0, MAX_EXCERPTS).map((reason) => excerptOf(reason, review, text.parts)),
  }
}

function excerptOf({ rule, type, advice }: MailReason, { findings }: Review, parts: readonly PartText[]): Excerpt {
  const found = findings.find((one) => one.rule === rule && one.type === type && one.severity !== 'note')
  if (!found) return { rule, type, because: advice, where: '', text: '' }
  const { because, where, partKind } = found
  return { rule, type, because, where: where ?? partKind, text: wordsAround(found, parts) }
}

function wordsAround({ part, start, end }: Finding, parts: readonly PartText[]): string {
  const text = parts.find(({ id }) => id === part)?.text ?? ''
  if (end <= start) return ''
  const last = Math.min(end, start + LONGEST_FINDING)
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(last, last + AROUND)
  const begun = Math.max(...[...before.matchAll(/[.!?\n]\s+|\n/g)].map(({ index, 0: gap }) => index + gap.length), 0)
  const stop = /[.!?](?=\s)|\n/.exec(after)
  const ended = stop ? stop.index + (stop[0] === '\n' ? 0 : 1) : after.length
  return `${before.slice(begun)}${text.slice(start, last)}${after.slice(0, ended)}`.replace(/\s+/g, ' ').trim()
}
