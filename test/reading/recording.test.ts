import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

const box = (name: string, ...inner: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(inner.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

const read = (name: string, bytes: Uint8Array) => readHere({ name, type: '', bytes }, 'attachment:1')

test('the title of a film is read, and the film itself is held for a person', async () => {
  const tag = box('\u00a9nam', box('data', '\0\0\0\x01\0\0\0\0Visit of the panel'))
  const film = Buffer.concat([
    box('ftyp', 'isom\0\0\0\0'),
    box('moov', box('udta', box('meta', '\0\0\0\0', box('ilst', tag)))),
  ])
  const { parts, unread } = await read('visit.mp4', film)
  expect(parts.map((part) => part.text)).toContain('\u00a9nam: Visit of the panel')
  expect(unread.map((one) => one.why)).toEqual([expect.stringContaining('transcript')])
})

test('tags of a sound recording are read', async () => {
  const text = Buffer.from('\x03Road safety', 'latin1')
  const frame = Buffer.concat([Buffer.from('TIT2'), Buffer.from([0, 0, 0, text.length, 0, 0]), text])
  const sound = Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, frame.length]),
    frame,
    Buffer.alloc(400),
  ])
  const { parts, unread } = await read('speech.mp3', sound)
  expect(parts.map((part) => part.text)).toContain('TIT2: Road safety')
  expect(unread).toHaveLength(1)
})
