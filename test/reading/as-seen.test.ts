import { describe, expect, test } from 'vitest'
import { read } from '../tools/read-file.ts'

describe('what a person sees', () => {
  test('letters that a style shows as capitals, as they are shown', async () => {
    for (const page of [
      '<p style="text-transform: uppercase">top <b>secret</b></p>',
      '<style>.x{text-transform:uppercase}</style><p class="x">top secret</p>',
    ])
      expect((await read('a.html', page)).text).toContain('TOP SECRET')
    expect(
      (
        await read(
          'a.html',
          '<div style="text-transform:uppercase">a<p style="text-transform:none">our plans</p></div>',
        )
      ).text,
    ).toContain('our plans')
  })

  test('quoted lines of flowed text, joined as a mail program joins them', async () => {
    const mail = (type: string, body: string) =>
      read('a.eml', `From: a@example.org\r\nContent-Type: text/plain; format=flowed${type}\r\n\r\n${body}`)
    expect((await mail('; delsp=yes', '> quoted SEC \r\n> RET words\r\n')).text).toContain('SECRET words')
    const { text } = await mail('', '> first \r\n>> other\r\n-- \r\nA name\r\n')
    expect(text).toMatch(/> first ?\n>> other/)
    expect(text).toMatch(/-- ?\nA name/)
  })

  test('titles, subtitles and files of a Matroska or WebM recording', async () => {
    const element = (id: string, data: Buffer | string) => {
      const content = Buffer.from(data as string)
      const size = Buffer.alloc(8)
      size.writeUInt32BE(0x01000000, 0)
      size.writeUInt32BE(content.length, 4)
      return Buffer.concat([Buffer.from(id, 'hex'), size, content])
    }
    const all = (...pieces: Buffer[]) => Buffer.concat(pieces)
    const track = element('ae', all(element('d7', '\x01'), element('83', '\x11'), element('536e', 'name of the track')))
    const block = Buffer.concat([Buffer.from([0x81, 0, 0, 0]), Buffer.from('words of the subtitle')])
    const file = element('61a7', all(element('466e', 'note.txt'), element('465c', 'words of the file')))
    const segment = all(
      element('1549a966', element('7ba9', 'title of the film')),
      element('1654ae6b', track),
      // A live recording leaves the size open.
      element('1941a469', file),
      Buffer.concat([Buffer.from('1f43b675ff', 'hex'), element('a0', element('a1', block))]),
    )
    const { text, unread } = await read(
      'a.webm',
      all(element('1a45dfa3', element('4282', 'webm')), element('18538067', segment)),
    )
    for (const words of [
      'title of the film',
      'name of the track',
      'words of the subtitle',
      'words of the file',
      'note.txt',
    ])
      expect(text).toContain(words)
    expect(unread).toMatchObject([{ why: 'This recording was not checked. Attach a transcript.' }])
  })
})
