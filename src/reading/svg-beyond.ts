import { Parser } from 'htmlparser2'
import type { Budget } from './budget.ts'

/** An icon has a few strokes; words and marks have many. */
export const FEWEST_NUMBERS = 60

/** What a browser shows of a drawing and the drawn picture does not. */
export type Beyond = {
  /** Pieces of web pages in it, as they are written. */
  readonly pages: string[]
  /** What may show more than can be looked at: sentences for a person. */
  readonly unread: string[]
}

const MAY =
  /foreignobject|<(?:[\w-]{1,30}:)?(?:animate|set|script)|\son[a-z]{3,20}\s*=|keyframes|@import|xml-stylesheet/i
const MOVES = /^(?:animate|animate(?:transform|motion|color)|set)$/
const RUNS = /^$|(?:java|ecma|j)script|module/i
/** At rest it stands there and is not seen, or hardly. */
const RESTS_UNSEEN =
  /display\s*[:=]\s*["']?\s*none|visibility\s*[:=]\s*["']?\s*(?:hidden|collapse)|opacity\s*[:=]\s*["']?\s*(?:0(?:\.[0-2]\d*)?|\.[0-2]\d*|\d%|[12]\d%)\s*(?:["';}!]|$)/i

type Numbers = { still: number; moving: number }

/**
 * The drawing is looked at as it stands at rest. A browser also shows the pages in it, and what scripts, animations and style sheets from
 * elsewhere make of it. Not told: what only a pointer on it brings out.
 */
export function beyond(source: string, budget: Budget): Beyond {
  if (!MAY.test(source)) return { pages: [], unread: [] }
  const pages: string[] = []
  const stack: { tag: string; numbers: number; moves: boolean }[] = []
  const numbers: Numbers = { still: 0, moving: 0 }
  let [foreign, from, steps] = [0, 0, 0]
  let [script, moved, pulse, styles] = [false, false, true, '']
  const parser = new Parser(
    {
      onopentag(named, given) {
        if (++steps % 1_000 === 0) budget.check()
        const tag = local(named)
        if (tag === 'foreignobject' && foreign++ === 0) from = parser.endIndex + 1
        script ||= runs(tag, given)
        const movement = MOVES.test(tag)
        if (movement) {
          moved = true
          pulse &&= isPulse(given)
          const above = stack.at(-1)
          if (above) above.moves = true
        }
        stack.push({ tag, numbers: movement && pulse ? 0 : counted(given), moves: false })
      },
      ontext(piece) {
        if (stack.at(-1)?.tag === 'style') styles += piece
      },
      onclosetag() {
        const closed = stack.pop()
        if (!closed) return
        if (closed.tag === 'foreignobject' && --foreign === 0) pages.push(source.slice(from, parser.startIndex))
        const above = stack.at(-1)
        if (closed.moves || !above) numbers[closed.moves ? 'moving' : 'still'] += closed.numbers
        else above.numbers += closed.numbers
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  const large = numbers.still + numbers.moving >= FEWEST_NUMBERS
  // The wheel that says `wait`: all of it stands there at rest, and nothing lies below that could come out.
  const wheel = pulse && numbers.still < FEWEST_NUMBERS && !RESTS_UNSEEN.test(source)
  const unread: string[] = []
  if (script) unread.push('The drawing holds a script, so it may show more than was looked at.')
  if (large && ((moved && !wheel) || isFilm(styles)))
    unread.push('The drawing moves, and was looked at only as it stands at rest.')
  if (/<\?xml-stylesheet\b/i.test(source) || /@import\b/i.test(styles))
    unread.push('The drawing follows a style sheet that was not read.')
  if (/<!ENTITY\b/i.test(source) && pages.some((page) => /&(?!(?:amp|lt|gt|quot|apos);|#)[^\s;&<>]{1,60};/.test(page)))
    unread.push('The drawing holds a page with entities of its own, which were not expanded.')
  return { pages: pages.filter((page) => page.trim() !== ''), unread }
}

export const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

function runs(tag: string, given: Readonly<Record<string, string>>): boolean {
  return (
    (tag === 'script' && RUNS.test(given['type']?.trim() ?? '')) ||
    Object.keys(given).some((name) => /^on[a-z]+$/i.test(name))
  )
}

/** What grows dim and bright again where it stands. */
const isPulse = (given: Readonly<Record<string, string>>): boolean =>
  given['attributeName'] === 'opacity' && !('href' in given || 'xlink:href' in given)

/** Frames of a film that something goes through: icons leave frames behind that nothing uses. */
const isFilm = (styles: string): boolean =>
  /@(?:-\w+-)?keyframes\b/i.test(styles) && /\banimation(?:-name)?\s*:/i.test(styles)

function counted(given: Readonly<Record<string, string>>): number {
  let count = 0
  for (const [name, value] of Object.entries(given))
    if (!/^(?:id|class|(?:xlink:)?href)$/.test(name)) count += value.match(/\d+/g)?.length ?? 0
  return count
}
