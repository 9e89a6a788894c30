import type { Segment } from './layout.ts'

export type Line = { readonly text: string; readonly base: number; readonly size: number; readonly gapAbove: number }

const PARAGRAPH_GAP = 1.75
/** The columns of tables are read row by row. */
const PROSE_LETTERS = 22
const PROSE_LINES = 3

export function readingOrder(segments: readonly Segment[]): Line[] {
  const { upright, rest } = uprightWords(segments)
  const lines: Line[] = []
  for (const block of blocks(rest)) lines.push(...rows(block))
  for (const word of upright) lines.push({ ...word, gapAbove: Number.POSITIVE_INFINITY })
  return lines
}

export function textOf(lines: readonly Line[]): string {
  let text = ''
  for (const line of lines) {
    if (text !== '') text += line.gapAbove > PARAGRAPH_GAP ? '\n\n' : '\n'
    text += line.text
  }
  return text
}

/** Letters placed below each other spell a word. */
function uprightWords(segments: readonly Segment[]): { upright: Segment[]; rest: Segment[] } {
  const single = segments.filter((segment) => /^\p{L}$/u.test(segment.text)).sort((a, b) => b.base - a.base)
  const used = new Set<Segment>()
  const upright: Segment[] = []
  const cells: Segment[] = []
  for (const first of single) {
    if (used.has(first)) continue
    const chain = chainFrom(first, single, used)
    if (chain.length < 4) continue
    for (const letter of chain) used.add(letter)
    const text = chain.map((letter) => letter.text).join('')
    if (isColumn(text)) cells.push(...chain)
    else upright.push({ ...first, text })
  }
  return { upright, rest: [...segments.filter((segment) => !used.has(segment)), ...cells] }
}

function chainFrom(first: Segment, single: readonly Segment[], used: ReadonlySet<Segment>): Segment[] {
  const chain = [first]
  for (const next of single) {
    const last = chain.at(-1)!
    const step = last.base - next.base
    const aligned = Math.abs((next.left + next.right - last.left - last.right) / 2) < 0.6 * last.size
    if (!used.has(next) && step > 0.6 * last.size && step < 2.2 * last.size && aligned) chain.push(next)
  }
  return chain
}

const LONGEST_OF_TWO = 4

/** Cells of a table that say yes or no; a short name such as Anna has two letters too. */
const isColumn = (text: string): boolean => text.length > LONGEST_OF_TWO && new Set(text).size <= 2

/** What has no gutter is read from top to bottom. */
function* blocks(segments: readonly Segment[], depth = 0): Generator<readonly Segment[]> {
  if (segments.length < PROSE_LINES * 2 || depth > 12) {
    yield segments
    return
  }
  const gutter = gutterOf(segments)
  if (gutter !== undefined) {
    const left = segments.filter((segment) => segment.right <= gutter)
    const right = segments.filter((segment) => segment.left >= gutter)
    yield* blocks(left, depth + 1)
    yield* blocks(right, depth + 1)
    return
  }
  const fold = foldOf(segments)
  if (fold === undefined) {
    yield segments
    return
  }
  yield* blocks(
    segments.filter((segment) => segment.base > fold),
    depth + 1,
  )
  yield* blocks(
    segments.filter((segment) => segment.base <= fold),
    depth + 1,
  )
}

function gutterOf(segments: readonly Segment[]): number | undefined {
  const sorted = [...segments].sort((a, b) => a.left - b.left)
  let right = Number.NEGATIVE_INFINITY
  for (const segment of sorted) {
    if (right !== Number.NEGATIVE_INFINITY && segment.left - right > 0.8 * segment.size) {
      const middle = (segment.left + right) / 2
      const before = segments.filter((other) => other.right <= middle)
      const after = segments.filter((other) => other.left >= middle)
      if (isProse(before) && isProse(after)) return middle
    }
    right = Math.max(right, segment.right)
  }
  return undefined
}

function isProse(segments: readonly Segment[]): boolean {
  if (segments.length < PROSE_LINES) return false
  const letters = segments.reduce((sum, segment) => sum + segment.text.length, 0)
  return letters / segments.length >= PROSE_LETTERS
}

/** Columns may begin or end below the fold. */
function foldOf(segments: readonly Segment[]): number | undefined {
  const sorted = [...segments].sort((a, b) => b.base - a.base)
  let best: { at: number; gap: number } | undefined
  for (let i = 1; i < sorted.length; i++) {
    const above = sorted[i - 1]!
    const below = sorted[i]!
    const gap = (above.base - below.base) / Math.max(above.size, below.size)
    if (gap > PARAGRAPH_GAP && (!best || gap > best.gap)) best = { at: (above.base + below.base) / 2, gap }
  }
  return best?.at
}

function rows(block: readonly Segment[]): Line[] {
  const sorted = [...block].sort((a, b) => b.base - a.base || a.left - b.left)
  const found: { base: number; size: number; cells: Segment[] }[] = []
  for (const segment of sorted) {
    const last = found.at(-1)
    if (last && last.base - segment.base < 0.4 * Math.min(last.size, segment.size)) last.cells.push(segment)
    else found.push({ base: segment.base, size: segment.size, cells: [segment] })
  }
  return found.map((row, i) => {
    const above = found[i - 1]
    return {
      text: row.cells
        .sort((a, b) => a.left - b.left)
        .map((cell) => cell.text)
        .join('\t'),
      base: row.base,
      size: row.size,
      gapAbove: above ? (above.base - row.base) / Math.max(row.size, 1) : Number.POSITIVE_INFINITY,
    }
  })
}
