import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { readHere } from '../../src/reading/read.ts'

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })

async function picture(options: Parameters<typeof writeBarcode>[1], text: string) {
  const { svg } = await writeBarcode(text, options)
  const code = await sharp(Buffer.from(svg), { density: 288 }).flatten({ background: '#fff' }).png().toBuffer()
  return sharp(code).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' }).png().toBuffer()
}

async function codes(bytes: Uint8Array) {
  const { parts } = await readHere({ name: 'label.png', type: '', bytes }, 'attachment:1', () => {}, 30_000)
  return parts.filter(({ where }) => /code$/.test(where ?? '')).map(({ text, where }) => [where, text])
}

describe('reads the text of a code in a picture:', () => {
  test.each([
    ['QRCode', 'QR code'],
    ['DataMatrix', 'barcode'],
    ['Aztec', 'barcode'],
    ['PDF417', 'barcode'],
    ['Code128', 'barcode'],
  ] as const)('%s', async (format, where) => {
    expect(await codes(await picture({ format, scale: 3 }, 'NHS 999 000 0018'))).toEqual([[where, 'NHS 999 000 0018']])
  })

  test('light on dark', async () => {
    const bytes = await picture({ format: 'QRCode', scale: 3 }, 'NHS 999 000 0018')
    expect(await codes(await sharp(bytes).negate({ alpha: false }).png().toBuffer())).toEqual([
      ['QR code', 'NHS 999 000 0018'],
    ])
  })
})

test('reads no code in a picture of stripes', async () => {
  const stripes = Array.from(
    { length: 40 },
    (_, i) => `<rect x="${i * 9}" width="${2 + ((i * 7) % 5)}" height="200"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="200"><rect width="360" height="200" fill="#fff"/>${stripes}</svg>`
  expect(await codes(await sharp(Buffer.from(svg)).png().toBuffer())).toEqual([])
})
