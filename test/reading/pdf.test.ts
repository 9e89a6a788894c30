import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { PDFParse } from 'pdf-parse'
import { describe, expect, test, vi } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { pdf, say, stream } from '../files/pdf-package.ts'
import { inOwnFonts, readUnhurried, report } from './pdf-report.ts'

const read = (bytes: Uint8Array, name = 'statement.pdf') => readHere({ name, type: '', bytes }, 'attachment:1')
const places = (extraction: Awaited<ReturnType<typeof read>>, words: string) =>
  extraction.parts.filter((part) => part.text.includes(words)).map((part) => [part.kind, part.where])

const page = (content: string) => pdf({ content })
const FIGURE = ' 60 300 m 80 380 160 380 180 300 c f '

const { push } = Array.prototype

test('pdf.js leaves the functions of the language as they were', async () => {
  await read(page(say('The panel met.')))
  expect(Array.prototype.push).toBe(push)
})

test('letters that the text gives as blanks are read from the page', async () => {
  const hidden = new Set([...'BIGSECRT'].map((letter) => `<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`))
  const lie = (letters: readonly string[]) => letters.map((one) => (hidden.has(one.toLowerCase()) ? '<0020>' : one))
  const { parts, observations } = await readUnhurried(await inOwnFonts('BIG SECRET', 11, lie))
  expect(observations.map(({ detail }) => detail)).toContain('The text of page 1 differs from what the page shows.')
  expect(parts.map(({ text }) => text).join('\n')).toContain('BIG SECRET')
})

test('pdf-parse reads a page whose letters are in another order than they were read, in the document that is open', async () => {
  const getText = vi.spyOn(PDFParse.prototype, 'getText')
  await read(page(say('On Tuesday.', 72, 584) + say('The panel met.', 72, 600)))
  expect((await getText.mock.results[0]!.value).pages.map(({ text }: { text: string }) => text)).toEqual([
    'On Tuesday.\nThe panel met.',
  ])
  getText.mockRestore()
})

test('pdf-parse is not asked about a page that was read in the order of the file', async () => {
  const getText = vi.spyOn(PDFParse.prototype, 'getText')
  await read(page(say('The panel met.', 72, 600) + say('On Tuesday.', 72, 584)))
  expect(getText).not.toHaveBeenCalled()
  getText.mockRestore()
})

test('the second reader has nothing to add to an ordinary page', async () => {
  const extraction = await read(page(say('The panel met.', 72, 600) + say('On Tuesday, in the town hall.', 72, 584)))
  expect(extraction.parts.filter(({ id }) => id.includes('second-look'))).toEqual([])
})

