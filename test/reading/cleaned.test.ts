import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleaned } from '../../src/reading/picture/cleaned.ts'
import { readHere } from '../../src/reading/read.ts'

const WIDTH = 48
const pixels = Uint8Array.from({ length: WIDTH * 32 * 3 }, (_, i) => (i * 7 + (i >> 5) * 13) % 256)
const photograph = (orientation?: number) =>
  sharp(pixels, { raw: { width: WIDTH, height: 32, channels: 3 } })
    .withMetadata(orientation ? { orientation } : {})
    .withExifMerge({
      IFD0: { Artist: 'Alex Weaver', ImageDescription: 'The refuge in Mill Lane' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 28/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 53/1 0/1' },
    })

const raw = async (bytes: Uint8Array) =>
  (await sharp(bytes, { animated: true }).rotate().raw().toBuffer({ resolveWithObject: true })) as {
    data: Buffer
    info: object
  }
const read = (bytes: Uint8Array) => readHere({ name: 'picture', type: '', bytes }, 'attachment:1')
const summary = async (bytes: Uint8Array) => {
  const { parts, observations } = await read(bytes)
  return {
    words: parts.map(({ text }) => text).join('\n'),
    place: observations.some(({ what }) => what === 'location'),
  }
}

describe('a picture without its metadata', () => {
  test.each([
    ['jpeg', () => photograph().jpeg().toBuffer()],
    ['jpeg, progressive', () => photograph().jpeg({ progressive: true }).toBuffer()],
    ['png', () => photograph().png().toBuffer()],
    ['webp', () => photograph().webp({ lossless: true }).toBuffer()],
  ] as const)('%s', async (_, make) => {
    const bytes = await make()
    const before = await summary(bytes)
    expect(before.place).toBe(true)
    expect(before.words).toContain('Alex Weaver')
    const after = cleaned(bytes)!
    const left = await summary(after)
    expect(left.place).toBe(false)
    expect(left.words).not.toMatch(/Weaver|refuge|GPS|52/)
    expect((await raw(after)).data.equals((await raw(bytes)).data)).toBe(true)
    // Cleaning again changes nothing.
    expect(Buffer.from(cleaned(after)!).equals(after)).toBe(true)
  })

  test('a photograph taken sideways stays the right way up', async () => {
    const bytes = await photograph(6).jpeg().toBuffer()
    const after = cleaned(bytes)!
    expect((await raw(after)).info).toMatchObject({ width: 32, height: WIDTH })
    expect((await raw(after)).data.equals((await raw(bytes)).data)).toBe(true)
    expect((await summary(after)).place).toBe(false)
  })

  test('an animated GIF stays animated, without its comment and the bytes after its end', async () => {
    const gif = await sharp(pixels, { raw: { width: WIDTH, height: 32, channels: 3, pageHeight: 16 } })
      .gif({ delay: [50, 50], loop: 0 })
      .toBuffer()
    const comment = Buffer.from('\x21\xfe\x0bAlex Weaver\0', 'latin1')
    const bytes = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1), Buffer.from('Mill Lane, the refuge')])
    expect((await summary(bytes)).words).toContain('Alex Weaver')
    const after = cleaned(bytes)!
    expect(Buffer.from(after).toString('latin1')).not.toMatch(/Weaver|Mill/)
    expect((await raw(after)).data.equals((await raw(gif)).data)).toBe(true)
    expect(await sharp(after).metadata()).toMatchObject({ pages: 2, loop: 0 })
  })

  test('the bytes after the end of a JPEG and its comments are removed', async () => {
    const jpeg = await photograph().jpeg().toBuffer()
    const comment = Buffer.from('\xff\xfe\0\x0dAlex Weaver', 'latin1')
    const bytes = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), Buffer.from('Mill Lane, the refuge')])
    expect(Buffer.from(cleaned(bytes)!).toString('latin1')).not.toMatch(/Weaver|Mill/)
  })

  test('a damaged picture or another kind of file is not cleaned', async () => {
    const jpeg = await photograph().jpeg().toBuffer()
    const png = await photograph().png().toBuffer()
    const webp = await photograph().webp().toBuffer()
    for (const bytes of [jpeg, png, webp]) expect(cleaned(bytes.subarray(0, bytes.length - 40))).toBeUndefined()
    expect(cleaned(Buffer.from('%PDF-1.7'))).toBeUndefined()
    expect(cleaned(new Uint8Array())).toBeUndefined()
  })
})
