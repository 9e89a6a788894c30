import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import MailComposer from 'nodemailer/lib/mail-composer'
import { projectRoot } from '../../../src/entry/root.ts'
import { ATTACHMENTS } from './attachments.ts'

/** A message of the corpus, as it would reach the gateway. */
export type CorpusMessage = {
  readonly id: string
  readonly raw: Buffer
  readonly sender: string
  readonly recipients: readonly string[]
}

const OFFICE = 'westmids-opcc.example'
const NAMES: Readonly<Record<string, string>> = {
  'tom.ashdown': 'Tom Ashdown',
  'priya.nandakumar': 'Priya Nandakumar',
  'gwen.hollis': 'Gwen Hollis',
  'owain.pritchard': 'Owain Pritchard',
  'helen.marchetti': 'Helen Marchetti',
  'simon.fosterly': 'Simon Fosterly',
  'anneka.bhandal': 'Anneka Bhandal',
  office: 'Office of the Police and Crime Commissioner',
  events: 'OPCC Events',
  procurement: 'OPCC Procurement',
}

const DISCLAIMER =
  'This email is for the person it is addressed to. If you have it by mistake, please tell us and ' +
  'delete it. Any views are those of the sender unless it says otherwise. We handle personal data ' +
  'as our privacy notice says: https://www.westmids-opcc.example/privacy'

