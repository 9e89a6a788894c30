import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { box, doc, word16, word32 } from '../files/ole.ts'
import { XML, zip } from '../files/package.ts'
import { textParagraph, word } from '../files/word-package.ts'

/* Each limit of a reader, driven by a file with words beyond it: they are read, or the file is reported as unread. */

const MARK = 'TOP SECRET - UK EYES ONLY. The source is to be met at the mill.'
const NOISE = 'abcd efgh ijkl mnop '

async function seen(name: string, bytes: Uint8Array) {
  const extraction = await readHere({ name, type: '', bytes }, 'attachment:1')
  return {
    text: extraction.parts.map(({ text }) => text).join('\n'),
    unread: extraction.unread.map(({ why }) => why).join('\n'),
  }
}

const inWord = (file: string, content: string | Uint8Array) =>
  word({ body: textParagraph('Lunch'), files: { [file]: content } })

/** Words of a font, a few bytes apart as between its tables. */
function fontOf(count: number): Buffer {
  const runs = Array.from({ length: count }, (_, n) => Buffer.from(`Glyph${n}\x01`))
  return Buffer.concat([...runs, Buffer.alloc(5 << 20, 1), Buffer.from(MARK)])
}

function workbook(aids: number): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const aid = (text: string) => `<rPh sb="0" eb="1"><t>${text}</t></rPh>`
  const all = Array.from({ length: aids }, (_, n) => aid(`ka${n}`)).join('')
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}"><sheets/></workbook>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${main}"><si><t>Lunch</t>${all}${aid(MARK)}</si></sst>`,
  })
}

/** A set of `count` properties, all with one value [MS-OLEPS]. */
function properties(count: number): Uint8Array {
  const list = Buffer.concat(Array.from({ length: count }, (_, n) => Buffer.concat([word32(n + 100), word32(8)])))
  const section = Buffer.concat([word32(8 + list.length), word32(count), list])
  const head = [word16(0xfffe), word16(0), word32(0x20105), Buffer.alloc(16), word32(1), Buffer.alloc(16), word32(48)]
  const bytes = Buffer.concat([...head, section])
  return doc({ body: 'Lunch' }, false, { streams: { '\x05SummaryInformation': bytes } })
}

/** Chunks that copy what precedes them: four kilobytes from a few bytes [MS-OVBA 2.4.1]. */
function macro(chunks: number): Uint8Array {
  const first = Buffer.concat([Buffer.from([0]), Buffer.from('Attribut'), Buffer.from([0]), Buffer.from('e VB_Nam')])
  const opening = Buffer.concat([Buffer.from([1]), word16(0xb000 | (first.length - 1)), first])
  const copies = Buffer.from([0b0000_0010, 0x61, 0xff, 0x0f])
  const chunk = Buffer.concat([word16(0xb000 | (copies.length - 1)), copies])
  const all = Buffer.concat(Array.from({ length: chunks }, () => chunk))
  return box({ 'VBA/M': Buffer.concat([opening, all]), 'VBA/dir': Buffer.from([1, 0]), PROJECT: Buffer.from('ID=""') })
}

/** As many pieces of one letter each [MS-DOC 2.8.35]. */
function pieces(count: number): Uint8Array {
  const head = Buffer.alloc(0x400)
  head.writeUInt16LE(0xa5ec, 0)
  head.writeUInt16LE(0xc1, 2)
  head.writeUInt16LE(0x200, 0x0a)
  head.writeUInt32LE(count, 0x4c)
  const list = Buffer.alloc((count + 1) * 4 + count * 8)
  for (let n = 0; n <= count; n++) list.writeUInt32LE(n, n * 4)
  for (let n = 0; n < count; n++) list.writeUInt32LE(head.length, (count + 1) * 4 + n * 8 + 2)
  const clx = Buffer.concat([Buffer.from([2]), word32(list.length), list])
  head.writeUInt32LE(clx.length, 0x1a6)
  return box({ WordDocument: Buffer.concat([head, Buffer.from('aa')]), '1Table': clx })
}

const colours = (count: number) =>
  `{\\rtf1\\ansi{\\colortbl;${'\\red0\\green0\\blue0;'.repeat(count)}\\red255\\green255\\blue255;}Lunch {\\cf${count + 1} ${MARK}}}`

const mail = (fields: string, body = 'Lunch at one.') =>
  Buffer.from(`From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n${fields}\r\n\r\n${body}\r\n`)
const encoded = Buffer.from(`${NOISE.repeat(8_000)}${MARK}`)
const packed = deflateSync(Buffer.alloc(5 << 20, 'a')).toString('base64')
const carried = Buffer.from(`PK\x03\x04${NOISE.repeat(20)}`).toString('base64')
const large = `<?xml version="1.0"?><notes xmlns="urn:x">${'<note-of-the-day class="lunch"/>'.repeat(275_000)}<n>${carried}</n></notes>`

type Make = () => Uint8Array | Promise<Uint8Array>
/** `unread` is the reported reason; undefined where all of the file is read. */
type Case = readonly [what: string, name: string, make: Make, unread: RegExp | undefined]
const READ = undefined

const CASES: readonly Case[] = [
  [
    'a file in letters in a part over 8 MB',
    'a.docx',
    () => inWord('customXml/item1.xml', large),
    /too large to be searched/,
  ],
  ['words behind 4 MB of a font', 'a.docx', () => inWord('word/fonts/font1.odttf', fontOf(10)), READ],
  ['more than 2,000 words of a font', 'a.docx', () => inWord('word/fonts/font1.odttf', fontOf(2_500)), READ],
  ['more than 10,000 reading aids', 'a.xlsx', () => workbook(10_500), READ],
  ['more than 1,000 properties', 'a.doc', () => properties(1_001), /too many properties/],
  ['a macro over 4 MB', 'a.bin', () => macro(1_100), /macro in it is too long/],
  ['more than 200,000 pieces', 'a.doc', () => pieces(200_001), /too many pieces/],
  ['a table of colours over 20 kB', 'a.rtf', () => Buffer.from(colours(1_100)), /too many colours/],
  ['a packed file in letters over 4 MB', 'a.txt', () => Buffer.from(`See:\n\n${packed}\n`), /once decoded/],
  [
    'an encoded word of 160 kB',
    'a.eml',
    () => mail(`Subject: =?utf-8?q?${`${NOISE.repeat(8_000)}${MARK}`.replaceAll(' ', '=20')}?=`),
    READ,
  ],
  [
    'a token of a header over 100 kB',
    'a.eml',
    () => mail(`References: <${encoded.toString('base64url')}@x.example>`),
    READ,
  ],
  [
    'a comment of a header over 300 letters',
    'a.eml',
    () => mail(`Content-Language: en (${NOISE.repeat(20)}${MARK})`),
    READ,
  ],
  [
    'hexadecimal digits over 40 kB',
    'a.txt',
    () => Buffer.from(`See:\n${encoded.toString('hex')}\n`),
    /could not be decoded/,
  ],
]

describe('words beyond a limit are read, or the file is reported as unread', () => {
  test.each(CASES)('%s', async (_, name, make, reason) => {
    const { text, unread } = await seen(name, await make())
    if (reason) expect(unread).toMatch(reason)
    else expect(text.includes(MARK)).toBe(true)
  })
})

describe('a file within the limits raises nothing', () => {
  const within: readonly Case[] = [
    ['reading aids', 'a.xlsx', () => workbook(20), READ],
    ['properties', 'a.doc', () => properties(3), READ],
    ['pieces', 'a.doc', () => pieces(3), READ],
    ['colours', 'a.rtf', () => Buffer.from(colours(3)), READ],
  ]
  test.each(within)('%s', async (_, name, make) => {
    expect((await seen(name, await make())).unread).not.toMatch(/more|too|only/i)
  })
})
