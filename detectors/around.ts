const CONTEXT_CHARS = 80

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

/** Reads only `reach` characters, because a text may have no line breaks. */
export function lineBefore(text: string, start: number, reach: number): string {
  const left = text.slice(Math.max(0, start - reach), start)
  return left.slice(left.lastIndexOf('\n') + 1)
}

export const lineAfter = (text: string, end: number, reach: number): string =>
  text.slice(end, end + reach).split('\n', 1)[0]!
