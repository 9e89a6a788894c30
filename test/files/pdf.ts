import { zipSync } from 'fflate'
import { FILLER, type FileCase, twins } from './case.ts'
import { locked } from './pdf-locked.ts'
import { type PdfOptions, packed, pdf, revised, say, stream, utf16 } from './pdf-package.ts'
import { annotation, catalogue, filler, place } from './pdf-place.ts'
import { drawn, pixels } from './raster.ts'

/** Something on the page beside the harmless text. */
const shown = (
  name: string,
  content: (planted: string) => string,
  more: (planted: string) => PdfOptions = () => ({}),
  about: Partial<FileCase> = {},
) => place(name, (x) => ({ ...more(x), content: filler + content(x) }), about)

/** A cover that does not hide anything. */
const COVER = { telltale: 'confidentiality/hidden-content' }

const appearance = (x: string) =>
  stream('/Type /XObject /Subtype /Form /BBox [0 0 228 40] /Resources << /Font << /F1 5 0 R >> >>', say(x, 4, 12))

const letterByLetter = (x: string) => [...x].map((letter, i) => say(letter, 72 + i * 9, 600)).join('')
const spaced = (x: string) => [...x].map((letter, i) => say(letter, 72 + i * 24, 600)).join('')
const upright = (x: string) => [...x].map((letter, i) => say(letter, 300, 640 - i * 13)).join('')

/** The map to Unicode shifts each letter by one, so the text differs from what is shown. */
const lyingMap = stream(
  '',
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> ' +
    'endcodespacerange 26 beginbfchar ' +
    `${Array.from({ length: 26 }, (_, i) => `<${(65 + i).toString(16)}> <00${(65 + ((i * 7 + 3) % 26)).toString(16)}>`).join(' ')} ` +
    'endbfchar endcmap end end',
)

const image = async (x: string, turn = 0) => {
  const { data, width, height } = await pixels(drawn(x, {}, turn))
  return {
    body: packed(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
      data,
    ),
    width,
    height,
  }
}

const pictured = (name: string, content: string, turn = 0, more: PdfOptions = {}) =>
  twins('pdf', name, 'scan.pdf', async (x) => {
    const { body, width, height } = await image(x, turn)
    const scale = Math.min(400 / width, 700 / height)
    const matrix = `${Math.round(width * scale)} 0 0 ${Math.round(height * scale)} 90 90`
    return pdf({
      content: content.replace('MATRIX', matrix),
      resources: '/XObject << /Im1 10 0 R >>',
      objects: [body],
      ...more,
    })
  })

/** Letters drawn as hundreds of small squares. */
const mosaic = async (x: string) => {
  const { data, width, height } = await pixels(drawn(x, { size: 22, width: 260, height: 60 }))
  let content = '0 0 0 rg\n'
  for (let y = 0; y < height; y++)
    for (let at = 0; at < width; at++)
      if (data[(y * width + at) * 3]! < 128) content += `${90 + at * 1.5} ${400 - y * 1.5} 1.5 1.5 re\n`
  return `${content}f\n`
}

const twice = (x: string) => {
  const first = pdf({ content: filler + say(x) })
  return revised(first, { 4: stream('', filler) })
}

