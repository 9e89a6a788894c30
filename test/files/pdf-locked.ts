import PDFDocument from 'pdfkit'
import { type FileCase, twins } from './case.ts'

type Version = '1.3' | '1.4' | '1.6' | '1.7ext3'

const ciphers: readonly (readonly [Version, string])[] = [
  ['1.3', 'RC4 of 40 bits'],
  ['1.4', 'RC4 of 128 bits'],
  ['1.6', 'AES of 128 bits'],
  ['1.7ext3', 'AES of 256 bits'],
]

function written(
  pdfVersion: Version,
  passwords: { ownerPassword?: string; userPassword?: string },
  page: string,
  title: string,
) {
  return new Promise<Uint8Array>((resolve) => {
    const document = new PDFDocument({ pdfVersion, ...passwords, info: { Title: title } })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.text(page)
    document.end()
  })
}

/** An owner password only forbids printing; a user password locks the file. */
export function locked(_filler: string): FileCase[] {
  return ciphers.flatMap(([version, cipher]) => [
    twins('pdf', `owner's password, page, ${cipher}`, 'statement.pdf', (x) =>
      written(version, { ownerPassword: 'example' }, `The panel met. ${x}`, 'Minutes'),
    ),
    twins('pdf', `owner's password, title, ${cipher}`, 'statement.pdf', (x) =>
      written(version, { ownerPassword: 'example' }, 'The panel met.', x),
    ),
    twins(
      'pdf',
      `user's password, ${cipher}`,
      'statement.pdf',
      (x) => written(version, { userPassword: 'example', ownerPassword: 'other' }, x, 'Minutes'),
      { unreadable: true },
    ),
  ])
}
