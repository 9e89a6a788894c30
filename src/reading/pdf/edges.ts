import { type Line, textOf } from './order.ts'
import type { PageText } from './pages.ts'

/** Share of the page height. */
const EDGE = 0.1
const MIN_GAP_HEIGHTS = 1.9
const MAX_EDGE_LINES = 4
/** A line this much larger than the text is a headline. */
const HEADLINE = 1.35

export type Cut = { readonly header: string; readonly body: string; readonly footer: string }

/** Isolated at the page's edge, or repeated by other pages. */
export function cutEdges(page: PageText, repeated: ReadonlySet<string>): Cut {
  const [, bottom, , top] = page.view
  const height = top - bottom
  const sorted = [...page.lines].sort((a, b) => b.base - a.base)
  const usual = [...page.lines].sort((a, b) => a.size - b.size)[Math.floor(page.lines.length / 2)]?.size ?? 0
  const small = (line: Line) => line.size <= HEADLINE * usual
  const header = edge(sorted, (line) => line.base > top - EDGE * height && small(line), repeated)
  const rest = sorted.filter((line) => !header.has(line)).reverse()
  const footer = edge(rest, (line) => line.base < bottom + EDGE * height, repeated)
  return {
    header: textOf(page.lines.filter((line) => header.has(line))),
    body: textOf(page.lines.filter((line) => !header.has(line) && !footer.has(line))),
    footer: textOf(page.lines.filter((line) => footer.has(line))),
  }
}

/** `lines` start at the edge. */
function edge(lines: readonly Line[], near: (line: Line) => boolean, repeated: ReadonlySet<string>): Set<Line> {
  const found = new Set<Line>()
  const close: Line[] = []
  for (const line of lines.slice(0, MAX_EDGE_LINES + 1)) {
    if (!near(line)) break
    close.push(line)
  }
  for (const line of close) if (repeated.has(patternOf(line.text))) found.add(line)
  for (let count = Math.min(close.length, MAX_EDGE_LINES); count > 0; count--) {
    const last = close[count - 1]!
    const next = lines[count]
    if (next && Math.abs(last.base - next.base) < MIN_GAP_HEIGHTS * Math.max(last.size, next.size)) continue
    // If every line is at the edge, it is a short page and not a header.
    if (!next && found.size === 0 && lines.length > 1) continue
    for (const line of close.slice(0, count)) found.add(line)
    break
  }
  return found
}

/** Page numbers are ignored. */
export function repeatedLines(pages: readonly PageText[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const [, bottom, , top] = page.view
    const height = top - bottom
    const own = new Set<string>()
    for (const line of page.lines)
      if (line.base > top - EDGE * height || line.base < bottom + EDGE * height) own.add(patternOf(line.text))
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text))
}

const patternOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
