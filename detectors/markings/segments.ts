import type { Part } from '../contract.ts'
import { everyMatch } from '../every-match.ts'

export type Segment = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly first: boolean
  readonly last: boolean
  readonly index: number
}

const BREAK = /[\n\r<>\u0085\u2028\u2029\f\v]/g
/** Limits the work on a hostile endless line. */
const MAX_SEGMENT_CHARS = 600

export function segmentsOf(part: Part): readonly Segment[] {
  const found: { start: number; end: number; text: string }[] = []
  let from = 0
  const keep = (to: number) => {
    for (let at = from; at < to; at += MAX_SEGMENT_CHARS) {
      const end = Math.min(to, at + MAX_SEGMENT_CHARS)
      const text = part.text.slice(at, end)
      if (/[^\s]/.test(text)) found.push({ start: at, end, text })
    }
  }
  for (const stop of everyMatch(part.text, BREAK)) {
    keep(stop.index)
    from = stop.index + 1
  }
  keep(part.text.length)
  return found.map((segment, index) => ({ ...segment, index, first: index === 0, last: index === found.length - 1 }))
}

export function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]!
    if (offset < segment.start) high = middle - 1
    else if (offset >= segment.end) low = middle + 1
    else return segment
  }
  return undefined
}
