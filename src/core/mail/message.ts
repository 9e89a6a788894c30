import type { Recipient } from '../../../detectors/contract.ts'
import type { Draft } from '../draft.ts'

export type Message = {
  /** RFC 5322, as received. */
  readonly raw: Uint8Array
  /** The envelope sender; `<>` is the null path. */
  readonly sender: string
  readonly recipients: readonly string[]
}

/** RFC 5321 trace fields. A sender can write words into them, so they are checked. */
const TRACE = /^(?:received|return-path|x-received|delivered-to|x-original-to|x-countersign-(?:ref|verdict|stamp))\s*:/i
const LONGEST_HEADER = 1_000_000
const LARGEST_HEAD = 32_768

export function messageKey(message: Message): Uint8Array {
  return keyOf(message, ({ raw }) => headFields(raw).filter((field) => !TRACE.test(field)))
}

export function exactKey(message: Message): Uint8Array {
  return keyOf(message, ({ raw }) => headFields(raw))
}

/** The trace headers as a message of their own; undefined without any. */
export function traceOf({ raw }: Message): Uint8Array | undefined {
  const fields = headFields(raw).filter((field) => TRACE.test(field))
  return fields.length > 0 ? bytesOf(`${fields.join('\r\n')}\r\n\r\n`) : undefined
}

function keyOf(message: Message, fieldsOf: (message: Message) => readonly string[]): Uint8Array {
  const { raw } = message
  const fields = fieldsOf(message)
  const envelope = [message.sender.toLowerCase(), ...[...message.recipients].map((to) => to.toLowerCase()).sort()]
  const head = JSON.stringify([envelope, fields])
  const body = raw.subarray(headEnd(raw))
  // Two bytes per UTF-16 unit, so that no two texts share a key.
  const key = new Uint8Array(head.length * 2 + body.length)
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i)
    key[2 * i] = unit >> 8
    key[2 * i + 1] = unit & 0xff
  }
  key.set(body, head.length * 2)
  return key
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) pieces.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return pieces.join('')
}

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

export function draftMessage({ kind, title, body, files, sender, recipients }: Draft): Message | undefined {
  const [file, ...more] = files
  const alone = kind === 'email' && title === '' && body === '' && more.length === 0
  if (!alone || file?.type !== 'message/rfc822' || sender === undefined) return undefined
  return { raw: file.bytes, sender, recipients: recipients.map(({ address }) => address) }
}

export function headBytes(raw: Uint8Array): Uint8Array {
  return raw.subarray(0, Math.min(headEnd(raw), LARGEST_HEAD))
}

export function headerOf(raw: Uint8Array, name: string): string {
  const wanted = `${name.toLowerCase()}:`
  const field = headFields(raw).find((one) => one.slice(0, wanted.length).toLowerCase() === wanted)
  return field === undefined ? '' : valueIn(field)
}

/** Also with spaces before the colon, as mail programs accept it. */
export function headersOf(raw: Uint8Array, name: string): string[] {
  const wanted = name.toLowerCase()
  return headFields(raw)
    .filter((field) => nameIn(field) === wanted)
    .map(valueIn)
}

function nameIn(field: string): string {
  const name = field.slice(0, Math.max(0, field.indexOf(':')))
  return name.trimEnd().toLowerCase()
}

function valueIn(field: string): string {
  const value = field.slice(field.indexOf(':') + 1)
  return value.replace(/\r?\n/g, '').trim()
}

const heads = new WeakMap<Uint8Array, readonly string[]>()

function headFields(raw: Uint8Array): readonly string[] {
  const known = heads.get(raw)
  if (known) return known
  const fields = latin1(raw.subarray(0, headEnd(raw))).split(/\r?\n(?![ \t])/)
  heads.set(raw, fields)
  return fields
}

const LF = 10
const CR = 13

function headEnd(raw: Uint8Array): number {
  const most = Math.min(raw.length, LONGEST_HEADER)
  for (let at = raw.indexOf(LF); at >= 0 && at < most; at = raw.indexOf(LF, at + 1)) {
    const next = raw[at + 1] === CR ? at + 2 : at + 1
    if (raw[next] === LF) return raw[at - 1] === CR ? at - 1 : at
  }
  return most
}
