/** Words and signs with their places. A line break is a token too: no name runs across it. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** Begins with a capital letter. */
  readonly cap: boolean
  readonly word: boolean
}

const TOKEN =
  /[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*(?:[-‑][\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}]+)*)*|\n|\d+|[^\s\p{L}\p{M}\d]/gu

export function tokens(text: string): Token[] {
  const all: Token[] = []
  for (const found of text.matchAll(TOKEN)) {
    const it = found[0]
    const first = it.charCodeAt(0)
    const plain = first > 96 && first < 123
    const word = plain || (first > 64 && first < 91) || (first > 127 && it.toLowerCase() !== it.toUpperCase())
    const lower = word ? it.toLowerCase() : it
    const cap = word && !plain && it[0] !== lower[0]
    all.push({ text: it, lower, start: found.index, end: found.index + it.length, cap, word })
  }
  return all
}
