import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { ALL } from '../files/all.ts'
import { msg } from '../files/outlook.ts'
import { pdf, stream } from '../files/pdf-package.ts'

/** One way per format to damage a place that holds text; the reading must report it. */
const SPOILT: readonly [format: string, place: string, what: string, spoil: (bytes: Buffer) => Buffer][] = [
  ['png', 'words', 'a bit in the pixels', (bytes) => flipped(bytes, bytes.indexOf('IDAT') + 60)],
  ['png', 'words', 'the end cut off', (bytes) => bytes.subarray(0, -20)],
  ['jpeg', 'words in the picture', 'the end cut off', (bytes) => bytes.subarray(0, -40)],
  ['gif', 'words in the picture', 'the end cut off', (bytes) => bytes.subarray(0, -40)],
  ['webp', 'words in the picture', 'the end cut off', (bytes) => bytes.subarray(0, -40)],
  ['ico', 'words in the picture', 'the end cut off', (bytes) => bytes.subarray(0, -40)],
  ['rar', 'file', 'the end cut off', (bytes) => bytes.subarray(0, 90)],
  ['rar', 'file', 'a bit in the file', (bytes) => flipped(bytes, 100)],
  ['7z', 'file', 'a bit in the file', (bytes) => flipped(bytes, 50)],
  ['tar', 'file', 'a bit in the head', (bytes) => flipped(bytes, 300)],
  ['zip', 'file', 'a bit in the file', (bytes) => flipped(bytes, 60)],
  ['gzip', 'content', 'a bit in the check sum', (bytes) => flipped(bytes, bytes.length - 6)],
  ['doc', 'body', 'sectors in the middle doubled', (bytes) => doubled(bytes, 700, 1_212)],
  ['xls', 'cell', 'bytes in the middle doubled', (bytes) => doubled(bytes, 700, 900)],
  ['msg', 'subject', 'bytes cut out', (bytes) => Buffer.concat([bytes.subarray(0, 1_500), bytes.subarray(1_600)])],
  ['pdf', 'text in a stream of no use', 'a bit in the packed stream', (bytes) => flipped(bytes, packed(bytes) + 20)],
  ['pdf', 'body', 'bytes doubled', (bytes) => doubled(bytes, 100, 140)],
  ['pdf', 'body', 'a font without its name', (bytes) => flipped(bytes, bytes.indexOf('BaseFont') + 1)],
  ['pdf', 'body', 'the end cut off', (bytes) => bytes.subarray(0, -60)],
  ['pdf', 'body', 'a hole in the drawing', (bytes) => filled(bytes, bytes.indexOf('BT ') + 2, 12)],
  ['zip', 'file', 'bytes cut out before the directory', (bytes) => without(bytes, 60, 70)],
  ['zip', 'file', 'a bit in the check sum in front of the file', (bytes) => flipped(bytes, 16)],
  ['zip', 'second archive behind the first', 'a bit in a file that no directory lists', (bytes) => flipped(bytes, 60)],
  ['winmail.dat', 'attachment', 'cut off behind the name of the attachment', (bytes) => bytes.subarray(0, 64)],
  ['zstd', 'frame that is passed over', 'cut off in it', (bytes) => bytes.subarray(0, -4)],
  ['ar', 'file in UTF-16', 'a byte cut out', (bytes) => without(bytes, 90, 91)],
  ['eml', 'base64', 'a letter of a deciding header', (bytes) => flipped(bytes, bytes.indexOf('Transfer-Encoding'))],
  ['eml', 'base64', 'an address without its end', (bytes) => flipped(bytes, bytes.indexOf('>'))],
  ['eml', 'plain body', 'a hole in the text', (bytes) => filled(bytes, bytes.indexOf('\r\n\r\n') + 5, 6)],
  [
    'eml',
    'quoted-printable',
    'a digit of an escape',
    (bytes) => filled(bytes, bytes.indexOf('=', endOfHead(bytes)) + 1, 1, '<'),
  ],
  ['eml', 'in columns', 'the end of its head', (bytes) => without(bytes, 12, bytes.indexOf('\r\n\r\n') + 6)],
  ['wmf', 'text', 'the kind of a record', (bytes) => filled(bytes, 22, 1, 0x61)],
  ['html', 'style content', 'where the style begins', (bytes) => without(bytes, 90, bytes.indexOf('<style>') + 8)],
  ['text', 'packed text in base64', 'a letter in the packing', (bytes) => filled(bytes, 40, 1)],
  ['vcf', 'photograph', 'its head', (bytes) => bytes.subarray(bytes.indexOf('iVBOR') + 1)],
  ['html', 'picture by its data', 'a hole in the picture', (bytes) => filled(bytes, bytes.indexOf('base64,') + 50, 20)],
  ['emf', 'text', 'where its letters stand', (bytes) => filled(bytes, 157, 1, 32)],
  ['emf', 'text of bytes', 'the kind of a record', (bytes) => filled(bytes, 109, 1, 16)],
  ['emf', 'remark', 'a remark that became a polygon', (bytes) => filled(bytes, 108, 1, 86)],
  ['xml', 'pieces of entities', 'declarations doubled', (bytes) => doubled(bytes, 22, 60)],
  ['xml', 'pieces of entities', 'where the declarations begin', (bytes) => without(bytes, 31, 35)],
  ['xml', 'processing instruction', 'its first sign', (bytes) => filled(bytes, bytes.indexOf('<?', 5) + 1, 1, 0xbf)],
  ['xml', 'text', 'the end of a tag', (bytes) => flipped(bytes, bytes.indexOf('><b>') + 3)],
  [
    'xls',
    'link',
    'the beginning of a sheet',
    (bytes) => filled(bytes, bytes.lastIndexOf('\x09\x08\x10\x00', 'latin1'), 8),
  ],
  [
    'doc',
    'title',
    'where the properties begin',
    (bytes) => flipped(bytes, bytes.indexOf('+\x27\xb3\xd90', 'latin1') + 5),
  ],
  ['pdf', 'note in UTF-16', 'a digit of a string', (bytes) => filled(bytes, bytes.indexOf('<FEFF') + 6, 1, 'p')],
  ['pdf', 'scan as a mask', 'the name of its resources', (bytes) => flipped(bytes, bytes.indexOf('XObject') + 1)],
  ['text', 'utf-16be', 'a byte cut out', (bytes) => Buffer.concat([bytes.subarray(0, 11), bytes.subarray(12)])],
]

