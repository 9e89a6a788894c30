import type { Expression } from '../../expression.ts'
import type { Place } from '../../sorted.ts'

const BEFORE = 90
const AFTER = 110

/** What is beside a name. Expressions are tried where the index of the part has their words. */
export function nearOf(text: string, { start, end }: Place) {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const from = start - before.length + Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const stop = after.search(/[.!?]\s|\n/)
  return {
    before,
    after,
    precedes: (words: Expression, reach = BEFORE) => words.within(text, start - reach, start),
    follows: (words: Expression, reach = AFTER) => words.within(text, end, end + reach),
    inSentence: (words: Expression) => words.within(text, from, end + (stop < 0 ? after.length : stop)),
  }
}

export type Near = ReturnType<typeof nearOf>
