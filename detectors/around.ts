import type { Match, Part } from './contract.ts'
import { everyMatch } from './every-match.ts'

const CONTEXT_CHARS = 80

export function around(
  text: string,
  start: number,
  end: number,
  reach = CONTEXT_CHARS,
): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const cut = Math.max(left.lastIndexOf('\n\n'), left.search(/(?<!\b[A-Z])[.!?]\s+(?=[A-Z][^.!?]*$)/))
  const stop = right.search(/[.!?](\s|$)|\n\n/)
  return { before: cut >= 0 ? left.slice(cut + 1) : left, after: stop >= 0 ? right.slice(0, stop) : right }
}

/** Reads only `reach` characters, because a text may have no line breaks. */
export function lineBefore(text: string, start: number, reach: number): string {
  const left = text.slice(Math.max(0, start - reach), start)
  return left.slice(left.lastIndexOf('\n') + 1)
}

export const lineAfter = (text: string, end: number, reach: number): string =>
  text.slice(end, end + reach).split('\n', 1)[0]!

export const matchAt = (
  part: Part,
  { 0: it, index: start }: RegExpExecArray,
  type: string,
  confidence: number,
  because: string,
): Match => ({ span: { part: part.id, start, end: start + it.length }, type, confidence, because })

const BLANK_LINES = /\n[ \t>|]*\n\s*/g
const LISTED = /^(?:[-*•–·]|\(?(?:\d{1,2}|[a-z])[.)])\s/

/** From the paragraph above to the one below, with a list that goes on there; at most `reach` characters away. */
export function paragraphsAt(text: string, start: number, end: number, reach: number): { from: number; to: number } {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const above = everyMatch(left, BLANK_LINES).at(-2)
  const below = everyMatch(right, BLANK_LINES).find(
    ({ 0: blank, index }, at) => at > 0 && !LISTED.test(right.slice(index + blank.length, index + blank.length + 5)),
  )
  return {
    from: start - left.length + (above ? above.index + above[0].length : 0),
    to: end + (below?.index ?? right.length),
  }
}

export const blankLinesIn = (text: string): number => everyMatch(text, BLANK_LINES).length

export const endOfParagraph = (text: string, at: number, reach: number): number =>
  at + (everyMatch(text.slice(at, at + reach), BLANK_LINES, 1)[0]?.index ?? reach)
