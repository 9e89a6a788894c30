import { describe, expect, test } from 'vitest'
import { atom, ppt, slideText } from '../files/ole.ts'
import { open } from '../files/opendocument.ts'
import { drawn } from '../files/raster.ts'
import { starView } from '../files/starview.ts'
import { word } from '../files/word-package.ts'
import { read as readWithin } from '../tools/read-file.ts'

/* Words and pictures in what programs leave behind, which is read and does not hold a file. */

const SECONDS = 60_000
const WORDS = 'Telephone 01632 960417'

const read = (name: string, bytes: Uint8Array | string) => readWithin(name, bytes, 30_000)

describe('a picture is read', () => {
  const inside = (bytes: Uint8Array) => read('a.docx', word({ files: { 'word/embeddings/oleObject1.bin': bytes } }))
  const picture = () => drawn(WORDS).png().toBuffer()

  test.each([0xf00d, 0xf122])(
    'in a record %i of an Office drawing',
    async (type) => {
      const data = await picture()
      const head = Buffer.alloc(8)
      head.writeUInt16LE(type, 2)
      head.writeUInt32LE(data.length, 4)
      expect((await inside(Buffer.concat([head, data]))).text).toContain(WORDS)
    },
    SECONDS,
  )

  test(
    'in a resource of Photoshop',
    async () => {
      const data = await picture()
      const head = Buffer.from([...Buffer.from('8BIM'), 4, 12, 0, 0, 0, 0, 0, 0])
      head.writeUInt32BE(data.length, 8)
      expect((await inside(Buffer.concat([head, data, Buffer.alloc(data.length % 2)]))).text).toContain(WORDS)
    },
    SECONDS,
  )
})

describe('names in a document type', () => {
  const drawing = (type: string) =>
    `<?xml version="1.0"?>\n<!DOCTYPE ${type}>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`

  test.each([
    ['a.svg', drawing('svg PUBLIC "words of the type" "a.dtd"')],
    ['a.svg', drawing("svg SYSTEM 'words of the type'")],
    ['a.html', '<!DOCTYPE html PUBLIC "words of the type"><p>Patrols</p>'],
    ['a.docx', word({ files: { 'word/styles.xml': `<!DOCTYPE x PUBLIC "words of the type" "y">${'<w:styles/>'}` } })],
  ])('are read in %s', async (name, bytes) => {
    expect((await read(name, bytes)).text).toContain('words of the type')
  })

  test('are left out where a standard has them', async () => {
    const { text } = await read(
      'a.svg',
      drawing('svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'),
    )
    expect(text).not.toMatch(/W3C|dtd/)
  })

  test('and instructions of a drawing are read', async () => {
    expect((await read('a.svg', drawing('svg').replace('<svg', '<?note words of the note?><svg'))).text).toContain(
      'words of the note',
    )
  })
})

describe('records of a StarView drawing', () => {
  const why = async (kind: number, data: Buffer) =>
    (await read('a.svm', starView([[kind, data]]))).unread.map((one) => one.why)

  test.each([110, 128, 142, 148])('of points and of kind %i hold it', async (kind) => {
    expect(await why(kind, Buffer.alloc(400))).toEqual([
      'This file holds a drawing that cannot be rendered; a person must check it.',
    ])
  })

  test('that are a setting and larger than one are reported', async () => {
    expect(await why(133, Buffer.alloc(400))).toEqual(['Not all pictures in this drawing could be checked.'])
    expect(await why(133, Buffer.alloc(5))).toEqual([])
  })

  test('that no program writes are reported in the drawing of an object', async () => {
    const object = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
    const files = {
      'Object 1/content.xml': object,
      'ObjectReplacements/Object 1': starView([[300, Buffer.from('words of the record'.padEnd(200))]]),
    }
    const { text, unread } = await read('a.odt', open('text', { files }))
    expect(text).toContain('words of the record')
    expect(unread).not.toEqual([])
  })
})

test.each([
  ['with one number', () => '1000'],
  ['that count downwards', (line: number) => String(90_000 - line * 7)],
  ['that count the lines', (line: number) => String(line + 1).padStart(5, '0')],
])('lines of bytes %s are read where they spell words', async (_, number) => {
  const bytes = Buffer.from('The panel will meet the person at the station on Monday at the earliest.')
  const lines = bytes.toString('hex').match(/.{1,32}/g)!
  const dump = lines.map((line, at) => `${number(at)}  ${line.match(/../g)!.join(' ')}`)
  expect((await read('a.txt', dump.join('\n'))).text).toContain('meet the person at the station on Monday')
})

test('slides of PowerPoint behind a package of table styles, whose bytes are no records, are read', async () => {
  const styles = atom(0x428, Buffer.from(`PK\x03\x04${'\xff'.repeat(40)}`, 'latin1'), true)
  const { text, unread } = await read('talk.ppt', ppt(atom(1000, styles, true), atom(1006, slideText(WORDS), true)))
  expect(text).toContain(WORDS)
  expect(unread).toEqual([])
})

test('slides of PowerPoint whose container is shorter than the text in it are damaged', async () => {
  const slide = atom(1006, slideText(WORDS), true)
  slide.writeUInt32LE(16, 4)
  const { text, unread } = await read('talk.ppt', ppt(atom(1000, slide, true)))
  expect(text).not.toContain(WORDS)
  expect(unread).toEqual([expect.objectContaining({ why: expect.stringContaining('damaged') })])
})
