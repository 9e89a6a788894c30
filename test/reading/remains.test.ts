import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readBlips } from '../../src/reading/ole/blips.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { sniff } from '../../src/reading/sniff.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { word } from '../files/word-package.ts'
import { read } from '../tools/read-file.ts'

/* What programs leave in files passes where nothing can be in it; its neighbours are held. */

const noise = (length: number) => Buffer.from(Array.from({ length }, (_, at) => ((at * 89 + 7) & 255) | 1))
const picture = () => sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
const unreadOf = async (files: Readonly<Record<string, Uint8Array>>) => (await read('a.docx', word({ files }))).unread

test('a deleted part of zeros is no loss, unlike one with other bytes', async () => {
  const part = (bytes: readonly number[]) =>
    unreadOf({ '[trash]/0000.dat': Uint8Array.from([...bytes, ...Array(600).fill(0)]) })
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
    unreadOf({ 'word/media/image1.jpeg': Buffer.concat([await picture().jpeg().toBuffer(), tail]) })
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
    expect(await behind(blip(gzipSync(noise(5_000))))).not.toEqual([])
  })
})

test('an object of rich text that has only a class is no loss, unlike one with content', async () => {
  const object = (more: string, head = HEAD) =>
    read('a.rtf', Buffer.from(`{\\rtf1 Hello{\\object{\\*\\objdata ${head}${more}}}}`)).then(({ unread }) => unread)
  expect(await object('')).toEqual([])
  expect(await object('', HEAD_OF_A_FILE)).not.toEqual([])
  expect(await object(noise(40).toString('hex'))).not.toEqual([])
})

const HEAD = Buffer.concat([
  Buffer.from([1, 5, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0]),
  Buffer.from('Word.Document.8\0'),
]).toString('hex')

/** The name of the class is a packed file. */
const HEAD_OF_A_FILE = Buffer.concat([
  Buffer.from([1, 5, 0, 0, 1, 0, 0, 0, 100, 0, 0, 0]),
  gzipSync(noise(200)).subarray(0, 100),
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

describe('the preview of a document', () => {
  const LINES = [
    'Minutes of the meeting of the panel',
    'Present were nine members of the board',
    'The budget was agreed by all of them',
  ]
  const sheet = (lines: readonly string[], size: number, width: number, height: number) => {
    const words = lines
      .map(
        (line, at) =>
          `<text font-size="${size}" font-family="DejaVu Sans" x="60" y="${100 + at * size * 1.6}">${line}</text>`,
      )
      .join('')
    const area = `width="${width}" height="${height}"`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${area}><rect width="100%" height="100%" fill="#fff"/>${words}</svg>`
    return sharp(Buffer.from(svg)).png().toBuffer()
  }
  const page = async () =>
    sharp(await sheet(LINES, 16, 794, 600))
      .resize(181, 137)
      .png()
      .toBuffer()
  const title = async () =>
    sharp(await sheet(['Meet the', 'witness at'], 28, 256, 192))
      .blur(5)
      .png()
      .toBuffer()
  const WRITING = 'It seems to hold writing, perhaps by hand, that could not be read.'
  const why = async (path: string, picture: Buffer) =>
    (await unreadOf({ [path]: new Uint8Array(picture) })).map((one) => one.why)

  test('may have letters that are too small to be read', async () => {
    expect(await why('docProps/thumbnail.png', await page())).toEqual([])
    expect(await why('word/media/image1.png', await page())).toEqual([WRITING])
  })

  test('is reported where large letters in it cannot be read', async () => {
    expect(await why('docProps/thumbnail.png', await title())).toEqual([WRITING])
  })

  test('is looked at as any picture where the document shows it', async () => {
    const files = { 'docProps/thumbnail.png': new Uint8Array(await page()) }
    const refer = (target: string, kind: string) =>
      `<Relationship Id="rId9" Type="http://schemas.example/relationships/${kind}" Target="${target}"/>`
    const reasons = async (file: Uint8Array) => (await read('a.docx', file)).unread.map(({ why }) => why)
    const whole = (rels: string) => rels.replace('</Rel', `${refer('docProps/thumbnail.png', 'thumbnail')}</Rel`)
    expect(await reasons(edit(word({ files }), { '_rels/.rels': whole }))).toEqual([])
    expect(await reasons(word({ files, relations: refer('../docprops/thumb%6eail.png', 'image') }))).toEqual([WRITING])
    const shown = { content: '<draw:image xlink:href="./Thumbnails/thumbnail.png"/>' }
    const small = { files: { 'Thumbnails/thumbnail.png': files['docProps/thumbnail.png'] } }
    expect((await read('a.odt', open('text', small))).unread).toEqual([])
    expect((await read('a.odt', open('text', { ...small, ...shown }))).unread.map(({ why }) => why)).toEqual([WRITING])
  })

  test('is looked at as any picture where it is large', async () => {
    const large = await sharp(await page())
      .extend({ right: 400, background: '#fff' })
      .png()
      .toBuffer()
    expect(await why('docProps/thumbnail.png', large)).toEqual([WRITING])
  })
})
