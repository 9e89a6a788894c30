import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Header, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { projectRoot } from '../../../src/entry/root.ts'

type Make = (text: string) => Promise<Buffer>

/** Files as people attach them, made from one line of text. */
export const ATTACHMENTS: Readonly<Record<string, { readonly type: string; readonly make: Make }>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: (text) => {
      const [first = '', ...rest] = text.split('\n')
      const children = [first, ...rest].map((line) => new Paragraph(line))
      const headers = { default: new Header({ children: [new Paragraph(first)] }) }
      return Packer.toBuffer(new Document({ sections: [{ headers, children }] }))
    },
  },
  pdf: {
    type: 'application/pdf',
    make: (text) =>
      new Promise((resolve) => {
        const pages = new PDFDocument({ size: 'A4' })
        const chunks: Buffer[] = []
        pages.on('data', (chunk: Buffer) => chunks.push(chunk))
        pages.on('end', () => resolve(Buffer.concat(chunks)))
        pages.fontSize(11).text(text)
        pages.end()
      }),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (text) => {
      const book = new ExcelJS.Workbook()
      const sheet = book.addWorksheet('Sheet1')
      for (const line of text.split('\n')) sheet.addRow(line.split(/[;,]\s*/))
      return Buffer.from(await book.xlsx.writeBuffer())
    },
  },
  png: {
    type: 'image/png',
    make: () => {
      const shapes = '<rect width="320" height="200" fill="#f4f4f0"/><circle cx="90" cy="90" r="42" fill="#2f7d4f"/>'
      return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">${shapes}</svg>`))
        .png()
        .toBuffer()
    },
  },
  exe: {
    type: 'application/octet-stream',
    make: async () =>
      Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), Buffer.alloc(2_000)]),
  },
  zipenc: {
    type: 'application/zip',
    make: async () => readFileSync(join(projectRoot(), 'fixtures/drafts/an-encrypted-attachment/figures.bin')),
  },
}
