import { mayCarry, readCarried } from '../carried-files.ts'
import type { ExtractionSink, Reader } from '../reader.ts'
import { readBinary, words } from './binary.ts'
import { walkDrawing } from './drawing.ts'
import { createFlow } from './flow.ts'
import { compareEmbedded } from './fonts/compare-embedded.ts'
import { addDrawn, embeddedFonts } from './fonts/of-office.ts'
import { createUsedFonts, type UsedFonts } from './fonts/used-fonts.ts'
import { lookAtFreeforms } from './freeform.ts'
import { asideOf, layoutPages } from './layout-pages.ts'
import type { LayoutParts } from './layout-parts.ts'
import { judge, type OfficePart, xmlText } from './part.ts'
import { compareLabels, type Labels, readAnyXml, readLabelInfo, readProperties } from './properties.ts'
import { type Relations, readRelations } from './relations.ts'
import { secondLook } from './second-look.ts'
import { type Deck, readPresentation, readSlide, readSlideComments } from './slides.ts'
import { NO_DOCUMENT, unpackAll } from './unpack.ts'
import { readStyles, type Styles } from './visibility.ts'
import { walkWord } from './word.ts'
import { layOut, MAX_LINES } from './word-layout.ts'
import { numberings } from './word-numbers.ts'
import { wordPlace } from './word-places.ts'
import { type LayoutStyles, layoutStyles } from './word-styles.ts'
import { readBesideSheets, readNotes, readWorkbook } from './workbook.ts'
import { isBinaryPart, readBinaryWorkbook } from './workbook-bin.ts'
import { both, walkXml } from './xml.ts'

/** Each part is read by its root element, whatever its name, type or relations, so that nothing hides in a part that Office would not open. */
export const readOffice: Reader = async (file, sink) => {
  const { parts, whole, attempt, attemptNow, finish } = unpackAll(file, sink)
  const relations = readRelations(parts, sink)
  const labels: Labels = { properties: new Set(), info: new Set() }
  const looks = readStyles()
  const layouts = layoutStyles()
  const styled = parts.find(({ root }) => root === 'w:styles')
  if (styled) walkXml(styled.bytes, both(looks.walker, layouts.walker), sink.budget)
  const slides = readPresentation(parts, relations, sink)
  if (parts.some(({ root }) => root.startsWith('x:'))) readWorkbook(parts, relations, sink, attemptNow)
  const records = file.format === 'xlsb' ? parts.filter(isBinaryPart) : []
  if (records.length > 0) readBinaryWorkbook(records, relations, sink, attemptNow)
  if (whole && !parts.some(({ root }) => MAIN[file.format]?.test(root) ?? true) && records.length === 0)
    sink.unread('', NO_DOCUMENT)
  const document: DocumentParts = {
    styles: layouts.styles,
    bullet: numberings(parts.find(({ root }) => root === 'w:numbering')?.bytes, sink.budget),
    parts: [],
    lines: 0,
  }
  const headers = new Map<string, string>()
  const fonts = embeddedFonts(parts, relations, sink.budget)
  const used = fonts.length > 0 ? createUsedFonts() : undefined
  const around = {
    sink,
    used,
    styles: looks.styles,
    document,
    headers,
    relations,
    labels,
    slides,
    seen: [] as string[],
  }
  for (const part of inOrder(parts, slides.order).filter((part) => !records.includes(part)))
    await attempt(part.name, () => readPart(part, around))
  const documents = parts.filter(({ root }) => root === 'w:document')
  if (documents[0] && whole && parts.every(isPlain)) {
    const all = documents.map(({ bytes }) => bytes)
    await attempt(documents[0].name, () => secondLook(file.bytes, all, around.seen.join('\n'), sink))
  }
  for (const { name, root, bytes } of parts)
    if (root !== '')
      await attempt(name, async () => {
        if (bytes.length < LARGEST_SEARCHED) await readCarried(xmlText(bytes), sink, `${name}/source`)
        else if (mayCarry(xmlText(bytes))) sink.unread(name, 'It is too large to be searched for encoded files.')
      })
  const drawn = parts.filter(({ root }) => root !== '')
  await attempt('drawings', () => lookAtFreeforms(drawn, sink))
  if (used)
    await attempt('fonts', async () => {
      for (const part of drawn) addDrawn(part, used, sink.budget)
      await compareEmbedded(fonts, used, sink)
    })
  compareLabels(labels, sink)
  layOutDocument(document, sink)
  layOutSlides(slides, relations, sink)
  await finish()
}