describe('the place of text in a PDF', () => {
  test('the top of the page is a header, the text is text', async () => {
    const extraction = await read(
      page(say('OFFICIAL', 260, 815) + say('The panel met.', 72, 600) + say('On Tuesday.', 72, 584)),
    )
    expect(places(extraction, 'OFFICIAL')).toEqual([['header-footer', 'page 1, top']])
    expect(places(extraction, 'The panel met.')).toEqual([['attachment', 'page 1']])
  })

  test('text under a black rectangle is hidden, and reported as covered', async () => {
    const extraction = await read(page(`${say('Example Person')} 0 0 0 rg 60 590 300 30 re f`))
    expect(places(extraction, 'Example Person')).toEqual([['hidden', 'page 1, under a black rectangle']])
    expect(extraction.observations.map((one) => one.what)).toContain('covered-text')
  })

  test('content of a layer that is switched off is reported as not checked', async () => {
    const layered = (off: string) =>
      pdf({
        content: `/OC /L1 BDC 0 0 1 rg 60 590 m 90 650 l 120 590 l f EMC ${say('Road safety')}`,
        resources: '/Properties << /L1 10 0 R >>',
        catalog: `/OCProperties << /OCGs [10 0 R] /D << ${off} >> >>`,
        objects: ['<< /Type /OCG /Name (Draft) >>'],
      })
    const details = async (off: string) => (await read(layered(off))).observations.map(({ detail }) => detail)
    expect(await details('/OFF [10 0 R]')).toEqual(['A hidden layer of page 1 was not checked.'])
    expect(await details('')).toEqual([])
  })

  test('text on a black field is not hidden', async () => {
    const extraction = await read(page(`0 0 0 rg 60 590 300 30 re f 1 1 1 rg ${say('Road safety')}`))
    expect(places(extraction, 'Road safety')).toEqual([['attachment', 'page 1']])
  })

  test('white text on white paper is hidden', async () => {
    const extraction = await read(page(`1 1 1 rg ${say('Road safety')}`))
    expect(places(extraction, 'Road safety')).toEqual([['hidden', 'page 1, in the colour of its background']])
  })

  test('words of a font that draws its letters in small units are apart', async () => {
    const font =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 60 80] /FontMatrix [0.0125 0 0 0.0125 0 0] /FirstChar 97 ' +
      '/LastChar 97 /Widths [50] /Encoding << /Differences [97 /a] >> /CharProcs << /a 10 0 R >> >>'
    const letter = stream('', '50 0 d0 0 0 40 60 re f')
    const { parts } = await read(
      pdf({ font, content: 'BT /F1 10 Tf 72 600 Td [(aaaa) -300 (aaaa)] TJ ET', objects: [letter] }),
    )
    expect(parts.find(({ id }) => id === 'attachment:1/page1')?.text).toBe('aaaa aaaa')
  })

  test('cells of a table stay in their row', async () => {
    const extraction = await read(
      page(say('Name', 72, 600) + say('Date', 72, 580) + say('Road', 300, 600) + say('May', 300, 580)),
    )
    expect(extraction.parts.find((part) => part.id === 'attachment:1/page1')?.text).toBe('Name\tRoad\nDate\tMay')
  })

  test('a page with a figure is passed on as a picture of at most a megapixel', async () => {
    const { pictures } = await read(page(say('Road safety') + FIGURE))
    expect(pictures.map((picture) => picture.part)).toEqual(['attachment:1/page1'])
    expect(pictures[0]!.width * pictures[0]!.height).toBeLessThanOrEqual(1_000_000)
    expect(pictures[0]!.rgb?.length).toBe(pictures[0]!.grey.length * 3)
  })
})

describe('pictures in a PDF and pages that are not drawn', () => {
  test('a picture on a page is passed on separately, at its own size and once', async () => {
    const { pictures } = await read(await report(2, 1, 9))
    expect(
      pictures.map(({ part, width, height }) => [part.replace('attachment:1/', ''), width, height]),
    ).toContainEqual(['page1/picture', 320, 200])
    expect(pictures.filter((picture) => picture.part.endsWith('/picture'))).toHaveLength(1)
    const [red, , blue] = pictures.find((picture) => picture.part.endsWith('/picture'))!.rgb!
    expect(blue! - red!).toBeGreaterThan(60)
  })

  test.each([
    ['only letters of the viewer', '', []],
    ['rules and long frames beside them', '60 500 m 500 500 l S 60 300 400 80 re S 0.9 g 60 200 400 20 re f', []],
    ['a figure', FIGURE, ['page1']],
    ['a square like those of an emblem', '60 300 30 30 re f', ['page1']],
    ['a slanted line', '60 300 m 200 400 l S', ['page1']],
  ])('a page is drawn for what may show more than its text: %s', async (_, shapes, drawn) => {
    const { pictures } = await read(page(say('The panel met in the town hall and talked about roads.') + shapes))
    expect(pictures.map(({ part }) => part.replace('attachment:1/', ''))).toEqual(drawn)
  })

  test('a font of the viewer whose map gives another digit than its encoding is drawn', async () => {
    const map = '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <31> <0032> endbfchar'
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 10 0 R >>'
    const lying = pdf({ content: say('There were 111 cases'), font, objects: [stream('', map)] })
    expect((await read(lying)).pictures.map(({ part }) => part)).toEqual(['attachment:1/page1'])
  })

  test('a font whose codes only number its letters contradicts nothing', async () => {
    const alphabet = '0123456789 .,;:!?()[]{}*+-/&%$#@^_~<>=| ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz'
    expect((await readUnhurried(await inOwnFonts(alphabet))).observations).toEqual([])
  })

  test('letters of a font in the file are compared alone, and drawn where they could be an emblem', async () => {
    const pagesDrawn = async (large: number) =>
      (await readUnhurried(await inOwnFonts('', large))).pictures
        .map(({ part }) => part.replace('attachment:1/', ''))
        .filter((part) => !part.includes('/'))
    expect(await pagesDrawn(14)).toEqual(['page5'])
    expect(await pagesDrawn(40)).toEqual(['page4', 'page5'])
  })

  test('a font in the file that shows other letters than its text is found', async () => {
    const bytes = await inOwnFonts('', 11, ([one, ...rest]) => [...rest, one!])
    const { observations, parts } = await readUnhurried(bytes)
    expect(observations.map(({ what }) => what)).toContain('shown-differs')
    expect(parts.some(({ kind, text }) => kind === 'picture-text' && text.includes('road safety'))).toBe(true)
  })

  test('a report whose pages repeat a picture raises nothing', async () => {
    expect((await readUnhurried(await report(16, 1, 99))).unread).toEqual([])
  }, 120_000)

  test('reports a picture on a late page as not checked', async () => {
    const { unread } = await readUnhurried(await report(28, 28))
    expect(unread.map((one) => one.part)).toEqual(['attachment:1/page28'])
  }, 120_000)

  test('a long report raises nothing but that late pages with figures were not compared with the emblems', async () => {
    const document = await PDFDocument.load(await report(30))
    for (const number of [0, 26, 28]) document.getPage(number).drawCircle({ x: 90, y: 70, size: 30 })
    const { observations, unread } = await readUnhurried(await document.save())
    expect(unread).toEqual([])
    expect(observations.filter(({ what }) => what === 'not-compared').map(({ detail }) => detail)).toEqual([
      expect.stringContaining('Pages 27, 29 were not compared'),
    ])
  }, 120_000)
})

