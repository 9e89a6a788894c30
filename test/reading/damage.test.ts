import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { ALL } from '../files/all.ts'
import { msg } from '../files/outlook.ts'

/** One way to spoil each format in which its maker put something that tells: the ledger must say it. */
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
  ['text', 'utf-16be', 'a byte cut out', (bytes) => Buffer.concat([bytes.subarray(0, 11), bytes.subarray(12)])],
]

const flipped = (bytes: Buffer, at: number) => {
  bytes[at]! ^= 4
  return bytes
}
const doubled = (bytes: Buffer, from: number, to: number) =>
  Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
const filled = (bytes: Buffer, at: number, length: number) => bytes.fill(0, at, at + length)
const packed = (bytes: Buffer) => bytes.indexOf('stream\n', bytes.indexOf('FlateDecode')) + 7

describe('damage is said', () => {
  test.each(SPOILT)('%s, %s: %s', async (format, place, _, spoil) => {
    const file = ALL.find((each) => each.format === format && each.place === place)!
    const bytes = Uint8Array.from(spoil(Buffer.from(Uint8Array.from(await file.clean()))))
    const ledger = await readHere({ name: file.name, type: '', bytes }, 'attachment:1')
    expect(ledger.unread).not.toEqual([])
  })

  test('an empty property does not keep a message of Outlook from being read', async () => {
    const bytes = msg({
      '0037001F': 'Road safety',
      '1000001F': 'Speed limits',
      '10090102': Buffer.alloc(0),
      '8001001F': '',
    })
    const ledger = await readHere({ name: 'a.msg', type: '', bytes }, 'attachment:1')
    expect(ledger.unread).toEqual([])
    expect(ledger.parts.map((part) => part.text)).toContain('Speed limits')
  })

  test('one broken byte does not turn the rest of a text into another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('Café, naïve, façade. '), Buffer.from([0xff]), Buffer.from(' Señor.')])
    const ledger = await readHere({ name: 'a.txt', type: '', bytes }, 'attachment:1')
    expect(ledger.parts.map((part) => part.text).join(' ')).toContain('Señor')
  })
})
