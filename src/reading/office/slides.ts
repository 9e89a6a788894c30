import type { PartKind } from '../../../detectors/contract.ts'
import type { ExtractionSink } from '../reader.ts'
import { COUNTED, drawingNotes } from './drawing.ts'
import { createFlow } from './flow.ts'
import type { LayoutParts } from './layout-parts.ts'
import { createLoose } from './loose-letters.ts'
import { judge, type OfficePart } from './part.ts'
import type { Relations } from './relations.ts'
import { isWhite } from './visibility.ts'
import { layOut } from './word-layout.ts'
import { type Attributes, walkXml } from './xml.ts'

type Size = { width: number; height: number }
/** `dark`: a master has a background, so white letters may be visible. */
export type Deck = {
  readonly order: ReadonlyMap<string, number>
  readonly size: Size
  readonly dark: boolean
  readonly layoutParts: Map<string, LayoutParts>
}

const TINY_HUNDREDTHS = 400
/** PowerPoint hints so: 'Click to edit Master title style'. */
export const HINT =
  /^(?:Click (?:to edit|icon to add|to add)\b.{0,60}|(?:Second|Third|Fourth|Fifth) level|‹#›|<#>|Edit Master text styles)$/

export function readPresentation(parts: readonly OfficePart[], relations: Relations, sink: ExtractionSink): Deck {
  const part = parts.find(({ root }) => root === 'p:presentation')
  const order = new Map<string, number>()
  let size: Size = { width: 12_192_000, height: 6_858_000 }
  if (part)
    walkXml(
      part.bytes,
      {
        open(name, attributes) {
          if (name === 'p:sldId') order.set(relations.target(part.name, attributes['r:id'] ?? '') ?? '', order.size + 1)
          if (name === 'p:sldSz') size = { width: Number(attributes['cx']), height: Number(attributes['cy']) }
        },
        text: () => undefined,
        close: () => undefined,
      },
      sink.budget,
    )
  const dark = parts.some(({ root, bytes }) => /^p:sld(Master|Layout)$/.test(root) && hasGround(bytes))
  return { order, size, dark, layoutParts: new Map() }
}

function hasGround(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 5_000))
  const ground = /<p:bg>([\s\S]{0,2000}?)<\/p:bg>/.exec(text)?.[1]
  return ground !== undefined && !/val="(?:bg1|lt1|FFFFFF)"/i.test(ground)
}

const PLACES: Readonly<Record<string, readonly [PartKind, string]>> = {
  'p:notes': ['hidden', 'speaker notes'],
  'p:sldLayout': ['properties', 'slide layout'],
  'p:sldMaster': ['header-footer', 'slide master'],
  'p:notesMaster': ['properties', 'master of the notes'],
  'p:handoutMaster': ['properties', 'master of the handouts'],
}

