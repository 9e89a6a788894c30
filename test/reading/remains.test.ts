import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readBlips } from '../../src/reading/ole/blips.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { sniff } from '../../src/reading/sniff.ts'
import { word } from '../files/word-package.ts'
import { read } from '../tools/read-file.ts'

/* What programs leave in files passes where nothing can be in it; its neighbours are held. */

const noise = (length: number) => Buffer.from(Array.from({ length }, (_, at) => ((at * 89 + 7) & 255) | 1))
const picture = () => sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
const why = async (files: Readonly<Record<string, Uint8Array>>) => (await read('a.docx', word({ files }))).unread

test('a deleted part of zeros is no loss, unlike one with other bytes', async () => {
  const part = (bytes: readonly number[]) =>
    why({ '[trash]/0000.dat': Uint8Array.from([...bytes, ...Array(600).fill(0)]) })
  expect(await part([255, 255, 255, 255])).toEqual([])
  expect(await part([255, 254, 253, 252, 251])).not.toEqual([])
})

describe('behind a picture', () => {
  const blip = (data: Buffer, length = data.length) => {
    const head = Buffer.alloc(8)
    head.writeUInt16LE(0x6e00, 0)
    head.writeUInt16LE(0xf01e, 2)
    head.writeUInt32LE(length, 4)
    return Buffer.concat([head, noise(16), Buffer.from([255]), data])
  }
  const behind = async (tail: Buffer) =>
    why({ 'word/media/image1.jpeg': Buffer.concat([await picture().jpeg().toBuffer(), tail]) })
  const grainy = () =>
    sharp(noise(90_000), { raw: { width: 200, height: 150, channels: 3 } })
      .png()
      .toBuffer()

  test('the beginning of the next picture is no loss', async () => {
    const next = await grainy()
    expect(await behind(blip(next.subarray(0, next.length * 0.6), next.length))).toEqual([])
  })

  test('bytes that only follow the head of a picture are reported', async () => {
    const png = (await grainy()).subarray(0, 8)
    expect(await behind(blip(noise(5_000)))).not.toEqual([])
    expect(await behind(blip(Buffer.concat([png, noise(5_000)])))).not.toEqual([])
  })
})

test('an object of rich text that has only a class is no loss, unlike one with content', async () => {
  const object = (more: string) =>
    read('a.rtf', Buffer.from(`{\\rtf1 Hello{\\object{\\*\\objdata ${HEAD}${more}}}}`)).then(({ unread }) => unread)
  expect(await object('')).toEqual([])
  expect(await object(noise(40).toString('hex'))).not.toEqual([])
})

const HEAD = Buffer.concat([
  Buffer.from([1, 5, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0]),
  Buffer.from('Word.Document.8\0'),
]).toString('hex')

test('a bitmap in a stream of old Office gets the head that it has in a file', async () => {
  const dib = Buffer.alloc(40 + 12)
  for (const [at, value] of [
    [0, 40],
    [4, 2],
    [8, 2],
  ] as const)
    dib.writeInt32LE(value, at)
  dib.writeUInt16LE(1, 12)
  dib.writeUInt16LE(24, 14)
  const head = Buffer.alloc(8)
  head.writeUInt16LE(0xf01f, 2)
  head.writeUInt32LE(17 + dib.length, 4)
  const found: string[] = []
  const sink = {
    budget: { check() {} },
    deeper: async (_: string, file: { bytes: Uint8Array }) => found.push(sniff(file.bytes)),
  }
  await readBlips(Buffer.concat([head, Buffer.alloc(17), dib]), 'Pictures', sink as unknown as ExtractionSink)
  expect(found).toEqual(['bmp'])
})

test('a drawing of Windows from before version 3 is known', () => {
  expect(sniff(Buffer.from('010009000001091200000c00e0000000', 'hex'))).toBe('wmf')
})
