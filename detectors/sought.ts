import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { Expression } from './expression.ts'

/** All matches of an expression in a part, in order, with `index` from the start of the part. */
export type Sought = (part: Part) => readonly RegExpExecArray[]

/** No match of an expression without limit, with its lookaround, extends farther than this from a required word. */
const MATCH_CHARS = 160

/** Searches an expression only around words that it requires. */
export function sought(expression: RegExp, reach = MATCH_CHARS): Sought {
  const flags = expression.global ? expression.flags : `${expression.flags}g`
  const global = new Expression(expression, flags, reach)
  return ({ text }) => everyMatch(text, global)
}
