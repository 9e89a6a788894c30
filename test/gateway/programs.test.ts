import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { word } from '../files/word-package.ts'
import { memoryPorts } from '../tools/memory-ports.ts'

const FOLDER = join(projectRoot(), 'fixtures/mail/programs')
const programs = readdirSync(FOLDER).map((name) => name.replace(/\.eml$/, ''))

let service: Service

beforeEach(() => {
  service = createService(memoryPorts().ports)
})

/** Screens a message from the address in From to those in To and Cc. */
async function screen(raw: Uint8Array) {
  const head = Buffer.from(raw)
    .toString('latin1')
    .split('\r\n\r\n', 1)[0]!
    .replace(/\r\n[ \t]+/g, ' ')
  const addresses = (names: string) =>
    head
      .split('\r\n')
      .filter((line) => new RegExp(`^(?:${names}):`, 'i').test(line))
      .flatMap((line) => line.match(/[\w.+-]+@[\w.-]+/g) ?? [])
  const message = { raw, sender: addresses('from')[0] ?? '', recipients: addresses('to|cc') }
  const { verdict, mail } = await service.mail.screen(message, { gateway: 'mx' })
  const { review } = mail.item ? await service.items.read(mail.item) : { review: undefined }
  const found = (review?.findings ?? []).filter(({ severity }) => severity !== 'note')
  return {
    verdict,
    found: found.map(({ rule, part }) => `${rule} in ${part}`),
    unread: (review?.unread ?? []).map(({ part, why }) => `${part}: ${why}`),
  }
}

describe('a harmless message goes out as', () => {
  test.each(programs)('%s writes it', async (name) => {
    expect(await screen(readFileSync(join(FOLDER, `${name}.eml`)))).toEqual({
      verdict: 'release',
      found: [],
      unread: [],
    })
  })

  test('a long table of readings', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `2026-11-${1 + (at % 28)},Sensor ${at % 40},${at % 991},kWh`)
    const table = Buffer.from(['Date,Site,Reading,Unit', ...rows].join('\r\n')).toString('base64')
    expect(await screen(mail({ file: { name: 'readings.csv', type: 'text/csv', base64: table } }))).toMatchObject({
      verdict: 'release',
    })
  })
})

type Planted = {
  readonly head?: string
  readonly html?: string
  readonly text?: string
  readonly to?: string
  readonly file?: { readonly name: string; readonly type: string; readonly base64: string }
}

const TO = 'Jill Parfitt <jill.parfitt@northboroughcouncil.example>'

