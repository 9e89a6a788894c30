import { patternWith, phrases } from '../../../detectors/pattern.ts'
import type { Flow } from './flow.ts'
import { wordsOf } from './sheet-values.ts'
import type { Attributes, Walker } from './xml.ts'

const GENERATED_NAMES = phrases`
  Picture, Image, Grafik, Text ?Box, TextBox, Rectangle, Oval, Line, Group, Shape, Title, Subtitle, Content, Text,
  Date, Footer, Header, Slide (?:Number|Image), Notes, Chart, Table, Diagram, Object, Freeform, Connector,
  Straight (?:Arrow )?Connector, Right Arrow, Graphic, Canvas, docshape, officeArt object, [_a-z]*\d*
`

export const GIVEN_NAME = patternWith('i')`^${GENERATED_NAMES}(?: (?:Placeholder|Box|Frame|Image))?[ :_-]*\d*$`

export function drawingNotes(flow: Flow, name: string, attributes: Attributes): void {
  const local = name.slice(name.indexOf(':') + 1)
  if (local === 'docPr' || local === 'cNvPr') describe(flow, attributes)
  else if (name === 'v:textpath') flow.note('watermark', 'attachment', 'watermark', attributes['string'])
  else if (name.startsWith('v:') || name.startsWith('o:')) describeOld(flow, attributes)
  else if (local === 'hlinkClick' || local === 'hlinkHover')
    flow.note('links', 'properties', 'link', attributes['tooltip'])
  const foreign = name.startsWith('?')
  for (const key in attributes)
    if (key.startsWith('?') || (foreign && !key.startsWith('xmlns')))
      flow.note('unknown-markup', 'hidden', 'markup that Office ignores', attributes[key])
}

function describe(flow: Flow, attributes: Attributes) {
  flow.note('alternative-text', 'properties', 'alternative text', attributes['descr'])
  flow.note('alternative-text', 'properties', 'alternative text', attributes['title'])
  const name = attributes['name'] ?? ''
  if (!GIVEN_NAME.test(name)) flow.note('shape-names', 'properties', 'name of a shape', name)
}

function describeOld(flow: Flow, attributes: Attributes) {
  flow.note('alternative-text', 'properties', 'alternative text', attributes['alt'])
  flow.note('alternative-text', 'properties', 'alternative text', attributes['title'] ?? attributes['o:title'])
  flow.note('links', 'properties', 'link', attributes['href'])
  const id = attributes['id'] ?? ''
  if (!/^_x00[02]0|\d$/.test(id)) flow.note('shape-names', 'properties', 'name of a shape', id)
}

/** Office writes 'MoveWithCells' or '2, 15, 3, 10'. */
const OFFICE_SETTING = /^(?:[\s\d.,-]*|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|General|Standard|\{[0-9A-F-]{36}\})$/
/** Any other text in a page or date field is the author's. */
export const COUNTED = /^[\d\s/.:,‹#›-]*$/
const BLOCKS = /^(?:a:p|\w*\??:div|c:v|cx:v|cx:pt)$/
const SHOWN = /^(?:a:t|c:v|cx:v|cx:pt)$/

/** Reads paragraphs, and the cached values of charts. */
export function walkDrawing(flow: Flow): Walker {
  const path: string[] = []
  let box = 0
  let field = false
  const openers: Record<string, () => void> = {
    'a:br': () => flow.text('\n', {}),
    'a:tr': () => flow.openRow(),
    'a:tc': () => flow.openCell(),
  }
  const closers: Record<string, () => void> = {
    'a:tr': () => flow.closeRow(),
    'a:tc': () => flow.closeCell(),
  }
  return {
    open(name, attributes) {
      path.push(name)
      if (name === 'v:textbox') box++
      if (name === 'a:fld') field = /^(slidenum|datetime)/.test(attributes['type'] ?? '')
      if (BLOCKS.test(name)) flow.openParagraph()
      openers[name]?.()
      drawingNotes(flow, name, attributes)
    },
    text(text) {
      const name = path.at(-1) ?? ''
      if (text.trim() === '' || (field && COUNTED.test(text))) return
      if (SHOWN.test(name) || box > 0) flow.text(text, {})
      else if (name === 'c:f' || name === 'cx:f') flow.note('formulas', 'properties', 'formula', wordsOf(text))
      else if (!OFFICE_SETTING.test(text.trim())) flow.note('other', 'hidden', 'text outside the paragraphs', text)
    },
    close(name) {
      path.pop()
      if (name === 'v:textbox') box--
      if (name === 'a:fld') field = false
      closers[name]?.()
      if (BLOCKS.test(name)) flow.closeParagraph()
    },
    aside: (text) => flow.note('xml-comments', 'hidden', 'comment in the markup', text),
  }
}