/** Reads one file of texts; each record begins with a line "# id | from | to | subject | flags". */
export async function corpus(name: string): Promise<CorpusMessage[]> {
  const text = readFileSync(join(projectRoot(), 'fixtures/mail', `${name}.txt`), 'utf8')
  const records = text.split(/^# /m).slice(1)
  return Promise.all(records.map((record, index) => build(record, index)))
}

type Authored = {
  readonly id: string
  readonly from: string
  readonly name: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly has: (flag: string) => boolean
  readonly files: readonly string[]
}

function read(text: string): Authored {
  const [head = '', ...lines] = text.split('\n')
  const [id = '', from = '', to = '', subject = '', given = ''] = head.split('|').map((part) => part.trim())
  const flags = given.split(/,(?=[a-z]+(?::|,|$))/).map((flag) => flag.trim())
  const name = NAMES[from] ?? from
  const body = `${lines.join('\n').trim()}${flags.includes('sig') ? signature(name) : ''}\n`
  const files = flags.filter((flag) => flag.includes(':'))
  return { id, from, name, to, subject, body, has: (flag) => flags.includes(flag), files }
}

function signature(name: string): string {
  return (
    `\n\n${name}\nOffice of the West Midlands Police and Crime Commissioner\nLloyd House, ` +
    `Colmore Circus Queensway, Birmingham B4 6NQ\n0121 496 0100\n\n${DISCLAIMER}`
  )
}

async function build(text: string, index: number): Promise<CorpusMessage> {
  const record = read(text)
  const { id, from, to, has } = record
  const composed = has('cp1252') ? windows(record) : has('dsn') ? report(record) : await compose(record, index)
  return {
    id,
    raw: Buffer.from(composed.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1'),
    sender: has('auto') || has('dsn') ? '' : `${from}@${OFFICE}`,
    recipients: to.split(',').map((one) => one.trim()),
  }
}

async function compose({ id, from, name, to, subject, body, has, files }: Authored, index: number): Promise<Buffer> {
  const method = /^cancel/i.test(subject) ? 'CANCEL' : 'REQUEST'
  return new MailComposer({
    from: { name, address: `${from}@${OFFICE}` },
    to: has('list') ? `${name} <${from}@${OFFICE}>` : to,
    subject,
    date: new Date(Date.UTC(2026, 10, 24, 9, index % 60)),
    messageId: `<${id}@${OFFICE}>`,
    headers: {
      ...(has('auto') ? { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': `<${id}.first@elsewhere.example>` } : {}),
      ...(has('list') ? { 'List-Unsubscribe': `<https://www.${OFFICE}/unsubscribe>`, Precedence: 'bulk' } : {}),
    },
    text: body,
    ...(has('html') ? { html: page(body) } : {}),
    ...(has('outlook') ? { html: outlook(body) } : {}),
    ...(has('ics') ? { icalEvent: { method, content: invite(id, subject, body, to.split(',')) } } : {}),
    attachments: await Promise.all(files.map((flag) => attachment(flag, subject))),
  })
    .compile()
    .build()
}

async function attachment(flag: string, subject: string) {
  const [, kind = '', filename = '', text = ''] = /^(\w+):([^!]+)(?:!(.*))?$/s.exec(flag) ?? []
  const maker = ATTACHMENTS[kind]
  if (!maker) throw new Error(`The corpus has no attachment of the kind ${kind}.`)
  const content = await maker.make(text === '' ? `${subject}\nItem, Quantity\nFirst, 12\nSecond, 30` : `${text}\nNotes`)
  return { filename, content, contentType: maker.type }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function page(body: string): string {
  return `<!doctype html><html><body style="font-family:Arial">${body
    .split(/\n\n+/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('')}<img src="cid:logo" alt="" width="1" height="1"></body></html>`
}

/** As Outlook writes it: conditional comments, classes, and an empty paragraph between paragraphs. */
function outlook(body: string): string {
  const lines = body
    .split('\n')
    .map(
      (line) =>
        `<p class=MsoNormal>${line === '' ? '<o:p>&nbsp;</o:p>' : `<span lang=EN-GB>${escaped(line)}<o:p></o:p></span>`}</p>`,
    )
  return (
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft ' +
    `Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style>` +
    '<![endif]--><style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;' +
    'font-size:11.0pt;} --></style></head><body lang=EN-GB><div class=WordSection1>' +
    `${lines.join('\n')}</div></body></html>`
  )
}

function invite(id: string, subject: string, body: string, recipients: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${id}@${OFFICE}`,
    'DTSTAMP:20261124T090000Z',
    'DTSTART:20261208T100000Z',
    'DTEND:20261208T103000Z',
    `SUMMARY:${subject}`,
    `DESCRIPTION:${body.trim().replaceAll('\n', '\\n').replaceAll(',', '\\,')}`,
    `ORGANIZER:mailto:office@${OFFICE}`,
    ...recipients.map((one) => `ATTENDEE;RSVP=TRUE:mailto:${one}`),
    'LOCATION:Microsoft Teams Meeting',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

/**
 * windows-1252 in eight bits, as old clients send it: its curly quotes, dashes and the euro are controls in ISO
 * 8859-1.
 */
function windows({ id, name, from, to, subject, body }: Authored): Buffer {
  const quoted = (byte: number): string => {
    const letter = String.fromCharCode(byte)
    return /[A-Za-z0-9]/.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  const encoded = `=?windows-1252?Q?${[...iconv.encode(subject, 'win1252')].map(quoted).join('')}?=`
  const head = [
    `From: ${name} <${from}@${OFFICE}>`,
    `To: ${to}`,
    `Subject: ${encoded}`,
    `Message-ID: <${id}@${OFFICE}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=windows-1252',
    'Content-Transfer-Encoding: 8bit',
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(head.join('\r\n')), iconv.encode(body.replaceAll('\n', '\r\n'), 'win1252')])
}

/** RFC 3464. */
function report({ id, to, subject, body }: Authored): Buffer {
  return Buffer.from(
    [
      `From: Mail Delivery System <MAILER-DAEMON@mx.${OFFICE}>`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: <${id}@mx.${OFFICE}>`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="r1"',
      '',
      '--r1',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      body.replace(/[^\x20-\x7e\n]/g, "'"),
      '--r1',
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; mx.${OFFICE}`,
      '',
      `Final-Recipient: rfc822; office@${OFFICE}`,
      'Action: failed',
      'Status: 5.2.2',
      '',
      '--r1',
      'Content-Type: text/rfc822-headers',
      '',
      `From: ${to}`,
      `To: office@${OFFICE}`,
      'Subject: Your newsletter',
      '',
      '--r1--',
      '',
    ].join('\r\n'),
  )
}
