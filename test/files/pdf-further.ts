import { type FileCase, twins } from './case.ts'
import { packed, pdf, say, stream } from './pdf-package.ts'
import { annotation, filler, place } from './pdf-place.ts'
import { drawn, pixels } from './raster.ts'

/* Content of a PDF that no page draws, and content it draws without text. */

const form = (x: string, more = '') =>
  stream(`/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /Font << /F1 5 0 R >> >> ${more}`, say(x))
const image = async (x: string, more = '') => {
  const { data, width, height } = await pixels(drawn(x).greyscale())
  return packed(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${more}`,
    data,
  )
}
const pictured = (name: string, options: (planted: string) => Promise<Parameters<typeof pdf>[0]>) =>
  twins('pdf', name, 'statement.pdf', async (x) => pdf({ content: filler, ...(await options(x)) }))
const LISTED = '/XObject << /X1 10 0 R >>'

export const PDF_FURTHER: readonly FileCase[] = [
  place('form that a page lists and does not draw', (x) => ({ resources: LISTED, objects: [form(x)] })),
  pictured('picture that a page lists and does not draw', async (x) => ({
    resources: LISTED,
    objects: [await image(x)],
  })),
  pictured('picture in place of another when printed', async (x) => ({
    content: `${filler}q 300 0 0 80 72 500 cm /X1 Do Q`,
    resources: LISTED,
    objects: [await image('Road map', '/Alternates [<< /Image 11 0 R /DefaultForPrinting true >>]'), await image(x)],
  })),
  pictured('preview of the page', async (x) => ({ page: '/Thumb 10 0 R', objects: [await image(x)] })),
  pictured('words in the mask of a picture', async (x) => {
    const { data, width, height } = await pixels(drawn(x).greyscale().negate())
    return {
      content: `${filler}q 300 0 0 80 72 500 cm /X1 Do Q`,
      resources: LISTED,
      objects: [
        packed(
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 11 0 R',
          Buffer.from([0]),
        ),
        packed(
          `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
          data,
        ),
      ],
    }
  }),
  annotation(
    'look of a button when it is pressed',
    () => '/Subtype /Widget /FT /Btn /T (a) /AP << /N 11 0 R /D 12 0 R >>',
    () => form('OK'),
    form,
  ),
  annotation(
    'look of a box that is not ticked',
    () => '/Subtype /Widget /FT /Btn /T (a) /AS /On /AP << /N << /On 11 0 R /Off 12 0 R >> >>',
    () => form('OK'),
    form,
  ),
  annotation('look of a hidden stamp', () => '/Subtype /Stamp /F 2 /AP << /N 11 0 R >>', form),
  annotation(
    'name of a view of a model',
    (x) => `/Subtype /3D /3DD << /Type /3D /Subtype /U3D >> /3DV << /Type /3DView /XN (${x}) >>`,
  ),
  place('page kept as a template', (x) => ({
    catalog: '/Names << /Templates << /Names [(a) 10 0 R] >> >>',
    objects: [
      '<< /Type /Template /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 11 0 R >>',
      stream('', say(x)),
    ],
  })),
  place('letter of a font that no page uses', (x) => ({
    page: '/X 10 0 R',
    objects: [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 600] /FontMatrix [1 0 0 1 0 0] ' +
        '/FirstChar 97 /LastChar 97 /Widths [600] /Encoding << /Differences [97 /a] >> ' +
        '/CharProcs << /a 11 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('', `600 0 d0 ${say(x)}`),
    ],
  })),
  place('page under a misspelt name', (x) => ({
    content: filler,
    page: '/Contentz 10 0 R',
    objects: [stream('', say(x))],
  })),
  place('white of a calibrated colour', (x) => ({
    content: `${filler}/CS1 cs 1 1 1 sc ${say(x)}`,
    resources: '/ColorSpace << /CS1 [/CalRGB << /WhitePoint [0.95 1 1.09] >>] >>',
  })),
  place('white of four inks', (x) => ({ content: `${filler}0 0 0 0 k ${say(x)}` })),
  place('pressed flat', (x) => ({ content: `${filler}BT /F1 12 Tf 0.1 Tz 72 600 Td (${x}) Tj ET` })),
  place('mirrored', (x) => ({ content: `${filler}q -1 0 0 1 500 0 cm ${say(x)} Q` })),
  place('group that is wholly transparent', (x) => ({
    content: `${filler}/G1 gs /X1 Do`,
    resources: `/ExtGState << /G1 << /ca 0 >> >> ${LISTED}`,
    objects: [form(x, '/Group << /S /Transparency >>')],
  })),
  place('form on a layer that is switched off', (x) => ({
    content: `${filler}/X1 Do`,
    resources: LISTED,
    catalog: '/OCProperties << /OCGs [11 0 R] /D << /OFF [11 0 R] >> >>',
    objects: [form(x, '/OC 11 0 R'), '<< /Type /OCG /Name (a) >>'],
  })),
  place('property of a marked point', (x) => ({ content: `${filler}/Tag << /Note (${x}) >> DP ` })),
  place('remark in hexadecimal digits behind the end', (x) => ({
    after: `\n%${Buffer.from(`${x} `).toString('hex')}\n`,
  })),
  place('gaps between the letters of one string', (x) => ({
    content: `${filler}BT /F1 12 Tf 72 600 Td [${[...x].map((letter) => `(${letter})`).join('-1500')}] TJ ET`,
  })),
  place('program in two streams', (x) => ({
    page: '/Contents [10 0 R 11 0 R]',
    objects: [stream('', `${filler}BT /F1 12 Tf 72 600 Td (${x.slice(0, 5)}) Tj`), stream('', `(${x.slice(5)}) Tj ET`)],
  })),
]
