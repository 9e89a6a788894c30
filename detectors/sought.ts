import { byPart, onceFor } from './by-reading.ts'
import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { Expression } from './expression.ts'
import { isBetween } from './sorted.ts'

export type Sought = (part: Part) => readonly RegExpExecArray[]

/** Characters from a required word to the end of a match, with lookarounds. */
const MATCH_CHARS = 160

export function sought(expression: RegExp, reach = MATCH_CHARS): Sought {
  const flags = expression.global ? expression.flags : `${expression.flags}g`
  const global = new Expression(expression, flags, reach)
  return ({ text }) => (global.mayMatch(text) ? everyMatch(text, global) : [])
}

const SIGN_CHARS = 140

const windowsIn = byPart((part) => onceFor((sign: RegExp) => read(part.text, sign)))

export function besideSign(pattern: RegExp, sign: RegExp): Sought {
  return (part) =>
    windowsIn(part)(sign).flatMap(([from, to]) =>
      everyMatch(part.text.slice(from, to), pattern).map((hit) => {
        hit.index += from
        return hit
      }),
    )
}

function read(text: string, sign: RegExp): (readonly [from: number, to: number])[] {
  const all: [number, number][] = []
  for (const hit of everyMatch(text, sign)) {
    const from = Math.max(0, hit.index - SIGN_CHARS)
    const to = Math.min(text.length, hit.index + hit[0].length + SIGN_CHARS)
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = to
    else all.push([from, to])
  }
  return all
}

const seeker = onceFor((words: RegExp) => sought(words))

const spotsIn = byPart((part) => onceFor((words: RegExp) => seeker(words)(part).map((hit) => hit.index)))

export const isWordIn = (part: Part, words: RegExp, from: number, to: number): boolean =>
  isBetween(spotsIn(part)(words), from, to)
