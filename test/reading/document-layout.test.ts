import { strToU8, zipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, DocumentLayout, Line, Piece } from '../../src/core/document-layout.ts'
import { type OnPiece, placesOnLayout } from '../../src/core/findings-on-layout.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { readHere } from '../../src/reading/read.ts'
import { longWordFile, wordFile } from '../web/word-file.ts'

/** A Word file as a page: its content, and findings placed where their words are. */

const FILE = 'attachment:1'
const read = (bytes: Uint8Array) => readHere({ name: 'release.docx', type: '', bytes }, FILE)

let extraction: ExtractionResult
let layout: DocumentLayout
beforeAll(async () => {
  extraction = await read(await longWordFile())
  layout = extraction.papers![0]!
})

function lines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.as === 'line') return [block]
    if (block.as === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => lines(cell.blocks)))
    return block.as === 'aside' ? lines(block.blocks) : []
  })
}
const lineText = ({ pieces }: Line) => pieces.map(({ text }) => text).join('')
const all = () => layout.sheets.flatMap(({ blocks }) => lines(blocks))
const line = (words: string) => all().find((one) => lineText(one).includes(words))!

/** The words that would be marked for these words of a part, each with its style. */
function marked(part: string, words: string) {
  const text = extraction.parts.find(({ id }) => id === `${FILE}/${part}`)!.text
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const finding = { part: `${FILE}/${part}`, start, end: start + words.length }
  const places = [...placesOnLayout(layout, extraction.parts, [finding])]
  return places.flatMap(([piece, here]: [Piece, readonly OnPiece<typeof finding>[]]) =>
    here.map((one) => ({ ...piece, text: piece.text.slice(one.start, one.end) })),
  )
}

describe('its content', () => {
  test('keeps the pages, headings, emphasis and list numbers of the document', () => {
    expect(layout.paged).toBe(true)
    expect(layout.sheets).toHaveLength(2)
    expect(lines(layout.sheets[1]!.blocks).map(lineText)[0]).toMatch(/^One of them told her story/)
    expect(line('Support for victims').level).toBe(0)
    expect(line('What has changed').level).toBe(1)
    expect(line('doubled').pieces.find(({ text }) => text === 'doubled')?.look).toBe('b')
    expect([line('Call the helpline').bullet, line('Ask for a visit').bullet]).toEqual(['1.', '2.'])
  })

  test('a table keeps its rows, and header and footer are named', () => {
    const [sheet] = layout.sheets
    const table = sheet!.blocks.find((block) => block.as === 'table')
    expect(table?.rows.map((row) => row.length)).toEqual([3, 3])
    const asides = sheet!.blocks.flatMap((block) => (block.as === 'aside' ? [block.label] : []))
    expect(asides).toEqual(['Header', 'Footnote 1', 'Comment by Sam Editor', 'Footer'])
    expect(sheet!.blocks.at(-1)).toMatchObject({ as: 'aside', label: 'Footer' })
  })

  test('a note is below its paragraph', () => {
    const { blocks } = layout.sheets[0]!
    const at = blocks.findIndex((block) => block.as === 'line' && lineText(block).includes('doubled'))
    expect(blocks[at + 1]).toMatchObject({ label: 'Footnote 1' })
    expect(blocks[at + 2]).toMatchObject({ label: 'Comment by Sam Editor', hidden: true })
  })

  test('content hidden from its readers is in its place', () => {
    const [, deleted, inserted] = line('told her story').pieces
    expect([deleted?.change, inserted?.change]).toEqual(['deleted', 'inserted'])
    expect(line('Crime reference').pieces.map(({ unseen }) => unseen)).toEqual(['hidden text'])
  })
})

describe('places of findings on it', () => {
  test.each([
    ['body', '999 000 0026', {}],
    ['footnotes', 'QQ 12 34 56 C', {}],
    ['comments', '999 000 0034', {}],
    ['footer1', '999 000 0042', {}],
    ['tracked-deletions', '999 000 0018', { change: 'deleted' }],
    ['hidden-text', '20DY/123456A/26', { unseen: 'hidden text' }],
  ])('%s: %s', (part, words, how) => {
    expect(marked(part, words)).toEqual([{ text: words, ...how }])
  })

  test('words over several pieces are marked in each', () => {
    expect(marked('body', 'has doubled the').map(({ text }) => text)).toEqual(['has ', 'doubled', ' the'])
  })

  test('the right one of two equal passages is marked', async () => {
    const { Document, Packer, Paragraph } = await import('docx')
    const twice = ['Ask Jo Sample about it.', 'Jo Sample knows.'].map((text) => new Paragraph(text))
    const other = await read(await Packer.toBuffer(new Document({ sections: [{ children: twice }] })))
    const text = other.parts.find(({ id }) => id === `${FILE}/body`)!.text
    const start = text.lastIndexOf('Jo Sample')
    const finding = { part: `${FILE}/body`, start, end: start + 9 }
    const [place, ...more] = [...placesOnLayout(other.papers![0]!, other.parts, [finding])]
    expect(more).toEqual([])
    expect(place![0].text).toBe('Jo Sample knows.')
  })

  test('what is not on the page has no place', () => {
    const finding = { part: `${FILE}/name`, start: 0, end: 7 }
    expect(placesOnLayout(layout, extraction.parts, [finding]).size).toBe(0)
  })
})

