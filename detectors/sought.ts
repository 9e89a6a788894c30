import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { Expression } from './expression.ts'

export type Sought = (part: Part) => readonly RegExpExecArray[]

/** Characters from a required word to the end of a match, with lookarounds. */
const MATCH_CHARS = 160

export function sought(expression: RegExp, reach = MATCH_CHARS): Sought {
  const flags = expression.global ? expression.flags : `${expression.flags}g`
  const global = new Expression(expression, flags, reach)
  return ({ text }) => (global.mayMatch(text) ? everyMatch(text, global) : [])
}