function endOfHead(bytes: Buffer): number {
  return bytes.indexOf('\r\n\r\n')
}
const flipped = (bytes: Buffer, at: number) => {
  bytes[at]! ^= 4
  return bytes
}
const doubled = (bytes: Buffer, from: number, to: number) =>
  Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
const filled = (bytes: Buffer, at: number, length: number, by: string | number = 0) => bytes.fill(by, at, at + length)
const without = (bytes: Buffer, from: number, to: number) =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
const packed = (bytes: Buffer) => bytes.indexOf('stream\n', bytes.indexOf('FlateDecode')) + 7

/** Milliseconds; a busy machine must not matter. */
const UNHURRIED = 120_000

describe('damage is reported', () => {
  test.each(SPOILT)('%s, %s: %s', async (format, place, _, spoil) => {
    const file = ALL.find((each) => each.format === format && each.place === place)!
    const bytes = Uint8Array.from(spoil(Buffer.from(Uint8Array.from(await file.clean()))))
    const extraction = await readHere({ name: file.name, type: '', bytes }, 'attachment:1')
    expect(extraction.unread).not.toEqual([])
  })

  test('a PDF whose JPEG lacks its lower half is damaged, and one that is whole is not', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    const picture = sharp({ create: { width: 200, height: 200, channels: 3, background: '#fff', noise } })
    const jpeg = await picture.jpeg().toBuffer()
    const unread = async (bytes: Buffer) => {
      const about = '/Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8'
      const file = pdf({
        content: 'q 200 0 0 200 90 400 cm /P Do Q',
        resources: '/XObject << /P 10 0 R >>',
        objects: [stream(`${about} /Filter /DCTDecode`, bytes.toString('latin1'))],
      })
      const extraction = await readHere({ name: 'a.pdf', type: '', bytes: file }, 'attachment:1', () => {}, UNHURRIED)
      return extraction.unread.map(({ why }) => why)
    }
    expect(await unread(jpeg)).toEqual([])
    expect(await unread(jpeg.subarray(0, jpeg.length / 2))).toEqual(['It is damaged: some of it may be missing.'])
  }, 300_000)

  test('a picture of characters is held for a person, whatever lines follow it', async () => {
    const file = ALL.find((each) => each.format === 'eml' && each.place === 'large letters made of signs')!
    const whole = Buffer.from(Uint8Array.from(await file.leaking()))
    for (const from of [60, 200]) {
      const bytes = Uint8Array.from(Buffer.concat([whole, whole.subarray(-from)]))
      const extraction = await readHere({ name: file.name, type: '', bytes }, 'attachment:1')
      expect(extraction.unread.map(({ why }) => why)).toContain(
        'It holds a picture drawn with letters and signs; a person must check it.',
      )
    }
  })

  test('an empty property does not stop an Outlook message from being read', async () => {
    const bytes = msg({
      '0037001F': 'Road safety',
      '1000001F': 'Speed limits',
      '10090102': Buffer.alloc(0),
      '8001001F': '',
    })
    const extraction = await readHere({ name: 'a.msg', type: '', bytes }, 'attachment:1')
    expect(extraction.unread).toEqual([])
    expect(extraction.parts.map((part) => part.text)).toContain('Speed limits')
  })

  test('long everyday tokens are not encoded passages', async () => {
    const everyday = [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=05%7C01%7CsAm9Xk2PqR7tLwZ4vB8nYc3Df6Gh1Jk5Mn0Qr',
      'Message: <LO2P265MB43219AbCdEf0123456789GhIjKlMnOpQrStUvWxYz01234567@LO2P265MB4321.GBRP265.PROD.OUTLOOK.COM>',
      'sha512: 9b71d224bd62f3785d96d46ad3ea3d73319bfbc2890caadae2dff72519673ca72323c3d99ba5c11d7c7acc6e14b8c5da0c4663475c2e5c3adef46f73bcdec043',
      'MSIP_Label_2a8f1c3d-4b5e-6f70-8a9b-0c1d2e3f4a5b_SiteId=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0;' +
        'MSIP_Label_2a8f1c3d-4b5e-6f70-8a9b-0c1d2e3f4a5b_Enabled=True',
    ]
    const extraction = await readHere(
      { name: 'a.txt', type: '', bytes: Buffer.from(everyday.join('\n')) },
      'attachment:1',
    )
    expect(extraction.unread).toEqual([])
  })

  test('one broken byte does not change the encoding of the rest of a text', async () => {
    const bytes = Buffer.concat([Buffer.from('Café, naïve, façade. '), Buffer.from([0xff]), Buffer.from(' Señor.')])
    const extraction = await readHere({ name: 'a.txt', type: '', bytes }, 'attachment:1')
    expect(extraction.parts.map((part) => part.text).join(' ')).toContain('Señor')
  })
})
