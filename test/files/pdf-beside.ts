import { FILLER, type FileCase, twins } from './case.ts'
import { type PdfOptions, packed, pdf, say, stream } from './pdf-package.ts'
import { annotation, catalogue, filler, place } from './pdf-place.ts'
import { drawn, pixels } from './raster.ts'

/* Places in a PDF that few viewers show, and ways to draw that few parsers follow. */

const hex = (x: string) => Buffer.from(x, 'latin1').toString('hex')
const ascii85 = (x: string) => {
  const bytes = Buffer.from(x, 'latin1')
  let out = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).subarray(0, 4)
    let value = group.readUInt32BE(0)
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85
      value = Math.floor(value / 85)
      return String.fromCharCode(33 + digit)
    }).reverse()
    out += digits.slice(0, Math.min(4, bytes.length - at) + 1).join('')
  }
  return `${out}~>`
}
const runs = (x: string) => {
  let out = ''
  for (let at = 0; at < x.length; at += 100) {
    const piece = x.slice(at, at + 100)
    out += String.fromCharCode(piece.length - 1) + piece
  }
  return `${out}\x80`
}
const encoded = (name: string, filter: string, make: (content: string) => string) =>
  place(name, (x) => ({
    page: '/Contents 10 0 R',
    objects: [stream(`/Filter /${filter}`, make(filler + say(x)))],
  }))

/** One bit per pixel, white on black, as in a fax. */
const bits = async (x: string) => {
  const { data, width, height } = await pixels(drawn(x))
  const row = Math.ceil(width / 8)
  const out = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++)
    for (let at = 0; at < width; at++)
      if (data[(y * width + at) * 3]! > 128) out[y * row + (at >> 3)]! |= 128 >> (at & 7)
  return { out, width, height }
}
const drawnAs = (name: string, make: (x: string) => Promise<PdfOptions>) =>
  twins('pdf', name, 'scan.pdf', async (x) => pdf(await make(x)))
const matrix = 'q 420 0 0 96 90 400 cm'

