import { hostname } from 'node:os'
import MimeNode from 'nodemailer/lib/mime-node'
import type { Order } from './api.ts'

/** Mail to the sender of a held message: that it waits, or that it was not sent. */

const HEADERS = (order: Order, from: string, subject: string) => ({
  From: `Countersign <${from}>`,
  To: order.sender,
  Subject: subject,
  ...(order.message_id ? { 'In-Reply-To': order.message_id, References: order.message_id } : {}),
  'X-Auto-Response-Suppress': 'All',
})

export function noticeMail(order: Order, from: string): Promise<Buffer> {
  const { subject, text } = order.notice!
  const mail = new MimeNode('text/plain; charset=utf-8')
  mail.setHeader({ ...HEADERS(order, from, subject), 'Auto-Submitted': 'auto-generated' })
  return mail.setContent(text).build()
}

/** A delivery status notification (RFC 3464, in the frame of RFC 6522): mail programs show it as a failed delivery. */
export function bounceMail(order: Order, from: string): Promise<Buffer> {
  const { subject, text } = order.notice!
  const mail = new MimeNode('multipart/report; report-type=delivery-status')
  mail.setHeader({ ...HEADERS(order, from, subject), 'Auto-Submitted': 'auto-replied' })
  mail.createChild('text/plain; charset=utf-8').setContent(text)
  mail.createChild('message/delivery-status').setContent(status(order))
  return mail.build()
}

function status({ ref, recipients }: Order): string {
  const about = [`Reporting-MTA: dns; ${hostname()}`, `Original-Envelope-Id: ${ref}`].join('\r\n')
  const each = recipients.map((recipient) =>
    [
      `Final-Recipient: rfc822; ${recipient.replace(/[^\x21-\x7e]/g, '?')}`,
      'Action: failed',
      'Status: 5.7.1',
      `Diagnostic-Code: x-countersign; not sent (${ref})`,
    ].join('\r\n'),
  )
  return `${[about, ...each].join('\r\n\r\n')}\r\n`
}
