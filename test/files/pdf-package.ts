import { deflateSync } from 'node:zlib'

/**
 * A hand-written PDF, so that every hiding place can be reached. Objects 1 to 5 are catalogue, pages, page, content
 * and font.
 */
export type PdfOptions = {
  /** Drawing operators of the only page. */
  readonly content?: string
  /** Extra entries of the page, its resources, the catalogue and the trailer. */
  readonly page?: string
  /** Objects of the pages after it. */
  readonly kids?: readonly number[]
  readonly resources?: string
  readonly catalog?: string
  readonly trailer?: string
  readonly box?: string
  readonly font?: string
  /** Numbered from 10, in Latin-1; use `stream` for a stream. */
  readonly objects?: readonly string[]
  readonly before?: string
  readonly between?: string
  readonly after?: string
}

export function pdf(options: PdfOptions = {}): Uint8Array {
  const { content = '', page = '', kids = [], resources = '', catalog = '', box = '0 0 595 842' } = options
  const bodies = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${[3, ...kids].map((kid) => `${kid} 0 R`).join(' ')}] /Count ${1 + kids.length} >>`],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    ],
    [4, stream('', content)],
    [5, options.font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...(options.objects ?? []).map((body, i): [number, string] => [i + 10, body]),
  ])
  let text = `${options.before ?? ''}%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`
  const places = new Map<number, number>()
  for (const [num, body] of bodies) {
    places.set(num, text.length)
    text += `${num} 0 obj\n${body}\nendobj\n`
  }
  text += options.between ?? ''
  text += table(places, text.length, `/Root 1 0 R ${options.trailer ?? ''}`)
  return Buffer.from(text + (options.after ?? ''), 'latin1')
}

/** Appends a revision, like a program that saves only what changed. */
export function revised(bytes: Uint8Array, changes: Readonly<Record<number, string>>): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1')
  const last = text.lastIndexOf('startxref')
  const previous = Number(/startxref\s+(\d+)/.exec(text.slice(last))![1])
  const places = new Map<number, number>()
  for (const [num, body] of Object.entries(changes)) {
    places.set(Number(num), text.length)
    text += `${num} 0 obj\n${body}\nendobj\n`
  }
  text += table(places, text.length, `/Root 1 0 R /Prev ${previous}`)
  return Buffer.from(text, 'latin1')
}

function table(places: ReadonlyMap<number, number>, at: number, trailer: string): string {
  const rows = [...places].map(([num, place]) => `${num} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const size = Math.max(...places.keys()) + 1
  return `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${Math.max(size, 40)} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
}

export const stream = (dict: string, content: string): string =>
  `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`

export const packed = (dict: string, content: string | Uint8Array): string => {
  const bytes = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return stream(`/Filter /FlateDecode ${dict}`, bytes.toString('latin1'))
}

/** Operators that draw one line of text at a place, in points. */
export const say = (text: string, x = 72, y = 600, more = '', size = 12): string =>
  `BT ${more} /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`

export const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
