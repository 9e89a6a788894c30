import type { Recipient } from '../../detectors/contract.ts'
import type { Draft } from './draft.ts'
import type { Review, Verdict } from './review.ts'

/** A message on its way out, as the mail gateway hands it over. */
export type Message = {
  /** RFC 5322, as it stands on the wire. */
  readonly raw: Uint8Array
  /** The envelope sender; `<>` is the null path. */
  readonly sender: string
  readonly recipients: readonly string[]
}

export type MailAnswer = {
  readonly verdict: 'release' | 'hold' | 'reject'
  /** The reply to give in SMTP. RFC 5321, RFC 3463. */
  readonly smtp: { readonly code: number; readonly enhanced: string; readonly text: string }
}

/** Headers that change from hop to hop and say nothing of the content (RFC 5321, trace fields). */
const TRACE = /^(?:received|return-path|x-received|delivered-to|x-original-to)\s*:/i
const LONGEST_HEADER = 1_000_000

/** What makes two messages the same: content without trace headers, and envelope. One text per byte, for a digest. */
export function messageKeyText(message: Message): string {
  const text = latin1(message.raw)
  const end = text.slice(0, LONGEST_HEADER).search(/\r?\n\r?\n/)
  const head = end < 0 ? text : text.slice(0, end)
  const fields = head.split(/\r?\n(?![ \t])/).filter((field) => !TRACE.test(field))
  const envelope = [message.sender.toLowerCase(), ...[...message.recipients].map((to) => to.toLowerCase()).sort()]
  return JSON.stringify([envelope, fields]) + (end < 0 ? '' : text.slice(end))
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) pieces.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return pieces.join('')
}

/** A message as a draft: one file, its envelope the audience. */
export function messageDraft(message: Message): Draft {
  return {
    kind: 'email',
    channel: 'email',
    account: 'corporate',
    author: 'staff',
    title: '',
    body: '',
    files: [{ name: 'message.eml', type: 'message/rfc822', bytes: message.raw }],
    sender: message.sender,
    recipients: message.recipients.map((address): Recipient => ({ address, visible: true })),
    evidence: [],
  }
}

/** clear → release, sign-off and unreadable → hold, block → reject. */
export function mailAnswer(verdict: Verdict, ref: string): MailAnswer {
  switch (verdict) {
    case 'clear':
      return { verdict: 'release', smtp: { code: 250, enhanced: '2.0.0', text: `Checked, nothing found (${ref})` } }
    case 'sign-off':
      return { verdict: 'hold', smtp: { code: 250, enhanced: '2.0.0', text: `Held for sign-off (${ref})` } }
    case 'block':
      return {
        verdict: 'reject',
        smtp: { code: 550, enhanced: '5.7.1', text: `Not sent: the message must be changed (${ref})` },
      }
  }
}

/** Why, for the sender: rule by rule, each once. No places and no text. */
export function mailReasons(review: Review) {
  const seen = new Map<
    string,
    { rule: string; type: string; severity: string; paragraphs: readonly string[]; advice: string }
  >()
  for (const { rule, type, severity, paragraphs, advice } of review.findings)
    if (severity !== 'note') seen.set(`${rule} ${type}`, { rule, type, severity, paragraphs, advice })
  for (const { why } of review.unread)
    seen.set(`unread ${why}`, {
      rule: 'reading/unread',
      type: 'UNREAD',
      severity: 'sign-off',
      paragraphs: ['12'],
      advice: why,
    })
  for (const { rule } of review.failures)
    seen.set(`failure ${rule}`, {
      rule,
      type: 'NOT_CHECKED',
      severity: 'sign-off',
      paragraphs: ['12'],
      advice: 'This check could not be made; a person must look.',
    })
  return [...seen.values()]
}
