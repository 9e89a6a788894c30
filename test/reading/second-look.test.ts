import { Document, Packer, Paragraph, SymbolRun, TextRun } from 'docx'
import mammoth from 'mammoth'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { secondLook } from '../../src/reading/office/second-look.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { openZip, unpack } from '../../src/reading/zip.ts'

async function lookAt(paragraphs: readonly Paragraph[], seen: string, change = (xml: string) => xml): Promise<string> {
  const file = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs] }] })))
  const zip = openZip(file)
  const budget = createBudget()
  const document = unpack(zip, zip.entries.find(({ name }) => name === 'word/document.xml')!, budget)
  const found: string[] = []
  const sink = { budget, part: (_at: string, _kind: string, text: string) => found.push(text) }
  const xml = Buffer.from(change(Buffer.from(document).toString()))
  await secondLook(file, [xml], seen, sink as unknown as ExtractionSink)
  return found.join('\n')
}

const LINES = ['Notes of the panel & its guests', 'The budget was agreed.']
const paragraphs = LINES.map((line) => new Paragraph({ children: [new TextRun(line)] }))

describe('Mammoth reads a Word document after the first reader', () => {
  let mammothReads: MockInstance
  beforeEach(() => {
    mammothReads = vi.spyOn(mammoth, 'extractRawText')
  })
  afterEach(() => mammothReads.mockRestore())

  test('and adds a line that was not seen', async () => {
    expect(await lookAt(paragraphs, LINES[0]!)).toBe(LINES[1])
  })

  test.each<[what: string, more: Paragraph[], change: (xml: string) => string]>([
    [
      'a symbol',
      [new Paragraph({ children: [new SymbolRun({ char: 'F071', symbolfont: 'Wingdings' })] })],
      (xml) => xml,
    ],
    ['a section that is no markup', [], (xml) => xml.replace('The budget', '<![CDATA[The budget]]>')],
    ['another text in the file', [], (xml) => xml.replace('</w:body>', 'SECRET</w:body>')],
  ])('if it holds %s', async (_, more, change) => {
    await lookAt([...paragraphs, ...more], LINES.join('\n'), change)
    expect(mammothReads).toHaveBeenCalledOnce()
  })

  test('unless all text between its tags was seen', async () => {
    expect(await lookAt(paragraphs, `${LINES.join('\n')}\nand a footnote`)).toBe('')
    expect(mammothReads).not.toHaveBeenCalled()
  })
})
