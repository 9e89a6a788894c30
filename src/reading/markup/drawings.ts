import { patternWith } from '../../../detectors/pattern.ts'
import type { Budget } from '../budget.ts'
import { outermost } from './outermost.ts'

/** Icons have few numbers; letters and crests have many. */
export const MIN_NUMBERS = 60
const MAX_DRAWINGS = 40

export type PageDrawings = {
  /** Drawing reports one that is not well-formed. */
  readonly drawings: string[]
  /** Because of the style sheet of the page or symbols of other drawings. */
  readonly dependent: boolean
  readonly all: boolean
}

/** They may spell something or be an emblem. */
export function drawingsIn(source: string, budget: Budget): PageDrawings {
  const drawings = new Set<string>()
  let dependent = false
  const links = new Set(linksIn(source))
  const sheets = new Map(outermost(source, 'style').map((sheet) => [sheet, paintRules(sheet)]))
  for (const svg of outermost(source, 'svg')) {
    budget.check()
    const symbols = outermost(svg, 'symbol')
    const own = numbersIn(svg) - symbols.reduce((sum, symbol) => sum + numbersIn(symbol), 0)
    const used = symbols.filter((symbol) => idsIn(symbol).some((id) => links.has(id)))
    for (const one of [...(own < MIN_NUMBERS ? [] : [svg]), ...used.map(asDrawing)]) {
      if (numbersIn(one) < MIN_NUMBERS) continue
      if (drawings.size >= MAX_DRAWINGS) return { drawings: [...drawings], dependent, all: false }
      dependent ||= dependsOnPage(one, sheets)
      drawings.add(standalone(one))
      drawings.add(standalone(one.replace(HIDING, '')))
    }
    // A drawing assembled from many symbols of others depends on the page.
    dependent ||= borrowed(svg) >= MAX_BORROWED
  }
  return { drawings: [...drawings], dependent, all: true }
}

const asDrawing = (symbol: string): string => symbol.replace(/^<symbol/i, '<svg').replace(/symbol>$/i, 'svg>')

export const numbersIn = (markup: string): number => markup.match(/\d+/g)?.length ?? 0

/** Icons take fewer symbols from elsewhere. */
const MAX_BORROWED = 4

function borrowed(svg: string): number {
  const own = new Set(idsIn(svg))
  return linksIn(svg).filter((id) => !own.has(id)).length
}

const idsIn = (svg: string): string[] => Array.from(svg.matchAll(/\sid\s*=\s*["']([^"']{1,200})/gi), ([, id]) => id!)
const linksIn = (svg: string): string[] =>
  Array.from(svg.matchAll(/<use\b[^<>]{0,4000}?href\s*=\s*["']#([^"']{1,200})/gi), ([, id]) => id!)

const PAINT = patternWith('i')`
  (?:^|[;\s])
    (?:${[
      '(?:fill|stroke|opacity|clip|mask|animation)[\\w-]*',
      'display',
      'visibility',
      'transform',
      'filter',
      'd',
      'r[xy]?',
      'c?[xy]',
    ].join('|')})
    \s*:
`

type PaintRules = readonly (readonly string[])[]

function paintRules(sheet: string): PaintRules {
  return Array.from(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').matchAll(/([^{}]{1,4000})\{([^{}]*)\}/g))
    .filter(([, , declarations]) => PAINT.test(declarations!))
    .flatMap(([, selectors]) => selectors!.split(','))
    .map((selector) => lastOf(selector).match(/(?<=[.#])[\w-]+|^[a-z][\w-]*/g) ?? [])
    .filter((names) => names.length > 0)
}

const lastOf = (selector: string): string =>
  selector
    .trim()
    .toLowerCase()
    .split(/[\s>+~]+/)
    .at(-1)!

function dependsOnPage(svg: string, sheets: ReadonlyMap<string, PaintRules>): boolean {
  if (svg.includes('var(')) return true
  const own = new Set(outermost(svg, 'style'))
  const words = new Set(svg.toLowerCase().match(/[\w-]+/g))
  return [...sheets].some(
    ([sheet, rules]) => !own.has(sheet) && rules.some((names) => names.every((name) => words.has(name))),
  )
}

const HIDING = patternWith('gi')`
    (?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?![.\d]))
      [^;}"]{0,40}
    |\s(?:display="none"|visibility="(?:hidden|collapse)"|opacity="0(?:\.0*)?")
  `

const SCRIPTS =
  /<script\b[^<>]{0,4000}>[^<]{0,100000}<\/script\s*>|\son[a-z]{3,20}\s*=\s*(?:"[^"]{0,4000}"|'[^']{0,4000}')/gi

/** A file needs namespaces that a page does not. */
function standalone(svg: string): string {
  const root = /^<svg\b[^<>]{0,4000}>/i.exec(svg)?.[0] ?? ''
  const own = [
    root.includes('xmlns=') ? '' : ' xmlns="http://www.w3.org/2000/svg"',
    root.includes('xmlns:xlink') ? '' : ' xmlns:xlink="http://www.w3.org/1999/xlink"',
  ]
  return svg.replace(SCRIPTS, '').replace(/^<svg/i, `<svg${own.join('')}`)
}
