import { describe, expect, test } from 'vitest'
import { createBudget } from '../../src/reading/budget.ts'
import { MAX_UNPACKED, MAX_UNPACKED_AT_ONCE } from '../../src/reading/limits.ts'
import { openCompact } from '../../src/reading/office/fonts/compact-font.ts'
import { compareEmbedded } from '../../src/reading/office/fonts/compare-embedded.ts'
import { drawWords } from '../../src/reading/office/fonts/draw-words.ts'
import { openFonts } from '../../src/reading/office/fonts/open-font.ts'
import { createUsedFonts } from '../../src/reading/office/fonts/used-fonts.ts'
import { loadCanvas } from '../../src/reading/pdf/render.ts'
import { readHere } from '../../src/reading/read.ts'
import type { ExtractionSink } from '../../src/reading/reader.ts'
import { compacted, packedAsIs } from '../files/compact-font.ts'
import {
  embeddedOpenType,
  FONT_KEY,
  honestFont,
  lyingFont,
  obfuscated,
  withHonestTableToo,
} from '../files/lying-font.ts'
import { open } from '../files/opendocument.ts'
import { edit } from '../files/package.ts'
import { deck } from '../files/pptx.ts'
import { paragraph, root, run, word } from '../files/word-package.ts'

const TYPED = 'The garden notes are ready today'
const LIES = ['gS', 'aE', 'rC', 'dR', 'eE', 'nT']
const SEEN = 'SECRET'
const PLACES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

async function readFile(name: string, bytes: Uint8Array) {
  const { parts, observations, unread } = await readHere({ name, type: '', bytes }, 'a', () => {}, 60_000)
  const textOf = (isPicture: boolean) =>
    parts
      .filter(({ kind }) => (kind === 'picture-text') === isPicture)
      .map(({ text }) => text)
      .join('\n')
  return {
    text: textOf(false),
    pictured: textOf(true),
    observed: observations.map(({ what }) => what).filter((what) => what === 'shown-differs'),
    unread: unread.map(({ why }) => why),
  }
}

type Embedded = { readonly name?: string; readonly kinds?: readonly string[]; readonly styles?: string }

const embedded = (kind: string) => `<w:embed${kind} r:id="r1" w:fontKey="${FONT_KEY}"/>`
const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="${PLACES}/font" Target="${target}"/>`
const style = (id: string, content: string) => `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`

const letter = (font: Uint8Array, body: string, { name = 'Office', kinds = ['Regular'], styles = '' }: Embedded = {}) =>
  word({
    body,
    related: { 'word/fontTable.xml': 'fontTable', ...(styles ? { 'word/styles.xml': 'styles' } : {}) },
    files: {
      'word/fontTable.xml': root('w:fonts', `<w:font w:name="${name}">${kinds.map(embedded).join('')}</w:font>`),
      'word/_rels/fontTable.xml.rels': `<Relationships xmlns="${RELATIONS}">${relation('r1', 'fonts/font1.odttf')}</Relationships>`,
      'word/fonts/font1.odttf': font,
      ...(styles ? { 'word/styles.xml': root('w:styles', styles) } : {}),
    },
  })
const inFont = (font: string, more = '') => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>${more}`
const typed = (properties: string, text = TYPED) => paragraph(run(text, properties))

describe('a Word document is read as a person sees it where its font shows other letters', () => {
  test.each([
    ['by the font of a run', typed(inFont('Office')), {}],
    ['by another spelling of the name', typed(inFont('OFFICE ')), {}],
    ['by the name that the font gives for itself', typed(inFont('Liberation Sans')), {}],
    [
      'by a style that is based on another',
      paragraph(run(TYPED), '<w:pStyle w:val="B"/>'),
      {
        styles: `${style('A', `<w:rPr>${inFont('Office')}</w:rPr>`)}${style('B', '<w:basedOn w:val="A"/>')}`,
      },
    ],
    [
      'by the defaults of the document',
      typed(''),
      { styles: `<w:docDefaults><w:rPrDefault><w:rPr>${inFont('Office')}</w:rPr></w:rPrDefault></w:docDefaults>` },
    ],
    ['where no font is named', typed(''), { name: 'Times New Roman' }],
    ['in bold', typed(inFont('Office', '<w:b/>')), { kinds: ['Bold'] }],
    ['in bold that is made of the regular weight', typed(inFont('Office', '<w:b/>')), {}],
  ])('%s', async (_, body, embedded) => {
    const { text, pictured, observed } = await readFile('a.docx', letter(obfuscated(lyingFont(LIES)), body, embedded))
    expect(text).toContain(TYPED)
    expect(observed).toEqual(['shown-differs'])
    expect(pictured).toContain(SEEN)
  })

  test.each([
    ['for Windows beside an honest one for Unicode', lyingFont(LIES, 3, 1, [0, 4])],
    ['for symbols', lyingFont(LIES, 3, 0)],
    ['for Unicode beside an honest one for Windows', lyingFont(LIES, 0, 3, [3, 1])],
  ])('by its table of codes %s', async (_, font) => {
    const { pictured } = await readFile('a.docx', letter(obfuscated(font), typed(inFont('Office'))))
    expect(pictured).toContain(SEEN)
  })

  test('without a key', async () => {
    const { pictured } = await readFile('a.docx', letter(lyingFont(LIES), typed(inFont('Office'))))
    expect(pictured).toContain(SEEN)
  })
})

