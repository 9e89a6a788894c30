import type { Budget } from '../budget.ts'
import { FEWEST_NUMBERS } from '../svg-beyond.ts'
import { revealed, rulesFor, sheetOf, withKept } from './drawing-style.ts'
import { type Drawing, gatherDrawings, type Lent } from './gather-drawings.ts'

/** A page of thousands of drawings: more than this are not looked at. */
const MOST = 40
/** Symbols that lend each other to no end: so many go into one drawing… */
const MOST_LENT = 200
/** …and, where each is large, so many letters. */
const LONGEST_LENT = 1_000_000

/**
 * The drawings that stand in a page and may spell or be a mark, each well formed and by itself, with what the page lends it: its style
 * sheets, and the symbols of its other drawings. What is hidden in one may be shown by a script or on another screen, so such a drawing
 * comes once more with nothing hidden. `all` is whether there are no more than are answered.
 */
export function drawingsIn(source: string, budget: Budget): { readonly drawings: string[]; readonly all: boolean } {
  if (!/<svg\b/i.test(source)) return { drawings: [], all: true }
  const { drawings: found, lent, styles } = gatherDrawings(source, budget)
  const sheet = sheetOf(styles.join('\n'))
  const drawings = new Set<string>()
  for (const one of found) {
    if (!one.shows) continue
    budget.check()
    const lends = lentTo(one, lent)
    if (lends === undefined) return { drawings: [...drawings], all: false }
    if (((one.size + lends + one.text).match(/\d+/g)?.length ?? 0) < FEWEST_NUMBERS) continue
    if (drawings.size >= MOST) return { drawings: [...drawings], all: false }
    const inner = `<defs>${lends}</defs>${one.around}${one.text}${'</g>'.repeat(one.deep)}`
    const rules = rulesFor(inner, sheet).replaceAll(']]>', '')
    const whole = withKept(`${root(one.size)}<style><![CDATA[${rules}]]></style>${inner}</svg>`, sheet)
    drawings.add(whole)
    drawings.add(revealed(whole))
  }
  return { drawings: [...drawings], all: true }
}

const root = (size: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${size}>`

/** What a drawing uses and does not hold, and what that uses; undefined where it is too much. */
function lentTo(drawing: Drawing, lent: ReadonlyMap<string, Lent>): string | undefined {
  const taken = new Set<string>()
  let text = ''
  const pending = [drawing.text]
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const [, id] of next.matchAll(/(?:href="#|url\(\s*(?:&quot;|')?#)([^"')&\s]{1,200})/g)) {
      const from = lent.get(id!)
      if (!from || from.of === drawing || taken.has(id!)) continue
      taken.add(id!)
      const piece = from.of.text.slice(from.from, from.to)
      text += piece
      if (taken.size > MOST_LENT || text.length > LONGEST_LENT) return undefined
      pending.push(piece)
    }
  return text
}
