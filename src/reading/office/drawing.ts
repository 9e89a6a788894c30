import type { Flow } from './flow.ts'
import type { Attributes, Walker } from './xml.ts'

/** Names that programs give to shapes by themselves. */
const GIVEN_NAME =
  /^(?:Picture|Image|Grafik|Text ?Box|TextBox|Rectangle|Oval|Line|Group|Shape|Title|Subtitle|Content|Text|Date|Footer|Header|Slide (?:Number|Image)|Notes|Chart|Table|Diagram|Object|Freeform|Connector|Straight (?:Arrow )?Connector|Right Arrow|Graphic|Canvas|docshape|officeArt object|[_a-z]*\d*)(?: (?:Placeholder|Box|Frame|Image))?[ :_-]*\d*$/i

/** Words that a drawing holds outside its text: alternative text, names, WordArt, tips of links. */
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

/** Text of charts, diagrams and other drawings: paragraphs of `a:t`, and the values that a chart remembers. */
export function walkDrawing(flow: Flow): Walker {
  let collecting = false
  let value = false
  let inParagraph = 0
  const openers: Record<string, () => void> = {
    'a:p': () => {
      inParagraph++
      flow.openParagraph()
    },
    'a:t': () => (collecting = true),
    'a:br': () => flow.text('\n', {}),
    'a:tr': () => flow.openRow(),
    'a:tc': () => flow.openCell(),
    'c:v': () => (value = true),
    'cx:v': () => (value = true),
    'cx:pt': () => (value = true),
    'c:f': () => (value = true),
  }
  const closers: Record<string, () => void> = {
    'a:p': () => {
      inParagraph--
      flow.closeParagraph()
    },
    'a:t': () => (collecting = false),
    'a:tr': () => flow.closeRow(),
    'a:tc': () => flow.closeCell(),
    'c:v': () => (value = false),
    'cx:v': () => (value = false),
    'cx:pt': () => (value = false),
    'c:f': () => (value = false),
  }
  return {
    open(name, attributes) {
      openers[name]?.()
      drawingNotes(flow, name, attributes)
    },
    text(text) {
      if (collecting && inParagraph > 0) flow.text(text, {})
      else if (collecting || value) line(text)
      else if (text.trim() !== '' && !/^[\s\d.,-]*$/.test(text))
        flow.note('other', 'hidden', 'text outside the paragraphs', text)
    },
    close: (name) => closers[name]?.(),
    aside: (text) => flow.note('xml-comments', 'hidden', 'comment in the markup', text),
  }

  function line(text: string) {
    flow.openParagraph()
    flow.text(text, {})
    flow.closeParagraph()
  }
}