function mail({ head = '', html, text = 'The meeting is at ten.', to = TO, file }: Planted): Uint8Array {
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    ...(html ? [`Content-Type: text/html; charset=utf-8\r\n\r\n<html>${html}</html>`] : []),
    ...(file
      ? [
          `Content-Type: ${file.type}; name="${file.name}"\r\nContent-Disposition: attachment; filename="${file.name}"\r\n` +
            `Content-Transfer-Encoding: base64\r\n\r\n${file.base64.replace(/.{76}/g, '$&\r\n')}`,
        ]
      : []),
  ]
  return Buffer.from(
    [
      `From: Tom Ashdown <tom.ashdown@westmids-opcc.example>\r\nTo: ${to}\r\nSubject: Meeting\r\n`,
      `Date: Tue, 24 Nov 2026 09:12:31 +0000\r\nMessage-ID: <1@westmids-opcc.example>\r\n${head}`,
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n',
      ...parts.map((part) => `--b\r\n${part}\r\n`),
      '--b--\r\n',
    ]
      .join('')
      .replace(/\r?\n/g, '\r\n'),
  )
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const calendar = (field: string) => ({
  name: 'invite.ics',
  type: 'text/calendar',
  base64: base64(
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1@x.example\r\n${field}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  ),
})
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
const document = (fields: string) => ({
  name: 'paper.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  base64: Buffer.from(
    word({
      files: { 'docProps/app.xml': `<?xml version="1.0"?><Properties xmlns="${EXTENDED}">${fields}</Properties>` },
    }),
  ).toString('base64'),
})
const pdf = (field: string) => ({
  name: 'paper.pdf',
  type: 'application/pdf',
  base64: base64(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n` +
      `3 0 obj\n<< ${field} >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 3 0 R >>\n%%EOF\n`,
  ),
})
const receipt = (field: string) => ({
  name: 'receipt',
  type: 'message/disposition-notification',
  base64: base64(`Final-Recipient: rfc822; tom.ashdown@westmids-opcc.example\r\n${field}\r\n`),
})

const SENTENCE = 'The victim is Kelly Brannigan of 14 Larch Close, Walsall'
const MOVED = 'Kelly Brannigan moved to the refuge in Walsall'
const APPEAL = 'Vote for Pat Doyle on Thursday'
const MARKING = 'TOP SECRET'
const encoded = encodeURIComponent
const rows = (text: string) =>
  text
    .split(' ')
    .map((word, at) => `X-LINE-${at}:${word}`)
    .join('\r\n')

const SENTENCES: readonly (readonly [string, Planted])[] = [
  ['a field that a relay may add', { head: `X-Scanned-By: ${SENTENCE}\r\n` }],
  ['the field for the mail program', { head: `User-Agent: ${SENTENCE}\r\n` }],
  ['the description of a mailing list', { head: `List-Id: ${SENTENCE} <list.example.org>\r\n` }],
  ['a comment on the message', { head: 'Comments: Kelly Brannigan\r\n' }],
  ['a comment in a style sheet', { html: `<style>/* ${SENTENCE} */ p { color: black }</style><p>Hello</p>` }],
  ['a style sheet, outside its rules', { html: `<style>p { color: black } ${SENTENCE}</style><p>Hello</p>` }],
  ['a style sheet, as a property', { html: `<style>p { ${SENTENCE}; color: black }</style><p>Hello</p>` }],
  ['a style sheet, as a value', { html: `<style>p { quotes: ${SENTENCE} }</style><p>Hello</p>` }],
  ['text that a style sheet shows', { html: `<style>p::after { content: "${SENTENCE}" }</style><p>Hello</p>` }],
  ['a style attribute', { html: `<p style="color: black; ${SENTENCE}">Hello</p>` }],
  ['a comment in the page', { html: '<!-- Kelly Brannigan of 14 Larch Close, Walsall --><p>Hello</p>' }],
  ['the text for a picture', { html: '<img src="cid:1@x" alt="Kelly Brannigan of 14 Larch Close, Walsall">' }],
  ['the query of a link', { html: `<a href="https://x.example/?q=${encodeURIComponent(SENTENCE)}">Hello</a>` }],
  ['a link to a mailbox', { html: '<a href="mailto:kelly.brannigan88@postbox.example">Hello</a>' }],
  ['the title of a calendar entry', { file: calendar('SUMMARY:Kelly Brannigan of 14 Larch Close, Walsall') }],
  ['an own field of a calendar entry', { file: calendar(`X-NOTE:${SENTENCE}`) }],
  ['the title of a document', { file: pdf('/Title (Kelly Brannigan, 14 Larch Close, Walsall)') }],
  ['the author of a document', { file: pdf('/Author (Kelly Brannigan, convicted of theft, 14 Larch Close, Walsall)') }],
  ['a field of a receipt', { file: receipt(`X-Display-Name: ${SENTENCE}`) }],
  ['a line that is like one above a quotation', { text: `On Thu, 22 Aug 2002 at 09:12, ${SENTENCE}:\n> Yes` }],
  ['a footer', { text: `Hello\n\n________________________________\n${SENTENCE}.\nhttps://x.example/\n` }],
  ['what looks like a signature', { text: `Hello\n\n-- \n${SENTENCE}.\n` }],
  ['a page with an address in its query', { text: 'See https://x.example/?to=kelly.brannigan88@postbox.example' }],
  ['a field, without a word about a case', { head: `X-Scanned-By: ${MOVED}\r\n` }],
  [
    'a field, one word in each',
    {
      head: MOVED.split(' ')
        .map((word, at) => `X-Line-${at}: ${word}\r\n`)
        .join(''),
    },
  ],
  ['the name of a field', { head: `X-${MOVED.replaceAll(' ', '-')}: 1\r\n` }],
  ['ids of messages, one word in each', { head: `References: ${MOVED.replace(/\w+/g, '<$&@x.example>')}\r\n` }],
  ['the query of an address in a field', { head: `List-Unsubscribe: <https://x.example/?q=${encoded(MOVED)}>\r\n` }],
  ['the result of a check', { head: `Authentication-Results: mx.example; dkim=fail reason="${MOVED}"\r\n` }],
  ['the name of a font', { html: `<style>p { font-family: "${MOVED}" }</style><p>Hello</p>` }],
  ['a class in a style sheet', { html: `<style>.${MOVED.replaceAll(' ', '-')} { color: black }</style><p>Hello</p>` }],
  ['the class of an element', { html: `<p class="${MOVED.replaceAll(' ', '-')}">Hello</p>` }],
  ['the name of an attribute', { html: `<p ${MOVED.replaceAll(' ', '-')}="1">Hello</p>` }],
  ['the path of a link', { html: `<a href="https://x.example/${MOVED.replaceAll(' ', '-')}">Hello</a>` }],
  ['an id of a calendar entry', { file: calendar(`UID:${MOVED.replaceAll(' ', '-')}@x.example`) }],
  ['fields of a calendar entry, one word in each', { file: calendar(rows(MOVED)) }],
  ['the program of a document', { file: pdf(`/Producer (Microsoft ${MOVED})`) }],
  ['the program that reads a receipt', { file: receipt(`Reporting-UA: ${MOVED}`) }],
  ['the query of an address in the text', { text: `See https://x.example/?q=${MOVED.replaceAll(' ', '+')}` }],
  ['the first line of a signature', { text: `Hello\n\n-- \n${MOVED}\n` }],
  ['the first line of a footer', { text: `Hello\n\n--------\n${MOVED}\nlist@x.example\n` }],
  [
    'the head of a message passed on',
    { text: `Hello\n\n-----Original Message-----\nFrom: ${SENTENCE}\nSent: Monday\n` },
  ],
  ['the version of a document', { file: document(`<AppVersion>${MOVED}</AppVersion>`) }],
  ['an appeal in the title of a document', { file: pdf(`/Title (${APPEAL})`) }],
  ['an appeal in the text for a picture', { html: `<img src="cid:1@x" alt="${APPEAL}">` }],
  ['an appeal in a field', { head: `X-Scanned-By: ${APPEAL}\r\n` }],
]

const MARKS: readonly (readonly [string, Planted])[] = [
  ['a field that a relay may add', { head: `X-Scanned-By: ${MARKING}\r\n` }],
  ['the field for the mail program', { head: `User-Agent: ${MARKING}\r\n` }],
  ['the name of a font', { html: `<style>p { font-family: "${MARKING}" }</style><p>Hello</p>` }],
  ['a font of an element', { html: `<font face="${MARKING}">Hello</font>` }],
  ['the name of a style', { html: `<p class="${MARKING}">Hello</p>` }],
  ['a selector of a style sheet', { html: `<style>${MARKING} { color: black }</style><p>Hello</p>` }],
  ['a value of a style sheet', { html: `<style>p { quotes: ${MARKING} }</style><p>Hello</p>` }],
  ['a class in a style sheet', { html: '<style>.TOP-SECRET { color: black }</style><p>Hello</p>' }],
  ['the query of an address in a field', { head: 'List-Unsubscribe: <https://x.example/?q=TOP%20SECRET>\r\n' }],
  ['the fragment of a link', { html: '<a href="https://x.example/#TOP%20SECRET">Hello</a>' }],
  ['the answer of a relay in a receipt', { file: receipt(`Error: smtp; 550 ${MARKING}`) }],
  ['the template of a document', { file: document(`<Template>${MARKING}</Template>`) }],
  ['the maker of a document', { file: pdf('/Producer (SECRET)') }],
  ['the reference of a picture', { html: `<img src="cid:${MARKING}" alt="">` }],
  ['an id of a calendar entry', { file: calendar(`RELATED-TO:${MARKING}`) }],
  ['the author of a document', { file: pdf(`/Author (${MARKING})`) }],
  ['the program of a document', { file: pdf(`/Creator (${MARKING})`) }],
  ['a field of a receipt', { file: receipt(`X-Display-Name: ${MARKING}`) }],
]

describe('what a person hides where programs write is found:', () => {
  test.each(SENTENCES)('a sentence in %s', async (_, planted) => {
    expect((await screen(mail(planted))).verdict).not.toBe('release')
  })

  test.each(MARKS)('a marking in %s', async (_, planted) => {
    expect((await screen(mail(planted))).verdict).toBe('reject')
  })

  test.each([
    ['a query of a field', 'List-Unsubscribe: <https://x.example/?q=NHS%20number%20999%20000%200018>'],
    ['an id of a message', 'X-Message-ID: <NHS.number.999.000.0018@x.example>'],
  ])('a number in %s', async (_, field) => {
    expect((await screen(mail({ head: `${field}\r\n` }))).verdict).not.toBe('release')
  })

  test('a sentence in a signature of a message', async () => {
    const signed = readFileSync(join(FOLDER, 'smime-openssl-smime.eml'), 'latin1')
    const raw = signed.replace(/^MII[\s\S]*?(?=\r\n\r\n)/m, (packed) => {
      const bytes = Buffer.from(packed, 'base64')
      bytes.write(SENTENCE, bytes.length - SENTENCE.length - 20, 'latin1')
      return bytes.toString('base64').replace(/.{64}/g, '$&\r\n')
    })
    expect(raw).not.toBe(signed)
    expect((await screen(Buffer.from(raw, 'latin1'))).verdict).not.toBe('release')
  })

  test('a password in a field', async () => {
    expect((await screen(mail({ head: 'X-Note: the wi-fi password is: Pigeon7Lantern-Zebra\r\n' }))).verdict).toBe(
      'reject',
    )
  })
})

describe('the names of recipients', () => {
  const AMIT = 'Amit Rao <amit.rao@northboroughcouncil.example>'
  const text = 'Jill Parfitt has the key. Write to jill.parfitt@northboroughcouncil.example.'

  test('may be disclosed to those who see them among the recipients', async () => {
    expect((await screen(mail({ text }))).verdict).toBe('release')
    expect((await screen(mail({ text, to: `${TO}, ${AMIT}` }))).verdict).toBe('release')
  })

  test('may not be disclosed to others', async () => {
    expect((await screen(mail({ text, to: AMIT }))).verdict).toBe('hold')
  })

  test('may not be disclosed with something private', async () => {
    const more = `${text} She was convicted of theft and lives at 14 Larch Close, Walsall.`
    expect((await screen(mail({ text: more, to: `${TO}, ${AMIT}` }))).verdict).toBe('hold')
  })
})

describe('a file without a reader is held for what it is:', () => {
  test.each([
    ['data.bin', '\x01\x02\x03\x04', 'This is unknown data, and there is no reader for it.'],
    ['archive.pst', '!BDN', 'This is an Outlook data file (.pst), and there is no reader for it.'],
    ['setup.exe', 'MZ\x90\0\x03\0\0\0', 'This is a Windows program (.exe), and there is no reader for it.'],
  ])('%s', async (name, head, why) => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919 + (at >> 3) * 104_729) & 0xff)
    const bytes = Buffer.concat([Buffer.from(head, 'latin1'), noise])
    const file = { name, type: 'application/octet-stream', base64: bytes.toString('base64') }
    const { verdict, unread } = await screen(mail({ file }))
    expect(verdict).not.toBe('release')
    expect(unread).toEqual([`attachment:1/part2/file: ${why}`])
  })
})
