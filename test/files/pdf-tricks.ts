import { deflateSync } from 'node:zlib'
import { FILLER, type FileCase, twins } from './case.ts'
import { packed, pdf, revised, say, stream } from './pdf-package.ts'
import { annotation, filler, place } from './pdf-place.ts'
import { STROKES } from './word-tricks.ts'

/* Pages that show something other than their text, and files that parsers read in different ways. */

const letters = (x: string, one: (letter: string, at: number) => string) => [...x].map(one).join('')
const strokes = (x: string, size: number) =>
  letters(x, (one, at) =>
    (STROKES[one] ?? [])
      .map(([a, b, c, d]) => [72 + (at * 6 + a) * size, 600 - b * size, 72 + (at * 6 + c) * size, 600 - d * size])
      .map(([a, b, c, d]) => `${a} ${b} m ${c} ${d} l S\n`)
      .join(''),
  )
/** Each letter is a procedure that draws its strokes, so neither codes nor names reveal it. */
const drawnFont = (x: string) => {
  const kinds = [...new Set(x)].filter((one) => STROKES[one])
  const procedures = kinds.map((one) =>
    stream(
      '',
      `700 0 d0 60 w ${STROKES[one]!.map(([a, b, c, d]) => `${a * 100} ${800 - b * 100} m ${c * 100} ${800 - d * 100} l S`).join(' ')}`,
    ),
  )
  const font =
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 700 900] /FontMatrix [0.03 0 0 0.03 0 0] ' +
    `/FirstChar 97 /LastChar ${96 + kinds.length} /Widths [${kinds.map(() => 700).join(' ')}] ` +
    `/Encoding << /Type /Encoding /Differences [97 ${kinds.map((_, at) => `/g${at}`).join(' ')}] >> ` +
    `/CharProcs << ${kinds.map((_, at) => `/g${at} ${20 + at} 0 R`).join(' ')} >> >>`
  const coded = letters(x, (one) => (one === ' ' ? ') Tj 120 0 Td (' : String.fromCharCode(97 + kinds.indexOf(one))))
  return { font, coded, procedures }
}

