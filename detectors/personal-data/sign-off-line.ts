import { everyMatch } from '../every-match.ts'
import { patternWith, phrases } from '../pattern.ts'

/** Mail may be pasted as one paragraph. */

const CLOSINGS = phrases`
  yours(?: (?:sincerely|faithfully|truly|ever))?,
  (?:kind(?:est)?|best|warm(?:est)?|good|every good) (?:regards|wish(?:es)?), best, regards,
  (?:many |with )?thanks(?: (?:ever so|again|so much|a lot|in advance|all))?, thank you, thx, cheers, ta,
  all the best, take care, diolch(?: yn fawr)?, cofion(?: cynnes| gorau)?, yn gywir, love, speak soon, from
`
const CLOSING = patternWith('giu')`(?<=^|[.!?)…:,;] ?|\n)(?:with |my |very )?${CLOSINGS}[,!.]? (?=\p{L})`
const MAX_LINE_CHARS = 120
const STATES =
  /\b(?:is|was|are|were|has|had|have|will|would|did|does|said|says|told|lives?|lived|of|from|aged|and|called)\b/i

/** Offset of the sign-off in the line, or -1. */
export function signsOffAt(line: string): number {
  const tail = Math.max(0, line.length - MAX_LINE_CHARS - 30)
  let at = -1
  for (const found of everyMatch(line.slice(tail), CLOSING)) {
    const rest = line.slice(tail + found.index + found[0].length)
    if (rest.length <= MAX_LINE_CHARS && !/[.!?] \p{Lu}/u.test(rest) && !STATES.test(rest.split(',')[0]!))
      at = tail + found.index
  }
  return at
}
