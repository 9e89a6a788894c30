import { beforeAll, describe, expect, test } from 'vitest'
import { type OnPiece, placesOnPaper } from '../../src/core/on-paper.ts'
import type { Block, Line, Paper, Piece } from '../../src/core/paper.ts'
import type { Ledger } from '../../src/reading/ledger.ts'
import { readHere } from '../../src/reading/read.ts'
import { longWordFile, wordFile } from '../web/word-file.ts'

/** A Word file as a sheet of paper: what is on it, and that what was found in a part stands where its words are. */

const FILE = 'attachment:1'
const read = (bytes: Uint8Array) => readHere({ name: 'release.docx', type: '', bytes }, FILE)

let ledger: Ledger
let paper: Paper
beforeAll(async () => {
  ledger = await read(await longWordFile())
  paper = ledger.papers![0]!
})

function lines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => {
    if (block.as === 'line') return [block]
    if (block.as === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => lines(cell.blocks)))
    return block.as === 'aside' ? lines(block.blocks) : []
  })
}
const said = ({ pieces }: Line) => pieces.map(({ text }) => text).join('')
const all = () => paper.sheets.flatMap(({ blocks }) => lines(blocks))
const line = (words: string) => all().find((one) => said(one).includes(words))!

/** The words that would be marked for these words of a part, each with how it stands. */
function marked(part: string, words: string) {
  const text = ledger.parts.find(({ id }) => id === `${FILE}/${part}`)!.text
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const finding = { part: `${FILE}/${part}`, start, end: start + words.length }
  const places = [...placesOnPaper(paper, ledger.parts, [finding])]
  return places.flatMap(([piece, here]: [Piece, readonly OnPiece<typeof finding>[]]) =>
    here.map((one) => ({ ...piece, text: piece.text.slice(one.start, one.end) })),
  )
}

describe('what is on it', () => {
  test('pages, headings, emphasis and numbers of a list are those of the document', () => {
    expect(paper.paged).toBe(true)
    expect(paper.sheets).toHaveLength(2)
    expect(lines(paper.sheets[1]!.blocks).map(said)[0]).toMatch(/^One of them told her story/)
    expect(line('Support for victims').level).toBe(0)
    expect(line('What has changed').level).toBe(1)
    expect(line('doubled').pieces.find(({ text }) => text === 'doubled')?.look).toBe('b')
    expect([line('Call the helpline').bullet, line('Ask for a visit').bullet]).toEqual(['1.', '2.'])
  })

  test('a table keeps its rows, and header and footer are named', () => {
    const [sheet] = paper.sheets
    const table = sheet!.blocks.find((block) => block.as === 'table')
    expect(table?.rows.map((row) => row.length)).toEqual([3, 3])
    const asides = sheet!.blocks.flatMap((block) => (block.as === 'aside' ? [block.label] : []))
    expect(asides).toEqual(['Header', 'Footnote 1', 'Comment by Sam Editor', 'Footer'])
    expect(sheet!.blocks.at(-1)).toMatchObject({ as: 'aside', label: 'Footer' })
  })

  test('a note stands below its paragraph', () => {
    const { blocks } = paper.sheets[0]!
    const at = blocks.findIndex((block) => block.as === 'line' && said(block).includes('doubled'))
    expect(blocks[at + 1]).toMatchObject({ label: 'Footnote 1' })
    expect(blocks[at + 2]).toMatchObject({ label: 'Comment by Sam Editor', hidden: true })
  })

  test('what its readers do not see is in its place', () => {
    const [, deleted, inserted] = line('told her story').pieces
    expect([deleted?.change, inserted?.change]).toEqual(['deleted', 'inserted'])
    expect(line('Crime reference').pieces.map(({ unseen }) => unseen)).toEqual(['hidden text'])
  })
})

describe('where findings stand on it', () => {
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

  test('the same words twice: the one that is meant', async () => {
    const { Document, Packer, Paragraph } = await import('docx')
    const twice = ['Ask Jo Sample about it.', 'Jo Sample knows.'].map((text) => new Paragraph(text))
    const other = await read(await Packer.toBuffer(new Document({ sections: [{ children: twice }] })))
    const text = other.parts.find(({ id }) => id === `${FILE}/body`)!.text
    const start = text.lastIndexOf('Jo Sample')
    const finding = { part: `${FILE}/body`, start, end: start + 9 }
    const [place, ...more] = [...placesOnPaper(other.papers![0]!, other.parts, [finding])]
    expect(more).toEqual([])
    expect(place![0].text).toBe('Jo Sample knows.')
  })

  test('what is not on the paper has no place', () => {
    const finding = { part: `${FILE}/name`, start: 0, end: 7 }
    expect(placesOnPaper(paper, ledger.parts, [finding]).size).toBe(0)
  })
})

test('a document without page breaks is one sheet, and nothing says that it has pages', async () => {
  const [one] = (await read(await wordFile())).papers!
  expect(one!.paged).toBe(false)
  expect(one!.sheets).toHaveLength(1)
})