export const PDF_TRICKS: readonly FileCase[] = [
  place('letters drawn as lines', (x) => ({ content: `${filler}2 w ${strokes(x, 4)}` })),
  place(
    'letters by a font of drawings',
    (x) => {
      const { font, coded, procedures } = drawnFont(x)
      return {
        font,
        content: `BT /F1 1 Tf 72 600 Td (${coded}) Tj ET`,
        objects: [...Array.from({ length: 10 }, () => 'null'), ...procedures],
      }
    },
    { telltale: 'confidentiality/hidden-content' },
  ),
  place('words in place of which other words are given', (x) => ({
    content: `${filler}/Span << /ActualText (Road safety) >> BDC ${say(x)} EMC`,
  })),
  place('invisible letters between the visible', (x) => ({
    content: `${filler}BT /F1 12 Tf 72 600 Td ${letters(x, (one) => `0 Tr (${one}) Tj 3 Tr (q) Tj `)} ET`,
  })),
  place('white letters between the visible', (x) => ({
    content: `${filler}BT /F1 12 Tf 72 600 Td ${letters(x, (one) => `0 g (${one}) Tj 1 g (q) Tj `)} ET`,
  })),
  place('letters in any order', (x) => ({
    content:
      filler +
      [...x]
        .map((one, at): [string, number] => [one, at])
        .sort((a, b) => ((a[1] * 7) % x.length) - ((b[1] * 7) % x.length))
        .map(([one, at]) => say(one, 72 + at * 14, 600))
        .join(''),
  })),
  place('words through a mask', (x) => ({
    content: `${filler}q /G1 gs 0 g 60 580 300 60 re f Q`,
    resources: '/ExtGState << /G1 << /SMask << /Type /Mask /S /Alpha /G 10 0 R >> >> >>',
    objects: [
      stream(
        '/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Group << /S /Transparency >> /Resources << /Font << /F1 5 0 R >> >>',
        say(x),
      ),
    ],
  })),
  place('packed with LZW', (x) => ({
    page: '/Contents 10 0 R',
    objects: [stream('/Filter /LZWDecode', lzw(filler + say(x)))],
  })),
  place('packed behind a predictor', (x) => {
    const rows = Buffer.from((filler + say(x)).padEnd(400), 'latin1')
    const lines: number[] = []
    for (let at = 0; at < rows.length; at += 20) lines.push(0, ...rows.subarray(at, at + 20))
    const bytes = deflateSync(Buffer.from(lines))
    return {
      page: '/Contents 10 0 R',
      objects: [stream('/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 20 >>', bytes.toString('latin1'))],
    }
  }),
  place('packed twice, by short names', (x) => ({
    page: '/Contents 10 0 R',
    objects: [stream('/Filter [/AHx /Fl]', `${deflateSync(Buffer.from(filler + say(x), 'latin1')).toString('hex')}>`)],
  })),
  place(
    'behind the end of what is packed',
    (x) => ({
      page: '/Contents 10 0 R',
      objects: [
        stream('/Filter /FlateDecode', `${deflateSync(Buffer.from(filler, 'latin1')).toString('latin1')}\n${x}\n`),
      ],
    }),
    { unreadable: true },
  ),
  place(
    'a length that is too short',
    (x) => ({
      page: '/Contents 10 0 R',
      objects: [`<< /Length 40 >>\nstream\n${filler}${say(x)}\nendstream`],
    }),
    { unreadable: true },
  ),
  place('string with a change of language in it', (x) => ({
    trailer: '/Info 10 0 R',
    objects: [`<< /Title <FEFF${utf16(x.slice(0, 6))}001B656E001B${utf16(x.slice(6))}> >>`],
  })),
  place('string in UTF-8', (x) => ({
    trailer: '/Info 10 0 R',
    objects: [`<< /Title (\xef\xbb\xbf${letters(x, (one) => `\\${one.charCodeAt(0).toString(8)}`)}) >>`],
  })),
  place('name with numbers for letters', (x) => ({
    objects: [`<< /Note /${letters(x, (one) => `#${one.charCodeAt(0).toString(16)}`)} >>`],
  })),
  place('string broken over lines', (x) => ({ objects: [`<< /Note (${letters(x, (one) => `${one}\\\n`)}) >>`] })),
  place('two kilobytes before the beginning', (x) => ({ before: `${'-'.repeat(2_000)}\n`, content: filler + say(x) }), {
    telltale: 'confidentiality/hidden-content',
  }),
  place('soft page behind a hard one', (x) => ({
    content: `${filler}/P1 Do`,
    resources: '/XObject << /P1 10 0 R >>',
    objects: [stream('/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << /Font << /F1 5 0 R >> >>', say(x))],
  })),
  annotation(
    'text drawn by an ink note',
    (x) =>
      `/Subtype /Ink /InkList [${letters(x, (one, at) =>
        (STROKES[one] ?? [])
          .map(([a, b, c, d]) => [72 + (at * 6 + a) * 3, 540 - b * 3, 72 + (at * 6 + c) * 3, 540 - d * 3])
          .map((numbers) => `[${numbers.join(' ')}]`)
          .join(' '),
      )}]`,
  ),
  annotation('default of a field', (x) => `/Subtype /Widget /FT /Tx /T (a) /DV (${x})`),
  annotation(
    'rich value of a field',
    (x) => `/Subtype /Widget /FT /Tx /T (a) /RV (<body><p>${letters(x, (one) => `<b>${one}</b>`)}</p></body>)`,
  ),
  annotation(
    'a field a letter',
    () => '/Subtype /Link',
    (x) => `<< /Fields [${letters(x, (one) => `<< /FT /Tx /T (f) /V (${one}) >>`)}] >>`,
  ),
  place(
    'attached document that calls itself text',
    (x) => ({
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
      objects: [
        '<< /Type /Filespec /F (notes.txt) /EF << /F 11 0 R >> >>',
        packed('/Type /EmbeddedFile /Subtype /text#2Fplain', pdf({ content: say(x) })),
      ],
    }),
    { telltale: 'confidentiality/hidden-content' },
  ),
  twins('pdf', 'object of an earlier revision, in a stream of objects', 'statement.pdf', (x) =>
    revised(pdf({ content: filler, objects: [packed('/Type /ObjStm /N 1 /First 5', `20 0 << /Note (${x}) >>`)] }), {
      10: 'null',
    }),
  ),
  twins('pdf', 'words on a page cut down to nothing', 'statement.pdf', (x) =>
    pdf({ content: filler + say(x), page: '/UserUnit 0.001' }),
  ),
  twins('pdf', 'page that comes after its text', 'statement.pdf', (x) =>
    pdf({
      content: filler,
      after: `% ${FILLER}\n10 0 obj\n<< /Note (${letters(x, (one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`)}) >>\nendobj\n`,
    }),
  ),
]

const utf16 = (x: string) => Buffer.from(x, 'utf16le').swap16().toString('hex')

/** Nine-bit codes, with a clear code before they would grow. */
function lzw(text: string): string {
  const bits: number[] = []
  const put = (code: number) => {
    for (let bit = 8; bit >= 0; bit--) bits.push((code >> bit) & 1)
  }
  for (const [at, byte] of [...Buffer.from(text, 'latin1')].entries()) {
    if (at % 200 === 0) put(256)
    put(byte)
  }
  put(257)
  let out = ''
  for (let at = 0; at < bits.length; at += 8)
    out += String.fromCharCode(
      Number.parseInt(
        bits
          .slice(at, at + 8)
          .join('')
          .padEnd(8, '0'),
        2,
      ),
    )
  return out
}
