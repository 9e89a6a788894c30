import { everyMatch } from '../../every-match.ts'

export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly cap: boolean
  readonly word: boolean
}

const TOKEN =
  /[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*(?:[-‑][\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}]+)*)*|\n|\d+|[^\s\p{L}\p{M}\d]/gu
const LETTER = /^\p{L}/u

/** A line break is a token, because no name spans it. */
export const tokens = (text: string): Token[] =>
  everyMatch(text, TOKEN).map(({ 0: it, index }) => {
    const word = LETTER.test(it)
    const lower = word ? it.toLowerCase() : it
    return { start: index, end: index + it.length, text: it, lower, cap: word && it[0] !== lower[0], word }
  })
