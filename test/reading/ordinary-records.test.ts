import { expect, test } from 'vitest'
import { pdf, say } from '../files/pdf-package.ts'
import { starView } from '../files/starview.ts'
import { read } from '../tools/read-file.ts'

/* Records and tables that programs write in ordinary documents pass; what they could hide is found or held. */

const DRAWN = 'This file holds a drawing that cannot be rendered; a person must check it.'
const SECONDS = 120_000
const WITHIN = 60_000

test(
  'a long cross-reference table of a PDF is read past, and words behind it are found',
  async () => {
    const entries = '0000000000 65535 f\r\n'.repeat(12_000)
    const between = `xref\r\n0 12000\r\n${entries}trailer\r\n<< >>\r\n`
    const content = say('The panel met in the town hall.', 72, 600)
    expect((await read('a.pdf', pdf({ content, between }), WITHIN)).unread).toEqual([])
    const behind = await read(
      'a.pdf',
      pdf({ content, between: `${between}\r\nThe source is to be met at the mill.\r\n` }),
      WITHIN,
    )
    expect(behind.text).toContain('The source is to be met at the mill.')
    const long = pdf({ content, between: `${between}${'a word '.repeat(40_000)}` })
    expect((await read('a.pdf', long, WITHIN)).unread).not.toEqual([])
  },
  SECONDS,
)

test(
  'the pen of each line in a preview of LibreOffice is no space for more points, and space for many is held',
  async () => {
    const line = (at: number, space: number) => {
      const data = Buffer.alloc(18 + space)
      data.writeUInt16LE(2, 0)
      for (const [i, value] of [0, at * 400, 9_000, at * 400].entries()) data.writeInt32LE(value, 2 + i * 4)
      return [109, data] as const
    }
    const lines = (space: number) => starView(Array.from({ length: 30 }, (_, at) => line(at, space)))
    expect((await read('a.svm', lines(33), WITHIN)).unread).toEqual([])
    expect((await read('a.svm', lines(400), WITHIN)).unread.map(({ why }) => why)).toContain(DRAWN)
  },
  SECONDS,
)
