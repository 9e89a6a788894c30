import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/reading/encoding.ts'
import { illegible } from '../../src/reading/legible.ts'
import { readHere } from '../../src/reading/read.ts'

/* A declared character set comes before guesses from the bytes, and what is not text never passes as text. */

const PLAIN = 'TOP SECRET - UK EYES ONLY'
const WIDE = [...PLAIN]
  .map((sign) => (sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
  .join('')

const HEAD = 'From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nMIME-Version: 1.0\r\n'
const TABLES = ['gbk', 'gb2312', 'gb18030', 'big5', 'euc-jp', 'euc-kr', 'shift_jis', 'cp949', 'windows-31j']
const ALIASES = { 'ks_c_5601-1987': 'euc-kr', 'x-sjis': 'shift_jis', 'x-euc-jp': 'euc-jp' }
const CHARSETS: readonly (readonly [string, string])[] = [
  ...TABLES.map((name) => [name, name] as const),
  ...Object.entries(ALIASES),
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'].map((name) => [name, name] as const),
]

async function read(name: string, bytes: Uint8Array, type = '') {
  const extraction = await readHere({ name, type, bytes }, 'attachment:1')
  return { texts: extraction.parts.map(({ text }) => text), unread: extraction.unread }
}

const mail = (lines: string, body: Buffer) => read('a.eml', Buffer.concat([Buffer.from(`${HEAD}${lines}\r\n`), body]))

/** Seven bits: an East Asian table without its high bits, between the escape sequences of the set. */
const lowered = (name: string) => iconv.encode(WIDE.replaceAll('\u3000', ' '), name).map((byte) => byte & 0x7f)
const SEVEN_BITS: readonly (readonly [string, Buffer])[] = [
  [
    'hz-gb-2312',
    Buffer.from(`~{${Buffer.from(iconv.encode(WIDE, 'gb2312').map((b) => b & 0x7f)).toString('latin1')}~}`),
  ],
  [
    'iso-2022-jp',
    Buffer.concat([Buffer.from('\x1b$B'), Buffer.from(iconv.encode(WIDE, 'euc-jp').map((b) => b & 0x7f))]),
  ],
  ['iso-2022-kr', Buffer.concat([Buffer.from('\x1b$)C\x0e'), Buffer.from(lowered('euc-kr')), Buffer.from('\x0f')])],
]

describe('full-width letters in a declared character set', () => {
  test.each(CHARSETS)('%s, 8bit, base64 and in a subject', async (declared, encoding) => {
    const bytes = iconv.encode(`${WIDE}\r\n\r\n${WIDE}`, encoding)
    const plain = await mail(
      `Content-Type: text/plain; charset=${declared}\r\nContent-Transfer-Encoding: 8bit\r\n`,
      bytes,
    )
    expect(plain.texts.join('\n')).toContain(PLAIN)
    const coded = Buffer.from(bytes.toString('base64'))
    const folded = await mail(
      `Content-Type: text/plain; charset="${declared}"\r\nContent-Transfer-Encoding: base64\r\n`,
      coded,
    )
    expect(folded.texts.join('\n')).toContain(PLAIN)
    const word = iconv.encode(WIDE, encoding).toString('base64')
    const subject = await mail(`Subject: =?${declared}?B?${word}?=\r\n`, Buffer.from('Lunch'))
    expect(subject.texts.join('\n')).toContain(PLAIN)
  })
  test.each(SEVEN_BITS)('%s', async (declared, bytes) => {
    const { texts } = await mail(`Content-Type: text/plain; charset=${declared}\r\n`, bytes)
    expect(texts.join('\n')).toMatch(/TOP ?SECRET/)
  })
  test.each(['gbk', 'big5', 'euc-kr'])('%s, declared by the page, the XML or the sender of a file', async (charset) => {
    const page = iconv.encode(`<html><meta charset="${charset}"><p>${WIDE}</p></html>`, charset)
    expect((await read('a.html', page)).texts.join('\n')).toContain(PLAIN)
    const tree = iconv.encode(`<?xml version="1.0" encoding="${charset}"?><a>${WIDE}</a>`, charset)
    expect((await read('a.xml', tree)).texts.join('\n')).toContain(PLAIN)
    const table = iconv.encode(`name,note\r\n1,${WIDE}\r\n`, charset)
    expect((await read('a.csv', table, `text/csv; charset=${charset}`)).texts.join('\n')).toContain(PLAIN)
  })
  test.each(['gbk', 'big5', 'euc-jp', 'shift_jis'])('%s, not declared', async (charset) => {
    expect((await read('a.txt', iconv.encode(`${WIDE}\r\n${WIDE}`, charset))).texts.join('\n')).toContain('TOP SECRET')
  })
})

describe('when the declared character set and the bytes contradict each other', () => {
  test.each([
    ['gbk', 'utf-8'],
    ['koi8-r', 'utf-8'],
    ['euc-kr', 'utf-8'],
    ['utf-16', 'utf-16be'],
    ['utf-16', 'windows-1252'],
  ])('declared %s and written in %s: both are read', async (declared, encoding) => {
    const text = encoding === 'windows-1252' ? PLAIN : WIDE
    const { texts } = await mail(`Content-Type: text/plain; charset=${declared}\r\n`, iconv.encode(text, encoding))
    expect(texts.join('\n')).toContain(PLAIN)
  })
  test('a two-byte start does not hide a single-byte rest', () => {
    const bytes = Buffer.concat([
      iconv.encode('Lunch '.repeat(800), 'utf-16le'),
      Buffer.from(`\r\n${PLAIN} for all\r\n`),
    ])
    expect(decode(bytes).other).toContain(PLAIN)
  })
  test('the page and its sender declare different sets', async () => {
    const page = iconv.encode(`<html><meta charset="big5"><p>${WIDE}</p></html>`, 'big5')
    const { texts } = await mail('Content-Type: text/html; charset=gbk\r\n', page)
    expect(texts.join('\n')).toContain(PLAIN)
  })
  test('UTF-8 letters that are declared as Western are read once', () => {
    expect(decode(Buffer.from('Café – déjà vu'), 'iso-8859-1')).toEqual({ text: 'Café – déjà vu', encoding: 'utf-8' })
  })
})

describe('bytes that are not text are unread', () => {
  const NOISE = Buffer.from(Array.from({ length: 400 }, (_, n) => 0x80 + ((n * 73) % 0x7f)))
  test.each([
    ['base64 that is none, in a set of the East', 'Content-Type: text/plain; charset=euc-kr\r\n'],
    ['bytes of nowhere', 'Content-Type: text/plain; charset=utf-8\r\n'],
    ['a page of them', 'Content-Type: text/html; charset=big5\r\n'],
  ])('%s', async (_, lines) => {
    const { unread } = await mail(
      `${lines}Content-Transfer-Encoding: base64\r\n`,
      Buffer.from(NOISE.toString('base64')),
    )
    expect(unread.map(({ why }) => why).join()).toMatch(/could not be decoded/)
  })
  test('in a text file, a table and a subject too', async () => {
    const cyrillic = iconv.encode('Вручение наград состоится в понедельник', 'koi8-r')
    expect((await read('a.txt', cyrillic)).unread).not.toEqual([])
    expect((await read('a.csv', cyrillic)).unread).not.toEqual([])
    const subject = `Subject: =?utf-8?B?${NOISE.toString('base64')}?=\r\n`
    expect((await mail(subject, Buffer.from('Lunch'))).unread).not.toEqual([])
  })
  test.each([
    'Café – “déjà vu” – costs £3.50 (about €4) · naïve façade, coöperation',
    'Mae’r ŵyl yn agored i bawb, a bydd tŷ bwyta’r coleg ar agor tan ddeg.',
    'Gdańsk, Łódź, Świnoujście: żółć, gęślą, jaźń',
    'Việt Nam: các bạn hãy đến thăm thư viện của chúng tôi vào thứ hai nhé',
    'Встреча состоится в понедельник в библиотеке',
    '今日は図書館でお茶を飲みました。ABCカードを持って来てください。',
    'الاجتماع يوم الاثنين في المكتبة',
    '• • • • • • • • ———— ✓ ✓ ✓ 🎉🎉🎉 👩‍👩‍👧',
    'α + β = γ, x² ≤ ½πr², Δt → ∞',
    '\uf0b7 one\n\uf0b7 two\n\uf0b7 three',
  ])('reads everyday text: %s', (text) => {
    expect(illegible(text)).toBeUndefined()
  })
})

test('flowed lines with DelSp make whole words', async () => {
  const body = Buffer.from('The note was TOP SEC \r\nRET and is gone.\r\n')
  const { texts } = await mail('Content-Type: text/plain; format=flowed; delsp=yes\r\n', body)
  expect(texts.join('\n')).toContain('TOP SECRET')
})