export const PDF: readonly FileCase[] = [
  shown('body', (x) => say(x)),
  shown('top of the page', (x) => say(x, 260, 815)),
  shown('bottom of the page', (x) => say(x, 260, 20)),
  place('bottom of the page, drawn first', (x) => ({ content: say(x, 260, 20) + filler })),
  shown('glyph by glyph', letterByLetter),
  shown('glyph by glyph, drawn backwards', (x) => letterByLetter(x).trimEnd().split('\n').reverse().join('\n')),
  shown('letter-spaced by the font', (x) => say(x, 72, 600, '9 Tc')),
  shown('letter-spaced by place', spaced),
  shown('letters one below the other', upright),
  shown('turned by 45 degrees', (x) => `BT /F1 20 Tf .7 .7 -.7 .7 200 300 Tm (${x}) Tj ET`),
  shown('turned by 90 degrees', (x) => `BT /F1 12 Tf 0 1 -1 0 30 300 Tm (${x}) Tj ET`),
  place('on a page shown turned', (x) => ({ content: filler + say(x), page: '/Rotate 90' })),
  shown('kerned', (x) => `BT /F1 12 Tf 72 600 Td [${[...x].map((letter) => `(${letter}) -30`).join(' ')}] TJ ET`),
  shown('tiny', (x) => say(x, 72, 600, '', 0.5)),
  shown('white', (x) => `1 1 1 rg ${say(x)}`),
  shown('white on a white field', (x) => `.9 .9 .2 rg 60 590 300 30 re f .9 .9 .2 rg ${say(x)}`),
  shown('invisible', (x) => say(x, 72, 600, '3 Tr')),
  shown(
    'transparent',
    (x) => `/G0 gs ${say(x)}`,
    () => ({ resources: '/ExtGState << /G0 << /ca 0 >> >>' }),
  ),
  shown('under a black rectangle', (x) => `${say(x)} 0 0 0 rg 60 590 300 30 re f`, undefined, COVER),
  shown('under a white rectangle', (x) => `${say(x)} 1 1 1 rg 60 590 300 30 re f`, undefined, COVER),
  shown('outside the clipping path', (x) => `q 0 0 50 50 re W n ${say(x)} Q`),
  shown('outside the media box', (x) => say(x, 900, 600)),
  shown(
    'outside the crop box',
    (x) => say(x, 72, 600),
    () => ({ page: '/CropBox [0 650 595 842]' }),
  ),
  shown(
    'on a layer switched off',
    (x) => `/OC /L1 BDC ${say(x)} EMC`,
    () => ({
      resources: '/Properties << /L1 10 0 R >>',
      catalog: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
      objects: ['<< /Type /OCG /Name (Draft) >>'],
    }),
  ),
  shown(
    'form',
    () => '/Fm1 Do',
    (x) => ({ resources: '/XObject << /Fm1 10 0 R >>', objects: [appearance(x)] }),
  ),
  shown(
    'form in a form',
    () => '/Fm1 Do',
    (x) => ({
      resources: '/XObject << /Fm1 10 0 R >>',
      objects: [
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources << /XObject << /Fm2 11 0 R >> >>',
          '/Fm2 Do',
        ),
        appearance(x),
      ],
    }),
  ),
  shown(
    'map to Unicode that lies',
    (x) => say(x, 72, 600, '', 26),
    () => ({
      font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 10 0 R >>',
      objects: [lyingMap],
      content: '',
    }),
  ),
  shown('text given in place of what is drawn', (x) => `/Span << /ActualText (${x}) >> BDC ${say('a')} EMC`),
  shown('comment in the drawing program', (x) => `% ${x}\n`),
  annotation('note', (x) => `/Subtype /Text /Contents (${x})`),
  annotation('note in UTF-16', (x) => `/Subtype /Text /Contents ${utf16(x)}`),
  annotation('hidden note', (x) => `/Subtype /Text /F 2 /Contents (${x})`),
  annotation('note as rich text', (x) => `/Subtype /FreeText /RC (<body><p>${x.replace(' ', '</p> <p>')}</p></body>)`),
  annotation('stamp by its appearance', () => '/Subtype /Stamp /AP << /N 11 0 R >>', appearance),
  annotation('subject of a note', (x) => `/Subtype /Square /Subj (${x}) /Contents (see)`),
  annotation('target of a link', (x) => `/Subtype /Link /A << /S /URI /URI (https://example.org/?q=${x}) >>`),
  annotation(
    'file on the page',
    (x) => `/Subtype /FileAttachment /FS << /Type /Filespec /F (a.txt) /EF << /F 11 0 R >> /Desc (${x.slice(0, 0)}) >>`,
    (x) => stream('/Type /EmbeddedFile', `${x}\n\n${FILLER}`),
  ),
  shown(
    'under the black square of an annotation',
    (x) => say(x, 80, 515),
    () => ({
      page: '/Annots [10 0 R]',
      objects: [
        '<< /Type /Annot /Subtype /Square /Rect [72 500 300 540] /IC [0 0 0] /AP << /N 11 0 R >> >>',
        stream('/Type /XObject /Subtype /Form /BBox [0 0 228 40]', '0 0 0 rg 0 0 228 40 re f'),
      ],
    }),
    COVER,
  ),
  place('text field', (x) => ({
    page: '/Annots [10 0 R]',
    catalog: '/AcroForm << /Fields [10 0 R] >>',
    objects: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (${x}) /Rect [72 500 300 520] >>`],
  })),
  place('choice of a field', (x) => ({
    page: '/Annots [10 0 R]',
    catalog: '/AcroForm << /Fields [10 0 R] >>',
    objects: [`<< /Type /Annot /Subtype /Widget /FT /Ch /T (mark) /Opt [(none) (${x})] /Rect [72 500 300 520] >>`],
  })),
  place('tooltip of a field', (x) => ({
    page: '/Annots [10 0 R]',
    catalog: '/AcroForm << /Fields [10 0 R] >>',
    objects: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (mark) /TU (${x}) /Rect [72 500 300 520] >>`],
  })),
  catalogue('form in XML', '/AcroForm << /Fields [] /XFA [(template) 10 0 R] >>', (x) => [
    packed('', `<template><subform><field><value><text>${x}</text></value></field></subform></template>`),
  ]),
  catalogue('attached file', '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', (x) => [
    '<< /Type /Filespec /F (minutes.txt) /EF << /F 11 0 R >> >>',
    packed('/Type /EmbeddedFile', `${x}\n\n${FILLER}`),
  ]),
  catalogue('archive attached', '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', (x) => [
    '<< /Type /Filespec /F (papers.zip) /EF << /F 11 0 R >> >>',
    packed('/Type /EmbeddedFile', zipSync({ 'minutes.txt': Buffer.from(`${x}\n\n${FILLER}`) })),
  ]),
  catalogue('name of an attached file', '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', (x) => [
    `<< /Type /Filespec /F (${x}.txt) /EF << /F 11 0 R >> >>`,
    stream('/Type /EmbeddedFile', 'nothing'),
  ]),
  place('title', (x) => ({ trailer: '/Info 10 0 R', objects: [`<< /Title (${x}) >>`] })),
  place('own property', (x) => ({ trailer: '/Info 10 0 R', objects: [`<< /Handling ${utf16(x)} >>`] })),
  place('label in the properties', (x) => ({
    trailer: '/Info 10 0 R',
    objects: [`<< /MSIP_Label_1f2e3d4c-0000-4000-8000-123456789abc_Name (${x}) >>`],
  })),
  catalogue('XMP', '/Metadata 10 0 R', (x) => [
    stream(
      '/Type /Metadata /Subtype /XML',
      '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
        'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>' +
        `${x}</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>`,
    ),
  ]),
  catalogue('bookmark', '/Outlines 10 0 R', (x) => [
    '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
    `<< /Title (${x}) /Parent 10 0 R /Dest [3 0 R /Fit] >>`,
  ]),
  catalogue('name of a layer', '/OCProperties << /OCGs [10 0 R] /D << >> >>', (x) => [`<< /Type /OCG /Name (${x}) >>`]),
  place('page label', (x) => ({ catalog: `/PageLabels << /Nums [0 << /P (${x}) >>] >>` })),
  place('JavaScript', (x) => ({ catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\("${x}"\\)) >>` })),
  catalogue('JavaScript in a stream', '/OpenAction << /S /JavaScript /JS 10 0 R >>', (x) => [
    packed('', `app.alert("${x}")`),
  ]),
  catalogue('alternative text', '/StructTreeRoot 10 0 R', (x) => [
    '<< /Type /StructTreeRoot /K 11 0 R >>',
    `<< /Type /StructElem /S /Figure /P 10 0 R /Alt (${x}) /Pg 3 0 R >>`,
  ]),
  place('private data of a program', (x) => ({ page: `/PieceInfo << /Maker << /Private << /Note (${x}) >> >> >>` })),
  twins('pdf', 'earlier revision', 'statement.pdf', twice),
  twins('pdf', 'page of an earlier revision', 'statement.pdf', (x) =>
    revised(pdf({ content: filler + say(x) }), {
      2: '<< /Type /Pages /Kids [30 0 R] /Count 1 >>',
      30: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 31 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      31: stream('', filler),
    }),
  ),
  place('stream that no page refers to', (x) => ({ objects: [packed('', say(x))] })),
  place('page that the tree has not', (x) => ({
    objects: [
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      packed('', say(x)),
    ],
  })),
  twins('pdf', 'picture that no page shows', 'statement.pdf', async (x) =>
    pdf({ content: filler, objects: [(await image(x)).body] }),
  ),
  place('text in a stream of no use', (x) => ({ objects: [packed('', `${x}\n\n${FILLER}`)] })),
  place('string in an object of no use', (x) => ({ objects: [`<< /Note (${x}) >>`] })),
  place('between the objects', (x) => ({ between: `% ${x}\n` })),
  place('after the end', (x) => ({ after: `${x}\n` })),
  place('before the beginning', (x) => ({ before: `${x}\n` })),
  pictured('scan', 'q MATRIX cm /Im1 Do Q'),
  pictured('scan, upside down', 'q MATRIX cm /Im1 Do Q', 180),
  pictured('scan, on its side', 'q MATRIX cm /Im1 Do Q', 270),
  pictured(
    'scan with an invisible text of other words',
    `${say('Nothing to see here', 90, 120, '3 Tr')} q MATRIX cm /Im1 Do Q`,
  ),
  pictured('picture on a page of text', `${filler} q MATRIX cm /Im1 Do Q`),
  twins('pdf', 'letters drawn as squares', 'statement.pdf', async (x) => pdf({ content: filler + (await mosaic(x)) })),
  ...locked(filler),
]