test.each([
  ['that uses its honest font', obfuscated(honestFont()), inFont('Office')],
  ['that uses another font than the one that lies', obfuscated(lyingFont(LIES)), inFont('Arial')],
])('nothing is reported of a Word document %s', async (_, font, properties) => {
  const all = `${TYPED} AaBbCcDdEeFfGg 0123456789 £ & é “quoted”`
  const { text, pictured, observed, unread } = await readFile('a.docx', letter(font, typed(properties, all)))
  expect(text).toContain(TYPED)
  expect([pictured, observed, unread]).toEqual(['', [], []])
})

describe('a font that cannot be opened', () => {
  const damaged = honestFont().subarray(0, 3_000)
  test.each([
    ['holds the file if text uses it', Buffer.alloc(400, 'no font'), 'Office', 1],
    ['holds the file if it is damaged', damaged, 'Office', 1],
    ['is nothing to report if no text uses it', damaged, 'Arial', 0],
  ])('%s', async (_, font, face, held) => {
    const { unread } = await readFile('a.docx', letter(font, typed(inFont(face))))
    expect(unread.filter((why) => why.includes('could not be opened'))).toHaveLength(held)
  })
})

const LISTED = `<p:embeddedFontLst><p:embeddedFont><p:font typeface="Office"/><p:regular r:id="rIdFont"/></p:embeddedFont></p:embeddedFontLst>`
const talk = async (font: Uint8Array, face: string) =>
  edit(
    await deck('', (_, slide) => slide.addText(TYPED, { x: 1, y: 3, w: 8, h: 1, ...(face && { fontFace: face }) })),
    {
      'ppt/presentation.xml': (xml) => xml.replace('<p:defaultTextStyle>', `${LISTED}<p:defaultTextStyle>`),
      'ppt/_rels/presentation.xml.rels': (xml) =>
        xml.replace('</Relationships>', `${relation('rIdFont', 'fonts/font1.fntdata')}</Relationships>`),
      'ppt/fonts/font1.fntdata': font,
    },
  )

describe('what is beyond a limit is reported:', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ')
  const unreadIn = async (text: string, font: Buffer) =>
    (await readFile('a.docx', letter(obfuscated(font), typed(inFont('Office'), text)))).unread

  test('words that are compared', async () => {
    expect(await unreadIn(words(20_001), honestFont())).toEqual([expect.stringContaining('Not all of its words')])
  })
  test('lines that are read as they are shown', async () => {
    const [font] = openFonts(honestFont())
    const [shaper] = font!.shapersFor(TYPED)
    const lines = (count: number) => Array.from({ length: count }, () => [shaper!('Road')])
    const canvas = (await loadCanvas())!
    expect(drawWords(lines(121), font!, canvas)).toMatchObject({ isWhole: false, sheets: { length: 6 } })
    expect(drawWords(lines(120), font!, canvas)).toMatchObject({ isWhole: true, sheets: { length: 6 } })
  })
  test('letters that are kept', async () => {
    const used = createUsedFonts()
    used.add(['office'], 'a'.repeat(1_000_001))
    const reported: string[] = []
    const sink = { unread: (_: string, why: string) => reported.push(why) } as unknown as ExtractionSink
    await compareEmbedded([], used, sink)
    expect(reported).toEqual([expect.stringContaining('Not all text was compared')])
  })
})

describe('a presentation', () => {
  test.each([
    ['plain', 0, 'Office'],
    ['encrypted', 0x1000_0000, 'Office'],
    ['for text that inherits its font', 0, ''],
    ['compressed', 4, 'Office'],
    ['compressed and encrypted', 0x1000_0004, 'Office'],
  ])('is read as a person sees it where its font shows other letters: %s', async (_, flags, face) => {
    const lies = lyingFont(LIES)
    const font = embeddedOpenType(flags & 4 ? compacted(lies) : lies, flags)
    const { pictured, observed } = await readFile('a.pptx', await talk(font, face))
    expect(observed).toEqual(['shown-differs'])
    expect(pictured).toContain(SEEN)
  })

  test.each([
    ['plain', embeddedOpenType(honestFont())],
    ['compressed', embeddedOpenType(compacted(honestFont()), 4)],
    ['compressed, with runs of bytes', embeddedOpenType(compacted(honestFont(), true), 4)],
  ])('passes with an honest font: %s', async (_, font) => {
    const { pictured, observed, unread } = await readFile('a.pptx', await talk(font, 'Office'))
    expect([pictured, observed, unread]).toEqual(['', [], []])
  })

  test.each([
    ['is not compressed as it says', honestFont()],
    ['ends too early', compacted(honestFont()).subarray(0, 20_000)],
    ['is damaged', Buffer.from(compacted(honestFont()).map((byte, at) => (at === 300 ? byte ^ 0x10 : byte)))],
  ])('is held where its compressed font %s', async (_, font) => {
    const { unread } = await readFile('a.pptx', await talk(embeddedOpenType(font, 4), 'Office'))
    expect(unread).toEqual([expect.stringContaining('could not be opened')])
  })

  test.each([
    ['has two tables of codes', embeddedOpenType(withHonestTableToo(lyingFont(LIES)))],
    ['has two tables of codes and is compressed', embeddedOpenType(compacted(withHonestTableToo(lyingFont(LIES))), 4)],
    ['is followed by an honest font', followedByHonest(lyingFont(LIES))],
    ['is also a TrueType font', bothKinds()],
  ])('is held where its font %s', async (_, font) => {
    const { unread } = await readFile('a.pptx', await talk(font, 'Office'))
    expect(unread).toEqual([expect.stringContaining('could not be opened')])
  })
})

