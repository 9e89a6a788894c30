import type { Place } from '../../sorted.ts'
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value | 0
}

export type Token = Place & {
  readonly text: string
  readonly lower: string
  readonly cap: boolean
  readonly word: boolean
}

const TOKEN =
  /[\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*(?:[-‑][\p{L}\p{M}]+(?:['’](?!s\b)[\p{L}]+)*)*|\n|\d+|[^\s\p{L}\p{M}\d]/uy
const LETTER = /^\p{L}/u

const [SIGN, SPACE, WORD, DIGIT, BEYOND_ASCII] = [0, 1, 2, 3, 4] as const
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Za-z]/.test(character)) return WORD
  if (/\d/.test(character)) return DIGIT
  return character !== '\n' && /\s/.test(character) ? SPACE : SIGN
})
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < KINDS.length ? KINDS[code]! : BEYOND_ASCII
}

/** A line break is a token, because no name spans it. */
export function tokens(text: string): Token[] {
  const all: Token[] = []
  const { length } = text
  for (let start = 0; start < length; ) {
    const kind = kindAt(text, start)
    const end = kind === SPACE ? start : endOf(text, start, kind, length)
    if (end > start) all.push(tokenOf(text.slice(start, end), start, kind))
    start = Math.max(end, start + 1)
  }
  return all
}

/** The expression is only needed beyond ASCII and where a sign may join words. Returns `start` for a space. */
function endOf(text: string, start: number, kind: number, length: number): number {
  if (kind === BEYOND_ASCII) return endByExpression(text, start)
  let end = start + 1
  if (kind === SIGN) return end
  while (end < length && kindAt(text, end) === kind) end++
  const mayGoOn = kind === WORD && end < length && (JOINS.has(text[end]!) || kindAt(text, end) === BEYOND_ASCII)
  return mayGoOn ? endByExpression(text, start) : end
}
const JOINS = new Set("'-")

function endByExpression(text: string, start: number): number {
  TOKEN.lastIndex = start
  return TOKEN.test(text) ? TOKEN.lastIndex : start
}

function tokenOf(text: string, start: number, kind: number): Token {
  const word = kind === WORD || (kind === BEYOND_ASCII && LETTER.test(text))
  const lower = word ? text.toLowerCase() : text
  return { start, end: start + text.length, text, lower, cap: word && text[0] !== lower[0], word }
}
