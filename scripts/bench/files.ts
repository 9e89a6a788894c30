import { createRequire } from 'node:module'
import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx'
import { simpleParser } from 'mailparser'
import mammoth from 'mammoth'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { rules } from '../../detectors/index.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { readHere } from '../../src/reading/read.ts'
import { classifyParts } from '../../src/review/classifier/classify-parts.ts'
import { compareLetters } from '../../src/review/language/letters.ts'
import { notChecked } from '../../src/review/language/not-checked.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { forceTwoByteStrings } from '../../src/review/two-byte-strings.ts'
import { scan } from '../evaluate/drawn-pictures.ts'
import { messageOf, proseOf } from './prose.ts'
import { readMessage } from './read-message.ts'

const PAGES = 10
const LETTERS_OF_A_PAGE = 2_500
const ORDINARY_MAIL = 3_000
const ROUNDS = 5
const UNHURRIED_MS = 240_000
const SCANNED_AT = 150

type Made = { readonly name: string; readonly bytes: Uint8Array }
type Reader = (bytes: Uint8Array) => Promise<unknown>

const { PDFParse } = createRequire(import.meta.url)('pdf-parse') as typeof import('pdf-parse')

/**
 * `npm run -s bench -- files [FOLDER]`: processor time to read a file and for its verdict, beside a package that only
 * takes its text.
 */
export async function benchFiles(folder: string | undefined): Promise<void> {
  const classify = createFullClassifier()
  const prose = proseOf(folder)
  const texts = Array.from({ length: PAGES }, (_, page) => textOf(messageOf(prose, LETTERS_OF_A_PAGE, page)))
  const mail = messageOf(prose, ORDINARY_MAIL, 1)
  const plain = await readMessage(mail)

  const verdict = async ({ name, bytes }: Made) => {
    const read = await readWhole({ name, bytes })
    const reading = { ...plain, ...read }
    const languages = await notChecked(reading, compareLetters)
    const { matches } = await classifyParts(reading.parts, reading.circumstances, classify, UNHURRIED_MS)
    const parts = forceTwoByteStrings(reading.parts)
    const unread = [...read.unread, ...languages]
    return runRules({ ...reading, parts, unread, classifierMatches: matches }, rules)
  }

  const rows: readonly (readonly [what: string, file: Made, other: string, reader: Reader])[] = [
    ['PDF, 10 pages of text', { name: 'a.pdf', bytes: await pdfOf(texts) }, 'pdf-parse', withPdfParse],
    ['.docx, 10 pages', { name: 'a.docx', bytes: await wordOf(texts) }, 'mammoth', withMammoth],
    ['mail, 3 KB', { name: 'a.eml', bytes: mail }, 'mailparser', (bytes) => simpleParser(Buffer.from(bytes))],
  ]
  for (const [what, file, other, reader] of rows) {
    const read = await least(() => readWhole(file))
    const whole = await least(() => verdict(file))
    const beside = await least(() => reader(file.bytes))
    const times = (ms: number) => `${ms.toFixed(1)} ms (${(ms / beside).toFixed(1)}×)`
    console.log(`${what}: read ${times(read)}, verdict ${times(whole)}, ${other} ${beside.toFixed(1)} ms`)
  }
  const scanned = { name: 'scan.pdf', bytes: await scanOf() }
  const start = performance.now()
  console.log(`image PDF, 10 pages at ${SCANNED_AT} dpi: ${(await least(() => readWhole(scanned), 1)).toFixed(0)} ms`)
  console.log(`  of ${(performance.now() - start).toFixed(0)} ms; peak memory ${peak()} MB`)
}

const readWhole = ({ name, bytes }: Made) =>
  readHere({ name, type: '', bytes: bytes.slice() }, 'attachment:1', () => {}, UNHURRIED_MS, undefined, true)

async function least(run: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1_000)
  }
  return best
}

const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)

const textOf = (message: Uint8Array): string =>
  new TextDecoder().decode(message).split('\r\n\r\n').slice(1).join('\n\n')

async function withPdfParse(bytes: Uint8Array): Promise<unknown> {
  const parser = new PDFParse({ data: bytes.slice() })
  const found = await parser.getText()
  await parser.destroy()
  return found
}

const withMammoth: Reader = (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) })

async function written(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, size: 'A4' })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  draw(document)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

const pdfOf = (texts: readonly string[]) =>
  written((document) => {
    for (const text of texts) document.addPage().fontSize(10).text(text, { height: 700 })
  })

function wordOf(texts: readonly string[]): Promise<Uint8Array> {
  const page = (text: string) => [
    ...text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
    new Paragraph({ children: [new PageBreak()] }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children: texts.flatMap(page) }] }))
}

async function scanOf(): Promise<Uint8Array> {
  const pages: Buffer[] = []
  for (let seed = 1; seed <= PAGES; seed++) {
    const { bytes } = await scan({ condition: 'scan', dots: SCANNED_AT }, seed)
    pages.push(await sharp(bytes).jpeg().toBuffer())
  }
  return written((document) => {
    for (const page of pages) document.addPage({ margin: 0 }).image(page, 0, 0, { width: document.page.width })
  })
}
