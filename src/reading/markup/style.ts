import { patternWith, phrases } from '../../../detectors/pattern.ts'

/** Each is a selector: '.preheader', '#x', 'span'. */
export type Selectors = { readonly hiding: ReadonlySet<string>; readonly raising: ReadonlySet<string> }

const HIDING = patternWith('i')`
    display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)
    |opacity\s*:\s*0(?:\.0\d*)?(?![.\d])
    |font-size\s*:\s*(?:0|1|2)(?:\.\d+)?(?:px|pt|em|rem|%)?(?![.\d])
    |text-indent\s*:\s*-\d{3,}
    |(?:left|top|margin-left)\s*:\s*-\d{4,}|max-height\s*:\s*0
    |(?<!-)height\s*:\s*0(?![.\d])[^;]*;?.*overflow\s*:\s*hidden
    |clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*(?:50|100)%)
    |mso-hide\s*:\s*all|transform\s*:\s*scale\(0\)
    |content-visibility\s*:\s*hidden
  `

const WHITE =
  /^(?:#fff(?:fff)?(?:ff)?|white|rgba?\(\s*255\s*,\s*255\s*,\s*255.*|transparent|#[f][a-f0-9]f[a-f0-9]f[a-f0-9]|rgba\(.*,\s*0\s*\))$/i

function hidingStyle(style: string): boolean {
  if (style === '') return false
  if (HIDING.test(style)) return true
  const colour = /(?:^|[;{\s])color\s*:\s*([^;!}]+)/i.exec(style)?.[1]?.trim()
  if (!colour) return false
  const behind = /background(?:-color)?\s*:\s*([^;!}]+)/i.exec(style)?.[1]?.trim()
  if (behind) return behind.toLowerCase() === colour.toLowerCase()
  return WHITE.test(colour)
}

export function selectorsOf(source: string): Selectors {
  const found = { hiding: new Set<string>(), raising: new Set<string>() }
  if (!/<style/i.test(source)) return found
  for (const sheet of source.matchAll(/<style[^>]{0,500}>([\s\S]*?)<\/style/gi))
    for (const [, selectors, style] of sheet[1]!.matchAll(/([^{}]{1,500})\{([^{}]{0,5000})\}/g)) {
      if (hidingStyle(style!)) add(selectors!, found.hiding)
      if (caseOf(style!) === 'uppercase') add(selectors!, found.raising)
    }
  return found
}

function add(selectors: string, to: Set<string>): void {
  for (const selector of selectors.split(',')) {
    const last = /([.#]?[\w-]+)\s*$/.exec(selector.trim())?.[1]
    if (last) to.add(last.toLowerCase())
  }
}

const caseOf = (style: string): string | undefined => /text-transform\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()

/** Undefined if it does as the element around it. */
export function raises(
  tag: string,
  attributes: Record<string, string>,
  style: string,
  selectors: Selectors,
): boolean | undefined {
  const own = caseOf(style)
  if (own !== undefined) return own === 'uppercase'
  return isSelected(tag, attributes, selectors.raising) || undefined
}

export function styleOf(attributes: Record<string, string>): string {
  const colour = attributes['color'] ? `;color:${attributes['color']}` : ''
  return (attributes['style'] ?? '') + colour
}

export function hides(tag: string, attributes: Record<string, string>, style: string, selectors: Selectors): boolean {
  if ('hidden' in attributes || (tag === 'input' && attributes['type'] === 'hidden')) return true
  if (attributes['aria-hidden'] === 'true' && style !== '' && HIDING.test(style)) return true
  if (hidingStyle(style)) return true
  return isSelected(tag, attributes, selectors.hiding)
}

function isSelected(tag: string, attributes: Record<string, string>, selectors: ReadonlySet<string>): boolean {
  if (selectors.size === 0) return false
  const classes = (attributes['class'] ?? '').toLowerCase().split(/\s+/)
  return (
    classes.some((name) => selectors.has(`.${name}`)) ||
    selectors.has(`#${(attributes['id'] ?? '').toLowerCase()}`) ||
    selectors.has(tag)
  )
}

const STRINGS = String.raw`(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')`
const TEXT_PROPERTIES = phrases`
  content, --[\w-]{1,60}, list-style(?:-type)?, symbols, prefix, suffix, quotes, text-emphasis(?:-style)?
`

const WRITES = patternWith('gi')`${TEXT_PROPERTIES}\s*:\s*((?:(?:${STRINGS}|attr\([^)]*\))\s*){1,50})`

/** In a string that lost its start or end. */
const ESCAPES = /(?:\\[0-9a-f]{2,6}\s?){4,500}/gi

export function cssText(css: string): string[] {
  if (!/["']/.test(css)) return []
  const loose = css.match(ESCAPES) ?? []
  const rules = [...css.matchAll(WRITES)].map((found) => ({
    kept: found[0].startsWith('--'),
    text: stringsIn(found[1]!),
  }))
  // Variable values are joined where they are used.
  const kept = rules.filter((one) => one.kept).map(({ text }) => text)
  const whole = rules.map(({ text }) => text)
  const others = loose.map(stringsIn).filter((text) => !whole.some((one) => one.includes(text)))
  return [...whole, ...(kept.length > 1 ? [kept.join('')] : []), ...others]
}

const stringsIn = (value: string): string =>
  value
    .replace(/["']\s*["']/g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replace(/^["']|["']\s*$/g, '')
