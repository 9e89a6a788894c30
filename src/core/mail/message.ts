import type { Recipient } from '../../../detectors/contract.ts'
import type { Draft } from '../draft.ts'

/** A message on its way out, as the mail gateway hands it over. */
export type Message = {
  /** RFC 5322, as it stands on the wire. */
  readonly raw: Uint8Array
  /** The envelope sender; `<>` is the null path. */
  readonly sender: string
  readonly recipients: readonly string[]
}

/** Headers that change from hop to hop and say nothing of the content (RFC 5321, trace fields). */
const TRACE = /^(?:received|return-path|x-received|delivered-to|x-original-to|x-countersign-(?:ref|verdict|stamp))\s*:/i
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

/** A message as a draft: one file, its envelope the audience. Who is named in To and Cc is seen by the others. */
export function messageDraft(message: Message): Draft {
  const named = `${headerOf(message.raw, 'to')} ${headerOf(message.raw, 'cc')}`.toLowerCase()
  return {
    kind: 'email',
    channel: 'email',
    account: 'corporate',
    author: 'staff',
    title: '',
    body: '',
    files: [{ name: 'message.eml', type: 'message/rfc822', bytes: message.raw }],
    sender: message.sender,
    recipients: message.recipients.map(
      (address): Recipient => ({ address, visible: named.includes(address.toLowerCase()) }),
    ),
    evidence: [],
  }
}

/** The first header of this name, unfolded; empty when there is none. Looks at the head of the message only. */
export function headerOf(raw: Uint8Array, name: string): string {
  const text = latin1(raw.subarray(0, LONGEST_HEADER))
  const end = text.search(/\r?\n\r?\n/)
  const wanted = `${name.toLowerCase()}:`
  const field = (end < 0 ? text : text.slice(0, end))
    .split(/\r?\n(?![ \t])/)
    .find((one) => one.slice(0, wanted.length).toLowerCase() === wanted)
  return field === undefined ? '' : field.slice(wanted.length).replace(/\r?\n/g, '').trim()
}