/** The size that the file claims gives the second font. */
function followedByHonest(lying: Buffer): Buffer {
  const [first, honest] = [embeddedOpenType(lying), honestFont()]
  first.writeUInt32LE(first.length + honest.length, 0)
  first.writeUInt32LE(honest.length, 4)
  return Buffer.concat([first, honest])
}

function bothKinds(): Buffer {
  const font = Buffer.from(honestFont())
  font.write('LP', 34, 'latin1')
  return font
}

const table = (tag: string, bytes: Buffer) => ({ tag, bytes })

function fontOf(tables: readonly { tag: string; bytes: Buffer }[], shared?: number): Buffer {
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x1_0000)
  head.writeUInt16BE(tables.length, 4)
  let at = head.length
  for (const [i, { tag, bytes }] of tables.entries()) {
    head.write(tag, 12 + i * 16, 'latin1')
    head.writeUInt32BE(shared === undefined ? at : 0, 20 + i * 16)
    head.writeUInt32BE(shared ?? bytes.length, 24 + i * 16)
    at += bytes.length
  }
  return Buffer.concat([head, ...tables.map(({ bytes }) => bytes)])
}

test('a compressed font whose tables all share its bytes is damaged', () => {
  const tables = Array.from({ length: 100 }, (_, i) => table(`t${i}`.padEnd(4), Buffer.alloc(200)))
  expect(() => openCompact(packedAsIs(fontOf(tables, 20_000)), createBudget())).toThrow(/damaged/)
})

test('a compressed font with more points in a letter than TrueType can count is damaged', () => {
  const one = Buffer.from([0, 0, 0, 0, 0, 1])
  const glyph = Buffer.concat([Buffer.from([0, 2, 253, 255, 255, 253, 255, 255]), Buffer.alloc(300_000)])
  const font = fontOf([table('head', Buffer.alloc(54)), table('maxp', one), table('glyf', glyph)])
  expect(() => openCompact(packedAsIs(font), createBudget())).toThrow(/damaged/)
})

test('a compressed font has the outlines of the font that was compressed', () => {
  const budget = { check: () => undefined, expand: () => undefined }
  const [honest] = openFonts(honestFont())
  const all = 'Aé£Ǻ½ØŒ@&%ﬁ§Ж'
  for (const hasRuns of [false, true]) {
    const [opened] = openFonts(openCompact(compacted(honestFont(), hasRuns), budget))
    const [shapes, expected] = [opened!, honest!].map((font) => font.shapersFor(all)[0]!(all))
    expect(shapes).toEqual(expected)
    expect(shapes!.map(opened!.outlineOf)).toEqual(expected!.map(honest!.outlineOf))
  }
})

test('a compressed font that unpacks to more than a file may is not unpacked', () => {
  const font = compacted(honestFont())
  const budget = createBudget()
  budget.expand(MAX_UNPACKED_AT_ONCE)
  budget.expand(MAX_UNPACKED_AT_ONCE)
  budget.expand(MAX_UNPACKED - 2 * MAX_UNPACKED_AT_ONCE - 10_000)
  expect(() => openCompact(font, budget)).toThrow(/too large/)
})

const FACE =
  '<style:font-face style:name="Office1" svg:font-family="\'Office\'"><svg:font-face-src>' +
  '<svg:font-face-uri xlink:href="Fonts/a.ttf"/></svg:font-face-src></style:font-face>'
const note = (font: Uint8Array, face: string) =>
  open('text', {
    styles: `${FACE}<style:style style:name="P" style:family="paragraph"><style:text-properties ${face}/></style:style>`,
    content: `<text:p text:style-name="P">${TYPED}</text:p>`,
    files: { 'Fonts/a.ttf': font },
  })

describe('an OpenDocument file', () => {
  test.each(['style:font-name="Office1"', 'fo:font-family="Office"'])(
    'is read as a person sees it where its font shows other letters: %s',
    async (face) => {
      const { pictured, observed } = await readFile('a.odt', note(lyingFont(LIES), face))
      expect(observed).toEqual(['shown-differs'])
      expect(pictured).toContain(SEEN)
    },
  )

  test('passes with an honest font', async () => {
    const { pictured, observed, unread } = await readFile('a.odt', note(honestFont(), 'style:font-name="Office1"'))
    expect([pictured, observed, unread]).toEqual(['', [], []])
  })
})
