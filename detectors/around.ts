const CONTEXT_CHARS = 80

/** The sentence around a span, no farther than REACH characters on either side; the span itself is left out. */
export function around(
  text: string,
  start: number,
  end: number,
  reach = CONTEXT_CHARS,
): { before: string; after: string } {
  const left = text.slice(Math.max(0, start - reach), start)
  const right = text.slice(end, end + reach)
  const cut = Math.max(left.lastIndexOf('\n\n'), left.search(/[.!?]\s+(?=[A-Z][^.!?]*$)/))
  const stop = right.search(/[.!?](\s|$)|\n\n/)
  return { before: cut >= 0 ? left.slice(cut + 1) : left, after: stop >= 0 ? right.slice(0, stop) : right }
}

/** What stands before a place in its line, no farther than `reach` characters back: a text without line breaks is not searched through. */
export function lineBefore(text: string, start: number, reach: number): string {
  const left = text.slice(Math.max(0, start - reach), start)
  return left.slice(left.lastIndexOf('\n') + 1)
}

/** What stands behind a place in its line, no farther than `reach` characters on. */
export const lineAfter = (text: string, end: number, reach: number): string =>
  text.slice(end, end + reach).split('\n', 1)[0]!