export const PDF_BESIDE: readonly FileCase[] = [
  annotation('author of a note', (x) => `/Subtype /Text /T (${x}) /Contents (see)`),
  annotation('note that only print shows', (x) => `/Subtype /FreeText /F 4 /Contents (${x})`),
  annotation('words over a redaction', (x) => `/Subtype /Redact /OverlayText (${x})`),
  annotation(
    'window of a note',
    () => '/Subtype /Text /Popup 11 0 R /Contents (see)',
    (x) => `<< /Type /Annot /Subtype /Popup /Rect [0 0 1 1] /Contents (${x}) >>`,
  ),
  annotation('state of a button', (x) => `/Subtype /Widget /FT /Btn /T (a) /MK << /CA (${x}) >>`),
  annotation(
    'script of a field',
    (x) => `/Subtype /Widget /FT /Tx /T (a) /AA << /K << /S /JavaScript /JS (note = "${x}") >> >>`,
  ),
  annotation('title of a film', (x) => `/Subtype /Movie /T (a) /Movie << /F (${x}) >>`),
  catalogue('named place', '/Names << /Dests 10 0 R >>', (x) => [`<< /Names [(${x}) [3 0 R /Fit]] >>`]),
  catalogue('thread of articles', '/Threads [10 0 R]', (x) => [
    `<< /Type /Thread /I << /Title (${x}) >> /F 11 0 R >>`,
    '<< /Type /Bead /T 10 0 R /P 3 0 R /R [0 0 9 9] >>',
  ]),
  catalogue('columns of a portfolio', '/Collection 10 0 R', (x) => [
    `<< /Type /Collection /Schema << /a << /Type /CollectionField /Subtype /S /N (${x}) >> >> >>`,
  ]),
  catalogue('associated file', '/AF [10 0 R]', (x) => [
    '<< /Type /Filespec /F (a.txt) /AFRelationship /Data /EF << /F 11 0 R >> >>',
    packed('/Type /EmbeddedFile', `${x}\n\n${FILLER}`),
  ]),
  catalogue('PDF in the PDF', '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', (x) => [
    '<< /Type /Filespec /F (inner.pdf) /EF << /F 11 0 R >> >>',
    packed('/Type /EmbeddedFile', pdf({ content: say(x) })),
  ]),
  catalogue('reason of a signature', '/AcroForm << /Fields [10 0 R] >>', (x) => [
    '<< /FT /Sig /T (s) /V 11 0 R >>',
    `<< /Type /Sig /Filter /Adobe.PPKLite /Reason (${x}) /Contents <00> >>`,
  ]),
  catalogue('name of a colour', '/OutputIntents [10 0 R]', (x) => [
    `<< /Type /OutputIntent /S /GTS_PDFA1 /Info (${x}) >>`,
  ]),
  place('metadata of a page', (x) => ({
    page: '/Metadata 10 0 R',
    objects: [
      stream(
        '/Type /Metadata /Subtype /XML',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
          'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
          `rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="${x}"/>` +
          '</rdf:RDF></x:xmpmeta>',
      ),
    ],
  })),
  place('string of hexadecimal digits', (x) => ({ content: `${filler}BT /F1 12 Tf 72 600 Td <${hex(x)}> Tj ET` })),
  place('string of octal numbers', (x) => ({
    content: `${filler}BT /F1 12 Tf 72 600 Td (${[...Buffer.from(x)].map((code) => `\\${code.toString(8).padStart(3, '0')}`).join('')}) Tj ET`,
  })),
  place('program cut in the middle of a word', (x) => ({
    page: '/Contents [4 0 R 10 0 R 11 0 R]',
    objects: [stream('', `BT /F1 12 Tf 72 600 Td (${x.slice(0, 5)}`), stream('', `${x.slice(5)}) Tj ET`)],
  })),
  place('as a clipping path', (x) => ({ content: filler + say(x, 72, 600, '7 Tr') })),
  place('in a pattern', (x) => ({
    content: `${filler}/Pattern cs /P1 scn 72 500 300 100 re f`,
    resources: '/Pattern << /P1 10 0 R >>',
    objects: [
      stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 200 40] /XStep 200 /YStep 40 /Resources << /Font << /F1 5 0 R >> >>',
        say(x, 4, 12),
      ),
    ],
  })),
  place('property of marked content', (x) => ({
    content: `${filler}/Span /M1 BDC ${say('a')} EMC`,
    resources: '/Properties << /M1 10 0 R >>',
    objects: [`<< /ActualText (${x}) >>`],
  })),
  place('letters by their names', (x) => ({
    font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /T /O /P /space /S /E /C /R /A /D /F /Y] >> >>',
    content: `BT /F1 12 Tf 72 600 Td <${[...x].map((letter) => ('TOP SECRADFY'.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')}> Tj ET`,
  })),
  encoded('packed as ASCII 85', 'ASCII85Decode', ascii85),
  encoded('packed as hexadecimal digits', 'ASCIIHexDecode', (content) => `${hex(content)}>`),
  encoded('packed as runs', 'RunLengthDecode', runs),
  place('object in a stream of objects', (x) => {
    const inner = `<< /Note (${x}) >>`
    return { objects: [packed(`/Type /ObjStm /N 1 /First ${'20 0 '.length}`, `20 0 ${inner}`)] }
  }),
  drawnAs('scan of one bit a pixel', async (x) => {
    const { out, width, height } = await bits(x)
    return {
      content: `${matrix} /Im1 Do Q`,
      resources: '/XObject << /Im1 10 0 R >>',
      objects: [
        packed(
          `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`,
          out,
        ),
      ],
    }
  }),
  drawnAs('scan as a mask', async (x) => {
    const { out, width, height } = await bits(x)
    return {
      content: `0 0 0 rg ${matrix} /Im1 Do Q`,
      resources: '/XObject << /Im1 10 0 R >>',
      objects: [
        packed(
          `/Type /XObject /Subtype /Image /ImageMask true /Width ${width} /Height ${height} /BitsPerComponent 1`,
          out,
        ),
      ],
    }
  }),
  drawnAs('scan in the drawing program', async (x) => {
    const { out, width, height } = await bits(x)
    return {
      content: `${matrix} BI /W ${width} /H ${height} /CS /G /BPC 1 /F /AHx ID ${hex(out.toString('latin1'))}> EI Q`,
    }
  }),
  drawnAs('scan as JPEG', async (x) => {
    const bytes = await drawn(x).jpeg().toBuffer()
    return {
      content: `${matrix} /Im1 Do Q`,
      resources: '/XObject << /Im1 10 0 R >>',
      objects: [
        stream(
          '/Type /XObject /Subtype /Image /Width 700 /Height 160 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
          bytes.toString('latin1'),
        ),
      ],
    }
  }),
]
