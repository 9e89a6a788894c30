/** A row of D1 holds two megabytes; a UTF-16 unit takes up to three bytes. */
export const MAX_PIECE_CHARS = 400_000

/** Never cuts within a surrogate pair. Returns at least one piece. */
export function cut(text: string, longest = MAX_PIECE_CHARS): string[] {
  const pieces: string[] = []
  let start = 0
  do {
    let end = Math.min(start + longest, text.length)
    const last = text.charCodeAt(end - 1)
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--
    pieces.push(text.slice(start, end))
    start = end
  } while (start < text.length)
  return pieces
}