/** Keeps off-slide and hidden shapes apart. */
export function readSlide(part: OfficePart, sink: ExtractionSink, deck: Deck, relations: Relations): void {
  const { size, dark } = deck
  const number = deck.order.get(part.name)
  const target = (id: string) => relations.target(part.name, id)
  const sheet = layOut({ styles: () => ({}), bullet: () => '', target, area: part.name })
  const flow = sheet.recorded(createFlow(sink))
  let show = true
  let text = false
  let white = false
  let tiny = 0
  let fallback = 0
  let properties = false
  let shape = { off: false, hidden: false, filled: false }
  const shapes: (typeof shape)[] = []
  const loose = createLoose()
  let transform = { x: 0, y: 0, width: 1, height: 1 }
  let table = 0
  let field = false
  let outline = 0
  let paper = true

  const why = () => {
    if (shape.hidden) return 'hidden shape'
    if (shape.off) return 'text off the slide'
    if (tiny > 0) return `${tiny}-point text`
    return white && paper && !dark && !shape.filled && table === 0 ? 'white text' : undefined
  }
  const openers: Record<string, (attributes: Attributes) => void> = {
    'p:sld': (attributes) => (show = !/^(0|false)$/.test(attributes['show'] ?? '1')),
    'p:sp': () => enter(),
    'p:graphicFrame': () => enter(),
    'p:pic': () => enter(),
    'p:cNvPr': (attributes) => (shape.hidden = /^(1|true)$/.test(attributes['hidden'] ?? '')),
    'a:off': (attributes) => (transform = { ...transform, x: Number(attributes['x']), y: Number(attributes['y']) }),
    'a:ext': (attributes) => {
      if (attributes['cx'] === undefined || shapes.length === 0) return
      transform = { ...transform, width: Number(attributes['cx']), height: Number(attributes['cy']) }
      const { x, y, width, height } = transform
      shape.off = x + width <= 0 || y + height <= 0 || x >= size.width || y >= size.height
    },
    'a:ln': () => outline++,
    'p:bg': () => (paper = false),
    'a:blip': () => (paper = false),
    'a:solidFill': () => (shape.filled ||= !properties && outline === 0),
    'a:rPr': (attributes) => {
      properties = true
      white = false
      const given = Number(attributes['sz'] ?? 1_800)
      tiny = given < TINY_HUNDREDTHS ? given / 100 : 0
    },
    'a:srgbClr': (attributes) => (white ||= properties && isWhite(attributes['val'] ?? '')),
    'a:r': () => {
      white = false
      tiny = 0
    },
    'a:p': () => flow.openParagraph(),
    'a:fld': (attributes) => (field = /^(slidenum|datetime)/.test(attributes['type'] ?? '')),
    'a:t': () => (text = true),
    'a:br': () => flow.text('\n', { hidden: why() }),
    'a:tbl': () => table++,
    'a:tr': () => flow.openRow(),
    'a:tc': () => flow.openCell(),
    'mc:Fallback': () => fallback++,
  }
  const closers: Record<string, () => void> = {
    'p:sp': () => {
      loose.end(transform)
      leave()
    },
    'p:graphicFrame': () => leave(),
    'p:pic': () => leave(),
    'a:ln': () => outline--,
    'a:rPr': () => (properties = false),
    'a:p': () => flow.closeParagraph(),
    'a:fld': () => (field = false),
    'a:t': () => (text = false),
    'a:tbl': () => table--,
    'a:tr': () => flow.closeRow(),
    'a:tc': () => flow.closeCell(),
    'mc:Fallback': () => fallback--,
  }
  const walked = walkXml(
    part.bytes,
    sheet.watched({
      open(name, attributes) {
        openers[name]?.(attributes)
        drawingNotes(flow, name, attributes)
        if (name === 'p:cSld' && !/^(?:Slide \d+|DEFAULT|)$/.test(attributes['name'] ?? ''))
          flow.note('names', 'properties', 'name of a slide', attributes['name'])
      },
      text(piece) {
        if (field && COUNTED.test(piece)) return
        if (text) {
          loose.say(piece)
          if (!HINT.test(piece)) flow.text(piece, { hidden: why(), fallback: fallback > 0 })
        } else if (piece.trim() !== '' && !/^[\s\d.,-]*$/.test(piece))
          flow.note('other', 'hidden', 'text outside the shapes', piece)
      },
      close: (name) => closers[name]?.(),
      aside: (aside) => flow.note('xml-comments', 'hidden', 'comment in the markup', aside),
    }),
    sink.budget,
  )
  deck.layoutParts.set(part.name, sheet.layoutParts())
  const [kind, where] = PLACES[part.root] ?? [
    'attachment',
    number === undefined ? 'slide that the presentation does not list' : `slide ${number}`,
  ]
  if (part.root === 'p:notes' && flow.visible() !== '')
    sink.observe(part.name, 'speaker_notes', 'It holds speaker notes.')
  const at = part.root === 'p:sld' ? `slide${number ?? `/${part.name}`}` : part.name
  flow.note('in-their-places', kind, 'boxes of one letter, as they stand', loose.inPlace())
  flow.finish(at, show ? kind : 'hidden', show ? where : 'hidden slide')
  if (!show) sink.observe(at, 'hidden-text', 'The presentation holds a hidden slide.')
  judge(part.name, walked, sink)

  function enter() {
    shapes.push(shape)
    shape = { off: false, hidden: false, filled: false }
    transform = { x: 0, y: 0, width: 1, height: 1 }
  }
  function leave() {
    shape = shapes.pop() ?? { off: false, hidden: false, filled: false }
  }
}

export function readSlideComments(part: OfficePart, sink: ExtractionSink): void {
  const flow = createFlow(sink)
  let text = false
  const walked = walkXml(
    part.bytes,
    {
      open(name, attributes) {
        text = name === 'p:text' || name === 'a:t'
        if (/:(?:cmAuthor|author)$/.test(name))
          flow.note('editors', 'properties', 'name of an editor', attributes['name'])
        drawingNotes(flow, name, attributes)
      },
      text(piece) {
        if (text) flow.note('comments', 'hidden', 'comment by a reviewer', piece)
        else if (piece.trim() !== '' && !/^[\s\d.,-]*$/.test(piece))
          flow.note('other', 'hidden', 'text outside the comments', piece)
      },
      close: () => (text = false),
      aside: (aside) => flow.note('xml-comments', 'hidden', 'comment in the markup', aside),
    },
    sink.budget,
  )
  flow.finish(part.name, 'hidden')
  if (!/author/i.test(part.root)) sink.observe(part.name, 'comment', 'It holds comments by reviewers.')
  judge(part.name, walked, sink)
}
