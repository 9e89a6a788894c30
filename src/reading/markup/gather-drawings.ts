import { Parser } from 'htmlparser2'
import type { Budget } from '../budget.ts'

/** Elements around elements to no end: what lies further out is not asked for its style. */
const MOST_AROUND = 30

/** Attributes that XML tells apart by case; the parser knows the names of the elements itself. */
const NAMES = new Map(
  'attributeName attributeType baseFrequency calcMode clipPathUnits diffuseConstant edgeMode filterUnits gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation surfaceScale systemLanguage tableValues targetX targetY textLength viewBox xChannelSelector yChannelSelector'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
)
/** Where one of these begins, a browser takes the drawing for ended (HTML 13.2.6.5). */
const ENDS = new Set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var'.split(
    ' ',
  ),
)
const LENDING = /^(?:defs|symbol|clipPath|mask|pattern|marker|linearGradient|radialGradient|filter|metadata)$/
/** What stands in these is page again. */
const PAGE = /^(?:foreignObject|title|desc)$/
const SHOWN = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|image|use)$/
/** An element around a drawing lends its colours, not its place. */
const PLACED = 'transform:none!important;clip-path:none!important;mask:none!important;filter:none!important'

export type Drawing = {
  /** As attributes of the tag that begins it. */
  size: string
  /** What stands around it in the page and it itself, as `deep` groups. */
  around: string
  deep: number
  text: string
  /** Something of it is drawn, and not only lent. */
  shows: boolean
}
/** An element with a name, which other drawings of the page may use. */
export type Lent = { readonly of: Drawing; readonly from: number; to: number }
export type Gathered = { drawings: Drawing[]; lent: Map<string, Lent>; styles: string[] }

type Given = Readonly<Record<string, string>>
type Open = { readonly tag: string; readonly lent?: Lent | undefined }

type Level = { readonly drawing: Drawing; readonly open: Open[]; lending: number }

/** The drawings of a page as XML, as a browser takes them: without an end, without namespaces, with a page inside. */
export function gatherDrawings(
  source: string,
  budget: Budget,
  into: Gathered = { drawings: [], lent: new Map(), styles: [] },
  within = false,
): Gathered {
  const around: { tag: string; as: string }[] = []
  /** Drawings that are open; undefined is a page inside one. */
  const levels: (Level | undefined)[] = []
  let steps = 0
  let [raw, text] = ['', '']
  const parser = new Parser(
    {
      onopentag(tag, given) {
        if (++steps % 1_000 === 0) budget.check()
        const top = levels.at(-1)
        if (tag === 'style' || tag === 'script') [raw, text] = [tag, '']
        else if (tag === 'svg' && !top) begin(given)
        else if (top) draw(top, tag, given)
        else around.push({ tag, as: group(tag, given) })
      },
      ontext(piece) {
        const top = levels.at(-1)
        if (raw !== '') text += piece
        else if (top) top.drawing.text += escaped(piece)
      },
      oncomment: (remark) => inside(remark),
      onclosetag(tag) {
        if (tag === raw) {
          if (tag === 'style') into.styles.push(text)
          else inside(text.replace(/\\(["'/])/g, '$1').replace(/\\[nrt]/g, ' '))
          raw = ''
        } else close(tag)
      },
    },
    { decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return into

  /** Drawings that a script writes, or that stand in a remark. */
  function inside(source: string) {
    if (!within && /<svg\b/i.test(source)) gatherDrawings(source, budget, into, true)
  }

  function begin(given: Given) {
    const size = ['width', 'height', 'viewbox', 'preserveaspectratio'].filter((name) => name in given)
    const style = (given['style']?.match(/(?<![\w-])(?:width|height)\s*:[^;]{1,40}/gi) ?? []).join(';')
    const own = Object.fromEntries(Object.entries(given).filter(([name]) => !size.includes(name)))
    const rooted = { ...Object.fromEntries(size.map((name) => [name, given[name]!])), ...(style && { style }) }
    const near = around.slice(-MOST_AROUND)
    const drawing: Drawing = {
      size: written(rooted),
      around: near.map((one) => one.as).join('') + group('svg', own),
      deep: near.length + 1,
      text: '',
      shows: false,
    }
    into.drawings.push(drawing)
    levels.push({ drawing, open: [], lending: 0 })
  }

  function draw(top: Level, tag: string, given: Given) {
    if (PAGE.test(tag)) levels.push(undefined)
    else if (ENDS.has(tag)) finish()
    else if (XML_NAME.test(tag)) put(top, tag, given)
  }

  function put(top: Level, tag: string, given: Given) {
    top.open.push({ tag, lent: lend(top.drawing, given) })
    if (LENDING.test(tag)) top.lending++
    else if (top.lending === 0 && SHOWN.test(tag)) top.drawing.shows = true
    top.drawing.text += `<${tag}${written(tag === 'svg' ? { ...given, 'data-tag': 'svg' } : given)}>`
  }

  function lend(of: Drawing, { id }: Given): Lent | undefined {
    if (!id || into.lent.has(id)) return undefined
    const lent = { of, from: of.text.length, to: of.text.length }
    into.lent.set(id, lent)
    return lent
  }

  function close(tag: string) {
    const top = levels.at(-1)
    if (!top) {
      if (around.at(-1)?.tag === tag) around.pop()
      else if (PAGE.test(tag) && levels.length > 0) levels.pop()
    } else if (tag === 'svg' && !top.open.some((one) => one.tag === tag)) finish()
    else if (top.open.at(-1)?.tag === tag) shut(top)
  }

  function finish() {
    const top = levels.pop()!
    while (top.open.length > 0) shut(top)
  }

  function shut(top: Level) {
    const { tag, lent } = top.open.pop()!
    if (LENDING.test(tag)) top.lending--
    top.drawing.text += `</${tag}>`
    if (lent) lent.to = top.drawing.text.length
  }
}

/** An element of the page as a group, so that rules for what stands in it find it. */
function group(tag: string, { class: kind, id, style, ...rest }: Given): string {
  const paint = tag === 'svg' ? rest : {}
  const given = { ...paint, ...(kind && { class: kind }), ...(id && { id }), 'data-tag': tag }
  return `<g${written({ ...given, style: `${style ?? ''};${PLACED}` })}>`
}

const XML_NAME = /^[A-Za-z_][\w.-]*$/

/** Attributes of a page that XML cannot have are left out; so is what a script would do. */
function written(given: Given): string {
  return Object.entries(given)
    .filter(([name]) => !/^(?:on|xmlns)/.test(name) && (XML_NAME.test(name) || /^(?:xlink:href|xml:space)$/.test(name)))
    .map(([name, value]) => ` ${NAMES.get(name) ?? name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
