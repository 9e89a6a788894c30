import PDFDocument from 'pdfkit'
import type { Draft } from '../../src/core/draft.ts'

/** The longest texts that an office writes: a report of two hundred pages, a speech of five thousand words. */

const paragraphText = (n: number) =>
  `Paragraph ${n}. The Commissioner met residents of Dudley on the canal towpath and heard what they said about the winter patrols, the lights and the benches.`

const FOUND = 'Her NHS number is 999 000 0018, which the ward has on file.'

/** One page of a report; every seventh has a finding. */
const lines = (page: number) => [
  ...Array.from({ length: 14 }, (_, line) => paragraphText(page * 100 + line)),
  ...(page % 7 === 0 ? [FOUND] : []),
]

/** A report of this many pages as plain text. */
export function longText(pages: number): string {
  return Array.from({ length: pages }, (_, page) => lines(page + 1).join('\n')).join('\n\n')
}

/** The same report as a PDF. */
export function longReport(pages: number): Promise<Uint8Array> {
  return new Promise((done) => {
    const paper = new PDFDocument({ size: 'A4' })
    const out: Buffer[] = []
    paper.on('data', (piece: Buffer) => out.push(piece))
    paper.on('end', () => done(new Uint8Array(Buffer.concat(out))))
    for (let page = 1; page <= pages; page++) {
      if (page > 1) paper.addPage()
      paper.fontSize(11).text(lines(page).join('\n'))
    }
    paper.end()
  })
}

/** About this many words in paragraphs; the last has a finding. */
export function longSpeech(words: number): string {
  const count = Math.ceil(words / paragraphText(1).split(' ').length)
  return [...Array.from({ length: count }, (_, n) => paragraphText(n + 1)), FOUND].join('\n\n')
}

export function draftOf(more: Pick<Draft, 'kind' | 'title'> & Partial<Draft>): Draft {
  const plain = { channel: 'website', account: 'corporate', author: 'staff', body: '' } as const
  return { ...plain, files: [], recipients: [], evidence: [], ...more }
}
