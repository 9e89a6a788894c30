import CFB from 'cfb'
import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/reading/ole/integrity.ts'
import { msg } from '../files/outlook.ts'
import { XML } from '../files/package.ts'
import { read } from '../tools/read-file.ts'

function withStreams(bytes: Uint8Array, streams: Record<string, Buffer>): Uint8Array {
  const box = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(box, path, content)
  return new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer)
}

describe('old Office files', () => {
  const old = (streams: Record<string, Buffer>) => withStreams(msg({ '0037001F': 'Road safety' }), streams)

  test('a line end after the last sector is no damage, and more is', async () => {
    const bytes = Buffer.from(old({}))
    expect((await read('a.msg', Buffer.concat([bytes, Buffer.from('\n')]))).unread).toEqual([])
    expect((await read('a.msg', Buffer.concat([bytes, Buffer.from('\n\n\n')]))).unread).not.toEqual([])
  })

  test('a last sector that is short is no damage where its stream is whole', () => {
    const box = CFB.utils.cfb_new()
    CFB.utils.cfb_add(box, '/a', Buffer.alloc(5_000, 7))
    const bytes = new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer)
    // The last stream has 64 bytes.
    const end = bytes.length - 512 + 64
    expect(planOf(bytes.subarray(0, end)).damaged).toBe(false)
    expect(planOf(bytes.subarray(0, end - 1)).damaged).toBe(true)
  })

  test('properties that were never written are no damage', async () => {
    expect((await read('a.msg', old({ '/\u0005SummaryInformation': Buffer.alloc(4_096) }))).unread).toEqual([])
    expect((await read('a.msg', old({ '/\u0005SummaryInformation': Buffer.alloc(4_096, 7) }))).unread).not.toEqual([])
    const head = Buffer.from([0xfe, 0xff, ...Array(26).fill(0)])
    expect((await read('a.msg', old({ '/\u0005SummaryInformation': head }))).unread).toEqual([])
    const more = Buffer.concat([head, Buffer.from('words')])
    expect((await read('a.msg', old({ '/\u0005SummaryInformation': more }))).unread).not.toEqual([])
  })

  test('properties that Outlook keeps beside those of the message are read', async () => {
    const side = Buffer.from([24, 0, 0, 0, 0x2e, 0xbc, ...Buffer.from('kept beside the message', 'utf16le'), 0, 0])
    const { text, unread } = await read('a.msg', old({ '/Olk10SideProps_0001': side }))
    expect(unread).toEqual([])
    expect(text).toContain('kept beside the message')
    expect((await read('a.msg', old({ '/Olk10SideProps': side }))).unread).not.toEqual([])
  })
})

test('a table of figures is no hex dump', async () => {
  const row = (at: number) => `${1990 + at} ${[3, 17, 29, 41].map((n) => ((n * (at + 2)) % 90) + 10).join(' ')}`
  expect((await read('a.txt', Array.from({ length: 30 }, (_, at) => row(at)).join('\n'))).unread).toEqual([])
  const bytes = Buffer.from('the words that the dump shows, in several lines of sixteen bytes each, as xxd writes it.')
  const dump = Array.from(
    { length: 6 },
    (_, at) =>
      `${(at * 16).toString(16).padStart(8, '0')}  ${[...bytes.subarray(at * 16, at * 16 + 16)].map((b) => b.toString(16).padStart(2, '0')).join(' ')}`,
  )
  expect((await read('a.txt', dump.join('\n'))).text).toContain('the words that the dump shows')
})

describe('Outlook messages', () => {
  test('the names of custom properties are no properties', async () => {
    const named = { '0037001F': 'Road safety', '1000001F': 'The meeting is moved.' }
    const bytes = msg({ ...named }, [])
    const names = Buffer.from([
      0x13, 0, 0, 0, 0x18, 0, 11, 0, 13, 0, 0, 0, 0xe2, 0xbe, 0x1b, 0x70, 13, 0, 18, 0, 1, 0, 2, 0,
    ])
    const { unread, parts } = await read(
      'a.msg',
      withStreams(bytes, { '/__nameid_version1.0/__substg1.0_10090102': names }),
    )
    expect(unread).toEqual([])
    expect(parts.some(({ id }) => id.includes('1009'))).toBe(false)
  })

  test('the headers that a notice of delivery attaches are no damaged message', async () => {
    const headers = 'Received: from a.example.org\r\nSubject: Road safety\r\nContent-Type: text/plain\r\n'
    const attached = (type: string) => [
      { '3707001F': '', '370E001F': type, '37010102': Buffer.from(headers.repeat(3)) },
    ]
    const { text, unread } = await read('a.msg', msg({ '0037001F': 'Delayed' }, attached('text/rfc822-headers')))
    expect(text).toContain('Road safety')
    expect(unread).toEqual([])
    expect((await read('a.msg', msg({ '0037001F': 'Delayed' }, attached('')))).unread).not.toEqual([])
  })

  test('text in the code page that the message declares is read', async () => {
    const page = Buffer.alloc(8)
    page.writeUInt32LE(1_251)
    const words = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    const { text, unread } = await read(
      'a.msg',
      msg({
        '3FFD0003': page,
        '3FDE0003': page,
        '1000001E': words,
        '10130102': Buffer.concat([Buffer.from('<p>'), words, Buffer.from('</p>')]),
      }),
    )
    expect(text.match(/Привет/g)?.length).toBeGreaterThan(1)
    expect(unread).toEqual([])
  })

  test('what Outlook keeps beside the message is read', async () => {
    const item = Buffer.from(`${XML}<note>words of an add-in</note>`)
    const { text, unread } = await read(
      'a.msg',
      withStreams(msg({ '0037001F': 'Road safety' }), { '/MsoDataStore/AAAA==/Item': item }),
    )
    expect(text).toContain('words of an add-in')
    expect(unread).toEqual([])
  })

  test('a stream under a name of no message is reported', async () => {
    expect(
      (
        await read(
          'a.msg',
          withStreams(msg({ '0037001F': 'Road safety' }), { '/__subst_1000001E': Buffer.from('words') }),
        )
      ).unread,
    ).not.toEqual([])
  })
})
