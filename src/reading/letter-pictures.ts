import type { ExtractionSink } from './reader.ts'

const MIN_LINES = 5
const MAX_LINES = 80
const MAX_WIDE = 400
const MIN_WIDE = 16
const MAX_SIGNS = 8

export function holdLetterPictures(text: string, sink: ExtractionSink, at: string): void {
  if (holdsPicture(text)) sink.unread(at, 'It holds a picture drawn with letters and signs; a person must check it.')
}

function holdsPicture(text: string): boolean {
  let open: string[] = []
  for (const line of [...text.split(/\r?\n/), 'end']) {
    if (isRow(line) && open.length < MAX_LINES) open.push(line)
    else {
      if (isPicture(open)) return true
      open = isRow(line) ? [line] : []
    }
  }
  return false
}

/** Few characters and no words; an empty line may lie within a letter. */
const isRow = (line: string): boolean =>
  line.length <= MAX_WIDE && !WORD.test(line) && !/[\p{L}\p{N}]{2}/u.test(line.replace(/(.)\1+/gu, ' '))

/** Two neighbouring letters that differ from each other and from their neighbours are no repetition. */
const WORD = /([a-z])(?!\1)([a-z])(?!\2)([a-z])(?!\3)[a-z]/

const QUOTED_BLANK = /^(?:[>)] ?){1,9}$/
/** A line across the page, which ends a message. More of them, or one that is set in, may draw a letter. */
const ACROSS = /^(?:[>)] ?){0,9}[-_]+$/
const MOST_ACROSS = 2

function isPicture(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.trim() !== '' && !QUOTED_BLANK.test(line.trim()))
  for (let at = 0; at < MOST_ACROSS && ACROSS.test(rows[0]?.trimEnd() ?? ''); at++) rows.shift()
  for (let at = 0; at < MOST_ACROSS && ACROSS.test(rows.at(-1)?.trimEnd() ?? ''); at++) rows.pop()
  if (rows.length < MIN_LINES || Math.max(...rows.map((line) => line.length)) < MIN_WIDE) return false
  const signs = new Set(rows.join('').replace(/\s/g, ''))
  // Rules and table frames are lines; drawn letters have gaps whose number changes from row to row.
  const gaps = new Set(rows.map((line) => line.trim().split(/\s+/).length))
  return signs.size <= MAX_SIGNS && gaps.size > 1
}
