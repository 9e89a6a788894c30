import { hostname } from 'node:os'
import MimeNode from 'nodemailer/lib/mime-node'
import type { Order } from './api.ts'
import { describedTo, originalHeaders } from './original.ts'
import type { Mail, NotTakenFor } from './post.ts'

/** The same for every attempt to send one notice, so that a mail program shows a repeated one once. */
export function messageIdOf({ ref, seq, act }: Pick<Order, 'ref' | 'seq' | 'act'>, from: string): string {
  return `<countersign-${act}-${ref}-${seq}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

const HEADERS = (order: Order, from: string, subject: string) => ({
  From: `Countersign <${from}>`,
  To: order.sender,
  Subject: subject,
  'Message-ID': messageIdOf(order, from),
  ...(order.message_id ? { 'In-Reply-To': order.message_id, References: order.message_id } : {}),
  'X-Auto-Response-Suppress': 'All',
})

export function noticeMail(order: Order, from: string): Promise<Buffer> {
  const { subject, text } = order.notice!
  const mail = new MimeNode('text/plain; charset=utf-8')
  mail.setHeader({ ...HEADERS(order, from, subject), 'Auto-Submitted': 'auto-generated' })
  return mail.setContent(`${describedTo(order)}\n${text}`).build()
}

/** RFC 3464 and 6522: mail programs show it as a failed delivery. */
export function bounceMail(order: Order, from: string): Promise<Buffer> {
  const { subject, text } = order.notice!
  const mail = new MimeNode('multipart/report; report-type=delivery-status')
  mail.setHeader({ ...HEADERS(order, from, subject), 'Auto-Submitted': 'auto-replied' })
  mail.createChild('text/plain; charset=utf-8').setContent(`${describedTo(order)}\n${text}`)
  const each = order.recipients.map((recipient) => ({
    recipient,
    status: '5.7.1',
    diagnostic: `x-countersign; not sent (${order.ref})`,
  }))
  mail.createChild('message/delivery-status').setContent(status(each, order.ref))
  const headers = originalHeaders(order)
  if (headers.length > 0) addHeaders(mail, headers)
  return mail.build()
}

export function undeliveredMail({ raw, sender }: Mail, gone: readonly NotTakenFor[], from: string): Promise<Buffer> {
  const mail = new MimeNode('multipart/report; report-type=delivery-status')
  mail.setHeader({
    From: `Countersign <${from}>`,
    To: sender,
    Subject: 'Undelivered mail',
    'Auto-Submitted': 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
  })
  const words = gone.map(({ recipient, reply }) => `${recipient}\n  ${reply}`).join('\n\n')
  const text = `Your message was approved, but the next mail server did not accept it for:\n\n${words}\n`
  const end = raw.indexOf('\r\n\r\n')
  const header = raw.subarray(0, end < 0 ? raw.length : end + 2).toString('base64')
  const about = describedTo({ header, recipients: gone.map(({ recipient }) => recipient) })
  mail.createChild('text/plain; charset=utf-8').setContent(`${about}\n${text}`)
  const each = gone.map(({ recipient, code, reply }) => ({
    recipient,
    status: code >= 500 ? '5.0.0' : '4.4.7',
    diagnostic: `smtp; ${reply.replace(/[^\x20-\x7e]+/g, ' ')}`,
  }))
  mail.createChild('message/delivery-status').setContent(status(each))
  addHeaders(mail, originalHeaders({ header }))
  return mail.build()
}

/** As they are: a reader of reports must find them (RFC 3462, 2). */
function addHeaders(mail: MimeNode, headers: Buffer): void {
  const isPlain = headers.every((byte) => byte < 0x80)
  const encoding = `Content-Transfer-Encoding: ${isPlain ? '7bit' : '8bit'}`
  const before = Buffer.from(`Content-Type: text/rfc822-headers\r\n${encoding}\r\n\r\n`)
  mail.createChild('text/rfc822-headers').setRaw(Buffer.concat([before, headers]))
}

type Failed = { readonly recipient: string; readonly status: string; readonly diagnostic: string }

function status(failed: readonly Failed[], ref?: string): string {
  const about = [`Reporting-MTA: dns; ${hostname()}`, ...(ref ? [`Original-Envelope-Id: ${ref}`] : [])].join('\r\n')
  const each = failed.map(({ recipient, status: code, diagnostic }) =>
    [
      `Final-Recipient: rfc822; ${recipient.replace(/[^\x21-\x7e]/g, '?')}`,
      'Action: failed',
      `Status: ${code}`,
      `Diagnostic-Code: ${diagnostic}`,
    ].join('\r\n'),
  )
  return `${[about, ...each].join('\r\n\r\n')}\r\n`
}
