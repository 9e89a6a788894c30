import { expect, test } from 'vitest'
import type { Order } from '../../src/gateway/api.ts'
import { decodedWords } from '../../src/gateway/original.ts'
import { bounceMail, noticeMail, undeliveredMail } from '../../src/gateway/report.ts'

const HEAD = [
  'Received: from a by b',
  'X-Countersign-Stamp: v2; t=1; ref=M1; s=0',
  'From: tom@own.example',
  'Subject: =?utf-8?q?Caf=C3=A9?= at =?utf-8?b?dGVu?=',
  'Date: Tue, 24 Nov 2026 10:00:00 +0000',
].join('\r\n')

const order: Order = {
  ...{ seq: 1, ref: 'M1', act: 'return', at: '2026-11-24T10:00:00.000Z', begun: false, copies: [] },
  ...{ sender: 'tom@own.example', recipients: ['r@example.org', 's@example.org'], message_id: '<1@own.example>' },
  ...{ notice: { subject: 'Not sent: your email (M1)', text: 'Your email was not sent.\n' } },
  header: Buffer.from(HEAD).toString('base64'),
}
const ABOUT = 'Subject: Café at ten\nSent: Tue, 24 Nov 2026 10:00:00 +0000\nTo: r@example.org, s@example.org\n\n'

/** The decoded text of the first part. */
function textOf(raw: Buffer): string {
  const body =
    raw
      .toString()
      .split('\r\n\r\n')
      .find((part) => /Caf/.test(part)) ?? ''
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

test('notice and bounce name subject, time and recipients of the message', async () => {
  expect(textOf(await noticeMail({ ...order, act: 'notify' }, 'postmaster@own.example'))).toContain(
    `${ABOUT}Your email was not sent.`,
  )
  expect(textOf(await bounceMail(order, 'postmaster@own.example'))).toContain(`${ABOUT}Your email was not sent.`)
})

test('a bounce carries the header of the message without ours', async () => {
  const raw = (await bounceMail(order, 'postmaster@own.example')).toString()
  const part = raw.slice(raw.indexOf('Content-Type: text/rfc822-headers'))
  expect(part).toContain(
    'Subject: =?utf-8?q?Caf=C3=A9?= at =?utf-8?b?dGVu?=\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n',
  )
  expect(part).not.toContain('X-Countersign')
})

test('every attempt gives a notice the same id, and a bounce another', async () => {
  const id = async (raw: Promise<Buffer>) => /^Message-ID: (\S+)/m.exec((await raw).toString())?.[1]
  const notice = { ...order, act: 'notify' } as const
  expect(await id(noticeMail(notice, 'postmaster@own.example'))).toBe('<countersign-notify-M1-1@own.example>')
  expect(await id(noticeMail(notice, 'postmaster@own.example'))).toBe('<countersign-notify-M1-1@own.example>')
  expect(await id(bounceMail(order, 'postmaster@own.example'))).toBe('<countersign-return-M1-1@own.example>')
})

test('a message that the next server did not accept is named too', async () => {
  const raw = Buffer.from(`${HEAD}\r\n\r\nHello.\r\n`)
  const gone = [{ recipient: 'r@example.org', code: 550, reply: '550 5.1.1 No such mailbox' }]
  const bounce = await undeliveredMail(
    { raw, sender: 'tom@own.example', recipients: [] },
    gone,
    'postmaster@own.example',
  )
  expect(textOf(bounce)).toContain('Subject: Café at ten\n')
})

test.each([
  ['=?utf-8?q?Caf=C3?= =?utf-8?q?=A9?= now', 'Café now'],
  ['=?iso-8859-1?Q?a=E9b?=', 'aéb'],
  ['=?no-such?Q?a=E9b?=', 'aéb'],
  ['plain =? text', 'plain =? text'],
])('the subject %j reads %j', (given, text) => {
  expect(decodedWords(given)).toBe(text)
})
