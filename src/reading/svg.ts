import { Parser } from 'htmlparser2'
import { OutOfTime } from './budget.ts'
import { namesIn } from './document-type.ts'
import { drawingOf } from './picture/drawing.ts'
import { look } from './picture.ts'
import { type Property, reportProperties } from './properties.ts'
import type { ExtractionSink, GivenFile, Reader } from './reader.ts'
import { pagesIn, unshownIn } from './svg-unshown.ts'
import { xmpIn, xmpProperties } from './xmp.ts'

type Found = { text: string; hidden: string[]; attributes: Set<string>; pictures: string[]; outside: boolean }

export const readSvg: Reader = async (file, sink) => {
  const source = xmpIn(file.bytes)
  const found = gather(source, sink)
  sink.part('text', 'attachment', tidy(found.text), 'text of the drawing')
  sink.part('hidden', 'hidden', found.hidden.map(tidy).join('\n'), 'in the drawing, not shown')
  sink.part('attributes', 'properties', [...found.attributes].join('\n'), 'names and links in the drawing')
  if (source.includes('<x:xmpmeta') || source.includes('rdf:RDF'))
    reportProperties(xmpProperties(source).filter(isMetadata), 'xmp', 'metadata of the drawing', sink)
  for (const [i, data] of found.pictures.entries())
    await sink.deeper(`picture${i + 1}`, {
      name: '',
      bytes: Buffer.from(data, 'base64'),
      where: 'picture in the drawing',
    })
  if (found.outside)
    sink.observe('', 'external-content', 'The drawing shows an external picture, which was not fetched.')
  for (const why of unshownIn(source)) sink.unread('', why)
  const pages = pagesIn(source)
  if (pages.length > 0)
    await sink.deeper('page', {
      name: '',
      bytes: Buffer.from(pages.join('\n')),
      as: 'html',
      where: 'web page in the drawing',
    })
  await sink.afterText(file.bytes.length, () => lookAtDrawing(file, sink))
}

async function lookAtDrawing(file: GivenFile, sink: ExtractionSink): Promise<void> {
  try {
    await look(await drawingOf(file.bytes, file.name === ''), '', undefined, sink)
  } catch (fault) {
    if (fault instanceof OutOfTime) throw fault
    sink.unread('', 'The drawing could not be rendered, so only its text was read.')
  }
}

/** A comment whose start was lost is visible as style. */
const isTorn = (style: string): boolean => style.replace(/\/\*[\s\S]*?\*\//g, '').includes('*/')

const comments = (style: string): string =>
  (style.match(/\/\*[\s\S]*?(?:\*\/|$)|content\s*:[^;}]*/g) ?? [])
    .map((one) => one.replace(/^\/\*|\*\/$/g, ''))
    .join('\n')

const isMetadata = ([name]: Property): boolean =>
  /^(?:dc|cc|xmp|pdf|photoshop|Iptc4xmpCore|pdfx|[a-z]+):/.test(name) && !/^(?:inkscape|sodipodi|xlink|svg)/.test(name)
const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()
const tidy = (text: string): string => text.replace(/[ \t]*\n\s*/g, '\n').trim()

const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[^-])opacity\s*:\s*0(?:\.0+)?(?:;|$)/i
const FROM_ELSEWHERE = /^(?:https?:|\/\/|file:)/i
const NAMES = /^(?:id|class|aria-label|alt|title|inkscape:label|data-.*|xlink:title|desc|to|from|by|values)$/

function gather(source: string, sink: ExtractionSink): Found {
  const found: Found = { text: '', hidden: [], attributes: new Set(), pictures: [], outside: false }
  const stack: { tag: string; hidden: boolean; page: boolean }[] = []
  let steps = 0
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (++steps % 1_000 === 0) sink.budget.check()
        const above = stack.at(-1)
        const page = (above?.page ?? false) || local(tag) === 'foreignobject'
        stack.push({ tag, hidden: (above?.hidden ?? false) || isUnseen(tag, given), page })
        // An embedded page has its own reader.
        if (!page) noteAttributes(given, found)
        else if (FROM_ELSEWHERE.test(given['src'] ?? '')) found.outside = true
        if (/^(?:text|tspan|title|desc|a)$/.test(tag)) found.text += '\n'
      },
      ontext(piece) {
        const top = stack.at(-1)
        if (top?.page) return
        if (!top || top.hidden || /^(?:title|desc|metadata|style|script)$/.test(top.tag)) {
          if (piece.trim() !== '') found.hidden.push(top?.tag === 'style' && !isTorn(piece) ? comments(piece) : piece)
        } else found.text += piece
      },
      oncomment: (piece) => {
        found.hidden.push(piece)
      },
      onprocessinginstruction(name, piece) {
        if (/^!doctype/i.test(name)) found.hidden.push(namesIn(piece))
        else if (!/^\?xml/i.test(name)) found.hidden.push(piece)
      },
      onclosetag() {
        stack.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return found
}

function isUnseen(tag: string, given: Readonly<Record<string, string>>): boolean {
  if (/^(?:metadata|script|style)$/.test(tag)) return true
  if (given['display'] === 'none' || given['visibility'] === 'hidden' || given['opacity'] === '0') return true
  return UNSEEN.test(given['style'] ?? '')
}

function noteAttributes(given: Readonly<Record<string, string>>, found: Found): void {
  for (const [name, value] of Object.entries(given)) {
    if (/^(?:xlink:)?href$/.test(name)) noteLink(value, found)
    else if (NAMES.test(name) && /\s|\p{L}{4}/u.test(value)) found.attributes.add(value)
  }
}

function noteLink(value: string, found: Found): void {
  const data = /^data:image\/[^;,]{1,40};base64,(.*)$/s.exec(value)?.[1]
  if (data) found.pictures.push(data)
  if (data || value.startsWith('#')) return
  found.attributes.add(value)
  if (FROM_ELSEWHERE.test(value)) found.outside = true
}
