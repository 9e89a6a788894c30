import { MIN_NUMBERS, numbersIn } from './markup/drawings.ts'
import { outermost } from './markup/outermost.ts'

const SCRIPT =
  /<(?:[\w-]{1,30}:)?script\b(?![^<>]{0,300}\stype\s*=\s*["'][\w/.+-]{0,60}json)|\son[a-z]{3,20}\s*=\s*["']/i
const MOVES = /<(?:[\w-]{1,30}:)?(?:animate(?:transform|motion|color)?|set)[\s/>]/i
const isFilm = (source: string): boolean =>
  /@(?:-\w+-)?keyframes\b/i.test(source) && /\banimation(?:-name)?\s*:/i.test(source)
const CONDITION = /@media\b|<(?:[\w-]{1,30}:)?style\b[^<>]{0,300}?\smedia\s*=\s*["'](?!\s*(?:all|screen)?\s*["'])/i
const OTHER_SHEET = /<\?xml-stylesheet\b|@import\b/i

export const pagesIn = (source: string): string[] =>
  outermost(source, 'foreignObject')
    .map((page) => page.replace(/^<[^<>]*>|<\/[^<>]*>$/g, ''))
    .filter((page) => page.trim() !== '')

/** A browser may show more than the rendered picture. Effects of pointing at it are not reported. */
export function unshownIn(source: string): string[] {
  const reasons: string[] = []
  if (SCRIPT.test(source)) reasons.push('The drawing holds a script, so it may show more than was checked.')
  if (numbersIn(source) >= MIN_NUMBERS && (MOVES.test(source) || isFilm(source) || CONDITION.test(source)))
    reasons.push(
      'The drawing changes with time or screen size, and only one state was checked; a person must check it.',
    )
  if (OTHER_SHEET.test(source)) reasons.push('The drawing uses a style sheet that was not read.')
  if (/<!ENTITY\b/i.test(source) && pagesIn(source).length > 0)
    reasons.push('The drawing holds a page with entities of its own, which were not expanded.')
  if (setsLettersBack(source))
    reasons.push('The drawing shows letters in a different order from the source; a person must check it.')
  return reasons
}

function setsLettersBack(source: string): boolean {
  const lists = Array.from(
    source.matchAll(/<(?:text|tspan)\b[^<>]{0,4000}?\sx\s*=\s*["']([^"']{7,20000})["']/gi),
    ([, list]) =>
      list!
        .trim()
        .split(/[\s,]+/)
        .map(Number),
  )
  return lists.some((places) => places.length > 3 && places.some((place, i) => i > 0 && place < places[i - 1]!))
}
