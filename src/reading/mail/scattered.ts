import { hasShortWords } from '../long-run.ts'
import { readable } from '../unfold/escapes.ts'

/* Over numbered or quoted lines, over links, or letter by letter. */

const LINE =
  /^[ \t]*(?:>[ \t]*)*(?:\d{1,4}[.):][ \t]*|[-*•][ \t]+|https?:\/\/[^\s/]{1,200}\/(?:[^\s/]{1,100}\/){0,4})?([A-Za-z0-9+/_-]{4,200}={0,2})[ \t]*$/
const SPACED = /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{1,3}[ \t]){24,20000}[A-Za-z0-9+/=]{1,3}(?:[ \t]=){0,2}/g
const [SHORTEST_ROW, LONGEST_WORD] = [23, 3] as const
const MIN_LINES = 3
const MIN_CHARS = 16

export function scattered(text: string): string[] {
  const found: string[] = []
  let pieces: string[] = []
  const end = () => {
    if (pieces.length >= MIN_LINES) found.push(pieces.join(''))
    pieces = []
  }
  for (const line of text.split(/\r?\n/)) {
    const piece = LINE.exec(line)?.[1]
    if (piece) pieces.push(piece)
    else if (line.trim() !== '') end()
  }
  end()
  if (hasShortWords(text, SHORTEST_ROW, LONGEST_WORD))
    for (const [run] of text.matchAll(SPACED)) found.push(run.replace(/[ \t]/g, ''))
  return found.filter((run) => run.length >= MIN_CHARS).flatMap((run) => readable(Buffer.from(run, 'base64')) ?? [])
}