const MAIN: Readonly<Record<string, RegExp>> = {
  docx: /^w:document$/,
  xlsx: /^x:workbook$/,
  xlsb: /^x:workbook$/,
  pptx: /^p:presentation$/,
}

type DocumentParts = {
  readonly styles: LayoutStyles
  readonly bullet: (numbers: string, depth: number) => string
  readonly parts: {
    readonly root: string
    readonly at: string
    readonly where: string
    readonly layoutParts: LayoutParts
  }[]
  lines: number
}

function layOutSlides({ order, layoutParts }: Deck, relations: Relations, sink: ExtractionSink): void {
  if (order.size === 0) return
  const notes = [...layoutParts.keys()].filter((name) => /notes/i.test(name))
  const sheets = [...order].map(([name, number]) => {
    const beside = notes
      .filter((one) => relations.all(one).includes(name))
      .map((one) => ({ ...asideOf(one, 'speaker notes', layoutParts.get(one)!), hidden: true }))
    const [sheet] = layoutPages(layoutParts.get(name) ?? NOTHING, [], [], beside)
    return { area: `slide${number}`, blocks: sheet?.blocks ?? [] }
  })
  sink.layout({ sheets, paged: true, called: 'slide' })
}

const NOTHING: LayoutParts = { blocks: [], notes: new Map() }

function layOutDocument({ parts, lines }: DocumentParts, sink: ExtractionSink): void {
  const body = parts.find(({ root }) => root === 'w:document')
  if (!body || lines > MAX_LINES) return
  const asides = (wanted: string) =>
    parts.filter(({ root }) => root === wanted).map(({ at, where, layoutParts }) => asideOf(at, where, layoutParts))
  const others = parts.filter(({ root }) => /^w:(?:comments|footnotes|endnotes)$/.test(root))
  const notes = others.map(({ layoutParts }) => layoutParts)
  const paged = body.layoutParts.blocks.some(({ as }) => as === 'break')
  sink.layout({ sheets: layoutPages(body.layoutParts, notes, asides('w:hdr'), asides('w:ftr')), paged })
}

/** Larger documents keep their pictures in parts. */
const LARGEST_SEARCHED = 8 << 20

/** Mammoth has no limits, so it gets nothing large and nothing that declares entities. */
function isPlain({ root, bytes }: OfficePart): boolean {
  if (root === '') return true
  return bytes.length < 4_000_000 && !Buffer.from(bytes.subarray(0, 4_096)).includes('<!DOCTYPE')
}

type Around = {
  readonly sink: ExtractionSink
  readonly used: UsedFonts | undefined
  readonly styles: Styles
  readonly document: DocumentParts
  readonly headers: Map<string, string>
  readonly relations: Relations
  readonly labels: Labels
  readonly slides: Deck
  readonly seen: string[]
}

async function readPart(part: OfficePart, around: Around): Promise<void> {
  const { sink } = around
  const family = part.root.slice(0, part.root.indexOf(':'))
  if (part.root === '' || /:(?:html|svg)$/.test(part.root))
    return readBinary(part, sink, around.relations.shows(part.name), around.relations.kinds(part.name))
  if (family === 'rel') return
  if (family === 'ct' || part.root === 'a:theme') return readRoutine(part, sink)
  if (family === 'w') return readWord(part, around)
  if (family === 'x') return readBesideSheets(part, sink)
  if (family === 'tc') return readNotes(part, sink)
  if (/^p:(sld|notes|sldLayout|sldMaster|notesMaster|handoutMaster)$/.test(part.root))
    return readSlide(part, sink, around.slides, around.relations)
  if (/^(p|p188):(cmLst|cmAuthorLst|authorLst)$/.test(part.root)) return readSlideComments(part, sink)
  // Sections and shows have names by the author; the numbers are the program's.
  if (part.root === 'p:presentation') readRoutine(part, sink)
  if (DRAWINGS.includes(family) || /^(p:presentation|\?:xml)$/.test(part.root)) return readDrawing(part, sink)
  if (/:DataMashup$/.test(part.root)) await readMashup(part, sink)
  readBeside(part, family, around)
}

/** MS-QDEFF 2.2: Base64 after four bytes of version and four of length. */
async function readMashup({ name, bytes }: OfficePart, sink: ExtractionSink): Promise<void> {
  const text = /<(?:\w+:)?DataMashup[^>]*>([A-Za-z0-9+/=\s]+)</.exec(xmlText(bytes))?.[1]
  const data = Buffer.from(text ?? '', 'base64')
  if (data.length < 8) return
  const end = 8 + data.readUInt32LE(4)
  await sink.deeper(`${name}/queries`, { name: '', bytes: data.subarray(8, end), where: 'queries of the workbook' })
  sink.part(`${name}/beside`, 'hidden', words(data.subarray(end)), 'beside the queries of the workbook')
}