test('a document without page breaks is one sheet without page numbers', async () => {
  const [one] = (await read(await wordFile())).papers!
  expect(one!.paged).toBe(false)
  expect(one!.sheets).toHaveLength(1)
})

/* The types of pptxgenjs declare an ES module, but it is CommonJS. */
const Maker = PptxGenJS as unknown as new () => {
  addSlide(): {
    addText(text: string | readonly object[], options: object): void
    addTable(rows: readonly (readonly { text: string }[])[], options: object): void
    addNotes(text: string): void
  }
  write(options: { outputType: 'uint8array' }): Promise<Uint8Array>
}

describe('slides and OpenDocument', () => {
  const spot = async (name: string, bytes: Uint8Array, words: string, part: (id: string) => boolean) => {
    const { parts, papers } = await readHere({ name, type: '', bytes }, FILE)
    const lineText = parts.find(({ id, text, from }) => !from && part(id) && text.includes(words))!
    const start = lineText.text.indexOf(words)
    const places = placesOnLayout(papers![0]!, parts, [{ part: lineText.id, start, end: start + words.length }])
    return { layout: papers![0]!, pieces: [...places.keys()].map(({ text }) => text) }
  }

  test('each slide is a sheet with its title, and the speaker notes are below it', async () => {
    const deck = new Maker()
    const slide = deck.addSlide()
    slide.addText('Winter patrols', { x: 1, y: 1 })
    slide.addTable(
      [
        [{ text: 'Ward' }, { text: 'Visits' }],
        [{ text: 'Dudley' }, { text: '31' }],
      ],
      { x: 1, y: 2 },
    )
    slide.addNotes('Say nothing of NHS number 999 000 0018.')
    deck.addSlide().addText([{ text: 'Call ' }, { text: '999 000 0026', options: { bold: true } }], { x: 1, y: 1 })
    const bytes = await deck.write({ outputType: 'uint8array' })
    const notes = await spot('deck.pptx', bytes, '999 000 0018', (id) => id.includes('notesSlide'))
    expect(notes.pieces).toHaveLength(1)
    expect(notes.layout).toMatchObject({ called: 'slide', paged: true })
    expect(notes.layout.sheets).toHaveLength(2)
    expect(notes.layout.sheets[0]!.blocks.at(-1)).toMatchObject({ label: 'Speaker notes', hidden: true })
    expect(notes.layout.sheets[0]!.blocks.some(({ as }) => as === 'table')).toBe(true)
    const bold = await spot('deck.pptx', bytes, '999 000 0026', (id) => id.endsWith('slide2'))
    expect(bold.pieces).toEqual(['999 000 0026'])
  })

  test('an OpenDocument text is a sheet with its headings, lists, tables and notes', async () => {
    const files = {
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(odt),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      ),
    }
    const found = await spot('letter.odt', zipSync(files), '999 000 0018', (id) => id.endsWith('/comments'))
    expect(found.pieces).toEqual(['Her NHS number is 999 000 0018.'])
    const { blocks } = found.layout.sheets[0]!
    expect(blocks[0]).toMatchObject({ as: 'line', level: 1 })
    expect(blocks.filter((block) => block.as === 'line').map(({ bullet }) => bullet)).toContain('•')
    expect(blocks.find((block) => block.as === 'table')?.rows).toHaveLength(2)
    expect(blocks.find((block) => block.as === 'aside')).toMatchObject({ area: 'comments', hidden: true })
  })
})

const odt = [
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    '<office:body><office:text>',
  '<text:h text:outline-level="1">Winter patrols</text:h>',
  '<text:p>They start on Monday.<office:annotation><dc:creator>Sam</dc:creator><text:p>Her NHS number is 999 000 ' +
    '0018.</text:p></office:annotation></text:p>',
  '<text:list><text:list-item><text:p>Call the helpline</text:p></text:list-item></text:list>',
  '<table:table><table:table-row><table:table-cell><text:p>Ward</text:p></table:table-cell><table:table-cell>' +
    '<text:p>Visits</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Dudley' +
    '</text:p></table:table-cell><table:table-cell><text:p>31</text:p></table:table-cell></table:table-row>' +
    '</table:table>',
  '</office:text></office:body></office:document-content>',
].join('\n')