describe('a hostile PDF is answered, with a sentence', () => {
  const details = async (bytes: Uint8Array) => {
    const extraction = await read(bytes)
    return extraction.unread.map((one) => one.why)
  }
  const flate = (bytes: Uint8Array, times: number) => {
    let packed = bytes
    for (let i = 0; i < times; i++) packed = deflateSync(packed)
    return Buffer.from(packed).toString('latin1')
  }

  test('pages and bookmarks that lead back to themselves', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>',
      '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 9>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      '<</Type/Outlines/First 5 0 R/Last 5 0 R>>',
      '<</Title(The first)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>',
    ]
    let body = '%PDF-1.7\n'
    const at = objects.map((one, n) => {
      const from = body.length
      body += `${n + 1} 0 obj\n${one}\nendobj\n`
      return `${String(from).padStart(10, '0')} 00000 n \n`
    })
    const table = `xref\n0 6\n0000000000 65535 f \n${at.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
    expect(await details(Buffer.from(body + table))).not.toEqual([])
  })

  test('drawing that unpacks to 200 MB', async () => {
    const content = flate(Buffer.alloc(200 << 20, 32), 1)
    const bomb = pdf({ page: '/Contents 10 0 R', objects: [stream('/Filter /FlateDecode', content)] })
    expect(await details(bomb)).toEqual(expect.arrayContaining([expect.stringContaining('too large')]))
  })

  test('a chain of twenty filters', async () => {
    const filters = Array.from({ length: 20 }, () => '/FlateDecode').join(' ')
    const bomb = pdf({ objects: [stream(`/Filter [${filters}]`, flate(Buffer.from(say('x')), 20))] })
    expect(await details(bomb)).toEqual(expect.arrayContaining([expect.stringContaining('too many times')]))
  })

  test('forms that draw forms, ten times ten times ten', async () => {
    const forms = Array.from({ length: 9 }, (_, i) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${i + 11} 0 R >> >>`,
        '/F Do '.repeat(10),
      ),
    )
    const bomb = pdf({
      content: '/F Do',
      resources: '/XObject << /F 10 0 R >>',
      objects: [...forms, stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 1 1 re f')],
    })
    expect(await details(bomb)).toEqual(
      expect.arrayContaining([expect.stringContaining('the same forms too many times')]),
    )
  })

  test('a truncated file, and one that only claims to be a PDF', async () => {
    const whole = page(say('Road safety'))
    expect(await details(Buffer.from('%PDF-1.7 nothing more'))).not.toEqual([])
    await details(whole.subarray(0, whole.length / 2))
  })

  test('a page of absurd size', async () => {
    await details(pdf({ content: say('Road safety'), box: '0 0 99999999 99999999' }))
  })
})
