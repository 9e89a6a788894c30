import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { behindPixels } from '../../src/reading/picture/behind-pixels.ts'
import { readHere } from '../../src/reading/read.ts'
import { chunk } from '../files/png-chunk.ts'

const SECONDS = 120_000
const MORE_THAN_IN_MEMORY = 140 << 20

test(
  'words behind the pixels of a large picture are found',
  async () => {
    const packed = Buffer.concat([deflateSync(Buffer.alloc(MORE_THAN_IN_MEMORY), { level: 1 }), Buffer.from('SECRET')])
    const rest = await behindPixels(Buffer.concat([Buffer.alloc(8), chunk('IDAT', packed)]))
    expect(Buffer.from(rest as Uint8Array).toString()).toBe('SECRET')
  },
  SECONDS,
)

describe('a JPEG of more than 100 megapixels', async () => {
  const words =
    '<svg width="9000" height="3000"><text y="2000" font-family="sans-serif" font-size="1800">SECRET</text></svg>'
  const jpeg = await sharp({ create: { width: 10_500, height: 10_000, channels: 3, background: '#ffffff' } })
    .composite([{ input: Buffer.from(words), left: 500, top: 4_000 }])
    .jpeg()
    .toBuffer()
  const read = (bytes: Uint8Array) => readHere({ name: 'poster.jpg', type: '', bytes }, 'a', () => {}, SECONDS)

  test(
    'is reduced while it is read, and its words are read',
    async () => {
      const { parts, pictures, unread } = await read(jpeg)
      expect(parts.map(({ text }) => text).join()).toContain('SECRET')
      expect(pictures[0]?.original).toEqual({ width: 10_500, height: 10_000 })
      expect(unread).toEqual([])
    },
    SECONDS,
  )

  test(
    'is not opened where all of it would be in memory',
    async () => {
      const progressive = Buffer.from(jpeg)
      progressive[progressive.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc2
      const { unread } = await read(progressive)
      expect(unread.map(({ why }) => why)).toContain('The picture is too large to open safely.')
    },
    SECONDS,
  )
})
