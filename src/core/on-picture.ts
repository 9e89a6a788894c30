import type { Picture } from '../../detectors/contract.ts'

export type Run = NonNullable<Picture['runs']>[number]

/** x, y, width, height as shares. */
export type Box = Run['box']

/** Finds occurrence `nth` of `of`, counted from 0. */
export type Sought = { readonly words: string; readonly nth: number; readonly of: number }

const bare = (text: string) => text.replace(/\s+/g, '')

/** Drawings have no spaces, so none are compared. All occurrences count if picture and text differ in number. */
export function boxesOf(runs: readonly Run[], { words, nth, of }: Sought): Box[] {
  const wanted = bare(words)
  if (wanted === '') return []
  const painted = placesIn(runs, wanted)
  const found = painted.length > 0 ? painted : placesIn(inReadingOrder(runs), wanted)
  const meant = found[nth]
  return found.length === of && meant ? meant : found.flat()
}

type Letters = { readonly text: string; readonly runs: readonly Run[]; readonly starts: readonly number[] }

function placesIn(runs: readonly Run[], wanted: string): Box[][] {
  const letters = lettersOf(runs)
  const places: Box[][] = []
  for (let at = letters.text.indexOf(wanted); at >= 0; at = letters.text.indexOf(wanted, at + wanted.length))
    places.push(boxesBetween(letters, at, at + wanted.length))
  return places
}

function lettersOf(all: readonly Run[]): Letters {
  const runs = all.map(({ text, box }) => ({ text: bare(text), box })).filter(({ text }) => text !== '')
  const starts: number[] = []
  let length = 0
  for (const { text } of runs) {
    starts.push(length)
    length += text.length
  }
  return { text: runs.map(({ text }) => text).join(''), runs, starts }
}

function boxesBetween({ runs, starts }: Letters, start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (const [index, { text, box }] of runs.entries()) {
    const from = Math.max(0, start - starts[index]!)
    const to = Math.min(text.length, end - starts[index]!)
    if (from >= to) continue
    const [x, y, width, height] = box
    const part: Box = [x + (width * from) / text.length, y, (width * (to - from)) / text.length, height]
    const last = boxes.at(-1)
    if (last && onOneLine(last, part)) boxes[boxes.length - 1] = around(last, part)
    else boxes.push(part)
  }
  return boxes
}

function onOneLine(a: Box, b: Box): boolean {
  const common = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  return common > Math.min(a[3], b[3]) / 2 && b[0] + b[2] > a[0]
}

function around(a: Box, b: Box): Box {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top]
}

/** Sorted, because letters are painted in any order. */
function inReadingOrder(runs: readonly Run[]): Run[] {
  const lines: Run[][] = []
  for (const run of runs.toSorted((a, b) => a.box[1] - b.box[1])) {
    const line = lines.at(-1)
    if (line && onSameHeight(line[0]!.box, run.box)) line.push(run)
    else lines.push([run])
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.box[0] - b.box[0]))
}

function onSameHeight(a: Box, b: Box): boolean {
  return Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]) > Math.min(a[3], b[3]) / 2
}
