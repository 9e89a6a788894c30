import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { sniff } from '../../src/reading/sniff.ts'
import { openZip } from '../../src/reading/zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('lists an unreadable file as unread, and still reads its name', async () => {
  const extraction = await readHere(
    { name: 'blob.xyz', type: 'text/plain', bytes: Uint8Array.of(0, 1, 2, 3, 250, 0, 1) },
    'attachment:1',
  )
  expect(extraction.unread).toHaveLength(1)
  expect(extraction.parts.map((part) => [part.id, part.kind])).toContainEqual(['attachment:1/name', 'filename'])
})

test('detects the kind of a file from its bytes, not from its name', () => {
  expect(sniff(bytes('%PDF-1.7'), 'a.docx')).toBe('pdf')
  expect(sniff(bytes('<!doctype html><p>x'), 'a.txt')).toBe('html')
  expect(sniff(bytes('From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n\r\nx'), 'x.txt')).toBe('mail')
  expect(sniff(bytes('To: the editor\nWe write about the bridge.'), 'letter.txt')).toBe('text')
  expect(sniff(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'a.png')).toBe('jpeg')
})

test('finds an entry that only its local header names', () => {
  const data = deflateRawSync(bytes('hidden'))
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(6, 22)
  header.writeUInt16LE(5, 26)
  const zip = openZip(Buffer.concat([header, Buffer.from('a.txt'), data]))
  expect(zip.entries).toMatchObject([{ name: 'a.txt', unlisted: true }])
})
