import type { Order } from './api.ts'

/** Never for a log: it holds subject and recipients. */

const MAX_NAMED = 20
const LONGEST = 1000

export function describedTo(order: Pick<Order, 'header' | 'recipients'>): string {
  const head = headerBytes(order)
  const lines = [
    ['Subject', decodedWords(field(head, 'subject'))],
    ['Sent', field(head, 'date')],
    ['To', named(order.recipients)],
  ] as const
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${shortened(value)}\n`)
    .join('')
}

/** RFC 3462. */
export function originalHeaders(order: Pick<Order, 'header'>): Buffer {
  const kept = fields(headerBytes(order)).filter((one) => !/^x-countersign-/i.test(one))
  return Buffer.from(kept.map((one) => `${one}\r\n`).join(''), 'latin1')
}

const headerBytes = ({ header = '' }: Pick<Order, 'header'>) => Buffer.from(header, 'base64')

const fields = (head: Buffer) =>
  head
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter((one) => one !== '')

function field(head: Buffer, name: string): string {
  const begins = `${name}:`
  const found = fields(head).find((one) => one.slice(0, begins.length).toLowerCase() === begins)
  const value = (found ?? '').slice(begins.length).replace(/\s+/g, ' ').trim()
  return decoded('utf-8', Buffer.from(value, 'latin1'))
}

function named(recipients: readonly string[]): string {
  const more = recipients.length - MAX_NAMED
  return recipients.slice(0, MAX_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

const shortened = (value: string) => {
  const plain = value.replace(/\p{Cc}+/gu, ' ')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi

/** Encoded words (RFC 2047) as text. Neighbours in one charset are decoded as one, because a letter may be split. */
export function decodedWords(value: string): string {
  return value.replace(/(?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=\s*)+/gi, (run) => {
    const pieces: { charset: string; bytes: Buffer[] }[] = []
    for (const [, charset = '', way = '', text = ''] of run.matchAll(WORD)) {
      const bytes = way.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text)
      const last = pieces.at(-1)
      if (last?.charset === charset.toLowerCase()) last.bytes.push(bytes)
      else pieces.push({ charset: charset.toLowerCase(), bytes: [bytes] })
    }
    const text = pieces.map(({ charset, bytes }) => decoded(charset, Buffer.concat(bytes))).join('')
    return text + (/\s$/.test(run) ? ' ' : '')
  })
}

function quoted(text: string): Buffer {
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(plain, 'latin1')
}

function decoded(charset: string, bytes: Buffer): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}