/** A value that an author could have written is recognised by its form. */
function readRoutine({ name, bytes, root }: OfficePart, sink: ExtractionSink): void {
  const lines: string[] = []
  const walked = walkXml(
    bytes,
    {
      open(_, attributes) {
        for (const key in attributes)
          if (
            !key.startsWith('xmlns') &&
            (root === 'ct:Types' || key === 'name') &&
            !ROUTINE_VALUE.test(attributes[key]!)
          )
            lines.push(attributes[key]!.replaceAll('=', '\t'))
      },
      text: (text) => {
        if (root !== 'p:presentation') lines.push(text.trim())
      },
      close: () => undefined,
      aside: (comment) => lines.push(comment.trim()),
    },
    sink.budget,
  )
  sink.part(
    name,
    'properties',
    lines.filter(Boolean).join('\n'),
    root === 'a:theme' ? 'name in the theme' : 'list of types',
  )
  judge(name, walked, sink)
}

/** Types, paths and single words describe nobody. */
const ROUTINE_VALUE = /^(?:[\w.+-]+\/[\w.+;=-]+|\/\S*|\S{0,40}|Office Theme(?: \d+)?)$/

function readBeside(part: OfficePart, family: string, { sink, labels }: Around): void {
  const { name, bytes } = part
  if (family === 'clbl') judge(name, readLabelInfo(bytes, sink, name, labels, sink.budget), sink)
  else if (family === 'cp' || family === 'ep' || family === 'cust') {
    const where = family === 'cust' ? 'custom property' : 'document properties'
    judge(name, readProperties(bytes, sink, name, where, labels, sink.budget), sink)
  } else judge(name, readAnyXml(bytes, sink, name, 'custom XML', sink.budget), sink)
}

const DRAWINGS = ['a', 'c', 'cx', 'dgm', 'dsp', 'xdr', 'v']

function readWord(part: OfficePart, around: Around): void {
  const { sink, styles, document, headers, relations, seen, used } = around
  const flow = createFlow(sink)
  const place = wordPlace(part.root, part.name, headers.get(part.name))
  const target = (id: string) => relations.target(part.name, id)
  const sheet = layOut({ styles: document.styles, bullet: document.bullet, target, area: place.at })
  const { walker, word } = walkWord(sheet.recorded(flow), styles, sink.budget, used)
  try {
    judge(part.name, walkXml(part.bytes, sheet.watched(walker), sink.budget), sink)
  } finally {
    flow.finish(place.at, place.kind, part.unlisted ? 'part that the archive does not list' : place.where)
  }
  document.lines += sheet.count()
  const { at, where = '' } = place
  document.parts.push({ root: part.root, at, where, layoutParts: sheet.layoutParts() })
  seen.push(flow.everything())
  for (const [id, which] of word.headers) {
    const target = relations.target(part.name, id)
    if (target && which !== 'default') headers.set(target, which)
  }
  if (flow.tracked) sink.observe(place.at, 'tracked-change', 'It holds text that was deleted as a tracked change.')
  if (part.root === 'w:comments' && flow.visible() !== '')
    sink.observe(place.at, 'comment', 'It holds comments by reviewers.')
}

function readDrawing(part: OfficePart, sink: ExtractionSink): void {
  const flow = createFlow(sink)
  const where =
    { c: 'chart', cx: 'chart', dgm: 'diagram', dsp: 'diagram' }[part.root.slice(0, part.root.indexOf(':'))] ?? 'drawing'
  try {
    judge(part.name, walkXml(part.bytes, walkDrawing(flow), sink.budget), sink)
  } finally {
    flow.finish(part.name, 'attachment', where)
  }
}

/** The body comes first and names its headers. */
function inOrder(parts: readonly OfficePart[], slides: ReadonlyMap<string, number>): OfficePart[] {
  const rank = ({ name, root }: OfficePart) => {
    if (/^(w:document|x:workbook|p:presentation)$/.test(root)) return 0
    if (root === 'p:sld') return slides.get(name) ?? 99_999
    return root === '' ? 1e9 : 100_000
  }
  return [...parts].sort((a, b) => rank(a) - rank(b))
}
