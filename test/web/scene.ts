import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { addDays } from '../../src/core/calendar.ts'
import type { DraftFile } from '../../src/core/draft.ts'
import { CURRENT_STATEMENT } from '../../src/core/mail/statements.data.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { draftOf, longReport, longSpeech } from './long-files.ts'
import type { serveSample } from './served.ts'
import { longWordFile } from './word-file.ts'

/**
 * What an office has on a busy day beyond the sample items: documents, pictures, held mail, long texts, awkward
 * names.
 */

type Office = Awaited<ReturnType<typeof serveSample>>

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

const SENT = [
  'From: Tom Ashdown <tom.ashdown@westmids-opcc.example>',
  'To: Resident <resident@outside.example>',
  'Subject: Your visit',
  'Date: Tue, 24 Nov 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Her NHS number is 999 000 0018.',
  '--edge',
  'Content-Type: text/plain; charset=utf-8; name="note.txt"',
  'Content-Disposition: attachment; filename="note.txt"',
  '',
  'The other patient’s NHS number is 999 000 0026.',
  '--edge--',
  '',
].join('\r\n')

const HELD =
  'Subject: Your question about the lamps\r\n\r\nDear Mrs Okafor,\r\n\r\nYour neighbour’s NHS ' +
  'number is 999 000 0018, and she lives at 18 Fennel Close, Dudley.\r\n\r\nTom Ashdown\r\n'

/** Names and scripts that break layouts: long Welsh, Punjabi, right-to-left text, one very long word. */
export const NAMES = draftOf({
  kind: 'article',
  title: 'Croeso i Lanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  body: `ਗੁਰਪ੍ਰੀਤ ਕੌਰ ਨੇ ਕਿਹਾ: “ਸਾਡਾ ਸ਼ਹਿਰ ਸੁਰੱਖਿਅਤ ਹੈ।”\n\nمرحبا بكم في مدينتنا 2026\n\n${'x'.repeat(300)}`,
})

function twoPages(): Promise<Uint8Array> {
  return new Promise((done) => {
    const paper = new PDFDocument({ size: 'A4' })
    const out: Buffer[] = []
    paper.on('data', (piece: Buffer) => out.push(piece))
    paper.on('end', () => done(new Uint8Array(Buffer.concat(out))))
    paper.fontSize(14).text('The garden in the goods yard is open to everybody from Monday.')
    paper.addPage().text('Her NHS number is 999 000 0018, which the ward has on file.')
    paper.end()
  })
}

const letters = (words: string) =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="220"><rect ' +
        'width="1100" height="220" fill="#fff"/><text x="40" y="130" ' +
        `font-family="DejaVu Sans, Arial, sans-serif" font-size="44">${words}</text>` +
        '</svg>',
    ),
  )
    .png()
    .toBuffer()

async function poster(): Promise<Uint8Array> {
  const mark = readFileSync(join(projectRoot(), 'fixtures/marks/westmids-opcc.svg'))
  const shown = await sharp(mark, { density: 200 })
    .resize(420, 420, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
  return sharp({ create: { width: 900, height: 700, channels: 3, background: '#fff' } })
    .composite([{ input: shown, left: 240, top: 140 }])
    .png()
    .toBuffer()
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Visits')
  sheet.addRow(['Ward', 'Reference', 'Visits', 'Contact'])
  sheet.addRow(['Dudley', 'NHS number 999 000 0018', 31, 'Her NHS number is 999 000 0026'])
  sheet.addRow(['Walsall', 'none', 12, 'none'])
  sheet.getColumn(2).hidden = true
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Submits a two-page PDF, a scan, a poster with the office's emblem and an email, each with its kind as id. */
export async function handInDocuments({ service }: Pick<Office, 'service'>): Promise<void> {
  const hand = (id: string, name: string, type: string, bytes: Uint8Array) => {
    const file: DraftFile = { name, type, bytes }
    return service.items.submit(id, draftOf({ kind: 'article', title: `With ${name}`, files: [file] }), TOM)
  }
  await hand('pdf', 'two.pdf', 'application/pdf', await twoPages())
  await hand('scan', 'scan.png', 'image/png', await letters('Her NHS number is 999 000 0018'))
  await hand('poster', 'poster.png', 'image/png', await poster())
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await hand('word', 'release.docx', word, await longWordFile())
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await hand('sheet', 'visits.xlsx', excel, await workbook())
  await hand('mail', 'sent.eml', 'message/rfc822', new TextEncoder().encode(SENT))
}

/** Sends an email from Tom that is held. Returns the id of its item. */
export async function holdMail({ service }: Pick<Office, 'service'>, text = HELD, queue = 'Q1'): Promise<string> {
  const envelope = { sender: 'tom.ashdown@westmids-opcc.example', recipients: ['a.okafor@example.org'] }
  const raw = new TextEncoder().encode(text)
  return (await service.mail.screen({ raw, ...envelope }, { gateway: 'mx', queue })).mail.ref
}

const TO_CLEAR = ['Subject: The fence', '', 'Please call Kelly Brannigan on 07700 900461 about the fence.', '']

/** Two held emails that only their sender, Tom, may clear; he has declared the second. Returns the first. */
export async function holdMailToClear(office: Pick<Office, 'service'>): Promise<string> {
  const [waits, declared] = ['C1', 'C2'].map((id) => [`Message-ID: <${id}@x.example>`, ...TO_CLEAR].join('\r\n'))
  const ref = await holdMail(office, waits, 'C1')
  const other = await holdMail(office, declared, 'C2')
  const { version = '', shown = '' } = await office.service.items.read(other)
  await office.service.mail.declare(other, { by: TOM, version, shown, statement: CURRENT_STATEMENT })
  return ref
}

/** One email that observe-only lets out. Returns its reference. */
export async function observeMail(office: Pick<Office, 'service'>, day: string): Promise<string> {
  const given = { covers: 'gateway', reason: 'A trial before it holds mail.', from: day, until: addDays(day, 30) }
  await office.service.registers.saveRow('observe-only', { by: HELEN, given })
  return holdMail(office, `Message-ID: <O1@x.example>\r\n${HELD}`, 'O1')
}

export async function handInLong({ service }: Pick<Office, 'service'>): Promise<void> {
  const report = { name: 'report.pdf', type: 'application/pdf', bytes: await longReport(200) }
  await service.items.submit('long-report', draftOf({ kind: 'report', title: 'A report', files: [report] }), TOM)
  const body = longSpeech(5_000)
  await service.items.submit(
    'long-speech',
    draftOf({ kind: 'speech', title: 'A speech', channel: 'in-person', body }),
    TOM,
  )
}

/** Takes an item through a comment, a return, another version, approval under a condition, release, correction. */
export async function liveOneDay({ service }: Pick<Office, 'service'>): Promise<void> {
  const id = 'a-whole-day'
  const draft = (body: string) => draftOf({ kind: 'article', title: 'The garden in the goods yard', body })
  const decide = async (outcome: 'returned' | 'approved', reason?: string) => {
    const { version, shown } = await service.items.read(id)
    const seen = { by: HELEN, version: version!, shown: shown!, acknowledged: [] }
    await service.items.decide(id, { ...seen, outcome, ...(reason ? { reason } : {}) })
  }
  await service.items.submit(id, draft('The garden opens on Monday, they say.'), TOM)
  await service.items.comment(id, { by: 'priya.nandakumar', text: 'Could we say which garden?' })
  await decide('returned', 'Say which garden, and take out “they say”.')
  await service.items.submit(id, draft('The garden in the old goods yard opens on Monday.'), TOM)
  await decide('approved')
}
