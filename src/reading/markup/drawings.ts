import { patternWith } from '../../../detectors/pattern.ts'
import type { Budget } from '../budget.ts'
import { outermost } from './outermost.ts'

/** An icon has few numbers; letters and crests have many. */
export const MIN_NUMBERS = 60
/** A page of thousands of drawings: more than this are not looked at. */
const MAX_DRAWINGS = 40

export type PageDrawings = {
  /** Each well formed enough to be drawn by itself; one that is not is reported when it is drawn. */
  readonly drawings: string[]
  /** Some of them look different in the page, by its style sheet or by what they take from other drawings. */
  readonly dependent: boolean
  /** Whether there are no more than are answered. */
  readonly all: boolean
}

/** The drawings in the source of a page that may spell or be an emblem, and the symbols that they lend each other. */
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
    // A drawing that is put together from many symbols of others.
    dependent ||= borrowed(svg) >= MAX_BORROWED
  }
  return { drawings: [...drawings], dependent, all: true }
}

const asDrawing = (symbol: string): string => symbol.replace(/^<symbol/i, '<svg').replace(/symbol>$/i, 'svg>')

export const numbersIn = (markup: string): number => markup.match(/\d+/g)?.length ?? 0

/** More symbols than one icon takes from elsewhere. */
const MAX_BORROWED = 4

function borrowed(svg: string): number {
  const own = new Set(idsIn(svg))
  return linksIn(svg).filter((id) => !own.has(id)).length
}

const idsIn = (svg: string): string[] => Array.from(svg.matchAll(/\sid\s*=\s*["']([^"']{1,200})/gi), ([, id]) => id!)
const linksIn = (svg: string): string[] =>
  Array.from(svg.matchAll(/<use\b[^<>]{0,4000}?href\s*=\s*["']#([^"']{1,200})/gi), ([, id]) => id!)

/** Properties that change what a shape looks like. */
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

/** For each rule that paints: the names in the last part of its selector. */
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

/** Whether a style sheet of the page, other than its own, paints something in the drawing. */
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

/** A page needs no namespaces; a file of its own does. What its scripts do is no part of the picture. */
function standalone(svg: string): string {
  const root = /^<svg\b[^<>]{0,4000}>/i.exec(svg)?.[0] ?? ''
  const own = [
    root.includes('xmlns=') ? '' : ' xmlns="http://www.w3.org/2000/svg"',
    root.includes('xmlns:xlink') ? '' : ' xmlns:xlink="http://www.w3.org/1999/xlink"',
  ]
  return svg.replace(SCRIPTS, '').replace(/^<svg/i, `<svg${own.join('')}`)
}
