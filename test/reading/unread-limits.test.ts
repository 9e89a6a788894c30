import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { chunk } from '../files/png-chunk.ts'

/* What is packed beyond a limit or cannot be unpacked is reported: nothing is dropped in silence. */

const SECRET = Buffer.from('\n\nTOP SECRET - UK EYES ONLY\n\nThe source is to be met at the mill.\n')
const LARGE = Buffer.concat([Buffer.alloc(9 << 20, 'a'), SECRET])
const NAME = Buffer.from('Comment\0')

async function png(...chunks: Buffer[]): Promise<Buffer> {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)])
}

async function seen(name: string, bytes: Buffer) {
  const extraction = await readHere({ name, type: '', bytes }, 'attachment:1')
  return {
    text: extraction.parts.map(({ text }) => text).join('\n'),
    unread: extraction.unread.map(({ why }) => why).join('\n'),
  }
}

const PACKED = (content: Buffer): readonly (readonly [string, Buffer])[] => [
  ['zTXt', Buffer.concat([NAME, Buffer.of(0), deflateSync(content)])],
  ['iTXt', Buffer.concat([NAME, Buffer.of(1, 0, 0, 0), deflateSync(content)])],
  ['iCCP', Buffer.concat([NAME, Buffer.of(0), deflateSync(content)])],
]

describe('a packed text of a PNG', () => {
  test.each(PACKED(SECRET))('%s is read', async (kind, data) => {
    const { text, unread } = await seen('a.png', await png(chunk(kind, data)))
    expect(text).toContain('TOP SECRET')
    expect(unread).toBe('')
  })
  test.each(PACKED(LARGE))('%s beyond the limit is unread', async (kind, data) => {
    expect((await seen('a.png', await png(chunk(kind, data)))).unread).toMatch(/compressed text or profile/)
  })
  test.each(PACKED(SECRET))('%s that is damaged is unread', async (kind, data) => {
    const spoilt = Buffer.from(data)
    spoilt.fill(0x55, data.length - 20)
    expect((await seen('a.png', await png(chunk(kind, spoilt)))).unread).toMatch(/compressed text or profile/)
  })
  test('a profile that a program wrote raises nothing', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    expect((await seen('a.png', bytes)).unread).toBe('')
  })
})

test('more EXIF fields than are read are reported', async () => {
  const exif = Buffer.alloc(8 + 2 + 1_500 * 12 + 4)
  exif.write('II*\0', 'latin1')
  exif.writeUInt32LE(8, 4)
  exif.writeUInt16LE(1_500, 8)
  expect((await seen('a.png', await png(chunk('eXIf', exif)))).unread).toMatch(/fields \(EXIF\)/)
})

test('words between lines of base64 are read to the end of a long body', async () => {
  const lines = `${'QUJD'.repeat(19)}\r\n`.repeat(4_000)
  const head = 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const { text } = await seen('a.eml', Buffer.from(`${head}${lines}The note is TOP SECRET, says Ann.\r\n${lines}`))
  expect(text).toContain('TOP SECRET')
})

test('a table with more values than the limit is read as plain text', async () => {
  const table = JSON.stringify([...Array.from({ length: 200_001 }, (_, n) => n), 'TOP SECRET'])
  expect((await seen('a.json', Buffer.from(table))).text).toContain('TOP SECRET')
})

test('the end of a very long name is not dropped in silence', async () => {
  const { unread } = await seen(`${'a'.repeat(1_200)} TOP SECRET.txt`, Buffer.from('Lunch'))
  expect(unread).toMatch(/Only the beginning/)
})

test('more encoded files in a text than are read are reported', async () => {
  const file = Buffer.from('A list of the names of all who came to the meeting at the mill.').toString('base64')
  const text = `${file}\n\nand\n\n`.repeat(25)
  const head = 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n'
  expect((await seen('a.eml', Buffer.from(head + text))).unread).toMatch(/too many/)
})
